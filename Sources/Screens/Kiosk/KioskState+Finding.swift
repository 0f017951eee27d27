import AssemblyCore
import Language
import TerminalKit

extension KioskState {
    /// Does what a key says while a name is looked up.
    mutating func obeyWhileFinding(
        _ command: CommandID, _ id: BallotID, _ search: NameSearch
    ) -> [Effect<ConsoleRequest>] {
        if let line = command.place(in: .names) {
            pick(line, in: id, search)
            return []
        }
        switch KioskCommand(command) {
        case .filter: startTyping(search, in: id)
        case .back: goBack(search, in: id)
        case .choose where search.isTyping: stopTyping(search, in: id)
        case .choose: return focus.map { choose($0) } ?? []
        default: break
        }
        return []
    }

    /// The groups that a search offers now.
    func groups(_ search: NameSearch, in id: BallotID) -> [[Candidate]] {
        search.groups(in: hall.assembly.ballots[id]?.namesToFind ?? [])
    }

    /// Chooses a line: marks its name, or goes into its group.
    mutating func pick(_ line: Int, in id: BallotID, _ search: NameSearch) {
        let groups = groups(search, in: id)
        guard groups.indices.contains(line - 1), let ballot = hall.assembly.ballots[id] else {
            return say(KioskWords.noSuchLine(line), .caution)
        }
        guard groups[line - 1].count == 1 else {
            var deeper = search
            deeper.path.append(line - 1)
            return go(to: .finding(id, deeper), focus: NameSearch.node(1))
        }
        let candidate = groups[line - 1][0]
        openPaper(id)
        if case .names(let names)? = marked, names.contains(candidate.id) {
            say(KioskWords.isMarkedAlready(.verbatim(candidate.name)))
        } else {
            mark(candidate.id, called: .verbatim(candidate.name), in: ballot)
        }
        moveFocus(to: lineOnPaper(candidate.id, in: id))
    }

    /// Where a name stands on the paper; the search itself where it could not be marked.
    private func lineOnPaper(_ candidate: CandidateID, in id: BallotID) -> NodeID {
        let place = options(of: id).firstIndex { $0.kind == .name(candidate) }
        return place.map { PaperOption.node($0 + 1) } ?? searchLine(in: id)
    }

    /// One step back: out of the text, out of a group, to all names, to the paper.
    private mutating func goBack(_ search: NameSearch, in id: BallotID) {
        var wider = search
        if search.isTyping || search.path.isEmpty && search.filter != nil {
            (wider.filter, wider.isTyping, wider.path) = (nil, false, [])
            return go(to: .finding(id, wider), focus: NameSearch.node(1))
        }
        guard let last = wider.path.popLast() else { return openPaper(id, focus: searchLine(in: id)) }
        go(to: .finding(id, wider), focus: NameSearch.node(last + 1))
    }

    private mutating func startTyping(_ search: NameSearch, in id: BallotID) {
        var typing = search
        (typing.filter, typing.isTyping, typing.path) = (search.filter ?? TextEntry(limit: 40), true, [])
        go(to: .finding(id, typing))
    }

    private mutating func stopTyping(_ search: NameSearch, in id: BallotID) {
        var found = search
        (found.isTyping, found.path) = (false, [])
        if found.filter?.text.isEmpty == true { found.filter = nil }
        go(to: .finding(id, found), focus: NameSearch.node(1))
        guard found.filter != nil else { return }
        let count = groups(found, in: id).reduce(0) { $0 + $1.count }
        say(KioskWords.namesFound(count), count == 0 ? .caution : .notice)
    }

    /// Takes a key that is text for the field of the search.
    mutating func type(_ key: Key, into search: NameSearch, in id: BallotID) {
        guard search.isTyping else { return }
        var typed = search
        if typed.filter?.accept(key) == true { visit?.step = .finding(id, typed) }
    }

    /// Takes the whole text of the field from the linear interface.
    mutating func fill(_ text: String, into search: NameSearch, in id: BallotID) {
        guard search.isTyping else { return }
        var typed = search
        typed.filter = TextEntry(text, limit: 40)
        stopTyping(typed, in: id)
    }
}

extension KioskState {
    /// A name that cannot be marked, with the reason.
    struct Departed: Hashable {
        let name: String
        let reason: Message
    }

    /// Whether names are missing on a paper that stood before.
    func hasDepartures(_ id: BallotID) -> Bool { !departures(id).isEmpty }

    /// Who cannot be marked on a paper, and why: elected, out of the series, barred, withdrawn. O(names).
    func departures(_ id: BallotID) -> [Departed] {
        guard let ballot = hall.assembly.ballots[id], ballot.isElection,
            let question = hall.assembly.questions[ballot.question]
        else { return [] }
        var found: [Departed] = []
        func add(_ name: String, _ reason: Message) {
            if !found.contains(where: { $0.name == name }) { found.append(Departed(name: name, reason: reason)) }
        }
        for candidate in question.candidates where question.elected.contains(candidate.id) {
            add(candidate.name, KioskWords.electedBefore)
        }
        for departure in ballot.position.out { add(departure.name, KioskWords.outSince(departure.reason.words)) }
        for barred in ballot.position.barred {
            guard let name = question.nameOnPaper(of: barred.candidate) else { continue }
            add(name, barred.bar.sentence(in: hall.assembly))
        }
        let standing = Set(ballot.names.map(\.id))
        for candidate in question.candidates where candidate.isWithdrawn && !standing.contains(candidate.id) {
            add(candidate.name, KioskWords.withdrawn)
        }
        return found
    }
}
