import AssemblyCore
import TerminalKit

extension SecretariatState {
    /// Carries out a command that is this console's own.
    mutating func obeyOnPage(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if let command = SecretariatCommand(command) { return obey(command) }
        switch DeskCommand(command) {
        case .back: back()
        case .why: turn(to: page == .why ? .register : .why)
        case .find: desk.beginFilter()
        default: break
        }
        return []
    }

    private mutating func obey(_ command: SecretariatCommand) -> [Effect<ConsoleRequest>] {
        switch command {
        case .register: turn(to: .register)
        case .questions: turn(to: .questions)
        case .schedule: turn(to: .schedule)
        case .boxes: turn(to: .boxes)
        case .record: turn(to: .record)
        case .check: return atTheDoor { .delegations(.registerPresence($0.member, present: !$0.isPresent)) }
        case .accept: return atTheDoor { .delegations(.decideCredentials($0.member, .accepted)) }
        case .sheet: desk.ask(SecretariatWords.sheet)
        case .correct: desk.form = SecretariatWords.correction(of: desk.focus, assembly)
        }
        return []
    }

    /// Another page, with its whole list.
    private mutating func turn(to page: SecretariatPage) {
        show(page)
        (desk.filter, desk.filterOfList) = (nil, nil)
    }

    private mutating func back() {
        // What was narrowed on the page itself comes first.
        if page.isOfOne, desk.filter != nil {
            desk.filter = nil
            return
        }
        switch page {
        // Back on the list, the focus stands where it was left, and so does the filter.
        case .delegation(let member): showList(.register, focus: FloorParts.id(of: member))
        case .question(let id): showList(.questions, focus: ProposalParts.id(of: id))
        case .item(let id): showList(.schedule, focus: AgendaParts.id(of: id))
        case .register, .questions, .schedule, .boxes, .record, .why:
            if desk.filter != nil {
                desk.filter = nil
            } else if let before = page.before {
                show(before)
            } else {
                desk.say(DeskWords.leaveWithQ)
            }
        }
    }

    private mutating func showList(_ page: SecretariatPage, focus: NodeID) {
        show(page, focus: focus)
        (desk.filter, desk.filterOfList) = (desk.filterOfList, nil)
    }

    /// The delegation whose page is shown, or that has the focus on the list.
    private var memberAtTheDoor: MemberCode? {
        if case .delegation(let member) = page { return member }
        return FloorParts.member(of: desk.focus)
    }

    /// Does something with the delegation in focus without leaving the list.
    private mutating func atTheDoor(_ command: (Delegation) -> Command) -> [Effect<ConsoleRequest>] {
        guard let member = memberAtTheDoor, let delegation = assembly.delegations[member] else {
            desk.say(SecretariatWords.nobodyFocused, .caution)
            return []
        }
        let command = command(delegation)
        if let refusal = NextStep.refusal(of: command, by: authority, at: now, in: assembly) {
            desk.say(refusal.sentence(in: assembly), .caution)
            return []
        }
        return desk.submit(command)
    }

    /// Does what an item of the page stands for.
    mutating func chooseOnPage(_ id: NodeID) -> [Effect<ConsoleRequest>] {
        switch page {
        case .register: if let member = FloorParts.member(of: id) { show(.delegation(member)) }
        case .questions: if let question = ProposalParts.question(of: id) { show(.question(question)) }
        case .schedule: if let item = AgendaParts.item(of: id) { show(.item(item)) }
        case .question(let question): chooseCandidate(Self.candidate(of: id), in: question)
        case .record: desk.form = SecretariatWords.correction(of: id, assembly)
        case .delegation, .item, .boxes, .why: desk.say(DeskWords.onlyRead)
        }
        return []
    }

    private mutating func chooseCandidate(_ id: CandidateID?, in question: QuestionID) {
        guard let question = assembly.questions[question], question.state == .pending,
            let candidate = question.candidates.first(where: { $0.id == id }), !question.elected.contains(candidate.id)
        else { return desk.say(DeskWords.onlyRead) }
        if candidate.isWithdrawn {
            desk.form = SecretariatWords.reinstatement(of: candidate, in: question, assembly)
            return
        }
        desk.ask(SecretariatWords.withdrawal(of: candidate, from: question))
    }
}
