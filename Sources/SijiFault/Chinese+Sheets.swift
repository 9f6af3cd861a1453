// The bytes of a dispatcher's sheet.
extension Chinese {
    static let sheetEncoding = Phrase(
        title: "表格的文字编码不认识",
        detail:
            "表格[{path}]的[第{row}行||文字]既不是 UTF-8 也不是 GB18030（GBK），从这里起没有再读。",
        hint:
            "用 Excel 或 WPS 打开看看是不是乱码，另存为 xlsx 再推。"
    )
    static let sheetMixedEncoding = Phrase(
        title: "表格混了两种编码",
        detail:
            "表格[{path}]前面是[ {encoding}|| UTF-8]，[第{row}行||后面]却是另一种编码[ {otherEncoding}]，从这里起没有再读。",
        hint:
            "多半是两份文件直接拼成的：分开推，或者粘到一张表里另存为 xlsx 再推。"
    )
    static let sheetQuote = Phrase(
        title: "这一行的引号不对",
        detail:
            "表格[{path}][第{row}行||有一行]里的英文双引号不成对，分不清哪格是哪格。",
        hint:
            "删掉这一行里多余的英文双引号，或者另存为 xlsx 再推。"
    )
    static let sheetQuoteOpen = Phrase(
        title: "引号没有收尾",
        detail:
            "表格[{path}][第{row}行||有一行]开了一个英文双引号，[往后 {limitBytes} 之内||直到文件末尾]都没有收尾，从这里起没有再读。",
        hint:
            "在[第{row}行||这一行]补上或删掉这个引号再推；另存为 xlsx 就没有这个问题。"
    )
    static let sheetRowTooLarge = Phrase(
        title: "这一行太长",
        detail:
            "表格[{path}][第{row}行||有一行]的文字超过[ {limitBytes}||上限]。",
        hint:
            "看看这一行是不是少了换行或者把别的内容粘了进来，改短再推。"
    )
    static let sheetTooManyColumns = Phrase(
        title: "列太多",
        detail:
            "表格[{path}][第{row}行||有一行]的列数超过[{max}列||上限]。",
        hint:
            "删掉用不着的列再推；看看右边远处是不是有误填的格子。"
    )
    static let sheetTooManyRows = Phrase(
        title: "行太多",
        detail:
            "表格[{path}]超过[{max}行||行数上限]，后面的行没有读。",
        hint:
            "分成几份再推。"
    )
    static let sheetOldFormat = Phrase(
        title: "旧格式或加密的表格",
        detail:
            "表格[{path}]是旧格式（xls）的，或者是设了打开密码的工作簿，读不了。",
        hint:
            "用 Excel 或 WPS 打开，去掉密码，另存为 xlsx 或 CSV 再推。"
    )
    static let sheetEncrypted = Phrase(
        title: "压缩包加了密",
        detail:
            "表格[{path}][里的 {part} ]加了密，读不了。",
        hint:
            "用 Excel 或 WPS 去掉密码，另存为 xlsx 再推。"
    )
    static let sheetNotAWorkbook = Phrase(
        title: "不是 xlsx 工作簿",
        detail:
            "文件[{path}]是个压缩包，但里面没有 xlsx 的工作表[：{cause}]。",
        hint:
            "ods、xlsb、docx 这些要先用 Excel 或 WPS 另存为 xlsx 或 CSV；压缩包要先解开。"
    )
    static let sheetMarkup = Phrase(
        title: "网页冒充的表格",
        detail:
            "文件[{path}]其实是网页（HTML 或 XML），不是表格。",
        hint:
            "很多系统导出的 xls 就是这样：用 Excel 或 WPS 打开，另存为 xlsx 再推。"
    )
    static let sheetWorksheetMissing = Phrase(
        title: "没有这张工作表",
        detail:
            "工作簿[{path}]里没有[名叫{value}的工作表||看得见的工作表]。",
        hint:
            "[可以选：{candidates}。]不写工作表的名字，就读第一张看得见的。"
    )
    static let sheetDamaged = Phrase(
        title: "工作簿损坏",
        detail:
            "工作簿[{path}]里的[ {part} ||一个部件]读不下去[，停在第{row}行][：{cause}]，从这里起没有再读。",
        hint:
            "重新下载或拷贝一次；还不行就用 Excel 或 WPS 打开、修复，另存为 xlsx 再推。"
    )
    static let sheetCell = Phrase(
        title: "这一行有格子损坏",
        detail:
            "工作簿[{path}][第{row}行||有一行]有一格读不懂[：{cause}]。",
        hint:
            "在这一行重新填一遍，存盘再推。"
    )
    static let sheetDoctype = Phrase(
        title: "工作簿里有不该有的声明",
        detail:
            "工作簿[{path}]里的[ {part} ||一个部件]带有 DTD 声明，正常的表格没有，为安全起见不读。",
        hint:
            "问清文件的来路；信得过就用 Excel 或 WPS 打开，另存为 xlsx 再推。"
    )
    static let sheetTooLarge = Phrase(
        title: "表格太大",
        detail:
            "表格[{path}][里的 {part} ]展开后超过[ {limitBytes}||上限]，没有再读。",
        hint:
            "只留要推的那张表，分成几份，或者另存为 CSV 再推；从管道读的先存成文件。"
    )
    static let sheetBomb = Phrase(
        title: "压缩得不正常",
        detail:
            "工作簿[{path}]里的[ {part} ||一个部件]展开后大了[ {max} 倍以上||太多倍]，像是压缩炸弹，没有再读。",
        hint:
            "问清文件的来路；信得过就用 Excel 或 WPS 打开，另存为 CSV 再推。"
    )
}
