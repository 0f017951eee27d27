import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// What goes on now: who speaks, which panel runs, which item is in hand, or when it goes on.
    func nowPage(_ convocation: Convocation) -> Poster {
        if let order = orderPage { return order }
        if let speaker = assembly.floor.speaker { return speaking(speaker) }
        guard let item = assembly.agenda.itemInHand, assembly.sitting.isOpen else { return idle(convocation) }
        if let panel = item.panel, panel.isRunning { return running(panel, item) }
        if let decided = decidedWithoutVote(under: item) { return decided }
        return Poster(
            Banner(item.title.message, ink: .heading).growing(in: 5),
            above: [title(BoardWords.item(item.number), .accent)],
            foot: countedOutside + nextItem
        ) {
            if let panel = item.panel { PanelParts.facts(panel, assembly, at: now) }
            if !item.speakers.isEmpty { line(item.speakersInWords) }
            proposals
        }
    }

    // MARK: The floor

    private func speaking(_ speech: Speech) -> Poster {
        let left = assembly.floor.secondsLeft(at: now)
        let isOver = (left ?? 0) < 0
        let caption = left == nil ? BoardWords.hasFloor : isOver ? BoardWords.overTime : BoardWords.left
        let seconds = left.map(abs) ?? now.seconds(since: speech.since)
        let limit = left.map { $0 + assembly.floor.secondsSpoken(at: now) }
        let ink: Ink = isOver ? .danger : (left ?? .max) < 30 ? .caution : .accent
        let (clock, words) = told(
            .verbatim(TimeWords.clock(seconds)), ink, caption, isOver ? .danger : .text,
            widest: Self.widestClock(max(seconds, limit ?? 0)))
        return Poster(
            clock.quiet(), above: [title(assembly.name(of: speech.speaker)).share(6)] + capacity(of: speech),
            foot: [listOfSpeakers]
        ) {
            if let left, let limit { timeBar(left: left, of: limit, ink).quiet() }
            words
        }
    }

    /// In which office a guest speaks, or in whose name a delegation does.
    private func capacity(of speech: Speech) -> [Node] {
        if let office = speech.guest?.office { return [line(office.message, share: 2)] }
        return speech.behalf.map { [line(BoardWords.onBehalf(of: $0), share: 2)] } ?? []
    }

    /// A bar of the time that is left; full and loud when there is none.
    private func timeBar(left: Int, of limit: Int, _ ink: Ink) -> Node {
        Meters([Meter("", value: left < 0 ? limit : left, maximum: limit, caption: "", ink: ink)]).node.share(2)
    }

    private var listOfSpeakers: Node {
        let guests = assembly.guestsToHear.map { Message.verbatim($0.name) }
        let waiting = (guests + assembly.floor.requests.map { assembly.name(of: $0.member) }).prefix(3)
        guard !waiting.isEmpty else { return line(BoardWords.nobodyElse, .muted, share: 1) }
        return line(BoardWords.then + waiting.sideBySide, share: 1)
    }

    /// A clock as wide as it becomes, in figures of the same width.
    private static func widestClock(_ seconds: Int) -> Message {
        .verbatim(seconds < 600 ? "0:00" : seconds < 3_600 ? "00:00" : "0:00:00")
    }

    // MARK: Panels

    private func running(_ panel: Panel, _ item: AgendaItem) -> Poster {
        let elapsed = panel.elapsed(at: now) ?? 0
        let over = panel.overrun(at: now)
        let (clock, words) = told(
            .verbatim(TimeWords.clock(elapsed)), over == nil ? .success : .caution,
            over.map { BoardWords.over($0) } ?? BoardWords.inProgress, over == nil ? .text : .caution,
            widest: Self.widestClock(elapsed))
        return Poster(
            clock.quiet(), above: [line(BoardWords.panel(panel.number), .accent), title(item.title.message)],
            foot: nextItem
        ) {
            if let planned = panel.plannedSeconds {
                timeBar(left: planned - elapsed, of: planned, over == nil ? .success : .caution).quiet()
            }
            words.quiet()
            people(of: panel)
        }
    }

    /// What is announced of a panel whose clock stands above in large digits; how far it is over is said below that.
    private func people(of panel: Panel) -> [Node] {
        let node = PanelParts.facts(panel, assembly, at: now)
        guard case .facts(let facts) = node.content else { return [node] }
        let announced = facts.dropFirst().prefix(4)
        if surroundings.isLinear { return [Facts(Array(announced)).quiet()] }
        return announced.map { fact in
            line([fact.label, fact.value.words].joined(separator: ": "), .muted, share: 1)
        }
    }

    // MARK: Between sittings

    private func idle(_ convocation: Convocation) -> Poster {
        let isOver = assembly.sitting == .sessionClosed
        let (clock, words) = waiting(convocation)
        return Poster(
            clock.quiet(), above: [title(convocation.title.message)], foot: isOver ? [] : nextItem
        ) {
            words.quiet()
            line(convocation.place.message, .muted, share: 1)
        }
    }

    /// When the assembly meets again, counted down where it is known and near; else the time of day.
    private func waiting(_ convocation: Convocation) -> (Node, Node) {
        if let resumes = assembly.resumesAt, let told = resuming(resumes) { return told }
        let next = convocation.sittings.first { $0.number == assembly.nextSitting }
        if case .closed = assembly.sitting, let opens = next?.opens, let left = Self.near(opens, now) {
            return told(
                .verbatim(TimeWords.clock(left)), .accent, BoardWords.opens(assembly.clock(opens)),
                widest: Self.widestClock(left))
        }
        // By ear the time of day before a day would be taken for when the sitting opens.
        let isBetween = if case .closed = assembly.sitting { true } else { false }
        return told(.verbatim(timeOfDay), .heading, waitingWords(next), spoken: isBetween ? .empty : nil)
    }

    /// The time until a suspended sitting goes on; when it has come the board says so, and waits for the chair.
    private func resuming(_ resumes: Moment) -> (Node, Node)? {
        let clock = assembly.clock(resumes)
        guard resumes > now else { return told(.verbatim(clock), .caution, BoardWords.timeToResume, .caution) }
        guard let left = Self.near(resumes, now) else {
            let words = BoardWords.suspendedUntil(resumes, assembly, at: now)
            return told(.verbatim(timeOfDay), .heading, words, spoken: .empty)
        }
        return told(
            .verbatim(TimeWords.clock(left)), .accent, BoardWords.resumes(clock), widest: Self.widestClock(left))
    }

    private func waitingWords(_ next: PlannedSitting?) -> Message {
        switch assembly.sitting {
        case .sessionClosed: BoardWords.sessionClosed
        case .suspended: BoardWords.suspended
        case .open: BoardWords.betweenItems
        case .closed: next.map { BoardWords.nextSitting + BoardWords.planned($0, assembly) } ?? BoardWords.notOpen
        }
    }

    private var timeOfDay: String { now.clock(utcOffsetMinutes: assembly.utcOffsetMinutes) }

    /// The seconds to a moment that is so near that they say something.
    private static func near(_ moment: Moment, _ now: Moment) -> Int? {
        let left = moment.seconds(since: now)
        return (0..<(3 * 3_600)).contains(left) ? left : nil
    }

    /// What comes next: a sitting that is resumed goes on with what it had in hand.
    var itemToCome: AgendaItem? {
        (assembly.sitting.isOpen ? nil : assembly.agenda.itemInHand) ?? assembly.nextItem
    }

    var nextItem: [Node] {
        guard let next = itemToCome else { return [] }
        return [line(BoardWords.next + "\(next.number)  \(next.title.message)", .muted)]
    }
}
