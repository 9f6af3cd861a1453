import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji rights`.
struct RightsCommand: SijiCommand {
    static var configuration: CommandConfiguration { .named("rights", .rights) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var here: AtOptions

    @Argument(help: .of(.trouble))
    var trouble: String?

    @Flag(help: .of(.employed))
    var employed = false

    @Flag(help: .of(.owner))
    var owner = false

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        let standing = employed == owner ? nil : employed ? "employed" : "owner"
        let answer = try client.rights(trouble: trouble.map(CodeSet.troubles.code(for:)), standing: standing)
        try session.show(
            RightsScreen(page: RightsPage(rights: answer, places: try places(session, client))),
            as: format
        )
    }

    /// The nearest place for each kind of help; nil where nobody said where to look from.
    private func places(_ session: Session, _ client: SijiClient) throws(Fault) -> [RightsPage.Place]? {
        let kept = try session.memory.read().here
        guard here.at != nil || kept != nil else { return nil }
        let place = try PlaceLookup.find(here.place(in: session), client: client)
        var found: [RightsPage.Place] = []
        for service in RightsPage.services {
            let near = try client.restStops(near: place.point, radiusKm: nil, services: [service], limit: 1)
            found.append(RightsPage.Place(service: service, restStop: near.restStops.first))
        }
        return found
    }
}
