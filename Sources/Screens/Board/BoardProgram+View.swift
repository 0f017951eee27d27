import AssemblyCore
import TerminalKit

extension BoardProgram {
    /// What the hall sees.
    public func view(_ state: BoardState, in surroundings: Surroundings) -> Scene {
        let parts = state.showsHelp ? HelpPage.parts(for: keys(in: state)) : body(state)
        return Scene(
            NodeID("board.\(state.showsHelp ? "help" : state.page.rawValue)"), title: title(state),
            status: status(state)
        ) {
            Column(parts)
        }
    }

    private func title(_ state: BoardState) -> TitleLine {
        let assembly = state.hall.assembly
        return TitleLine(
            assembly.convocation?.shortTitle ?? "Plenary", [Text(sitting(assembly.sitting))],
            notice: assembly.isRehearsal ? Text("REHEARSAL", .caution) : nil,
            clock: state.hall.now?.clockWithSeconds(utcOffsetMinutes: assembly.utcOffsetMinutes))
    }

    private func sitting(_ sitting: SittingState) -> String {
        switch sitting {
        case .open(let number, _): "Sitting \(number) open"
        case .suspended(let number, _): "Sitting \(number) suspended"
        case .closed(0): "Not yet open"
        case .closed(let last): "Sitting \(last) closed"
        case .sessionClosed: "Session closed"
        }
    }

    private func status(_ state: BoardState) -> StatusLine? {
        if let trouble = state.hall.status.storageTrouble { return StatusLine("STORAGE FAILED. \(trouble)", .danger) }
        if !state.hall.linkIsUp { return StatusLine("OFFLINE: what is shown here may be old.", .danger) }
        return nil
    }

    private func body(_ state: BoardState) -> [Node] {
        guard state.hall.assembly.convocation != nil else {
            return [Banner("PLENARY", caption: "Waiting for the host.").node]
        }
        return switch state.page {
        case .now: now(state)
        case .vote: vote(state)
        case .members: members(state)
        case .agenda: [BoardAgenda.pane(state)]
        case .panels: [BoardPanels.pane(state)]
        case .papers: papers(state)
        }
    }

    // MARK: Now

    private func now(_ state: BoardState) -> [Node] {
        let assembly = state.hall.assembly
        let moment = state.hall.shownMoment
        if let speaker = assembly.floor.speaker { return speaking(speaker, assembly, moment) }
        guard let item = assembly.agenda.itemInHand else { return idle(state) }
        var parts: [Node] = [
            Banner("ITEM \(item.number)", ink: .accent, caption: Text(item.title.english, .heading), tallest: 10).node
        ]
        if let panel = item.panel { parts.append(BoardPanels.running(panel, at: moment)) }
        if !item.speakers.isEmpty {
            parts.append(Paragraph(Text(item.speakers.joined(separator: ", ")), alignment: .centre).node)
        }
        if let next = assembly.agenda.nextItem {
            parts.append(
                Paragraph(Text("Next: ", .muted) + Text("\(next.number)  \(next.title.english)"), alignment: .centre)
                    .node)
        }
        return parts
    }

    private func speaking(_ speaker: FloorRequest, _ assembly: Assembly, _ now: Moment) -> [Node] {
        let left = assembly.floor.secondsLeft(at: now)
        let shown = left ?? now.seconds(since: speaker.at)
        let isOver = (left ?? 0) < 0
        let clock = "\(isOver ? "-" : "")\(abs(shown) / 60):\(twoFigures(abs(shown) % 60))"
        return [
            Heading(Text(assembly.name(of: speaker.member), .heading)).node,
            Banner(
                clock, ink: isOver ? .danger : .accent,
                caption: Text(left == nil ? "has the floor" : isOver ? "over time" : "left"), tallest: 10
            )
            .quiet(),
            Paragraph(
                Text("Then: ", .muted)
                    + Text(
                        assembly.floor.requests.prefix(3).map { assembly.name(of: $0.member) }.joined(separator: ", "))
            )
            .priority(.secondary),
        ]
    }

    private func idle(_ state: BoardState) -> [Node] {
        let assembly = state.hall.assembly
        var caption = Text(assembly.convocation?.title.english ?? "", .heading)
        if assembly.sitting == .sessionClosed { caption = "The session is closed." }
        var parts: [Node] = [
            Banner(
                state.hall.shownMoment.clock(utcOffsetMinutes: assembly.utcOffsetMinutes), ink: .heading,
                caption: caption, tallest: 10
            )
            .quiet()
        ]
        if let place = assembly.convocation?.place.english {
            parts.append(Paragraph(Text(place, .muted), alignment: .centre).node)
        }
        if let next = assembly.agenda.nextItem {
            parts.append(
                Paragraph(Text("Next: ", .muted) + Text("\(next.number)  \(next.title.english)"), alignment: .centre)
                    .node)
        }
        return parts
    }

    // MARK: A vote

    private func vote(_ state: BoardState) -> [Node] {
        guard let ballot = state.shownBallot, let question = state.hall.assembly.questions[ballot.question] else {
            return now(state)
        }
        var heading = Text(question.title.english, .heading)
        if ballot.round > 1 { heading += Text("  ballot \(ballot.round)", .muted) }
        if question.isRehearsal { heading += Text("  REHEARSAL", .caution) }
        let body =
            ballot.result.map { BoardResult.parts($0, ballot) } ?? BoardBallot.parts(ballot, at: state.hall.shownMoment)
        return [Heading(heading).node] + body
    }

    private func members(_ state: BoardState) -> [Node] {
        guard let ballot = state.shownBallot else { return now(state) }
        return [BoardBallot.seats(ballot, state.hall.assembly)]
    }

    private func papers(_ state: BoardState) -> [Node] {
        guard let ballot = state.shownBallot else { return now(state) }
        // In the order of the trackers, not of casting: who came when with which paper is never shown.
        let trackers = ballot.papers.values.compactMap(\.tracker).sorted()
        let rows = trackers.map { Table.Row([Text($0.prefix(16) + "…", .accent), Text(BoardWords.words(for: $0))]) }
        var table = Table([Table.Column("Tracker"), Table.Column("Check words", share: 1)], rows: rows)
        table.page = state.listPage
        return [Pane("Received papers", note: Text("\(trackers.count)")) { table }.node]
    }
}

/// A number from 0 to 99 in two figures.
func twoFigures(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
