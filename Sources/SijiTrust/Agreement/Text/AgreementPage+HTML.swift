import SijiFault

extension AgreementPage {
    /// The page as one HTML document to print: nothing in it is fetched from elsewhere, every text is escaped.
    public var html: String {
        let lang = language == .zh ? "zh-CN" : "en"
        var body = "<h1>\(Self.escaped(title))</h1>\n" + Self.table(facts)
        if let missing { body += "<p class=\"missing\">\(Self.escaped(missing))</p>\n" }
        for section in sections { body += Self.html(section, "section") }
        body += Self.html(signatures, "section class=\"signatures\"")
        return """
            <!DOCTYPE html>
            <html lang="\(lang)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(Self.escaped(title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            \(body)</body>
            </html>

            """
    }

    private static let style = """
        body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 42em; margin: 2em auto;
          padding: 0 1em; line-height: 1.5; color: #000; background: #fff; }
        h1 { font-size: 1.4em; text-align: center; }
        h2 { font-size: 1.1em; margin: 1.2em 0 0.3em; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid #999; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }
        th { width: 32%; font-weight: normal; background: #f4f4f4; }
        p { margin: 0.4em 0; }
        .missing { border: 2px solid #000; padding: 0.5em; font-weight: bold; }
        @media print {
          body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
          section { break-inside: avoid; }
          th { background: none; }
        }
        @page { size: A4; margin: 18mm; }
        """

    private static func html(_ section: Section, _ tag: String) -> String {
        let name = tag.split(separator: " ").first.map(String.init) ?? tag
        let notes = section.notes.map { "<p>\(escaped($0))</p>\n" }.joined()
        return "<\(tag)>\n<h2>\(escaped(section.heading))</h2>\n\(table(section.rows))\(notes)</\(name)>\n"
    }

    private static func table(_ rows: [Row]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = rows.map { "<tr><th>\(escaped($0.label))</th><td>\(escaped($0.text))</td></tr>\n" }
        return "<table>\n\(lines.joined())</table>\n"
    }

    /// A text fit for element content and quoted attributes (HTML Living Standard, §13.3).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        // By scalars: a mark that combines with `<` must not hide it.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
