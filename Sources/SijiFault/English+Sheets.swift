// The bytes of a dispatcher's sheet.
extension English {
    static let sheetEncoding = Phrase(
        title: "Unknown text encoding",
        detail:
            "[Row {row}||The text] of the sheet[ {path}] is neither UTF-8 nor GB18030 (GBK); nothing was read from there on.",
        hint:
            "Open it in a spreadsheet program, see that the text is not garbled, and save it as xlsx."
    )
    static let sheetMixedEncoding = Phrase(
        title: "Two text encodings in one sheet",
        detail:
            "The sheet[ {path}] begins in[ {encoding}|| UTF-8], and[ row {row}|| a later row] is in another encoding[, {otherEncoding}]; nothing was read from there on.",
        hint:
            "Two files were probably joined: push them apart, or paste them into one sheet and save it as xlsx."
    )
    static let sheetQuote = Phrase(
        title: "Stray quote in a row",
        detail:
            "[Row {row}||A row] of the sheet[ {path}] has a double quote without its pair, so its cells cannot be told apart.",
        hint:
            "Take the stray double quotes out of the row, or save the sheet as xlsx."
    )
    static let sheetQuoteOpen = Phrase(
        title: "Quote never closed",
        detail:
            "[Row {row}||A row] of the sheet[ {path}] opens a double quote that is not closed[ within {limitBytes}|| before the end of the file]; nothing was read from there on.",
        hint:
            "Close or remove the quote[ in row {row}]; a sheet saved as xlsx does not have this trouble."
    )
    static let sheetRowTooLarge = Phrase(
        title: "Row too long",
        detail:
            "[Row {row}||A row] of the sheet[ {path}] holds more[ than {limitBytes} of text|| text than a row may].",
        hint:
            "See whether a line break is missing or something else was pasted into the row, and shorten it."
    )
    static let sheetTooManyColumns = Phrase(
        title: "Too many columns",
        detail:
            "[Row {row}||A row] of the sheet[ {path}] has more[ than {max} columns|| columns than a row may].",
        hint:
            "Delete the columns that are not needed, and look far to the right for a cell filled by accident."
    )
    static let sheetTooManyRows = Phrase(
        title: "Too many rows",
        detail:
            "The sheet[ {path}] has more[ than {max} rows|| rows than a sheet may]; the rows behind were not read.",
        hint:
            "Split it into several files."
    )
    static let sheetOldFormat = Phrase(
        title: "Old or locked workbook",
        detail:
            "The sheet[ {path}] is in the old format (xls) or has a password, and cannot be read.",
        hint:
            "Open it in a spreadsheet program, remove the password, and save it as xlsx or CSV."
    )
    static let sheetEncrypted = Phrase(
        title: "Encrypted zip file",
        detail:
            "[The part {part}||A part] of the sheet[ {path}] is encrypted and cannot be read.",
        hint:
            "Remove the password in a spreadsheet program and save it as xlsx."
    )
    static let sheetNotAWorkbook = Phrase(
        title: "Not an xlsx workbook",
        detail:
            "The file[ {path}] is a zip file without a worksheet of xlsx in it[: {cause}].",
        hint:
            "Save ods, xlsb or docx as xlsx or CSV first; unpack a plain zip file."
    )
    static let sheetMarkup = Phrase(
        title: "Web page instead of a sheet",
        detail:
            "The file[ {path}] is a web page (HTML or XML), not a sheet.",
        hint:
            "Many systems export an xls file like that: open it in a spreadsheet program and save it as xlsx."
    )
    static let sheetWorksheetMissing = Phrase(
        title: "No such worksheet",
        detail:
            "The workbook[ {path}] has no[ worksheet {value}|| visible worksheet].",
        hint:
            "[It has {candidates}. ]Without a name, the first visible worksheet is read."
    )
    static let sheetDamaged = Phrase(
        title: "Damaged workbook",
        detail:
            "[The part {part}||A part] of the workbook[ {path}] cannot be read[ past row {row}][: {cause}]; nothing was read from there on.",
        hint:
            "Copy the file again; failing that, open it in a spreadsheet program, let it repair the file, and save it as xlsx."
    )
    static let sheetCell = Phrase(
        title: "Damaged cell in a row",
        detail:
            "[Row {row}||A row] of the workbook[ {path}] has a cell that cannot be read[: {cause}].",
        hint:
            "Fill in the row again and save the sheet."
    )
    static let sheetDoctype = Phrase(
        title: "Declaration that no workbook has",
        detail:
            "[The part {part}||A part] of the workbook[ {path}] has a DTD, which no spreadsheet program writes; it is not read, for safety.",
        hint:
            "Ask where the file came from; if you trust it, open it in a spreadsheet program and save it as xlsx."
    )
    static let sheetTooLarge = Phrase(
        title: "Sheet too large",
        detail:
            "[The part {part}||A part] of the sheet[ {path}] unpacks to more than[ {limitBytes}|| is taken]; no more was read.",
        hint:
            "Keep the one sheet to be pushed, split it, or save it as CSV; store what comes from a pipe as a file first."
    )
    static let sheetBomb = Phrase(
        title: "Suspicious compression",
        detail:
            "[The part {part}||A part] of the workbook[ {path}] unpacks to more than[ {max}|| very many] times its size, as a zip bomb does; no more was read.",
        hint:
            "Ask where the file came from; if you trust it, open it in a spreadsheet program and save it as CSV."
    )
}
