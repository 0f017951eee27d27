import AssemblyCore
import TerminalKit

extension BoardView {
    /// All members, by vote where it is recorded, by turnout only where it is secret.
    var membersPage: [Node]? {
        guard let ballot = state.shownBallot, let question = assembly.questions[ballot.question] else { return nil }
        return [
            centred(Text(question.title.english, .heading) + rehearsal(question)), SeatMap.votes(ballot, assembly),
        ]
    }

    /// The received papers in the order of their trackers, not of casting: who came when with which is never shown.
    var papersPage: [Node]? {
        guard let ballot = state.shownBallot, ballot.isSecret else { return nil }
        let trackers = ballot.papers.values.compactMap(\.tracker).sorted()
        let table = Table(
            [Table.Column(BoardWords.tracker), Table.Column(BoardWords.words, share: 1)],
            rows: trackers.map { tracker in
                Table.Row(
                    nil, [Text(tracker.prefix(16) + "...", .muted), Text(BoardWords.words(for: tracker), .accent)])
            }, whenEmpty: BoardWords.noPapers, page: state.listPage)
        return [Pane(Text(BoardWords.papers), note: Text("\(trackers.count)")) { table }.node]
    }

    /// The agenda at the item in hand; it turns its pages when none is, or when somebody turns them.
    var agendaPane: Node {
        var list = AgendaParts.list(assembly, at: now, canFocus: true)
        if assembly.agenda.itemInHand == nil || state.listPage > 0 { list.page = state.listPage }
        return Pane(Text(BoardWords.agenda)) { list }.quiet()
    }

    /// The schedule of all panels; what is not known is said to be not announced.
    var panelsPane: Node {
        var table = PanelParts.table(assembly, at: now, canFocus: false)
        table.page = state.listPage
        return Pane(Text(BoardWords.panels)) { table }.quiet()
    }
}
