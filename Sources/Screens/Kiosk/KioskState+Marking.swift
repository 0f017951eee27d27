import AssemblyCore
import Language
import TerminalKit

extension KioskState {
    /// Puts a paper of a ballot before the delegate, with its marks if it has been here already (A16).
    /// - Parameters:
    ///   - voter: whose paper; left out, the one that is in hand.
    ///   - focus: what has the focus; left out, the first line that is marked.
    mutating func openPaper(_ id: BallotID, for voter: MemberCode? = nil, focus: NodeID? = nil) {
        if here.papers.ballot != id {
            visit?.papers.ballot = id
            visit?.papers.marks = [:]
        }
        let voter = voter ?? self.voter ?? member
        visit?.papers.voter = voter
        visit?.papers.sealed = nil
        if needsCard(for: id) { return go(to: .card(id, isChecking: false)) }
        go(to: .marking(id), focus: focus ?? firstMarkedLine(in: id))
    }

    /// The lines of the paper in hand.
    func options(of id: BallotID) -> [PaperOption] {
        guard let ballot = hall.assembly.ballots[id] else { return [] }
        return PaperOption.all(
            of: ballot, on: hall.assembly.questions[ballot.question]?.kind ?? .matter, marked: marked)
    }

    private func firstMarkedLine(in id: BallotID) -> NodeID {
        PaperOption.node((options(of: id).firstIndex { $0.isMarked(in: marked) } ?? 0) + 1)
    }

    /// Marks a line of the paper or unmarks it, within the limit of the paper (A21).
    mutating func toggle(_ line: Int, in id: BallotID) {
        guard let ballot = hall.assembly.ballots[id] else { return }
        let options = options(of: id)
        guard options.indices.contains(line - 1) else { return say(KioskWords.noLine(line), .caution) }
        let option = options[line - 1]
        if option.kind == .search {
            return go(to: .finding(id, NameSearch()), focus: NameSearch.node(1))
        }
        moveFocus(to: PaperOption.node(line))
        guard option.isMarked(in: marked) else { return mark(option, in: ballot) }
        unmark(option)
        // The line of a name that was written in goes with its mark.
        if option.isWrittenIn { moveFocus(to: searchLine(in: id)) }
        say(KioskWords.unmarked(option.label))
    }

    /// The line that opens the list of names.
    func searchLine(in id: BallotID) -> NodeID {
        PaperOption.node((options(of: id).firstIndex { $0.kind == .search } ?? 0) + 1)
    }

    private mutating func unmark(_ option: PaperOption) {
        guard case .name(let candidate) = option.kind, case .names(let names)? = marked, names.count > 1 else {
            visit?.papers.marked = nil
            return
        }
        visit?.papers.marked = .names(names.filter { $0 != candidate })
    }

    private mutating func mark(_ option: PaperOption, in ballot: Ballot) {
        switch option.kind {
        case .search: break
        case .name(let candidate): mark(candidate, called: option.label, in: ballot)
        case .choice(let choice):
            let before = KioskWords.inPlaceOf(marked)
            visit?.papers.marked = choice
            say(KioskWords.selected(option.label, marked, limit: ballot.seats) + before)
        }
    }

    /// Marks a name; says no where one name more than may be would be marked.
    mutating func mark(_ candidate: CandidateID, called name: Message, in ballot: Ballot) {
        var names: [CandidateID] = []
        // One name alone may be marked, or none of them: a name then takes the place of what was marked.
        if ballot.seats > 1, case .names(let marked)? = marked, marked != [Candidate.noneID] { names = marked }
        guard names.count < ballot.seats else { return say(KioskWords.limit(ballot.seats), .danger) }
        visit?.papers.marked = .names(names + [candidate])
        say(KioskWords.selected(name, marked, limit: ballot.seats))
    }

    mutating func obeyWhileMarking(_ command: CommandID, _ id: BallotID) -> [Effect<ConsoleRequest>] {
        if let line = command.place(in: .marks) {
            toggle(line, in: id)
            return []
        }
        switch KioskCommand(command) {
        case .review: return review(id)
        case .text: if let question = questionToRead { read(question.id, paper: id) }
        case .departed: if hasDepartures(id) { go(to: .departed(id)) }
        case .back: go(to: .home, focus: voter == member ? "vote" : voter.map(Self.node(proxyOf:)))
        // Enter on what is marked already goes on; a single choice is unmarked by its digit, or by another choice.
        case .choose where isMarkedSingleChoice(focus, in: id): return review(id)
        case .choose: return focus.map { choose($0) } ?? []
        default: break
        }
        return []
    }

    private func isMarkedSingleChoice(_ node: NodeID?, in id: BallotID) -> Bool {
        guard let node, let ballot = hall.assembly.ballots[id], ballot.seats == 1 else { return false }
        let options = options(of: id)
        return options.indices.contains { PaperOption.node($0 + 1) == node && options[$0].isMarked(in: marked) }
    }

    mutating func obeyInReview(_ command: CommandID, _ id: BallotID) -> [Effect<ConsoleRequest>] {
        switch KioskCommand(command) {
        case .cast: return cast(id)
        case .show: return show(id)
        case .choose where focus == "show":
            if let reason = unavailable[.kiosk(.show)] { say(reason, .caution) } else { return show(id) }
        case .choose where focus == "cast": say(KioskWords.onlyNineCasts, .caution)
        case .change, .back, .choose:
            openPaper(id)
            if hall.assembly.ballots[id]?.isSealed == true { return [.request(.kiosk(.discardSealed))] }
        default: break
        }
        return []
    }

    /// Casts; from here on the choice is nowhere but in the request.
    private mutating func cast(_ id: BallotID) -> [Effect<ConsoleRequest>] {
        guard let voter, let ballot = hall.assembly.ballots[id], reasonNotToCast(in: ballot) == nil,
            reasonNotSealed(in: ballot) == nil
        else { return [] }
        let request: KioskRequest =
            ballot.isSealed ? .castSealed(id, voter) : .cast(ballot, voter, marked ?? .abstain)
        visit?.papers.marks[voter] = nil
        go(to: .casting(id, isChecking: false))
        return [.request(.kiosk(request))]
    }
}
