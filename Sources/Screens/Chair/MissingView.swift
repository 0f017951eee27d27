import AssemblyCore
import Language
import TerminalKit

/// Who has not voted yet in the ballot under way.
struct MissingView {
    let desk: Desk

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        if let ballot = desk.assembly.currentBallot {
            let missing = TallyParts.missing(ballot, desk.assembly, in: desk.language)
            let shown = missing.filter { desk.passes(desk.assembly.name(of: $0), .verbatim($0.rawValue)) }
            Pane("Not voted yet", note: note(missing.count, of: ballot)) {
                desk.filterField
                ItemList(
                    shown.map { member in
                        Item(
                            FloorParts.id(of: member),
                            Text("\(member)  ", .muted) + Text(desk.assembly.name(of: member)),
                            state: ballot.notCast[member].map {
                                Text("NOT CAST: \(EventWords.notCast($0))", .danger)
                            })
                    }, whenEmpty: missing.isEmpty ? "All have voted." : "No other delegation matches.")
            }
        } else {
            Paragraph(Text(ChairWords.noBallot, .muted))
        }
    }

    private func note(_ missing: Int, of ballot: Ballot) -> Text {
        LanguageWords.order(
            of: desk.assembly, for: desk.language, after: Text("\(missing) of \(ballot.entitled)", .heading))
    }
}
