import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// What goes on now: who speaks, which panel runs, which item is in hand, or when it goes on.
    func nowPage(_ convocation: Convocation) -> [Node] {
        if let order = orderPage { return order }
        if let speaker = assembly.floor.speaker { return speaking(speaker) }
        guard let item = assembly.agenda.itemInHand, assembly.sitting.isOpen else { return idle(convocation) }
        if let panel = item.panel, panel.isRunning { return running(panel, item) }
        if let decided = decidedWithoutVote(under: item) { return decided + nextItem }
        var parts: [Node] = [
            Banner(
                BoardWords.item(item.number), ink: .accent, caption: Text(item.title.message, .heading), tallest: 10
            ).node
        ]
        if let panel = item.panel { parts.append(PanelParts.facts(panel, assembly, at: now)) }
        if !item.speakers.isEmpty { parts.append(centred(Text(item.speakers.sideBySide))) }
        return parts + proposals + countedOutside + nextItem
    }

    private func speaking(_ speaker: FloorRequest) -> [Node] {
        let left = assembly.floor.secondsLeft(at: now)
        let isOver = (left ?? 0) < 0
        let caption = left == nil ? BoardWords.hasFloor : isOver ? BoardWords.overTime : BoardWords.left
        let waiting = assembly.floor.requests.prefix(3).map { assembly.name(of: $0.member) }
        let next =
            waiting.isEmpty
            ? Text(BoardWords.nobodyElse, .muted)
            : Text(BoardWords.then, .muted) + Text(waiting.sideBySide)
        return [
            Paragraph(Text(assembly.name(of: speaker.member), .heading), alignment: .centre).node,
            Banner(
                .verbatim(TimeWords.clock(left.map(abs) ?? now.seconds(since: speaker.at))),
                ink: isOver ? .danger : .accent,
                caption: Text(caption, isOver ? .danger : .text), tallest: 10
            ).quiet(),
            centred(next),
        ]
    }

    private func running(_ panel: Panel, _ item: AgendaItem) -> [Node] {
        let elapsed = panel.elapsed(at: now) ?? 0
        let over = panel.overrun(at: now)
        return [
            Paragraph(
                Text(BoardWords.panel(panel.number) + "  ", .accent) + Text(item.title.message, .heading),
                alignment: .centre
            ).node,
            Banner(
                .verbatim(TimeWords.clock(elapsed)), ink: over == nil ? .success : .caution,
                caption: over.map { Text(BoardWords.over($0), .caution) } ?? Text(BoardWords.inProgress), tallest: 10
            ).quiet(),
            people(of: panel),
        ] + nextItem
    }

    /// What is announced of a panel whose clock stands above in large digits.
    private func people(of panel: Panel) -> Node {
        let node = PanelParts.facts(panel, assembly, at: now)
        guard case .facts(let facts) = node.content else { return node }
        return Facts(Array(facts.dropFirst())).quiet()
    }

    private func idle(_ convocation: Convocation) -> [Node] {
        var caption = Text(convocation.title.message, .heading)
        if case .sessionClosed = assembly.sitting { caption = Text(BoardWords.sessionClosed, .heading) }
        if case .suspended = assembly.sitting { caption = Text(BoardWords.suspended, .heading) }
        var parts: [Node] = [
            Banner(
                .verbatim(now.clock(utcOffsetMinutes: assembly.utcOffsetMinutes)), caption: caption, tallest: 10
            ).quiet(),
            centred(Text(convocation.place.message, .muted)),
        ]
        if case .closed = assembly.sitting,
            let next = convocation.sittings.first(where: { $0.number == assembly.nextSitting })
        {
            let words = BoardWords.planned(next, assembly)
            parts.append(centred(Text(BoardWords.nextSitting, .muted) + Text(words)))
        }
        if case .sessionClosed = assembly.sitting { return parts }
        return parts + nextItem
    }

    private var nextItem: [Node] {
        guard let next = assembly.nextItem else { return [] }
        return [centred(Text(BoardWords.next, .muted) + Text("\(next.number)  \(next.title.message)"))]
    }
}
