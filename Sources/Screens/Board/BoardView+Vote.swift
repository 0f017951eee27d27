import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// The vote under way, or how the latest one ended.
    var vote: Poster? {
        guard let ballot = state.shownBallot, let question = assembly.questions[ballot.question] else { return nil }
        let above = matter(question, ballot)
        if ballot.phase == .annulled {
            let (word, reason) = told(BoardWords.annulled, .danger, ballot.annulment.map(StatedReason.words) ?? .empty)
            return Poster(word, above: above) { reason }
        }
        if let result = ballot.result { return resultPage(result, ballot, above) }
        if ballot.method.isCountedByHand { return counting(ballot, above) }
        if ballot.method == .rollCall, let call = ballot.rollCall { return rollCall(call, ballot, above) }
        return turnout(ballot, above)
    }

    /// What is voted on, with the place of the ballot in its series.
    private func matter(_ question: Question, _ ballot: Ballot) -> [Node] {
        let place = ballot.position.nameAfterTitle.map { [$0] } ?? []
        return [title(([question.title.message] + place).joined(separator: "  "))] + rehearsal(question)
            + CorrectionParts.of(ballot.id, state.hall)
    }

    // MARK: Before the result

    private func turnout(_ ballot: Ballot, _ above: [Node]) -> Poster {
        let left = ballot.secondsLeft(at: now)
        let isCaution = ballot.phase == .held || ballot.timeIsUp
        let (figure, words) = told(
            "\(ballot.received)/\(ballot.entitled)", .accent, BoardWords.turnout(ballot, secondsLeft: left),
            isCaution ? .caution : .text, spoken: BoardWords.turnoutSpoken(ballot),
            widest: "\(ballot.entitled)/\(ballot.entitled)")
        return Poster(
            figure.quiet(), above: above, caption: [words.quiet()], beside: seats(ballot), foot: foot(of: ballot)
        ) {
            if showsTotals(ballot) {
                meters(ballot)
            } else {
                Meters([Meter("", value: ballot.received, maximum: ballot.entitled, caption: "")]).quiet().share(3)
            }
        }
    }

    /// What is required, how the box is opened, how secret the ballot is.
    private func foot(of ballot: Ballot) -> [Node] {
        var foot: [Node] = []
        if ballot.phase == .open || ballot.phase == .held {
            let required = BoardWords.required + RuleWords.required(ballot.position.tests, assembly)
            foot.append(line(required, .muted, share: 1).priority(.ornament))
        }
        if let board = assembly.scrutiny.boards[ballot.id], ballot.phase == .closed {
            foot.append(line(ScrutinyWords.words(board.closing.head), .accent))
            foot.append(line(BoardWords.opening(board, assembly.scrutiny), .muted, in: 3))
        }
        if let grade = ballot.seal?.grade { foot.append(line(BoardWords.seal(grade), .caution, share: 1)) }
        return foot + rehearsalNames(ballot)
    }

    func rehearsalNames(_ ballot: Ballot) -> [Node] {
        ballot.candidates.contains(where: \.isRehearsal)
            ? [line(BoardWords.rehearsalNames, .caution, share: 1, in: 1)] : []
    }

    /// The members beside the figures: nothing where only sums are known, and only where there is room.
    func seats(_ ballot: Ballot) -> Node? {
        // How many were received of a secret ballot says nothing any more once it is counted.
        let isKnown = !ballot.method.isCountedByHand && (!ballot.isSecret || ballot.closedAt == nil)
        guard isKnown, surroundings.size.rows >= 30, !surroundings.isLinear else { return nil }
        return SeatMap.votes(ballot, assembly, showsCounts: false).priority(.ornament)
    }

    /// Hands or papers while two officers count them: no figure is known before they agree.
    private func counting(_ ballot: Ballot, _ above: [Node]) -> Poster {
        let word = ballot.method == .hands ? BoardWords.hands : BoardWords.ballotPapers
        let (largest, caption) = told(word, .accent, BoardWords.counting(ballot))
        return Poster(largest, above: above, foot: foot(of: ballot)) {
            caption
            if ballot.phase != .counted {
                ballot.countsDiffered
                    ? line(BoardWords.countsDiffered, .caution) : line(BoardWords.bothMustAgree, .muted)
            }
        }
    }

    /// Never a tally of a secret ballot before its announcement, nor of a recorded vote before its time.
    func showsTotals(_ ballot: Ballot) -> Bool {
        !ballot.isSecret && ballot.papersAreShown
    }

    /// The bars of the figures, with the signs of the seats; of many names as many as there is room for, the leading ones.
    @NodeBuilder
    func meters(_ ballot: Ballot) -> [Node] {
        if case .meters(let meters) = TallyParts.votes(ballot).content {
            let room = surroundings.isLinear ? meters.count : max(4, surroundings.size.rows - 16)
            let bars = Meters(keepingPlaceOfRequired(Array(meters.prefix(room)), ballot)).node.share(6)
            // By ear a tally that runs says nothing; what it came to is what the hall waits for.
            if ballot.result == nil { bars.quiet() } else { bars }
            if meters.count > room { line(BoardWords.more(meters.count - room), .muted, share: 1) }
        }
    }

    /// Before the first vote nothing is required yet of votes; where it will stand is kept free.
    private func keepingPlaceOfRequired(_ meters: [Meter], _ ballot: Ballot) -> [Meter] {
        var meters = meters
        let isAsked = ballot.position.tests.contains { $0.majority != nil }
        if isAsked, ballot.result == nil, !meters.isEmpty, meters.allSatisfy({ $0.threshold == nil }) {
            meters[0].threshold = Meter.Threshold(0, label: "required", figure: .empty)
        }
        return meters
    }
}

extension BoardView {
    /// Who is called, who answered last, who is next; the marks of the members as they fall.
    func rollCall(_ call: RollCall, _ ballot: Ballot, _ above: [Node]) -> Poster {
        let called = call.next.map { told(assembly.name(of: $0), .accent, CountingWords.place(in: call), in: 2) }
        let ended = called == nil ? line(CountingWords.everybodyCalled(ballot), .success, in: 3) : nil
        return Poster(
            called?.largest ?? ended, above: above, caption: called.map { [$0.caption] } ?? [], beside: seats(ballot),
            foot: comingCalls(call)
        ) {
            if let last = CountingWords.last(call) {
                line("Last \(assembly.name(of: last.member)): \(last.answer.words)")
            }
            if showsTotals(ballot) { meters(ballot) }
        }
    }

    private func comingCalls(_ call: RollCall) -> [Node] {
        let names = CountingWords.after(call).map { assembly.name(of: $0) }
        return names.isEmpty ? [] : [line("Then " + names.sideBySide, .muted)]
    }
}
