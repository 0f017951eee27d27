import AssemblyCore
import TerminalKit

extension KioskState {
    /// Puts the paper of a ballot before the delegate, with its marks if it has been here already (A16).
    mutating func openPaper(_ id: BallotID) {
        if paper != id { (paper, marked) = (id, nil) }
        go(to: .marking(id), focus: firstMarkedLine(in: id))
    }

    private func firstMarkedLine(in id: BallotID) -> NodeID {
        let options = hall.assembly.ballots[id].map(PaperOption.all) ?? []
        let place = options.firstIndex { $0.isMarked(in: marked) } ?? 0
        return PaperOption.node(place + 1)
    }

    /// Marks a line of the paper or unmarks it, within the limit of the paper (A21).
    mutating func toggle(_ line: Int, in id: BallotID) {
        guard let ballot = hall.assembly.ballots[id] else { return }
        let options = PaperOption.all(of: ballot)
        guard options.indices.contains(line - 1) else { return say(KioskWords.noLine(line), .caution) }
        focus = PaperOption.node(line)
        let option = options[line - 1]
        if option.isMarked(in: marked) {
            unmark(option)
            return say(KioskWords.unmarked(option.label))
        }
        guard mark(option, limit: ballot.seats) else { return say(KioskWords.limit(ballot.seats), .danger) }
        say(KioskWords.selected(option.label, marked, limit: ballot.seats))
    }

    private mutating func unmark(_ option: PaperOption) {
        guard let candidate = option.candidate, case .names(let names)? = marked, names.count > 1 else {
            marked = nil
            return
        }
        marked = .names(names.filter { $0 != candidate })
    }

    /// Marks a line; says no where one name more than the seats would be marked.
    private mutating func mark(_ option: PaperOption, limit: Int) -> Bool {
        guard let candidate = option.candidate, limit > 1, case .names(let names)? = marked else {
            marked = option.choice
            return true
        }
        guard names.count < limit else { return false }
        marked = .names(names + [candidate])
        return true
    }

    mutating func obeyWhileMarking(_ command: CommandID, _ id: BallotID) -> [Effect<ConsoleRequest>] {
        if command.name.hasPrefix("mark."), let line = Int(command.name.dropFirst(5)) {
            toggle(line, in: id)
            return []
        }
        switch command {
        case "review": go(to: .review(id), focus: "change")
        case "text": if let question = questionToRead { read(question.id, paper: id) }
        case "back": go(to: .home)
        case "choose": return focus.map { choose($0) } ?? []
        default: break
        }
        return []
    }

    mutating func obeyInReview(_ command: CommandID, _ id: BallotID) -> [Effect<ConsoleRequest>] {
        switch command {
        case "cast": return cast(id)
        case "choose" where focus == "cast": say(KioskWords.onlyNineCasts, .caution)
        case "change", "back", "choose": openPaper(id)
        default: break
        }
        return []
    }

    /// Casts; from here on the choice is nowhere but in the request.
    private mutating func cast(_ id: BallotID) -> [Effect<ConsoleRequest>] {
        guard let member, let ballot = hall.assembly.ballots[id], reasonNotToCast == nil else { return [] }
        let request = ConsoleRequest.cast(ballot, member, marked ?? .abstain)
        forgetChoice()
        go(to: .casting(id, isChecking: false))
        return [.request(request)]
    }

    /// Opens a text in English.
    mutating func read(_ question: QuestionID, paper: BallotID?) {
        go(to: .reading(question, .english, paper: paper))
    }

    mutating func obeyWhileReading(
        _ command: CommandID, _ question: QuestionID, _ language: WorkingLanguage, _ paper: BallotID?
    ) -> [Effect<ConsoleRequest>] {
        let languages = hall.assembly.convocation?.languages ?? [.english]
        let place = languages.firstIndex(of: language) ?? 0
        switch command {
        case "language.next", "language.previous":
            let step = command == "language.next" ? 1 : languages.count - 1
            let next = languages.isEmpty ? .english : languages[(place + step) % languages.count]
            go(to: .reading(question, next, paper: paper))
        case "back", "choose":
            if let paper { openPaper(paper) } else { go(to: .home, focus: "text") }
        default: break
        }
        return []
    }
}
