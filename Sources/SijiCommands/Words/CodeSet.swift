/// A set of codes of the contract and what people call them.
enum CodeSet: CaseIterable {
    case bodies, objectives, terms, loadStatus, bookingStatus, tolls, cover, ledger, steps, services, kinds, stopKinds
    case plateColours, figures
    case bookingSteps, bookingReasons, means, paymentStatus
    case levels, roles, integrity, unchecked, depositReturn, rules
    case troubles, coverKinds, coverGaps, complaintStatus, proofKinds
    case reportKinds

    /// Those whose words may be written on the command line.
    static let typed: [CodeSet] = [
        .bodies, .objectives, .loadStatus, .cover, .services, .kinds, .bookingSteps, .bookingReasons, .means, .troubles,
        .plateColours, .reportKinds,
    ]

    /// Chinese, short enough for a column.
    var chinese: [String: String] {
        switch self {
        case .bodies:
            [
                "flatbed": "平板", "stake": "高栏", "box": "厢式", "reefer": "冷藏", "tank": "罐车", "container": "集装箱",
                "dump": "自卸", "lowbed": "低平板", "carCarrier": "轿运", "dropside": "栏板", "stepDeck": "高低板",
                "wing": "飞翼", "insulated": "保温",
            ]
        case .objectives: ["perHour": "净/时", "perKm": "净/公里", "net": "净落", "deadhead": "空驶", "price": "运费"]
        case .terms: ["onPickup": "装付", "onDelivery": "到付", "onPod": "回单", "monthly": "月结", "days": "账期"]
        case .loadStatus:
            ["open": "可接", "booked": "已订", "withdrawn": "已撤回", "expired": "已过期", "closed": "已结束"]
        case .bookingStatus:
            [
                "requested": "待确认", "booked": "已订", "loading": "装货中", "inTransit": "在途", "delivered": "已送达",
                "podSent": "回单已寄", "podReceived": "回单已收", "paid": "已付清", "cancelled": "已取消", "disputed": "有争议",
            ]
        case .bookingSteps:
            [
                "request": "要货", "offer": "报价", "book": "订货", "expire": "过时作废", "proposeTerms": "提协议修改",
                "acceptTerms": "同意协议",
                "refuseTerms": "不同意协议", "accept": "同意", "refuse": "不同意", "counter": "还价", "cancel": "退单",
                "setOut": "上路", "turnBack": "掉头",
                "arrivePickup": "到装货地",
                "loaded": "装好", "depart": "装完出发", "arriveVia": "到途经地", "leaveVia": "离开途经地", "arriveDelivery": "到卸货地",
                "deliver": "卸完",
                "leaveDelivery": "离开卸货地", "startBreak": "开始歇", "endBreak": "歇完", "closeSite": "停工", "reopenSite": "复工",
                "sendPod": "寄回单", "receivePod": "收到回单", "recordPayment": "记付款",
                "confirmPayment": "确认收款", "denyPayment": "没收到款", "settle": "结清", "dispute": "提争议", "resolve": "撤争议",
            ]
        case .bookingReasons:
            [
                "truckBroken": "车坏", "driverUnable": "人不行", "goodsNotReady": "货没好", "goodsDiffer": "货不对",
                "notUsed": "放空", "late": "迟到", "price": "价钱", "arrears": "欠款", "waiting": "等货", "damage": "货损",
                "other": "其他",
            ]
        case .means: ["cash": "现金", "fuelCard": "油卡", "transfer": "转账"]
        case .paymentStatus: ["open": "待确认", "confirmed": "已收到", "denied": "没收到"]
        case .tolls: ["driver": "司机付", "shipper": "货主付", "unknown": "未知"]
        case .cover: ["platform": "平台投保", "own": "自己投保", "none": "没有", "unknown": "未知"]
        case .ledger:
            ["price": "运费", "infoFee": "信息费", "empty": "空驶", "loaded": "重驶", "toll": "过路", "hours": "工时"]
        case .steps:
            [
                "deadhead": "空驶", "wait": "等", "load": "装", "drive": "重驶", "break": "歇", "rest": "睡",
                "unload": "卸",
            ]
        case .services:
            [
                "parking": "停车", "hotWater": "热水", "mealHeating": "热饭", "shower": "洗浴", "laundry": "洗衣",
                "beds": "床位", "canteen": "食堂", "repair": "修车", "fuel": "加油", "lng": "加气", "charging": "充电",
                "adblue": "尿素", "security": "安保", "legalAid": "法律援助", "policyAdvice": "政策咨询", "training": "培训",
                "injuryCoverDesk": "工伤窗口", "partyBranch": "党支部",
            ]
        case .kinds:
            [
                "weighStation": "治超站", "inspection": "检查站", "toll": "收费站", "heightLimit": "限高", "widthLimit": "限宽",
                "weightLimit": "限重", "axleLimit": "限轴重", "lengthLimit": "限长", "noTrucks": "货车禁行",
                "noHazmat": "危货禁行",
            ]
        case .plateColours:
            [
                "1": "蓝", "2": "黄", "3": "黑", "4": "白", "5": "绿", "9": "其他色", "91": "农黄", "92": "农绿", "93": "黄绿",
                "94": "渐变绿",
            ]
        case .figures: ["heightM": "高", "widthM": "宽", "lengthM": "车长", "massKg": "总重", "axles": "轴数"]
        case .stopKinds: ["driversHome": "司机之家", "serviceArea": "服务区", "parking": "停车场"]
        case .levels: ["province": "省", "prefecture": "市", "county": "县"]
        case .roles: ["driver": "司机", "dispatcher": "调度", "administrator": "管理员"]
        case .integrity: ["checking": "检查中", "whole": "完好", "damaged": "有损坏"]
        case .unchecked: ["payload": "质量", "payloadKg": "质量", "volume": "体积", "volumeM3": "体积", "mass": "质量"]
        case .rules:
            [
                "status": "状态", "ended": "下架", "bodies": "车型", "coldChain": "冷链", "minLength": "车长",
                "lengths": "车长", "payload": "载重", "volume": "方数", "hazmat": "危货类", "destination": "离卸货地",
                "price": "运费", "cover": "工伤保障", "deadhead": "空驶", "pickup": "到装货地", "wait": "等装货",
                "deliverBy": "送到", "daysToPay": "付款天数", "reach": "路",
            ]
        case .troubles:
            ["arrears": "欠薪", "injury": "工伤", "detention": "压车", "barrier": "限高", "checkpoint": "查车"]
        case .reportKinds:
            [
                "new": "新", "gone": "没了", "wrongValue": "数", "full": "满", "free": "空", "closed": "关", "open": "开",
                "confirm": "对", "deny": "不对",
            ]
        case .coverKinds: ["pension": "养老", "medical": "医疗", "injury": "工伤"]
        case .coverGaps: ["never": "漏保", "broken": "断保", "lapsed": "脱保"]
        case .complaintStatus: ["written": "已写", "submitted": "已交", "answered": "已答", "solved": "已解决"]
        case .proofKinds: ["booking": "订单", "report": "报告", "photo": "照片", "document": "单据", "witness": "证人"]
        case .depositReturn: ["onLoading": "装货退", "onDelivery": "送达退", "never": "不退", "unknown": "退法未知"]
        }
    }

    /// English, short enough for a column.
    var english: [String: String] {
        switch self {
        case .bodies: ["carCarrier": "car carrier", "stepDeck": "step deck"]
        case .objectives:
            ["perHour": "/h", "perKm": "/km", "net": "net", "deadhead": "deadhead", "price": "price"]
        case .terms:
            ["onPickup": "pickup", "onDelivery": "delivery", "onPod": "POD", "monthly": "monthly", "days": "after"]
        case .bookingStatus: ["inTransit": "in transit", "podSent": "POD sent", "podReceived": "POD received"]
        case .bookingSteps:
            [
                "proposeTerms": "propose terms", "acceptTerms": "accept terms", "refuseTerms": "refuse terms",
                "setOut": "set out", "turnBack": "turn back", "arrivePickup": "arrive at pickup",
                "arriveVia": "arrive at stop", "leaveVia": "leave stop", "startBreak": "start break",
                "endBreak": "end break",
                "closeSite": "site closed", "reopenSite": "site open", "arriveDelivery": "arrive at delivery",
                "leaveDelivery": "leave delivery",
                "sendPod": "send POD", "receivePod": "receive POD", "recordPayment": "record payment",
                "confirmPayment": "confirm payment", "denyPayment": "deny payment",
            ]
        case .bookingReasons:
            [
                "truckBroken": "truck broken", "driverUnable": "driver unable", "goodsNotReady": "goods not ready",
                "goodsDiffer": "goods differ", "notUsed": "truck not used",
            ]
        case .means: ["fuelCard": "fuel card"]
        case .loadStatus, .paymentStatus, .levels, .roles, .integrity: [:]
        case .troubles, .coverKinds, .coverGaps, .complaintStatus, .proofKinds: [:]
        case .tolls: ["driver": "driver pays", "shipper": "shipper pays"]
        case .cover: ["platform": "by platform", "own": "your own"]
        case .ledger:
            ["infoFee": "info fee", "empty": "empty km", "loaded": "loaded km", "toll": "tolls"]
        case .steps: [:]
        case .services:
            [
                "hotWater": "hot water", "mealHeating": "meal heating", "adblue": "AdBlue", "lng": "LNG",
                "legalAid": "legal aid", "policyAdvice": "policy advice", "injuryCoverDesk": "injury cover desk",
                "partyBranch": "party branch",
            ]
        case .kinds:
            [
                "weighStation": "weigh station", "heightLimit": "height limit", "widthLimit": "width limit",
                "weightLimit": "weight limit", "axleLimit": "axle limit", "lengthLimit": "length limit",
                "noTrucks": "no trucks", "noHazmat": "no hazmat",
            ]
        case .plateColours:
            [
                "1": "blue", "2": "yellow", "3": "black", "4": "white", "5": "green", "9": "other colour",
                "91": "farm yellow", "92": "farm green", "93": "yellow-green", "94": "gradient green",
            ]
        case .figures:
            ["heightM": "height", "widthM": "width", "lengthM": "length", "massKg": "mass", "axles": "axles"]
        case .stopKinds:
            ["driversHome": "Driver's Home", "serviceArea": "service area", "parking": "parking"]
        case .reportKinds: ["wrongValue": "value"]
        case .unchecked: ["payload": "mass", "payloadKg": "mass", "volumeM3": "volume"]
        case .rules:
            [
                "coldChain": "cold chain", "minLength": "deck", "lengths": "deck", "destination": "from destination",
                "cover": "injury cover", "pickup": "at the pickup", "deliverBy": "delivered",
                "daysToPay": "days to pay", "reach": "road",
            ]
        case .depositReturn:
            [
                "onLoading": "back at loading", "onDelivery": "back at delivery", "never": "kept",
                "unknown": "return unknown",
            ]
        }
    }

    /// The code that a word of either language stands for; the word itself where it is none.
    func code(for word: String) -> String {
        chinese.first { $0.value == word }?.key ?? english.first { $0.value == word }?.key ?? word
    }
}
