extension FactText {
    /// A word of the contract in the reader's language; nil where the fact holds no such word.
    func spoken(_ word: String, _ name: String) -> String? {
        switch name {
        case "role": group(of: word)
        case "status", "possible", "got": state(word)
        case "side", "sides": chosen(FactText.sides[word])
        case "expected": chosen(FactText.kinds[word] ?? FactText.cells[word])
        case "allowed": chosen(FactText.cellUnits[word])
        case "reported", "fits", "what": chosen(FactText.reports[word])
        case "cause": chosen(FactText.causes[word])
        case "clock": chosen(FactText.clocks[word])
        case "time": FactText.wallClock(word)
        case "finding": chosen(FactText.findings[word])
        default: nil
        }
    }

    private typealias Words = (chinese: String, english: String)

    /// `2026-12-01 08:00` of an instant of the wire, which is in the depot's zone; nil where it is none.
    private static func wallClock(_ instant: String) -> String? {
        let parts = instant.split(separator: "T", omittingEmptySubsequences: false)
        guard instant.utf8.count == 25, parts.count == 2, parts[0].utf8.count == 10 else { return nil }
        return "\(parts[0]) \(parts[1].prefix(5))"
    }

    private func chosen(_ words: Words?) -> String? { language == .zh ? words?.chinese : words?.english }

    /// The Unix group that carries a role.
    private func group(of role: String) -> String? {
        switch role {
        case "driver": "siji-driver"
        case "dispatch", "dispatcher": "siji-dispatch"
        case "admin", "administrator": "siji-admin"
        case "member": language == .zh ? "siji-driver 或 siji-dispatch" : "siji-driver or siji-dispatch"
        default: nil
        }
    }

    /// A standing of a load or booking: the wire's own word, in Chinese with its meaning before it.
    private func state(_ word: String) -> String? {
        guard language == .zh, let meaning = FactText.states[word] else { return nil }
        return "\(meaning)（\(word)）"
    }

    private static let states = [
        "open": "可接", "requested": "待确认", "booked": "已订", "withdrawn": "已撤回", "expired": "已过期", "closed": "已结束",
        "loading": "装货中", "inTransit": "在途", "delivered": "已送达", "podSent": "回单已寄", "podReceived": "回单已收",
        "paid": "已付清", "cancelled": "已取消", "disputed": "有争议", "declined": "已拒绝", "lapsed": "已失效",
        "inForce": "已生效", "superseded": "已被新版取代", "refused": "已拒绝", "propose": "提出修改",
        "request": "要货", "offer": "报价", "book": "订货", "accept": "同意", "refuse": "不同意", "counter": "还价",
        "expire": "过时作废", "cancel": "退单", "setOut": "上路", "turnBack": "掉头", "arrivePickup": "到装货地", "loaded": "装好",
        "depart": "装完出发",
        "arriveDelivery": "到卸货地", "deliver": "卸完", "leaveDelivery": "离开卸货地", "sendPod": "寄回单",
        "receivePod": "收到回单", "arriveVia": "到途经地", "leaveVia": "离开途经地", "startBreak": "开始歇",
        "endBreak": "歇完", "closeSite": "停工", "reopenSite": "复工", "recordPayment": "记付款", "confirmPayment": "确认收款",
        "denyPayment": "没收到款",
        "settle": "结清", "dispute": "提争议", "resolve": "撤争议", "confirmed": "已确认", "denied": "已否认",
        "written": "已写", "submitted": "已交", "answered": "已答", "solved": "已解决",
        "proposeTerms": "提协议修改", "acceptTerms": "同意协议", "refuseTerms": "不同意协议",
    ]

    /// The limits of a driving-time rule.
    private static let clocks: [String: Words] = [
        "continuous": ("连续", "without a break"), "daily": ("不睡觉一共", "without the daily rest"),
    ]

    /// What drivers report, and of what.
    private static let reports: [String: Words] = [
        "new": ("新的", "new"), "gone": ("没了", "gone"), "wrongValue": ("看到的数", "a value seen"), "full": ("满", "full"),
        "free": ("空", "free"), "closed": ("关", "closed"), "open": ("开", "open"),
        "driversHome": ("司机之家", "Drivers' Home"), "serviceArea": ("服务区", "service area"),
        "parking": ("停车场", "parking"), "weighStation": ("治超站", "weigh station"),
        "inspection": ("检查站", "inspection"), "toll": ("收费站", "toll station"), "heightLimit": ("限高", "height limit"),
        "widthLimit": ("限宽", "width limit"), "weightLimit": ("限重", "weight limit"),
        "axleLimit": ("限轴重", "axle limit"), "lengthLimit": ("限长", "length limit"),
        "noTrucks": ("货车禁行", "no-trucks sign"), "noHazmat": ("危货禁行", "no-hazmat sign"),
    ]

    /// What is wrong with a booking's evidence.
    private static let findings: [String: Words] = [
        "changed": ("被改过", "changed"), "replaced": ("被换过", "replaced"), "missing": ("不见了", "missing"),
        "inserted": ("有两份", "two of one"), "repeated": ("重复了", "repeated"), "reordered": ("换了位置", "out of order"),
        "foreign": ("是别的订单的", "of another booking"), "truncated": ("后面被截掉了", "cut off"),
        "rewritten": ("和收据不是同一件", "rewritten"), "valueTampered": ("内容被改过", "a value changed"),
        "valueMissing": ("内容被拿掉了", "a value missing"), "valueUnknown": ("内容是后来塞进去的", "a value put in"),
        "head": ("结尾不对", "the end is not that of the last event"), "header": ("开头被改过", "the head changed"),
    ]

    private static let sides: [String: Words] = [
        "driver": ("司机", "driver"), "dispatcher": ("调度", "dispatcher"), "depot": ("系统", "daemon"),
    ]

    /// What a field should hold.
    private static let kinds: [String: Words] = [
        "string": ("文字", "text"), "text": ("文字", "text"), "number": ("数", "a number"),
        "integer": ("整数", "a whole number"), "boolean": ("true 或 false", "true or false"),
        "object": ("对象", "an object"), "array": ("列表", "a list"), "list": ("列表", "a list"),
        "month": ("月份, 如 2026-11", "a month such as 2026-11"),
        "phone number": ("电话号码", "a phone number"),
        "a folder of the daemon's own": ("sijid 自己能读写的文件夹", "a folder of the daemon's own"),
        "feed name": ("小写字母、数字和横线，最多 24 个", "lower-case letters, digits and dashes, at most 24"),
        "http address": ("http:// 或 https:// 开头的网址", "an address that begins with http:// or https://"),
        "url or file": ("url 和 file 里的一个", "one of url and file"),
        "absolute path": ("以 / 开头的路径", "an absolute path"),
    ]

    /// Causes that are codes of ours, and those of the system that people meet most.
    private static let causes: [String: Words] = [
        "privateKey": (
            "这是私钥，别给任何人，要的是 .pub 那个文件", "it is the private key, which nobody may have; give the .pub file"
        ),
        "manyLines": ("不止一行", "it has more than one line"),
        "unreadable": ("打不开", "it cannot be opened"), "json": ("不是合法的 JSON", "it is not valid JSON"),
        "featureCollection": ("不是 GeoJSON 的 FeatureCollection", "it is no GeoJSON FeatureCollection"),
        "feature": ("不是 Feature", "it is no Feature"), "geometry": ("不是一个点", "it is not a point"),
        "contradiction": ("自相矛盾", "it contradicts itself"), "twice": ("写了两次", "it stands twice"),
        "size": ("太大", "it is too large"), "long": ("太长", "it is too long"),
        "text": ("有控制字符", "it holds control characters"), "missing": ("没写", "it is missing"),
        "identifier": ("编号只能用字母、数字、点、横线和下划线", "an identifier has letters, digits, dots, dashes and underscores only"),
        "number": ("不是数", "it is not a number"), "range": ("超出范围", "it is out of range"),
        "code": ("不认识", "it is not known"), "date": ("不是日期", "it is not a date"),
        "noValue": ("这一类没有数值", "this kind has no value"),
        "workbookMissing": ("没有工作簿", "it holds no workbook"), "partMissing": ("缺了这个部件", "the part is missing"),
        "zip": ("压缩包不完整", "the zip file is not whole"), "inflate": ("解压出错", "its compressed bytes are damaged"),
        "zipMethod": ("压缩方法不认识", "it is compressed in an unknown way"),
        "checksum": ("校验和不符", "its checksum does not match"), "xml": ("XML 不合语法", "its XML is not well-formed"),
        "xmlDepth": ("XML 嵌套太深", "its XML is nested too deeply"),
        "xmlNames": ("XML 里的名字太多", "its XML holds too many names"),
        "xmlToken": ("XML 里有太长的标记", "its XML holds too long a tag"),
        "merges": ("合并单元格太多或互相重叠", "its merged cells are too many or overlap"),
        "styles": ("格式太多", "it holds too many styles"), "rowOrder": ("行号不是从小到大", "its row numbers are not in order"),
        "sharedString": ("它的文字不在共享文字表里", "its text is not among the shared strings"),
        "cellReference": ("格子的编号不对", "its reference is not valid"),
        "cellType": ("格子的类型不认识", "its type is not known"),
        "remark": ("查询没做完", "its query ended early"), "elements": ("里面没有 elements", "it has no elements"),
        "column": ("缺这一列", "it lacks this column"), "columnTwice": ("这一列有两次", "this column stands twice"),
        "records": ("行太多", "it has too many rows"), "swapped": ("经纬度写反了", "latitude and longitude are swapped"),
        "status": ("对方没给数据", "the server gave none"), "address": ("网址不对", "its address is none of HTTP"),
        "hostUnknown": ("找不到这个主机", "its host is not known"), "unreachable": ("连不上", "it cannot be reached"),
        "certificate": ("证书不可信", "its certificate is not trusted"), "timedOut": ("太久没取完", "it took too long"),
        "stalled": ("对方半天不动", "the server stopped sending"),
        "redirects": ("转来转去没有头", "it redirects too often"),
        "redirectScheme": ("要转到不许去的地方", "it redirects to where feeds may not go"),
        "tooLarge": ("太大", "it is too large"), "compression": ("压缩坏了", "its compression is broken"),
        "notHTTP": ("对方说的不是 HTTP", "the server does not speak HTTP"), "disk": ("存不下", "it cannot be stored"),
        "cancelled": ("停下了", "it was called off"), "credential": ("凭据取不到", "its credential cannot be read"),
        "query": ("查询文件读不了", "its query cannot be read"),
        "held": ("少了一半以上，先不用", "it lost more than half and is held back"),
        "urlOnly": ("只有写 url 的才用得上", "it is of use only with a url"),
        "queryOnly": ("只有写 query 的才用得上", "it is of use only with a query"),
        "No such file or directory": ("没有这个文件", "no such file or directory"),
        "Connection refused": ("没有程序在听", "nothing listens there"), "Permission denied": ("没有权限", "permission denied"),
        "No space left on device": ("磁盘满了", "no space left on the device"),
        "Read-only file system": ("那里只读", "it is read-only there"),
        "Operation not permitted": ("不允许", "it is not permitted"),
        "folderMissing": ("没有这个文件夹", "there is no such folder"),
        "not a JSON object": ("不是 JSON 对象", "it is not a JSON object"),
        "longer than 1 MiB": ("超过 1 MiB", "it is longer than 1 MiB"),
        "file is not a database": ("不是 SQLite 文件", "it is no SQLite file"),
        "not a store of siji": ("不是 siji 的数据", "it is no store of siji"), "not found": ("找不到", "it is not found"),
        "grammar": ("这里不该是这个字符", "another character belongs there"),
        "jsonNumber": ("数字的写法不规范", "a number is not in its one spelling"),
        "literal": ("不许有 true、false、null", "true, false and null have no place there"),
        "escape": ("转义的写法不规范", "a character is not in its one spelling"),
        "encoding": ("不是 UTF-8", "it is not UTF-8"), "keyOrder": ("字段没有按顺序", "a key is out of order"),
        "keyRepeated": ("字段写了两次", "a key stands twice"), "depth": ("嵌套太深", "it is nested too deeply"),
        "cutOff": ("没写完就断了", "it is cut off"), "surplus": ("后面多出了东西", "something follows its end"),
        "member": ("这个字段不能是这个值", "a field has a value that it cannot have"),
        "empty": ("里面是空的", "it is empty"),
        "routeFormat": ("不是 GeoJSON 也不是 GPX", "it is neither GeoJSON nor GPX"),
        "fewPoints": ("不到两个不同的点", "it has fewer than two different places"),
        "noLine": ("里面没有线", "it holds no line"), "severalLines": ("不止一条线", "it holds more than one line"),
        "lineType": ("这一类不是一条线", "that is not one line"), "noType": ("缺 type", "its type is missing"),
        "noCoordinates": ("缺 coordinates", "its coordinates are missing"),
        "position": ("缺经度或纬度", "a latitude or a longitude is missing"),
        "character": ("有不该有的字符", "it holds a character that it cannot hold"),
        "step": ("相邻两点隔了 2 万公里以上，走哪边不确定", "two neighbours are over 20,000 km apart, so the way between is not sure"),
        "doctype": ("有 DOCTYPE，不收", "it declares a document type, which is refused"),
        "ring": ("不是一圈三个以上的角", "it is not one ring of three corners or more"),
        "noGPX": ("不是 GPX", "it is no GPX"),
        "heightLimit": ("限高，车太高", "the truck is too high"), "widthLimit": ("限宽，车太宽", "the truck is too wide"),
        "lengthLimit": ("限长，车太长", "the truck is too long"), "weightLimit": ("限重，车太重", "the truck is too heavy"),
        "axleLimit": ("限轴重，轴太重", "its axles are too heavy"), "noTrucks": ("货车不让走", "no trucks pass there"),
        "noHazmat": ("危险品不让走", "no dangerous goods pass there"),
        "cityBan": ("货车禁行区", "trucks are banned there at that time"),
        "Is a directory": ("这是个目录", "it is a directory"),
        "Not a directory": ("上级不是目录", "its parent is not a directory"),
    ]
}
