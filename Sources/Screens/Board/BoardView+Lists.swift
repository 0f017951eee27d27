import AssemblyCore
import BallotBox
import Host
import TerminalKit

extension BoardView {
    /// All members, by vote where it is recorded, by turnout only where it is secret.
    var membersPage: [Node]? {
        guard let ballot = state.shownBallot, let question = assembly.questions[ballot.question] else { return nil }
        return [
            centred(Text(question.title.message, .heading) + rehearsal(question)),
            SeatMap.votes(ballot, assembly, page: state.listPage),
        ]
    }

    /// The received papers in the order of their trackers, not of casting: who came when with which is never shown.
    var papersPage: [Node]? {
        guard let ballot = state.shownBallot, ballot.isSecret else { return nil }
        let list = state.hall.status.received
        let trackers = list?.ballot == ballot.id ? list?.trackers ?? [] : []
        let table = Table(
            [Table.Column(BoardWords.words, share: 1), Table.Column(BoardWords.tracker, priority: .secondary)],
            rows: trackers.map { tracker in
                Table.Row(
                    nil, [Text(BoardWords.words(for: tracker), .accent), Text(Tracker.short(tracker), .muted)])
            }, whenEmpty: BoardWords.noPapers, page: state.listPage)
        return [Pane(Text(BoardWords.papers), note: Text("\(trackers.count)")) { table }.node]
    }

    /// The agenda at the item in hand, with what is planned, what happens and what is expected; it turns its pages when
    /// no item is in hand, or when somebody turns them.
    var agendaPane: Node {
        let words = ScheduleWords(assembly, at: now)
        let page = assembly.agenda.itemInHand == nil || state.listPage > 0 ? state.listPage : nil
        return Pane(Text(BoardWords.agenda), note: words.end) {
            if isTall, words.hasPlan { Facts(words.summary.dropLast(words.end == nil ? 0 : 1)) }
            if surroundings.size.columns < 60 {
                list(words, page)
            } else {
                table(words, page)
            }
        }.quiet()
    }

    /// The schedule of all panels with what runs and what comes next; what is not known is said to be not announced.
    var panelsPane: Node {
        var table = PanelParts.table(assembly, at: now, canFocus: false)
        table.page = state.listPage
        let summary = isTall ? PanelParts.summary(assembly, at: now) : []
        return Pane(Text(BoardWords.panels)) {
            if !summary.isEmpty { Facts(summary) }
            table
        }.quiet()
    }

    private var isTall: Bool { surroundings.size.rows >= 20 }

    private func list(_ words: ScheduleWords, _ page: Int?) -> ItemList {
        var list = ScheduleParts.list(words)
        if let page { list.page = page }
        return list
    }

    private func table(_ words: ScheduleWords, _ page: Int?) -> Table {
        var table = ScheduleParts.table(words)
        if let page { table.page = page }
        return table
    }
}
