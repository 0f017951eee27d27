import AssemblyCore
import Host
import Language
import TerminalKit

/// The sitting at one glance: what is in hand, what is read aloud, what comes next; beside it agenda, floor and hall.
struct SittingView {
    let state: ChairState
    let size: Size
    let isLinear: Bool
    private let moves: ChairMoves

    /// The page at a moment.
    init(state: ChairState, size: Size, isLinear: Bool) {
        (self.state, self.size, self.isLinear) = (state, size, isLinear)
        moves = state.moves
    }

    private var assembly: Assembly { state.assembly }
    private var isLow: Bool { size.rows < 30 }

    /// The page.
    var parts: [Node] {
        // Where only a few lines show at once, what can be done stands next to what is in hand.
        if size.rows < 20 { return (state.showsOrientation ? [Orientation.pane] : []) + low + aside(withPanels: true) }
        // Line by line nothing is highlighted and hidden by Esc: how lines are typed is said when the console opens.
        let isOriented = state.showsOrientation && !isLinear
        let main: [Node] = [nowPane, isOriented ? Orientation.pane : spoken] + stepsAndSeats
        if isWide { return [wide(main)] }
        return [
            Row {
                Column { main }.share(3).minimum(width: 44)
                Column { aside(withPanels: showsPanels) }.share(2).minimum(width: 30).priority(.secondary)
            }.node
        ]
    }

    /// A vote and its bars, and an outcome, come before what can be done; everything else behind it.
    private var low: [Node] {
        if isAnnouncing, let rest = itemView?.rest { return [nowPane, steps, rest, spoken] }
        guard assembly.debate.pointInHand == nil, let ballot = assembly.currentBallot, ballot.method == .machine,
            ballot.phase != .counted
        else { return [steps, nowPane, spoken] }
        return [nowPane, steps] + (view(of: ballot).rest.map { [$0] } ?? []) + [spoken]
    }

    /// The panels of the day stand beside everything else where there is room for them and for the agenda.
    private var showsPanels: Bool { size.rows >= 40 || !isLow && assembly.agenda.itemInHand?.panel != nil }

    private func view(of ballot: Ballot) -> BallotView {
        BallotView(
            ballot: ballot, assembly: assembly, now: state.now, size: size, language: state.desk.language,
            titleLimit: nowTitleLimit)
    }

    private var spoken: Node {
        let formula = SpokenFormula.text(
            for: assembly, at: state.now, readsFigures: !isLow, agreed: state.desk.hall.agreed,
            // The list is in the language of the console: in another one the words have the figures.
            listsFigures: state.spokenLanguage == nil, asking: state.desk.confirmation?.commands.last)
        let words = state.desk.confirmation == nil ? moves.words(of: formula, state) : [formula]
        // Where the hall is spoken to in another language than the console's, the formula is put into it at once.
        return Pane("Read aloud", note: state.spokenLanguage.map { Text(.verbatim($0.ownName), .muted) }) {
            for words in words { Paragraph(Text(spoken(words)), isSpoken: true, isInClauses: !isLow) }
            // What has no room is the end of the words, not what they are about nor what comes next.
        }.share(0).priority(isLow ? .secondary : .normal)
    }

    private func spoken(_ words: Message) -> Message {
        state.spokenLanguage.map { .verbatim(words.text(in: $0)) } ?? words
    }

    /// During a vote the seats take what room is left below the steps; in the widest windows they stand beside.
    private var stepsAndSeats: [Node] {
        guard size.columns >= 100, !isWidest, !isLow, !isLinear, let ballot = assembly.currentBallot else {
            // In a tall window the text in hand stands right below them.
            return [isWide && size.rows >= 45 ? steps.share(0) : steps]
        }
        return [
            steps.share(0),
            Pane("Seats", note: Text(ballot.isSecret ? "turnout only" : "by vote", .muted)) {
                SeatMap.votes(ballot, assembly, page: state.desk.seatsPage)
            }.priority(.secondary),
        ]
    }

    /// From here on there are three columns: the course of the day, the matter in hand, the hall and the floor.
    private var isWide: Bool { size.columns >= 120 && !isLinear }
    /// From here on the seats by member stand beside an open vote.
    private var isWidest: Bool { size.columns >= 160 && !isLinear }
    private var dayWidth: Int { isWidest ? size.columns * 3 / 10 : 38 }
    private var hallWidth: Int { isWidest ? size.columns * 3 / 10 : 28 }

    private func wide(_ main: [Node]) -> Node {
        let middle = size.columns - 8 - dayWidth - hallWidth
        return Row {
            Column {
                Pane("Agenda", note: agendaNote) { AgendaParts.table(assembly, at: state.now, width: dayWidth) }
                    .share(isWidest && size.rows >= 60 ? 0 : 1)
                if isWidest, !isLow, assembly.agenda.items.contains(where: { $0.panel != nil }) {
                    Pane("Panels") { PanelParts.brief(assembly, at: state.now, width: dayWidth) }.share(0).priority(
                        .secondary)
                }
                // Nothing of it moves while a vote goes on.
                if isWidest, size.rows >= 60, !assembly.documents.isEmpty {
                    Pane("Documents", note: Text("\(assembly.documents.count)", .muted)) {
                        WidePage.shown(DocumentParts.list(assembly))
                    }.share(0).priority(.ornament)
                }
            }.share(dayWidth).minimum(width: dayWidth)
            Column {
                main
                if size.rows >= 45 { textInHand }
            }.share(middle).minimum(width: 44)
            Column {
                if isWidest, !isLow { theHall }
                beside
            }.share(hallWidth).minimum(width: hallWidth)
        }.node
    }

    /// The text that is debated or voted on, as it stands, with what an amendment would change in it.
    @NodeBuilder
    private var textInHand: [Node] {
        let asked =
            assembly.currentBallot?.question
            ?? assembly.agenda.itemInHand.flatMap {
                assembly.nextToPut(under: $0.id)?.id
            }
        if let question = asked.flatMap({ assembly.questions[$0] }), question.isDocument, question.text != nil {
            let lines = DocumentParts.text(of: question, in: state.desk.language, assembly, isSpoken: false)
            Pane("Text", note: question.symbol.map { Text($0, .accent) }) {
                ItemList(lines.map { Item(nil, $0.label) }, whenEmpty: "No text has been entered.", page: 0).quiet()
            }.share(0).priority(.ornament)
        }
    }

    /// The ballot whose votes the seats show: the one under way, or that whose result is being read out.
    private var seatedBallot: Ballot? { assembly.currentBallot ?? (isAnnouncing ? assembly.announcedBallot : nil) }

    /// All seats: by vote during one and while its result is read out, by presence else.
    private var theHall: Node {
        // A result has its figures in the table.
        let map =
            seatedBallot.map {
                SeatMap.votes($0, assembly, page: state.desk.seatsPage, showsCounts: !isAnnouncing)
            } ?? SeatMap.presence(assembly, page: state.desk.seatsPage)
        return Pane(
            "Seats", note: seatedBallot.map { Text($0.isSecret ? "turnout only" : "by vote", .muted) }
        ) {
            WidePage.named(
                map, assembly, in: state.desk.language, room: Size(columns: hallWidth, rows: size.rows))
        }.share(0).priority(.secondary)
    }

    /// What is in hand: the vote, its result, the panel, the item, or the time between.
    private var nowPane: Node {
        if assembly.debate.pointInHand != nil, let order = OrderParts.first(assembly, isLow: isLow) { return order }
        if let ballot = assembly.currentBallot {
            return view(of: ballot).pane
        }
        if assembly.sitting.isOpen, !isAnnouncing, let order = OrderParts.first(assembly, isLow: isLow) { return order }
        if let pane = itemView?.pane { return pane }
        return BetweenView(
            hall: state.desk.hall, attached: state.desk.attached, isTight: isLow && !isLinear && state.showsOrientation
        ).pane
    }

    private var itemView: ItemView? {
        assembly.shownItem.map { item in
            ItemView(
                item: item, hall: state.desk.hall, now: state.now, isLow: isLow, isTiny: size.rows < 20,
                titleLimit: nowTitleLimit, agreed: state.desk.hall.agreed)
        }
    }

    /// How long the title of what is in hand may be, so that its mark stands on the same line where lines are few.
    private var nowTitleLimit: Int? {
        if isLow, !isLinear { return min(30, size.columns - 14) }
        return isWide && !isWidest ? size.columns - 8 - dayWidth - hallWidth - 14 : nil
    }

    /// Whether the figures of a result are still being read out, so that they stay before what follows.
    private var isAnnouncing: Bool {
        guard let ballot = assembly.announcedBallot else { return false }
        return SpokenFormula.isFresh(ballot, state.now)
    }

    private var steps: Node { StepsView(state: state, moves: moves, isLow: isLow, isLinear: isLinear).pane }

    // MARK: Beside

    @NodeBuilder
    private func aside(withPanels: Bool) -> [Node] {
        if isLinear {
            Pane("Agenda", note: agendaNote) { Facts(nextItems) }
        } else {
            Pane("Agenda", note: agendaNote) { AgendaParts.list(assembly, at: state.now, titleLimit: titleLimit) }
        }
        if withPanels, assembly.agenda.items.contains(where: { $0.panel != nil }), assembly.currentBallot == nil {
            Pane("Panels") { PanelParts.table(assembly, at: state.now, canFocus: false) }.share(0)
        }
        beside
    }

    /// The floor and the hall, and what is counted while business goes on.
    @NodeBuilder
    var beside: [Node] {
        if let papers = WaitingParts.papers(assembly) { papers }
        Pane("Floor", note: assembly.sitting.isOpen ? FloorParts.note(assembly.floor) : nil) {
            FloorParts.speaker(assembly, at: state.now, isLarge: !isLow && !isLinear)
            if !assembly.floor.requests.isEmpty {
                ItemList(FloorParts.list(assembly, at: state.now, canFocus: false).items, page: 0).share(0)
            }
        }.share(0)
        Pane("Hall") { Facts(hall).quiet() }.share(0)
    }

    /// What fits on one line beside the marks; unlimited where everything stands below everything else.
    private var titleLimit: Int? {
        size.columns < 78 ? nil : (size.columns - 4) * 2 / 5 - 5
    }

    /// Read aloud, only what is in hand and what comes next; the page of the agenda has all of it.
    private var nextItems: [Fact] {
        let agenda = assembly.agenda
        var facts: [Fact] = []
        if let item = agenda.itemInHand { facts.append(Fact("In hand", Text("\(item.number)  \(item.title.message)"))) }
        if let next = assembly.nextItem { facts.append(Fact("Next", Text("\(next.number)  \(next.title.message)"))) }
        return facts
    }

    private var agendaNote: Text {
        let takeable = assembly.agenda.items.filter { !assembly.agenda.isHeading($0) && !$0.isWithdrawn }
        return Text("\(takeable.count { $0.isConcluded }) of \(takeable.count) done", .muted)
    }

    /// In a low window the three figures of presence stand on one line.
    private var hall: [Fact] {
        let kiosks = HallParts.kiosks(state.desk.hall.status, attached: state.desk.attached?.kiosks ?? 0)
        let resumes = HallParts.resumption(assembly, at: state.now)
        guard isLow else {
            return resumes + HallParts.presence(assembly) + [kiosks] + HallParts.lead(assembly, state.desk.hall.status)
                + HallParts.day(assembly, at: state.now)
        }
        let figures = Text("\(assembly.presentCount, .heading) of \(assembly.members.count)")
        return resumes + [
            Fact("Present", figures), Fact("Entitled", Text("\(VotingRight.entitledCount(in: assembly))")),
        ]
            + HallParts.observing(assembly) + HallParts.quorum(assembly) + [kiosks]
            + HallParts.lead(assembly, state.desk.hall.status) + HallParts.day(assembly, at: state.now)
    }
}

/// What somebody who sits at the chair's console for the first time should know, in a few lines on the first page. It is
/// in nobody's way: every key does what it always does, and Esc takes the lines away.
enum Orientation {
    /// The pane; it stands where the words to be read aloud will stand.
    static var pane: Node {
        Pane("First time here?", note: Text("Esc hides this", .muted)) {
            Facts(lines.map { Fact($0.0, Text($0.1)) })
        }.share(0)
    }

    private static let lines: [(Message, Message)] = [
        (.verbatim("Enter"), "takes the highlighted step"),
        (.verbatim(":"), "finds any action; ? lists keys"),
        (.verbatim("w"), "says why, by rule and figures"),
        (.verbatim("9"), "confirms; u undoes an act"),
        (.verbatim("0"), "lists all; arrows, Enter, Esc do"),
    ]
}
