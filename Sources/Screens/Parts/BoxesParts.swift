import AssemblyCore
import Language
import TerminalKit

/// The page of the ballot boxes: who holds the key, which cards vote, and how each board stands.
struct BoxesParts {
    let assembly: Assembly

    private var scrutiny: Scrutiny { assembly.scrutiny }

    /// The panes, above what can be done.
    @NodeBuilder
    var panes: [Node] {
        Pane("Scrutineers", note: Text(scrutiny.needed == 0 ? "" : "\(scrutiny.needed) open a box", .muted)) {
            ItemList(
                scrutiny.scrutineers.map { name in
                    Item(nil, Text(name.rawValue), state: Text(ScrutinyWords.standing(of: name, scrutiny), .muted))
                }, whenEmpty: assembly.isRehearsal ? rehearsal : "Nobody has been appointed.")
            Facts([
                Fact("Key", Text(ScrutinyWords.ceremony(scrutiny), scrutiny.trustees == nil ? .caution : .success)),
                Fact("Cards", cards),
            ])
        }.share(0)
        Pane("Bulletin boards") {
            Table(
                [Table.Column("Ballot", share: 1), Table.Column("Words of the bulletin board")],
                rows: assembly.ballotOrder.compactMap { assembly.ballots[$0] }.compactMap(row),
                whenEmpty: "No secret ballot has been closed yet.")
        }
    }

    private var rehearsal: Message { "The host holds the keys itself." }

    private var cards: Text {
        if assembly.isRehearsal { return Text("rehearsal cards are known to everybody", .muted) }
        guard let cards = scrutiny.credentials else { return Text("none published yet", .caution) }
        let left = max(0, cards.ballots - scrutiny.ballotsOpened)
        return Text(
            "delegations: \(cards.delegations); ballots left: \(left) of \(cards.ballots)", left < 5 ? .caution : .text)
            + Text("  " + ScrutinyWords.words(cards.digest), .muted)
    }

    private func row(_ ballot: Ballot) -> Table.Row? {
        guard let board = scrutiny.boards[ballot.id] else { return nil }
        let title = EventWords.question(ballot.question, assembly)
        return Table.Row(
            nil,
            [
                Text(ballot.title(title)),
                Text(ScrutinyWords.words(board.head ?? board.closing.head), board.head == nil ? .caution : .text),
            ])
    }

    /// How the opening of a closed box goes.
    static func opening(of ballot: Ballot, _ assembly: Assembly) -> [Fact] {
        guard let board = assembly.scrutiny.boards[ballot.id] else { return [] }
        var facts = [
            Fact(ScrutinyWords.beforeOpening, Text(ScrutinyWords.words(board.closing.head), .accent)),
            Fact(ScrutinyWords.turnout, Text(ScrutinyWords.turnout(board.closing), .success)),
            Fact(ScrutinyWords.openedBy, Text(ScrutinyWords.progress(board, assembly.scrutiny))),
        ]
        if let head = board.head {
            facts.append(Fact(ScrutinyWords.afterOpening, Text(ScrutinyWords.words(head), .accent)))
        }
        return facts
    }
}
