import SijiFault

/// The questions of `siji truck add` in words.
extension Speech {
    /// What a question asks for, with its unit, and an answer that it may have.
    subscript(_ question: TruckQuestion) -> (name: String, example: String) {
        switch language {
        case .zh: question.chinese
        case .en: question.english
        }
    }
}

extension TruckQuestion {
    fileprivate var chinese: (name: String, example: String) {
        switch self {
        case .bodies: ("车型", "高栏,平板")
        case .deck: ("车长(车厢, 不是整车) 米", "13")
        case .payload: ("限载", "32吨")
        case .volume: ("容积 方", "90")
        case .emptyCost: ("空驶成本 元/公里", "1.8")
        case .loadedCost: ("重驶成本 元/公里", "2.3")
        case .toll: ("过路费 元/公里", "2")
        case .hour: ("自己一小时值 元", "30")
        case .speed: ("平均时速 公里", "65")
        case .axles: ("轴数", "6")
        case .overall: ("整车长 米", "17.2")
        case .height: ("整车高 米", "4")
        case .width: ("整车宽 米", "2.55")
        case .tare: ("空车质量", "15.5吨")
        case .gross: ("总质量", "49吨")
        case .hazmat: ("危货资质类别", "3,8")
        case .plate: ("车牌", "湘A12345")
        }
    }

    fileprivate var english: (name: String, example: String) {
        switch self {
        case .bodies: ("Bodies", "stake,flatbed")
        case .deck: ("Deck length (not the whole vehicle's), m", "13")
        case .payload: ("Payload", "32t")
        case .volume: ("Volume, m3", "90")
        case .emptyCost: ("Cost empty, yuan/km", "1.8")
        case .loadedCost: ("Cost loaded, yuan/km", "2.3")
        case .toll: ("Tolls, yuan/km", "2")
        case .hour: ("Worth of your hour, yuan", "30")
        case .speed: ("Average speed, km/h", "65")
        case .axles: ("Axles", "6")
        case .overall: ("Overall length, m", "17.2")
        case .height: ("Height, m", "4")
        case .width: ("Width, m", "2.55")
        case .tare: ("Mass empty", "15.5t")
        case .gross: ("Gross mass", "49t")
        case .hazmat: ("Hazmat classes held", "3,8")
        case .plate: ("Number plate", "A12345")
        }
    }
}
