import SijiFault
import Testing

@Suite("Language")
struct LanguageTests {
    @Test(
        arguments: [
            (nil, .zh, .zh), (nil, .en, .en), ("", .en, .en), ("zh", .en, .zh), ("en", .zh, .en),
            ("zh-CN,zh;q=0.9,en;q=0.8", .en, .zh), ("en-GB, zh;q=0.9", .zh, .en), ("ZH-hant", .en, .zh),
            ("en;q=0.3, zh;q=0.7", .en, .zh), ("en;q=0.5,zh;q=0.5", .zh, .en), ("fr, de", .zh, .zh),
            ("fr, en;q=0.1", .zh, .en), ("*", .zh, .zh), ("*", .en, .en), ("zh;q=0, *", .zh, .en),
            ("zh;q=0", .zh, .zh), ("en;q=0, zh;q=0", .en, .en), ("en;q=abc, zh;q=0.1", .en, .zh),
            ("en;q=2, zh;q=0.1", .en, .zh), ("en;q=1.001, zh;q=0.1", .en, .zh), ("en ; q=0.1 , zh ; q=0.2", .en, .zh),
            ("en;q=0.1234, zh;q=0.001", .en, .zh), ("zho-nothing", .en, .en), (",,;,", .zh, .zh),
            ("*;q=0.5, en;q=0.4", .en, .zh), ("en;q=0.2, en-US;q=0.9, zh;q=0.5", .zh, .en),
        ] as [(String?, Language, Language)]
    )
    func `is the one that the header wants most`(header: String?, standard: Language, expected: Language) {
        #expect(Language(acceptLanguage: header, standard: standard) == expected)
    }

    @Test(
        arguments: [
            ("zh_CN.UTF-8", .zh), ("zh", .zh), ("zh_TW", .zh), ("zh-Hans", .zh), ("zh_CN:en", .zh),
            ("en_US.UTF-8", .en),
            ("C", .en), ("C.UTF-8", .en), ("POSIX", .en), ("", .en), (nil, .en), ("de_DE", .en), ("zhuang", .en),
        ] as [(String?, Language)]
    )
    func `is Chinese where the locale is`(locale: String?, expected: Language) {
        #expect(Language(locale: locale) == expected)
    }
}
