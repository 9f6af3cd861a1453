// A request that cannot be read.
extension Chinese {
    static let requestMalformed = Phrase(
        title: "请求看不懂",
        detail:
            "请求不是合法的 [{protocol}||JSON][，错在第{line}行][，第{offset}字节附近][，那里写着{value}||：{cause}]。",
        hint:
            "[网址里的汉字和空格要写成百分号编码（curl -G --data-urlencode），按 {protocol} 改好再发||检查引号、逗号和括号是否成对，改好再发]。"
    )
    static let requestDuplicateKey = Phrase(
        title: "字段重复",
        detail:
            "[{field}里的字段{key}||字段{key}||字段{field}||同一个字段]写了两次。",
        hint:
            "删掉多余的那个，每个字段只写一次。"
    )
    static let requestUnknownField = Phrase(
        title: "不认识的字段",
        detail:
            "[不认识字段{field}||请求里有不认识的字段]。",
        hint:
            "[是不是想写{near}？]检查拼写和大小写，或者删掉它。"
    )
    static let requestBadText = Phrase(
        title: "文字编码不对",
        detail:
            "[字段{field}里||请求里]有不合法的文字，不是 UTF-8 或缺了半个字符[，在第{offset}字节附近][：{cause}]。",
        hint:
            "把文件另存为 UTF-8 再发；GBK 的文件先转：iconv -f GBK -t UTF-8。"
    )
    static let requestTooDeep = Phrase(
        title: "嵌套太深",
        detail:
            "JSON 里括号套括号太深[，到了{depth}层][，最多{max}层]。",
        hint:
            "照货源的格式写，不要多套括号。"
    )
    static let requestTooLarge = Phrase(
        title: "请求太大",
        detail:
            "请求正文太大[，有 {gotBytes}][，最多 {limitBytes}]。",
        hint:
            "货源多就走批量：siji 推货 文件（application/x-ndjson，一行一条）。"
    )
    static let requestLineTooLong = Phrase(
        title: "一行太长",
        detail:
            "[第{line}行||有一行]太长[，有 {gotBytes}][，最多 {limitBytes}]。",
        hint:
            "一行只放一条货源；缩短备注和地址再推。"
    )
    static let requestCutOff = Phrase(
        title: "请求没发完",
        detail:
            "请求没有发完就断了[，只收到 {gotBytes}][，等了{limitSec}]。",
        hint:
            "看看发送的程序或管道是否中途退出，再发一次；同一个 ref 重发不会变成两条。"
    )
    static let requestMediaType = Phrase(
        title: "内容类型不支持",
        detail:
            "[不支持内容类型{value}||请求没写内容类型，或写的不支持][，可用的有：{allowed}]。",
        hint:
            "请求头 Content-Type：单条写 application/json，批量写 application/x-ndjson。"
    )
    static let requestOrigin = Phrase(
        title: "不接受网页请求",
        detail:
            "请求带着[{field}头|| Origin 或 Referer 头]，像是网页发来的，已拒绝。",
        hint:
            "用 siji 命令或 curl --unix-socket 访问，不要从浏览器访问。"
    )
    static let requestHeadersTooLarge = Phrase(
        title: "请求头太大",
        detail:
            "请求头太长或太多[，合计最多 {limitBytes}][，最多{max}个]。",
        hint:
            "去掉用不着的请求头再发。"
    )
    static let requestTooManyLines = Phrase(
        title: "整批太大",
        detail:
            "整批推送（atomic）的行数太多[，最多{max}行]。",
        hint:
            "拆成几批推，或者去掉 atomic=true，改为逐行收。"
    )
    static let routeNotFound = Phrase(
        title: "没有这个接口",
        detail:
            "没有这个接口[：{path}]。",
        hint:
            "检查路径，接口都以 /v1/ 开头，例如 /v1/status。"
    )
    static let routeMethodNotAllowed = Phrase(
        title: "方法不对",
        detail:
            "[接口{path}||这个接口]不接受[ {method} ||这种]方法。",
        hint:
            "改用[ {allow}||回答里 Allow 头列出的方法]。"
    )
}
