import AssemblyCore
import Host
import TerminalKit

extension KioskState {
    /// Carries out a bound command.
    mutating func obey(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if asksToLeave { return answerLeaving(command) }
        switch (step, command) {
        case (.idle, "filter"):
            filter = TextEntry(limit: 40)
            return []
        case (.idle, "choose"): return beginOrPick()
        case (.idle, "back"):
            (filter, focus) = (nil, nil)
            return []
        case (.badge, "choose"), (.pin, "choose"): return submitField()
        case (.badge, "back"), (.pin, "back"):
            reset()
            return []
        case (.home, _): return obeyAtHome(command)
        case (.reading(let question, let language), _): return obeyWhileReading(command, question, language)
        case (.marking(let id), _): return obeyWhileMarking(command, id)
        case (.review(let id), _): return obeyInReview(command, id)
        case (.recorded, "choose"), (.recorded, "back"), (.notCast, "choose"), (.notCast, "back"): return leave()
        default: return []
        }
    }

    private mutating func beginOrPick() -> [Effect<ConsoleRequest>] {
        if let focus, let picked = Self.badge(of: focus) {
            badge = TextEntry(picked, limit: 12)
            step = .pin
        } else {
            step = .badge
        }
        (filter, focus, status) = (nil, nil, nil)
        return []
    }

    /// The badge that a line of the idle list stands for.
    static func badge(of id: NodeID) -> String? {
        id.name.hasPrefix("badge.") ? String(id.name.dropFirst(6)) : nil
    }

    private mutating func submitField() -> [Effect<ConsoleRequest>] {
        if step == .badge {
            guard !badge.text.isEmpty else { return [] }
            step = .pin
            return []
        }
        guard !pin.text.isEmpty else { return [] }
        let request = ConsoleRequest.identify(badge: badge.text, pin: pin.text)
        pin = TextEntry(limit: 12)
        step = .identifying
        say("One moment: you are being identified.")
        return [.request(request)]
    }

    private mutating func obeyAtHome(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch command {
        case "vote":
            if let ballot = ownBallot { openPaper(ballot.id) }
            return []
        case "text":
            if let question = questionToRead { step = .reading(question.id, .english) }
            return []
        case "floor":
            guard let member else { return [] }
            let isListed = hall.assembly.floor.requests.contains { $0.member == member }
            return [
                .request(.submit(isListed ? .withdrawRequest(member) : .requestFloor(member), attestation: nil, tag: 1))
            ]
        case "depart", "back":
            guard owesVote else { return leave() }
            (asksToLeave, focus) = (true, "stay")
            return []
        case "choose": return focus.map { choose($0) } ?? []
        default: return []
        }
    }

    private mutating func answerLeaving(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch command {
        case "leave":
            guard let ballot = ownBallot else { return leave() }
            return report(ballot.id, .left) + conclude("You left without casting.")
        case "choose" where focus == "leave":
            say("Press 9 to leave without casting; Enter alone does not.", .caution)
            return []
        default:
            (asksToLeave, focus) = (false, nil)
            return []
        }
    }

    private mutating func obeyWhileReading(
        _ command: CommandID, _ question: QuestionID, _ language: WorkingLanguage
    ) -> [Effect<ConsoleRequest>] {
        let languages = WorkingLanguage.allCases
        let place = languages.firstIndex(of: language) ?? 0
        switch command {
        case "language.next": step = .reading(question, languages[(place + 1) % languages.count])
        case "language.previous": step = .reading(question, languages[(place + languages.count - 1) % languages.count])
        case "back", "choose":
            // Back to the paper with its marks when there is one.
            if let ballot = ownBallot, ballot.question == question, marked != nil || owesVote {
                (step, focus) = (.marking(ballot.id), "option.1")
            } else {
                (step, focus) = (.home, nil)
            }
        default: break
        }
        return []
    }

    private mutating func obeyWhileMarking(_ command: CommandID, _ id: BallotID) -> [Effect<ConsoleRequest>] {
        if command.name.hasPrefix("mark."), let line = Int(command.name.dropFirst(5)) {
            toggle(line, in: id)
            return []
        }
        switch command {
        case "review":
            (step, focus, status) = (.review(id), "change", nil)
            return []
        case "text":
            if let question = questionToRead { step = .reading(question.id, .english) }
            return []
        case "back":
            (step, focus) = (.home, nil)
            return []
        case "choose": return focus.map { choose($0) } ?? []
        default: return []
        }
    }

    private mutating func obeyInReview(_ command: CommandID, _ id: BallotID) -> [Effect<ConsoleRequest>] {
        switch command {
        case "cast":
            guard let member, let ballot = hall.assembly.ballots[id] else { return [] }
            guard ballot.phase == .open else {
                say("The chair holds the ballot; wait, and press 9 again.", .caution)
                return []
            }
            let request = ConsoleRequest.cast(ballot, member, marked ?? .abstain)
            (step, marked, focus) = (.casting(id), nil, nil)
            say("Casting: one moment.")
            return [.request(request)]
        case "choose" where focus == "cast":
            say("Press 9 to cast; Enter alone never casts.", .caution)
            return []
        case "change", "back", "choose":
            (step, focus, status) = (.marking(id), "option.1", nil)
            return []
        default: return []
        }
    }

    /// Marks a line of the paper or unmarks it, within the limit of the paper (A21).
    mutating func toggle(_ line: Int, in id: BallotID) {
        guard let ballot = hall.assembly.ballots[id] else { return }
        let options = PaperOption.all(of: ballot)
        guard options.indices.contains(line - 1) else {
            say("There is no line \(line) on this paper.", .caution)
            return
        }
        focus = PaperOption.node(line)
        let option = options[line - 1]
        guard let candidate = option.candidate else {
            marked = marked == option.choice ? nil : option.choice
            return say(marked == nil ? "Unmarked." : "\(option.label): selected. 0 to review.")
        }
        var names: [CandidateID] = []
        if case .names(let already)? = marked { names = already }
        if names.contains(candidate) {
            names.removeAll { $0 == candidate }
        } else if ballot.seats == 1 {
            names = [candidate]
        } else if names.count >= ballot.seats {
            return say(Refusal.tooManyNames(marked: names.count + 1, limit: ballot.seats).sentence, .danger)
        } else {
            names.append(candidate)
        }
        marked = names.isEmpty ? nil : .names(names)
        say(names.contains(candidate) ? "\(option.label): selected. 0 to review." : "\(option.label): unmarked.")
    }

    /// Chooses an item directly.
    mutating func choose(_ id: NodeID) -> [Effect<ConsoleRequest>] {
        focus = id
        if case .marking(let ballot) = step, let line = PaperOption.line(of: id) {
            toggle(line, in: ballot)
            return []
        }
        switch id {
        case "begin", "done": return obey("choose")
        case "vote", "floor", "text", "depart", "review", "change", "cast", "stay", "leave":
            if let reason = KioskProgram().keys(in: self).unavailable[CommandID(id.name)] {
                say(reason, .caution)
                return []
            }
            return obey(CommandID(id.name))
        default:
            if step == .idle, Self.badge(of: id) != nil { return beginOrPick() }
            return []
        }
    }

    /// Takes a key that no table binds: text for a field, or the first digit of a badge.
    mutating func type(_ key: Key) -> [Effect<ConsoleRequest>] {
        switch step {
        case .idle where filter != nil:
            if filter?.take(key) == true { focus = nil }
        case .idle:
            guard case .character(let digit) = key, digit.isNumber else { return [] }
            step = .badge
            _ = badge.take(key)
        case .badge: _ = badge.take(key)
        case .pin: _ = pin.take(key)
        default: break
        }
        return []
    }

    /// Takes the whole text of a field from the linear interface.
    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>] {
        switch id {
        case "badge": badge = TextEntry(text, limit: 12)
        case "pin": pin = TextEntry(text, limit: 12)
        case "filter":
            filter = TextEntry(text, limit: 40)
            return []
        default: return []
        }
        return submitField()
    }

    /// Why this delegation cannot vote now; `nil` when it can.
    var reasonNotToVote: String? {
        guard let member else { return "Identify first." }
        guard let ballot = openBallot else { return "No ballot is open." }
        guard ballot.electors[member] != nil else {
            return Refusal.notAnElector(member, ballot.excluded[member]).sentence
        }
        if ballot.papers[member] != nil, hall.assembly.rulebook?.allowsChange == false {
            return Refusal.alreadyCast(member).sentence
        }
        return ballot.phase == .held ? "The chair holds the ballot; wait a moment." : nil
    }

    /// The question whose text can be read: the one voted on, or the first with a text under the item in hand.
    var questionToRead: Question? {
        let assembly = hall.assembly
        if let ballot = openBallot { return assembly.questions[ballot.question].flatMap { $0.text == nil ? nil : $0 } }
        guard let item = assembly.agenda.itemInHand else { return nil }
        return assembly.questions(under: item.id).first { $0.text != nil && $0.state == .pending }
    }
}
