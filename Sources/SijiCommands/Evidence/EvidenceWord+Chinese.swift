import SijiAPI
import SijiTrust

extension EvidenceWord {
    var chinese: String {
        switch self {
        case .verdict(let report): Self.chinese(report)
        case .factHead: "收据"
        case .factExported: "导出"
        case .factDepot: "货场"
        case .columnAt: "时间"
        case .columnEvent: "事件"
        case .columnBy: "谁"
        case .legendTold: "* 时间是自己补报的"
        case .erased: "(已删除, 指纹还在)"
        case .withheld: "(不给你看)"
        case .written(let path): "证据已写: \(path)"
        case .contradicted(let booking, let kept, let told):
            """
            警告: 货场那边订单 \(booking) 的记录和你手里的收据对不上。
            你手里是 \(kept); 那边现在说 \(told)。
            有人改了记录, 或者恢复了旧备份。先把现在的留下: siji booking evidence \(booking) --output 文件
            """
        case .notKept: "收据没能存下; 没有它, 记录被改了就没法反驳。"
        case .factAudit: "审计记录"
        case .auditState(let audit):
            switch audit.state {
            case "whole": "完好, \(audit.verified)件事"
            case "broken":
                "断了, 第\(audit.seq ?? audit.verified + 1)件不对" + (audit.booking.map { ", 订单\($0)" } ?? "")
            case "unread": "读不出"
            default: "核验中"
            }
        }
    }

    private static func chinese(_ report: EvidenceReport) -> String {
        let booking = report.booking.map { " \($0)" } ?? ""
        guard let finding = report.finding else {
            let receipts =
                report.receipts == 0 ? "; 没有拿收据来对, 整条重写看不出来" : ", \(report.receipts)张收据都对得上"
            let erased = report.erased == 0 ? "" : ", \(report.erased)项已删除"
            return "成立: 订单\(booking), \(report.events.count)件事\(receipts)\(erased)。"
        }
        let event = finding.number.map { "第\($0)件事" } ?? finding.seq.map { "记录里第\($0)件" } ?? "有一件事"
        let value = "\(event)的 \(finding.name ?? "")"
        let what =
            switch finding.kind {
            case .changed: "\(event)被改过"
            case .replaced: "\(event)被换过, 后一件不是接着它写的"
            case .missing: "\(event)不见了"
            case .inserted: "\(event)有两份, 内容不一样"
            case .repeated: "\(event)重复了"
            case .reordered: "\(event)换了位置"
            case .foreign: "\(event)是别的订单的"
            case .truncated: "后面被截掉了, 缺\(event)"
            case .rewritten: "\(event)和你的收据不是同一件: 整条被重写过"
            case .valueTampered: "\(value)被改过"
            case .valueMissing: "\(value)被拿掉了, 又没说是删除"
            case .valueUnknown: "\(value)是后来塞进去的"
            case .head: "结尾记的不是最后一件事"
            case .header: "事件以外的内容被改过"
            }
        let byte = finding.byte.map { " (第 \($0) 字节)" } ?? ""
        return "不成立: 订单\(booking), \(what)\(byte)。"
    }
}
