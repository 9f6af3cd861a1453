// What a dispatcher's sheet means.
extension Chinese {
    static let sheetEmpty = Phrase(
        title: "表是空的",
        detail:
            "表里一行字也没有。",
        hint:
            "看看是不是选错了文件或工作表；换一张工作表用 --sheet。"
    )
    static let sheetHeaderMissing = Phrase(
        title: "找不到表头",
        detail:
            "[前{max}行||表的开头]里没有一行像表头[；最像的是第{row}行，只认得{found}]。",
        hint:
            "表头写在一行里，如 装货地、卸货地、货名、吨位、运费、装货时间。"
    )
    static let sheetColumnMissing = Phrase(
        title: "表里缺列",
        detail:
            "表里没有[{column}||必要的]列。",
        hint:
            "加上这一列再推；看认出了哪些列：siji 推货 文件 --explain-columns。"
    )
    static let sheetColumnTwice = Phrase(
        title: "两列是同一项",
        detail:
            "[{column}和{other}||有两列]说的是同一项。",
        hint:
            "留一列，另一列删掉或改名。"
    )
    static let sheetValueMissing = Phrase(
        title: "格子是空的",
        detail:
            "[{column}||这一格]是空的。",
        hint:
            "填上；若是合并的单元格，加 --fill-down 就用上面一行的。"
    )
    static let sheetValueUnreadable = Phrase(
        title: "格子看不懂",
        detail:
            "[{column}||这一格][写的{value}]看不懂。",
        hint:
            "[写成这样：{expected}。]看不懂的不猜。"
    )
    static let sheetValueError = Phrase(
        title: "公式出错",
        detail:
            "[{column}||这一格]是公式[的错误{value}||，文件里却没有它算出的值]。",
        hint:
            "用表格软件打开，改好公式再保存，或直接写上值。"
    )
    static let sheetValueZero = Phrase(
        title: "写了零",
        detail:
            "[{column}||这一格]写的是零。",
        hint:
            "没有定价写“面议”；不收费就空着。"
    )
    static let sheetUnitMissing = Phrase(
        title: "没写单位",
        detail:
            "[{column}||这一格][写的{value}]没有单位。",
        hint:
            "[写明是哪一种：{allowed}。]也可以写在表头里，如 运费(元/车)、重量(吨)。"
    )
    static let sheetDigitsLost = Phrase(
        title: "号码丢了数字",
        detail:
            "[{column}||这一格][的{value}]丢了数字，表格把号码当成了数。",
        hint:
            "把这一列设成文本格式，重新填上十一位号码。"
    )
    static let sheetTimePast = Phrase(
        title: "时间已经过去",
        detail:
            "[{column}||装货时间][的{value}]已经过去[，现在是{now}]。",
        hint:
            "改成今后的时间；表是别的日子做的就加 --date 2026-12-01。"
    )
    static let sheetOverloaded = Phrase(
        title: "超过车能装的",
        detail:
            "[{massKg}||这么重]装不上[{deckM}的||这样的]车[，最多{limitKg}]。",
        hint:
            "改车长或吨位；要几台车就写“要2台”，吨位写一台的。"
    )
    static let sheetPartsDiffer = Phrase(
        title: "分笔和总价对不上",
        detail:
            "[{column}||运费]各笔加起来是[{sumFen}||另一个数]，总价是[{priceFen}||别的数]。",
        hint:
            "改到各笔之和等于总价。"
    )
    static let sheetPlaceVague = Phrase(
        title: "地方太大",
        detail:
            "[{column}||这一格]写的[{value}]是一个省。",
        hint:
            "写到市或区县，如 湖南长沙。"
    )
    static let sheetRowTwice = Phrase(
        title: "两行是同一票货",
        detail:
            "和第[{other}]行是同一票货（单号或货、地、车、日子、电话都一样），内容却不同。",
        hint:
            "各写一个单号（加一列“单号”）；要几台车写“要2台”。"
    )
    static let sheetSyncRefused = Phrase(
        title: "没有同步",
        detail:
            "有[{refused}||几]行没读懂，不知道该下架哪些，没有同步。",
        hint:
            "改好那些行再推；确定要同步就加 --yes。"
    )
    static let sheetSyncTooMany = Phrase(
        title: "要下架的太多",
        detail:
            "同步会下架[{count}||一半以上]条，在架的一共[{total}||没有这么多]条，没有下架。",
        hint:
            "先看表全不全：siji 货单；确定就加 --yes。"
    )
}
