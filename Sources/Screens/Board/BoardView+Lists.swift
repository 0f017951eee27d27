import AssemblyCore
import BallotBox
import Host
import Language
import TerminalKit

extension BoardView {
    /// All members, by vote where it is recorded, by turnout only where it is secret.
    var membersPage: Poster? {
        guard let ballot = state.shownBallot, let question = assembly.questions[ballot.question] else { return nil }
        return Poster(above: [listTitle(question.title.message, in: 2)] + rehearsal(question)) {
            SeatMap.votes(ballot, assembly, page: state.listPage).share(12)
        }
    }

    /// The seats of an election of several posts: which are filled, by whom, and which are open.
    var slatePage: Poster? {
        guard let item = assembly.agenda.itemInHand ?? state.itemOfShownBallot else { return nil }
        let slate = SlateParts(item: item, assembly: assembly)
        guard slate.posts.count > 1 else { return nil }
        var table = slate.table
        table.page = state.listPage
        return Poster(above: [listTitle(item.title.message, in: 3)]) {
            line(slate.filled.words, .accent)
            table.node.share(12)
        }
    }

    /// The received papers in the order of their trackers, not of casting: who came when with which is never shown.
    var papersPage: Poster? {
        guard let ballot = state.shownBallot, ballot.isSecret else { return nil }
        let list = state.hall.status.received
        let trackers = list?.ballot == ballot.id ? list?.trackers ?? [] : []
        let table = Table(
            [Table.Column(BoardWords.words, share: 1), Table.Column(BoardWords.tracker, priority: .secondary)],
            rows: trackers.map { tracker in
                Table.Row(
                    nil, [Text(BoardWords.words(for: tracker), .accent), Text(Tracker.short(tracker), .muted)])
            }, whenEmpty: BoardWords.noPapers, page: state.listPage)
        return Poster { Pane(Text(BoardWords.papers), note: Text("\(trackers.count)")) { table } }
    }

    /// The agenda at the item in hand, with what is planned, what happens and what is expected; it turns its pages when
    /// no item is in hand, or when somebody turns them.
    var agendaPage: Poster {
        let words = ScheduleWords(assembly, at: now)
        let page = assembly.agenda.itemInHand == nil || state.listPage > 0 ? state.listPage : nil
        let end = words.end.map { [line($0.words, .muted, share: 1)] } ?? []
        return Poster(above: [listTitle(BoardWords.agenda)] + end) {
            if isTall, words.hasPlan { Facts(words.summary.dropLast(words.end == nil ? 0 : 1)).quiet() }
            if surroundings.size.columns < 60 {
                list(words, page).node.quiet().share(12)
            } else {
                table(words, page).node.quiet().share(12)
            }
        }
    }

    /// The schedule of all panels with what runs and what comes next; what is not known is said to be not announced.
    var panelsPage: Poster {
        var table = PanelParts.table(assembly, at: now, canFocus: false)
        table.page = state.listPage
        let panels = assembly.agenda.items.filter { $0.panel != nil }
        if panels.count <= Self.mostLargePanels, surroundings.size.rows >= 30, !surroundings.isLinear {
            return Poster(above: [listTitle(BoardWords.panels)]) { panels.flatMap(largePanel) }
        }
        let summary = isTall ? PanelParts.summary(assembly, at: now) : []
        return Poster(above: [listTitle(BoardWords.panels)]) {
            if !summary.isEmpty { Facts(summary).quiet() }
            table.node.quiet().share(12)
        }
    }

    /// More of them stand in a table.
    private static let mostLargePanels = 6

    /// A panel with its title in large letters, and where it stands below.
    private func largePanel(_ item: AgendaItem) -> [Node] {
        guard let panel = item.panel else { return [] }
        let state = PanelParts.state(of: panel, assembly, at: now)
        let room = panel.room.map { [Message.verbatim($0)] } ?? []
        let words = [PanelParts.time(panel, assembly).words] + room + [state.words]
        return [
            line("\(panel.number)  \(item.title.message)", panel.isRunning ? .accent : .heading, share: 4, in: 3),
            line(words.sideBySide, panel.isRunning ? .success : .muted, share: 1).quiet(),
        ]
    }

    private var isTall: Bool { surroundings.size.rows >= 20 }

    private func list(_ words: ScheduleWords, _ page: Int?) -> ItemList {
        var list = ScheduleParts.list(words)
        if let page { list.page = page }
        return list
    }

    private func table(_ words: ScheduleWords, _ page: Int?) -> Table {
        // Every sign is a large letter there, and has six columns: so all items have room, each on a line.
        let isLarge = isWall && !state.language.isRightToLeft
        var table =
            isLarge
            ? ScheduleParts.overview(words, width: (surroundings.size.columns - 4) / 6) : ScheduleParts.table(words)
        if let page { table.page = page }
        return table
    }
}

extension BoardState {
    /// The item under which the ballot that is shown was held.
    var itemOfShownBallot: AgendaItem? {
        shownBallot.flatMap { hall.assembly.questions[$0.question] }.flatMap { hall.assembly.agenda[$0.item] }
    }
}

extension QuestionForm {
    /// Whether names are elected.
    var isElection: Bool {
        if case .election = self { true } else { false }
    }
}
