import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// The vote under way, or how the latest one ended.
    var vote: [Node]? {
        guard let ballot = state.shownBallot, let question = assembly.questions[ballot.question] else { return nil }
        var heading = Text(question.title.message, .heading)
        if let place = ballot.position.nameAfterTitle { heading += Text("  ") + Text(place, .muted) }
        let title = Paragraph(heading + rehearsal(question), alignment: .centre).inSight()
        if ballot.phase == .annulled {
            return [
                title,
                Banner(BoardWords.annulled, ink: .danger, caption: Text(ballot.annulment ?? ""), tallest: 10).node,
            ]
        }
        var parts = ballot.result.map { result($0, ballot) } ?? turnout(ballot)
        // Right below the word that is read from afar.
        parts.insert(contentsOf: CorrectionParts.of(ballot.id, state.hall), at: min(1, parts.count))
        if ballot.candidates.contains(where: \.isRehearsal) {
            parts.append(centred(Text(BoardWords.rehearsalNames, .caution)))
        }
        guard isWide else { return [title] + parts }
        return [
            title,
            Row {
                Column { parts }.share(3)
                Column { SeatMap.votes(ballot, assembly) }.share(2)
            }.node,
        ]
    }

    private func turnout(_ ballot: Ballot) -> [Node] {
        let left = ballot.secondsLeft(at: now)
        let isCaution = ballot.phase == .held || ballot.timeIsUp
        let banner = Banner(
            "\(ballot.received)/\(ballot.entitled)", ink: .accent,
            caption: Text(BoardWords.turnout(ballot, secondsLeft: left), isCaution ? .caution : .text),
            spoken: BoardWords.turnoutSpoken(ballot), tallest: 10)
        if ballot.method.isCountedByHand { return counting(ballot) }
        if ballot.method == .rollCall {
            return CountingParts(ballot: ballot, assembly: assembly).parts + (showsTotals(ballot) ? meters(ballot) : [])
        }
        var parts: [Node] = [banner.quiet()]
        if showsTotals(ballot) {
            parts += meters(ballot)
        } else {
            parts.append(Meters([Meter("Voted", value: ballot.received, maximum: ballot.entitled)]).quiet())
        }
        if ballot.phase == .open || ballot.phase == .held {
            let required = BoardWords.required + RuleWords.required(ballot.position.tests, assembly)
            parts.append(centred(Text(required, .muted)).priority(.ornament))
        }
        if let board = assembly.scrutiny.boards[ballot.id], ballot.phase == .closed {
            parts.append(centred(Text(ScrutinyWords.words(board.closing.head), .accent)))
            parts.append(centred(Text(BoardWords.opening(board, assembly.scrutiny), .muted)))
        }
        if let grade = ballot.seal?.grade { parts.append(centred(Text(BoardWords.seal(grade), .caution))) }
        return parts
    }

    /// Hands or papers while two officers count them: no figure is known before they agree.
    private func counting(_ ballot: Ballot) -> [Node] {
        let banner = Banner(
            ballot.method == .hands ? BoardWords.hands : BoardWords.ballotPapers, ink: .accent,
            caption: Text(BoardWords.counting(ballot)), tallest: 10)
        if ballot.phase == .counted { return [banner.node] }
        let state =
            ballot.countsDiffered
            ? Text(BoardWords.countsDiffered, .caution) : Text(BoardWords.bothMustAgree, .muted)
        return [banner.node, centred(state)]
    }

    /// Never a tally of a secret ballot before its announcement, nor of a recorded vote before its time.
    private func showsTotals(_ ballot: Ballot) -> Bool {
        !ballot.isSecret && (ballot.rule.disclosure == .live || ballot.closedAt != nil)
    }

    /// The bars of the figures; of many names as many as there is room for, the leading ones.
    private func meters(_ ballot: Ballot) -> [Node] {
        let node = TallyParts.votes(ballot).quiet()
        let room = max(4, surroundings.size.rows - 16)
        guard case .meters(let meters) = node.content, meters.count > room, !surroundings.isLinear else {
            return [node]
        }
        return [
            Meters(Array(meters.prefix(room))).quiet(), centred(Text(BoardWords.more(meters.count - room), .muted)),
        ]
    }

    private func result(_ result: DeclaredResult, _ ballot: Ballot) -> [Node] {
        let (word, ink, caption) = outcome(result, ballot)
        let banner = Banner(word, ink: ink, caption: caption, tallest: isWide ? 10 : 5)
        // Where there is little room the arithmetic has a page of its own.
        let isLow = surroundings.size.rows < 20 && !surroundings.isLinear
        return [banner.node] + meters(ballot) + (isLow ? [] : arithmetic(result, ballot))
    }

    /// The outcome in one word, with what lots or the chair's vote have made of it, and what became of a ruling.
    private func outcome(_ result: DeclaredResult, _ ballot: Ballot) -> (Message, Ink, Text?) {
        if let settled = Settlement(of: ballot, assembly) {
            let names = settled.elected.sideBySide
            guard !names.isEmpty else { return (settled.word, settled.ink, Text(settled.means, .muted)) }
            return (
                OutcomeWords.name(.elected).uppercased, .success, Text(names, .heading) + Text(settled.means, .muted)
            )
        }
        let question = assembly.questions[ballot.question]
        let names = (OutcomeWords.appointed(result, by: question, assembly) ?? result.verdict.elected).sideBySide
        return (
            OutcomeWords.name(result.verdict.outcome, on: question, assembly).uppercased,
            OutcomeWords.ink(result.verdict.outcome, on: question),
            names.isEmpty ? nil : Text(names, .heading)
        )
    }

    private func arithmetic(_ result: DeclaredResult, _ ballot: Ballot, explains: Bool = false) -> [Node] {
        // Bars have told the votes, for and against, of the names, and the abstentions.
        let lines = assembly.announcement(of: result, in: ballot).filter {
            $0.figure != .votes && (explains || $0.figure != .abstentions)
        }
        let head = state.shownBallot.flatMap { assembly.scrutiny.boards[$0.id]?.head }
        let words = head.map { TerminalKit.Fact(BoardWords.boardAtEnd, Text(ScrutinyWords.words($0), .accent)) }
        return [
            Facts(lines.map { TerminalKit.Fact($0.label, $0.number) } + [words].compactMap(\.self)).node,
            Paragraph(Text(UpcomingBallot.explanation(of: result, in: ballot, in: assembly).capitalised, .muted)).node,
        ]
    }

    /// The figures of the latest result in the rulebook's order, with the arithmetic and its article.
    var why: [Node]? {
        guard let ballot = state.shownBallot, let result = ballot.result,
            let question = assembly.questions[ballot.question]
        else { return nil }
        let title = Text(question.title.message, .heading) + rehearsal(question)
        var parts = [
            centred(title).inSight(),
            Pane(ResultParts.outcome(result, of: ballot, assembly)) { arithmetic(result, ballot, explains: true) }
                .inSight(.heading),
        ]
        parts += CorrectionParts.of(ballot.id, state.hall)
        if SeriesParts.isWorthShowing(question, assembly) {
            parts.append(SeriesParts.pane(question, state.hall, explains: false))
        }
        return parts
    }
}
