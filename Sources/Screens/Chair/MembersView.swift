import AssemblyCore
import Language
import TerminalKit

/// The register of members with the figures of presence.
struct MembersView {
    let desk: Desk
    let size: Size

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        let members = desk.filteredRoll
        let table = Pane("Members", note: LanguageWords.order(of: desk.assembly, for: desk.language, after: figures)) {
            desk.filterField
            RegisterParts.table(members, desk.assembly)
        }
        if size.columns >= 120 {
            Row {
                table.share(3).minimum(width: 60)
                Pane("The hall") { SeatMap.presence(desk.assembly, page: desk.seatsPage) }.share(2).minimum(width: 46)
            }
        } else {
            table
        }
    }

    private var figures: Text {
        let assembly = desk.assembly
        let heads = Text(
            "Present: \(assembly.presentCount), entitled: \(VotingRight.entitledCount(in: assembly)), members: \(assembly.members.count)",
            .muted)
        guard assembly.membership.hasWeights else { return heads }
        let here = assembly.votes(assembly.membership.weightPresent)
        return heads + Text("; votes: \(here) of \(assembly.votes(assembly.membership.weightInAll))", .muted)
    }
}
