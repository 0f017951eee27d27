import AssemblyCore
import Host
import TerminalKit

extension KioskState {
    /// Carries out a bound command.
    mutating func obey(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if asksToLeave { return answerLeaving(command) }
        switch (step, command) {
        case (.idle, _): return obeyWhileIdle(command)
        case (.badge, _), (.pin, _), (.identifying, _): return obeyWhileIdentifying(command)
        case (.home, _): return obeyAtHome(command)
        case (.reading(let question, let language, let paper), _):
            return obeyWhileReading(command, question, language, paper)
        case (.marking(let id), _): return obeyWhileMarking(command, id)
        case (.review(let id), _): return obeyInReview(command, id)
        case (.casting(_, isChecking: true), "depart"): return leave()
        case (.recorded, "choose"), (.recorded, "back"), (.notCast, "choose"), (.notCast, "back"): return leave()
        default: return []
        }
    }

    private mutating func obeyAtHome(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch command {
        case "vote": if reasonNotToVote == nil, let ballot = ownBallot { openPaper(ballot.id) }
        case "text": if let question = questionToRead { read(question.id, paper: nil) }
        case "floor":
            guard let member, reasonNotToTakeFloor == nil else { return [] }
            let command: Command = isOnList ? .withdrawRequest(member) : .requestFloor(member)
            return [.request(.submit(command, attestation: nil, tag: Self.floorTag))]
        case "depart", "back":
            guard owesVote else { return leave() }
            (asksToLeave, focus, status) = (true, "stay", nil)
        case "choose": return focus.map { choose($0) } ?? []
        default: break
        }
        return []
    }

    private mutating func answerLeaving(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch command {
        case "leave":
            guard let ballot = ownBallot else { return leave() }
            return report(ballot.id, .left) + conclude(KioskWords.leftWithoutCasting, isReported: true)
        case "choose" where focus == "leave": say(KioskWords.onlyNineLeaves, .caution)
        default: (asksToLeave, focus) = (false, "depart")
        }
        return []
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
        case "filter", "vote", "floor", "text", "depart", "review", "change", "cast", "stay", "leave":
            if let reason = unavailable[CommandID(id.name)] {
                say(reason, .caution)
                return []
            }
            return obey(CommandID(id.name))
        default: return step == .idle ? obey("choose") : []
        }
    }

    /// The tag under which requests for the floor are answered.
    static var floorTag: Int { 1 }
    /// The tag under which reports of NOT CAST are answered; nobody waits for them.
    static var reportTag: Int { 0 }
}

extension KioskState {
    /// What cannot be done at this step, each with its reason.
    var unavailable: [CommandID: String] {
        var reasons: [CommandID: String] = [:]
        switch step {
        case .home:
            reasons["vote"] = reasonNotToVote
            reasons["floor"] = reasonNotToTakeFloor
            reasons["text"] = questionToRead == nil ? KioskWords.noText : nil
        case .marking: reasons["text"] = questionToRead == nil ? KioskWords.noText : nil
        case .review: reasons["cast"] = reasonNotToCast
        default: break
        }
        return reasons
    }

    /// Why this delegation cannot mark a paper now; `nil` when it can.
    var reasonNotToVote: String? {
        guard let member, let ballot = openBallot else { return KioskWords.noBallot }
        guard ballot.electors[member] != nil else {
            return Refusal.notAnElector(member, ballot.excluded[member]).sentence
        }
        if hasCast(in: ballot.id), hall.assembly.rulebook?.allowsChange == false {
            return Refusal.alreadyCast(member).sentence
        }
        return reasonNotToCast
    }

    /// Why nothing can be cast at this moment; the marks stay.
    var reasonNotToCast: String? {
        if openBallot?.phase == .held { return KioskWords.held }
        return hall.status.storageTrouble == nil ? nil : KioskWords.noRecording
    }

    /// Whether the delegation stands on the speakers list.
    var isOnList: Bool { hall.assembly.floor.requests.contains { $0.member == member } }

    /// Why the delegation can neither ask for the floor nor withdraw.
    var reasonNotToTakeFloor: String? {
        guard let member, !isOnList else { return nil }
        return hall.assembly.refusal(
            of: .requestFloor(member), by: .delegate(member), at: hall.shownMoment)?.sentence
    }

    /// The question whose text can be read: the one voted on, or the first with a text under the item in hand.
    var questionToRead: Question? {
        let assembly = hall.assembly
        if let ballot = openBallot { return assembly.questions[ballot.question].flatMap { $0.text == nil ? nil : $0 } }
        guard let item = assembly.agenda.itemInHand else { return nil }
        return assembly.questions(under: item.id).first { $0.text != nil && $0.state == .pending }
    }
}
