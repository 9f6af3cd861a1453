import SijiFault

extension AgreementKind {
    /// What the agreement is, and what that changes: one paragraph each.
    ///
    /// Sources: 人社厅发〔2023〕6号 (written agreements of workers in new forms of employment; its templates, whom it leaves out,
    /// what an electronic form must allow); the rest and pay guide of 2023-11-08; the extension of 职业伤害保障 in 2025 and
    /// 2026. What could not be read in those texts is not said here.
    func paragraphs(in language: Language) -> [String] {
        switch (self, language) {
        case (.transport, .zh):
            [
                "这是运输合同：司机以自己的名义承运，发货方付运费。",
                "人社厅发〔2023〕6号的劳动合同和书面协议文本不适用于自主经营的个人，所以等待、放空、休息和工伤保障以本协议写明的为准。",
                "职业伤害保障试点只到出行、即时配送和同城货运，跨城运输不要当作已经有保障。",
            ]
        case (.transport, .en):
            [
                "This is a transport contract: the driver carries in their own name, the consignor pays the price.",
                "The templates of the 2023 labour guide (No. 6 of 2023) leave self-operating individuals out, so waiting, "
                    + "empty runs, rest and injury cover are as this agreement says.",
                "The pilot of occupational injury cover reaches ride-hailing, instant delivery and same-city freight: "
                    + "do not presume that inter-city carriage is covered.",
            ]
        case (.employment, .zh):
            [
                "这是受雇司机的派车单，不是司机本人的运输合同：承运人是用工单位。",
                "司机与用工单位之间按人社厅发〔2023〕6号订立劳动合同或书面协议，双方签字；电子文本要让司机随时能查看、下载、打印全文。",
                "工作时间按接单时间加协商的附加时间计，重叠的单只算一次；连续和每天最长工作时间由双方协商（2023-11-08 休息和劳动报酬指引）。",
            ]
        case (.employment, .en):
            [
                "This is an order to an employed driver, not the driver's own transport contract: the carrier is the "
                    + "employer.",
                "Between driver and employer the 2023 labour guide (No. 6 of 2023) applies: a labour contract or written "
                    + "agreement, signed by both; an electronic one must let the driver view, download and print all of it at "
                    + "any time.",
                "Work time is the time of orders and an allowance that both negotiate, overlapping orders counted once; so "
                    + "are the longest continuous and daily time (rest and pay guide, 2023-11-08).",
            ]
        }
    }

    /// Whom to call where the two sides do not agree.
    func hotlines(in language: Language) -> String {
        switch (self, language) {
        case (.transport, .zh): "电话：12328 交通运输，12348 法律援助，12345 政府热线。"
        case (.transport, .en): "Phones: 12328 transport, 12348 legal aid, 12345 government."
        case (.employment, .zh): "电话：12333 劳动和社会保障，12348 法律援助，12328 交通运输，12345 政府热线。"
        case (.employment, .en):
            "Phones: 12333 labour and social security, 12348 legal aid, 12328 transport, 12345 government."
        }
    }
}
