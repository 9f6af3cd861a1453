public import SijiFault
public import SijiFreight

extension AgreementDifference {
    /// The difference in words: `运费: 8500.00元 -> 9000.00元`.
    public func text(in language: Language, zone: ZoneOffset) -> String {
        let words = AgreementWords(language: language, zone: zone)
        func say(_ value: AgreementValue?) -> String {
            value.map { item.text($0, in: language, zone: zone) } ?? words.notAgreed
        }
        return "\(item.label(in: language)): \(say(was)) -> \(say(isNow))"
    }
}
