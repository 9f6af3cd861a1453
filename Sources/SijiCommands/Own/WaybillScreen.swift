import SijiAPI
import SijiFault

/// A booking in the ministry's fields: what is known, then what is missing.
struct WaybillScreen: Screen {
    let answer: WaybillAnswer

    var wire: WaybillAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        let missing = answer.fields.count { $0.flaw == "missing" }
        let head = speech[own: answer.flaws == 0 ? .waybillWhole : .waybillLacks(missing, answer.flaws - missing)]
        var lines = HelpPage.wrapped(head, width)
        if answer.amended { lines += HelpPage.wrapped(speech[own: .waybillAmended], width) }
        lines += known(answer.fields.filter { $0.message == "waybill" }, width, speech)
        let payments = Set(answer.fields.compactMap(\.payment)).sorted()
        for payment in payments {
            lines.append(speech[own: .payment(payment + 1)])
            lines += known(answer.fields.filter { $0.payment == payment }, width, speech)
        }
        if missing > 0 {
            lines.append(speech[own: .missing(missing)])
            let names = answer.fields.filter { $0.flaw == "missing" }.map { title($0, speech) }
            lines += DisplayWidth.flow(names, gap: speech.language == .zh ? "、" : ", ", within: width - 2).map {
                "  " + $0
            }
        }
        return lines + HelpPage.wrapped(speech[own: .legendWaybill], width)
    }

    private func known(_ fields: [WaybillAnswer.Field], _ width: Int, _ speech: Speech) -> [String] {
        var facts = Details()
        for field in fields {
            guard let value = field.value else { continue }
            let misfit = field.flaw.map { _ in " " + speech[own: .misfit(field.format)] } ?? ""
            facts.add("  " + title(field, speech), DisplayWidth.harmless(value) + misfit)
        }
        return facts.lines(width: width)
    }

    private func title(_ field: WaybillAnswer.Field, _ speech: Speech) -> String {
        DisplayWidth.harmless(speech.language == .zh ? Self.short(field.title) : field.titleEn)
    }

    /// The guide's longest names, short enough for a column.
    private static func short(_ title: String) -> String {
        title.replacing("统一社会信用代码或个人证件号码", with: "证件号").replacing("统一社会信用代码或个人证件号", with: "证件号")
            .replacing("统一社会信用代码或证件号码", with: "证件号").replacing("的国家行政区划代码或国别代码", with: "区划代码")
            .replacing("道路运输经营许可证", with: "运输许可证")
    }

    var csv: [[String]] {
        [["message", "group", "payment", "name", "title", "titleEn", "required", "format", "value", "flaw"]]
            + answer.fields.map { field in
                [
                    field.message, field.group ?? "", field.payment.map(String.init) ?? "", field.name, field.title,
                    field.titleEn, "\(field.required)", field.format, field.value ?? "", field.flaw ?? "",
                ]
            }
    }
}
