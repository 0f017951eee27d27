import AssemblyCore
import Host
import Language
import TerminalKit

extension KioskState {
    /// Carries out a bound command.
    mutating func obey(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch visit?.confirmation {
        case .leaving: return answerLeaving(command)
        case .request(let id): return answer(id, command)
        case nil: break
        }
        switch (step, KioskCommand(command)) {
        case (.idle, _): return obeyWhileIdle(command)
        case (.badge, _), (.pin, _), (.identifying, _): return obeyWhileIdentifying(command)
        case (.home, _): return obeyAtHome(command)
        case (.asking, _): return obeyWhileAsking(command)
        case (.documents, _): return obeyAmongDocuments(command)
        case (.reading(let question, let language, let paper), _):
            return obeyWhileReading(command, question, language, paper)
        case (.card(let id, let isChecking), _): return obeyAtCard(command, id, isChecking: isChecking)
        case (.marking(let id), _): return obeyWhileMarking(command, id)
        case (.finding(let id, let search), _): return obeyWhileFinding(command, id, search)
        case (.departed(let id), .back), (.departed(let id), .choose): openPaper(id, focus: "departed")
        case (.review(let id), _): return obeyInReview(command, id)
        case (.shown(let id, _), .choose), (.shown(let id, _), .back): markFresh(id)
        case (.casting(let id, isChecking: true), .depart): return report(id, .left, besides: voter) + leave()
        // Enter has just sent the paper; once more would leave before the answer is there.
        case (.casting(_, isChecking: true), .choose): say(KioskWords.onlyFourLeaves, .caution)
        case (.recorded, .choose), (.recorded, .back): return goOn()
        case (.notCast, .choose), (.notCast, .back): return leave()
        default: break
        }
        return []
    }

    private mutating func obeyAtHome(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if let place = command.place(in: .proxies) {
            let members = openBallot.map { represented(in: $0) } ?? []
            if members.indices.contains(place - 1) { vote(for: members[place - 1]) }
            return []
        }
        switch KioskCommand(command) {
        case .vote: if let member { vote(for: member) }
        case .text: if let question = questionToRead { read(question.id, paper: nil) }
        case .documents: openDocuments()
        case .floor:
            guard let member, reasonNotToTakeFloor == nil else { return [] }
            let command: Command = isOnList ? .floor(.withdrawRequest(member)) : .floor(.request(member))
            return [.request(.submit(command, attestation: nil, language: language, tag: Self.floorTag))]
        case .depart, .back:
            guard !owedPapers.isEmpty else { return leave() }
            visit?.confirmation = .leaving
            moveFocus(to: "stay")
            visit?.status = nil
        case .ask: go(to: .asking)
        case .choose: return focus.map { choose($0) } ?? []
        default: break
        }
        return []
    }

    private mutating func answerLeaving(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch KioskCommand(command) {
        case .leave:
            guard let ballot = openBallot, !owedPapers.isEmpty else { return leave() }
            return report(ballot.id, .left) + conclude(KioskWords.leftWithoutCasting, isReported: true)
        case .choose where focus == "leave": say(KioskWords.onlyNineLeaves, .caution)
        default:
            visit?.confirmation = nil
            moveFocus(to: "depart")
        }
        return []
    }

    /// Opens the paper of a member, or says why it cannot be marked.
    private mutating func vote(for voter: MemberCode) {
        guard let ballot = openBallot, reasonNotToVote(for: voter) == nil else {
            return say(reasonNotToVote(for: voter) ?? KioskWords.noBallot, .caution)
        }
        openPaper(ballot.id, for: voter)
    }

    /// After a vote is recorded: home where the delegate has more papers to cast, else out.
    private mutating func goOn() -> [Effect<ConsoleRequest>] {
        let names = owedPapers.map { hall.assembly.name(of: $0) }
        guard !names.isEmpty else { return leave() }
        go(to: .home, focus: nextPaperLine)
        say(KioskWords.stillToCast(names))
        return []
    }

    /// Chooses an item directly.
    mutating func choose(_ id: NodeID) -> [Effect<ConsoleRequest>] {
        moveFocus(to: id)
        if case .marking(let ballot) = step, let line = PaperOption.line(of: id) {
            toggle(line, in: ballot)
            return []
        }
        if case .finding(let ballot, let search) = step, let line = NameSearch.line(of: id) {
            pick(line, in: ballot, search)
            return []
        }
        if step == .home,
            let voter = openBallot.flatMap({ ballot in
                represented(in: ballot).first { Self.node(proxyOf: $0) == id }
            })
        {
            vote(for: voter)
            return []
        }
        if step == .documents { return obey(.kiosk(.choose)) }
        if step == .asking, visit?.confirmation == nil, let act = asks.first(where: { $0.id == id }) { return ask(act) }
        switch id {
        case "begin", "done", "present": return obey(.kiosk(.choose))
        case "language": speakNextLanguage()
        case "speech": return speak("speech.toggle")
        case "look": return lookOtherwise()
        case "assistance": return callHelp()
        case "filter", "vote", "floor", "text", "documents", "depart", "ask", "review", "departed", "change", "cast",
            "stay",
            "leave", "confirm", "show":
            if let reason = unavailable[CommandID(id.name)] {
                say(reason, .caution)
                return []
            }
            return obey(CommandID(id.name))
        default: return step == .idle ? obey(.kiosk(.choose)) : []
        }
        return []
    }

    /// Goes to the next look, and after the last one back to the kiosk's own.
    mutating func lookOtherwise() -> [Effect<ConsoleRequest>] {
        let next = visit?.look.map { $0 + 1 } ?? 0
        let look = KioskProgram.looks.indices.contains(next) ? next : nil
        visit?.look = look
        say(KioskWords.look(look))
        return [.terminal(.look(look.map { KioskProgram.looks[$0] }))]
    }

    /// Asks for somebody to come, or takes that back; the answer says what became of it.
    mutating func callHelp() -> [Effect<ConsoleRequest>] {
        [.request(.kiosk(.callHelp(call == nil)))]
    }

    /// Does what is asked of the voice.
    func speak(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        guard let step = SpeechKeys.step(for: command) else { return [] }
        return [.terminal(.speech(step))]
    }

    /// The tag under which requests for the floor are answered.
    static var floorTag: Int { 1 }
    /// The tag under which other requests are answered.
    static var askTag: Int { 2 }
    /// The tag under which reports of NOT CAST are answered; nobody waits for them.
    static var reportTag: Int { 0 }
}

extension KioskState {
    /// What cannot be done at this step, each with its reason.
    var unavailable: [CommandID: Message] {
        var reasons: [CommandID: Message] = [:]
        switch step {
        case .home:
            reasons[.kiosk(.vote)] = member.flatMap { reasonNotToVote(for: $0) }
            reasons[.kiosk(.floor)] = reasonNotToTakeFloor
            reasons[.kiosk(.text)] = questionToRead == nil ? KioskWords.noText : nil
            reasons[.kiosk(.documents)] = hall.assembly.documents.isEmpty ? KioskWords.noDocuments : nil
        case .marking: reasons[.kiosk(.text)] = questionToRead == nil ? KioskWords.noText : nil
        case .review(let id):
            reasons[.kiosk(.cast)] = hall.assembly.ballots[id].flatMap {
                reasonNotToCast(in: $0) ?? reasonNotSealed(in: $0)
            }
            reasons[.kiosk(.show)] = hall.assembly.ballots[id].flatMap {
                $0.isSealed ? reasonNotToCast ?? reasonNotSealed(in: $0) : KioskWords.nothingToShow
            }
        default: break
        }
        return reasons
    }

    /// When a delegation speaks.
    enum TurnToSpeak: Hashable {
        /// It has the floor.
        case now
        /// It is the first on the list.
        case next
    }

    /// When the delegation speaks, where that is now or next.
    var turnToSpeak: TurnToSpeak? {
        guard let member else { return nil }
        let floor = hall.assembly.floor
        if floor.speaker?.member == member { return .now }
        return floor.place(of: member) == 1 && floor.speaker != nil ? .next : nil
    }

    /// Whether the delegation stands on the speakers list.
    var isOnList: Bool { hall.assembly.floor.requests.contains { $0.member == member } }

    /// Why the delegation can neither ask for the floor nor withdraw.
    var reasonNotToTakeFloor: Message? {
        guard let member, !isOnList else { return nil }
        return NextStep.refusal(
            of: .floor(.request(member)), by: .delegate(member), at: hall.shownMoment, in: hall.assembly)?
            .sentence(in: hall.assembly)
    }

    /// The question whose text can be read: the one voted on, or the first with a text under the item in hand.
    var questionToRead: Question? {
        let assembly = hall.assembly
        if let ballot = openBallot { return assembly.questions[ballot.question].flatMap { $0.text == nil ? nil : $0 } }
        guard let item = assembly.agenda.itemInHand else { return nil }
        return assembly.questions(under: item.id).first { $0.text != nil && $0.state == .pending }
    }
}
