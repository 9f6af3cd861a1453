import Foundation
import Glibc
import SijiAPI
import Testing

/// One booking from push to paid, as two people at their terminals see it.
///
/// `RECORD_GOLDEN=1` writes the session of today into `Golden`, and fails all the same.
@Suite("A booking from push to paid, as a transcript")
struct LifeTranscriptTests {
    private static let isRoot = getuid() == 0

    @Test(.enabled(if: isRoot, "needs root, to play two users"), arguments: ["zh", "en"])
    func `reads as it did when it was looked at`(language: String) async throws {
        let cast = try await LifeCast.made()
        try await TemporaryFolder.with { folder in
            let config = try folder.write(#"{"mode":"system"}"#, to: "sijid.json")
            _ = try await Tool.run("chmod", ["0755", folder.path])
            let (text, _) = try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                _ = try await Tool.run("chmod", ["0666", depot.socket])
                var session = TypedSession(depot, cast, language: language)
                try await session.furnish()
                try await play(&session, language == "zh")
                return session.timeless
            }
            try check(text, "life-\(language).txt")
        }
    }

    private func play(_ session: inout TypedSession, _ isChinese: Bool) async throws {
        func say(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }
        let listing = Listing(ref: "CS-1029").with("payment", #"{"terms":"onPod","days":30}"#)
            .with("injuryCover", "\"none\"")
        let file = say("货.json", "load.json")
        try listing.json.write(toFile: session.folder(of: .dispatcher) + "/" + file, atomically: true, encoding: .utf8)
        _ = try await Tool.run("chmod", ["0644", session.folder(of: .dispatcher) + "/" + file])

        session.tell(say("调度发货, 司机找到并要下。", "The dispatcher lists a load; the driver finds and books it."))
        try await push(&session, isChinese, file)
        session.tell(say("司机要求写明压车费, 调度同意: 双方都认的协议。", "The driver asks for a detention rate, and gets it in writing."))
        try await agree(&session, isChinese)
        session.tell(say("上路, 装货, 送到, 寄回单。", "On the way, loaded, delivered, the POD sent."))
        try await drive(&session, isChinese)
        session.tell(say("回单收到, 付款, 司机确认: 付清。", "The POD is there, the price is paid, the driver confirms it."))
        try await pay(&session, isChinese)
        session.tell(
            say(
                "证据: 导出, 核验; 改一个数不成立; 整条重写, 有收据就不成立。",
                "Evidence: verified; then one figure changed, then all written anew."
            )
        )
        try await prove(&session, isChinese)
    }

    private func push(_ session: inout TypedSession, _ isChinese: Bool, _ file: String) async throws {
        let truck = ["--at", "长沙", "--bodies", isChinese ? "高栏" : "stake", "--deck", "13", "--payload", "32t"]
        let costs = ["--ready", "2099-12-01T06:00:00+08:00", "--empty-cost", "1.8", "--loaded-cost", "2.3"]
        try await session.type(.dispatcher, (isChinese ? ["推货"] : ["load", "push"]) + [file])
        try await session.type(.driver, (isChinese ? ["找货"] : ["load", "search"]) + truck + costs)
        try await session.type(.driver, (isChinese ? ["要"] : ["booking", "make"]) + ["1"])
        try await session.type(.driver, isChinese ? ["我的单"] : ["booking", "list"])
        try await session.type(.dispatcher, isChinese ? ["我的单"] : ["booking", "list"])
    }

    private func agree(_ session: inout TypedSession, _ isChinese: Bool) async throws {
        let agreement = (isChinese ? ["协议"] : ["booking", "agreement"]) + ["1"]
        let rate = isChinese ? "压车费=100" : "detentionHourFen=100"
        try await session.type(.driver, agreement + ["--propose", rate, "--propose", "emptyRunFenPerKm=2"])
        try await session.type(.dispatcher, agreement + ["--version", "2", "--diff", "1"])
        try await session.type(.dispatcher, agreement + ["--accept"])
        try await session.type(.driver, agreement)
    }

    private func drive(_ session: inout TypedSession, _ isChinese: Bool) async throws {
        let next = (isChinese ? ["走"] : ["booking", "advance"]) + ["1"]
        try await session.type(.driver, (isChinese ? ["上路"] : ["booking", "set-out"]) + ["1", "--from", "长沙"])
        let wrong = isChinese ? "卸完" : "deliver"
        try await session.type(.driver, next + [wrong], exitCode: 1)
        try await session.type(.driver, next)
        // The power is off at the pickup, then the driver eats: both stop the meter, each by its own rule.
        try await session.type(
            .dispatcher,
            next + (isChinese ? ["停工", "--note", "停电"] : ["closeSite", "--note", "power"])
        )
        try await session.type(.driver, isChinese ? ["我的单"] : ["booking", "list"])
        try await session.type(.driver, next + [isChinese ? "停工" : "site closed"], exitCode: 1)
        try await session.type(.driver, next + [isChinese ? "复工" : "reopenSite"])
        try await session.type(.driver, next + [isChinese ? "开始歇" : "startBreak"])
        for _ in ["endBreak", "depart", "arriveDelivery", "deliver"] { try await session.type(.driver, next) }
        try await session.type(.driver, next + ["--note", "SF1001"])
    }

    private func pay(_ session: inout TypedSession, _ isChinese: Bool) async throws {
        try await session.type(.dispatcher, (isChinese ? ["走"] : ["booking", "advance"]) + ["1"])
        try await session.type(.dispatcher, isChinese ? ["我的单"] : ["booking", "list"])
        let means = isChinese ? "转账" : "transfer"
        try await session.type(
            .dispatcher,
            (isChinese ? ["付款"] : ["booking", "pay"]) + ["1", "8500", "--by", means]
        )
        try await session.type(.driver, isChinese ? ["我的单"] : ["booking", "list"])
        try await session.type(.driver, (isChinese ? ["收款"] : ["booking", "confirm-pay"]) + ["1"])
        let shown = try await session.type(.driver, (isChinese ? ["看单"] : ["booking", "show"]) + ["1"])
        #expect(shown.contains(isChinese ? "已付清" : "paid"))
        try await session.type(.driver, (isChinese ? ["压车"] : ["booking", "claim"]) + ["1"])
    }

    private func prove(_ session: inout TypedSession, _ isChinese: Bool) async throws {
        let cab = session.folder(of: .driver)
        let (kept, changed, anew, receipts) =
            isChinese
            ? ("证据.json", "改过.json", "重写.json", "收据") : ("evidence.json", "changed.json", "anew.json", "receipts")
        let verify = isChinese ? ["核验"] : ["evidence", "verify"]
        try await session.type(.driver, (isChinese ? ["证据"] : ["booking", "evidence"]) + ["1", "--output", kept])
        let text = try String(contentsOfFile: cab + "/" + kept, encoding: .utf8)
        try Forgery.tampered(text).write(toFile: cab + "/" + changed, atomically: true, encoding: .utf8)
        try Data(Forgery.rewritten(Array(text.utf8))).write(to: URL(filePath: cab + "/" + anew))
        let copied = try await Tool.run("bash", ["-c", "cat $(find \(cab) -name '*.receipts') > \(cab)/\(receipts)"])
        #expect(copied.exitCode == 0, "\(copied.errors)")
        _ = try await Tool.run("chmod", ["0644", cab + "/" + changed, cab + "/" + anew, cab + "/" + receipts])
        try await session.type(.driver, verify + [kept, "--receipt", receipts])
        try await session.type(.driver, verify + [changed], exitCode: 1)
        // Alone it stands: nobody can tell. Who kept receipts can.
        try await session.type(.driver, verify + [anew])
        try await session.type(.driver, verify + [anew, "--receipt", receipts], exitCode: 1)
    }

    private func check(_ text: String, _ name: String) throws {
        let path = Tool.checkout + "/Tests/EndToEndTests/Golden/" + name
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded: look at it, then run again without RECORD_GOLDEN")
            return
        }
        let kept = try String(contentsOfFile: path, encoding: .utf8)
        for (place, pair) in zip(text.split(separator: "\n"), kept.split(separator: "\n")).enumerated()
        where pair.0 != pair.1 {
            Issue.record("\(name), line \(place + 1)\n got: \(pair.0)\nkept: \(pair.1)")
            return
        }
        #expect(text == kept, "\(name) differs in its length")
    }
}
