// A field that is wrong, and places.
extension Chinese {
    static let fieldMissing = Phrase(
        title: "缺少字段",
        detail:
            "缺少[字段{field}||必填的字段]。",
        hint:
            "补上[{field}||缺的字段]再发。"
    )
    static let fieldType = Phrase(
        title: "字段类型不对",
        detail:
            "[字段{field}||有个字段]的类型不对[，收到的是{value}][，要的是{expected}]。",
        hint:
            "数不加引号，文字加引号；不知道就写 null 或不写。"
    )
    static let fieldRange = Phrase(
        title: "数超出范围",
        detail:
            "[字段{field}||有个数][是{value}，]超出范围[，应在{min}到{max}之间||，最小{min}||，最大{max}||，乘上数量最多{maxProductFen}]。",
        hint:
            "改成范围内的数；字段名结尾是单位：Kg 千克、Km 公里、M 米、Min 分钟、Fen 分。"
    )
    static let fieldCode = Phrase(
        title: "代码不认识",
        detail:
            "[字段{field}||有个字段]的值[{value}]不认识。",
        hint:
            "[是不是想写{near}？][可以写：{allowed}。||照接口文档列出的代码写，注意大小写。]"
    )
    static let fieldTooLong = Phrase(
        title: "文字太长",
        detail:
            "[字段{field}||有个字段]太长[，有 {gotBytes}][，最多{max}个字符||，最多 {limitBytes}]。",
        hint:
            "写短一些再发。"
    )
    static let fieldTooMany = Phrase(
        title: "项太多",
        detail:
            "[字段{field}||有个列表]的项太多[，有{value}项][，最多{max}项]。",
        hint:
            "减到上限以内再发。"
    )
    static let fieldInstant = Phrase(
        title: "时间写法不对",
        detail:
            "[字段{field}||有个时间][写成{value}，]不是完整的时间。",
        hint:
            "写日期、时刻和时区，例如 2026-12-01T08:00:00+08:00。"
    )
    static let fieldExclusive = Phrase(
        title: "字段互相冲突",
        detail:
            "[字段{field}和{other}||字段{field}和另一个字段||有两个字段]不能同时写。",
        hint:
            "只留一个，另一个删掉。"
    )
    static let queryUnknown = Phrase(
        title: "不认识的查询参数",
        detail:
            "[不认识查询参数{field}||网址里有不认识的查询参数]。",
        hint:
            "[是不是想写{near}？][可以用：{allowed}。||检查拼写，或者删掉它。]"
    )
    static let headerInvalid = Phrase(
        title: "请求头不对",
        detail:
            "[请求头{field}||请求头{name}||有个请求头][的值{value}]不对[，要的是{expected}]。",
        hint:
            "If-Match 照抄上次回答的 ETag；Idempotency-Key 用不含空格的字母数字。"
    )
    static let placeOutside = Phrase(
        title: "坐标不在地球上",
        detail:
            "[字段{field}||坐标][是{value}，]不在地球上[，应在{min}到{max}之间]。",
        hint:
            "纬度从 -90 到 90，经度从 -180 到 180；看看经纬度是不是写反了。"
    )
    static let placeUnknown = Phrase(
        title: "没有这个地名",
        detail:
            "地名表里没有[{value}||这个地方]。",
        hint:
            "[是不是{near}？]也可以写六位区划代码（430100）、拼音（changsha）或经纬度（28.2,112.9）。"
    )
    static let placeAmbiguous = Phrase(
        title: "地名不止一个",
        detail:
            "[叫{value}的地方||这个名字的地方]不止一个[：{candidates}]。",
        hint:
            "写上省市（如 湖南长沙），或者改写六位区划代码。"
    )
    static let placeNoPoint = Phrase(
        title: "地方没有坐标",
        detail:
            "地名表里有[{value}||这个地方]，但没有它的坐标。",
        hint:
            "改写经纬度（如 28.2,112.9），或者写邻近的地名。"
    )
    static let placeIncomplete = Phrase(
        title: "地点没写全",
        detail:
            "[字段{field}||有个地点]没写全[（缺 {missing}）]，要有 lat 和 lon，或者 adcode，或者 name。",
        hint:
            "经纬度要写一对；没有经纬度就写六位代码或地名。"
    )
    static let lineUnreadable = Phrase(
        title: "路线读不出",
        detail:
            "[文件{path}里的路线||字段{field}的路线||路线]读不出[，第 {line} 行][，第 {point} 个点][，写的是{value}][：{cause}]。",
        hint:
            "路线是一条至少两个点的线：GeoJSON 的 LineString，GPX 的轨迹或路线，或者 5 位、6 位精度的编码折线。"
    )
}
