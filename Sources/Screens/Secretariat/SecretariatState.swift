package import AssemblyCore
import Language
import TerminalKit

/// All that the secretariat's console knows.
package struct SecretariatState: OfficeState, Hashable, Sendable {
    /// What all officers' consoles keep.
    package internal(set) var desk: Desk
    /// The page that is shown.
    package internal(set) var page = SecretariatPage.register
    /// The pages that lead to the one that is shown, each as it was left.
    private var trail: [Place] = []
    /// Who works here.
    let officer: OperatorID

    /// A console of an officer that has heard nothing.
    init(officer: OperatorID, language: WorkingLanguage = .english) {
        self.officer = officer
        desk = Desk(language: language)
    }

    /// Everything that is known of the assembly.
    package var assembly: Assembly { desk.assembly }
    /// The secretariat as the rules see it.
    var authority: Authority { .officer(.secretariat, officer) }
    /// What can be done with what the page shows.
    var acts: [OfficeAct] { OfficeAct.secretariat(self) }

    /// Takes in news; a new PIN stays in front until it is put away.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>] {
        let effects = desk.hear(news)
        if case .secretariat(.pinRenewed(let member, let badge, let pin)) = news {
            desk.ask(SecretariatWords.slip(of: member, badge: badge, pin: pin, assembly))
        }
        return effects + renewQuestion()
    }

    /// A page as it was left.
    private struct Place: Hashable, Sendable {
        let page: SecretariatPage
        let focus: NodeID?
        let filter: TextEntry?
        let filterOfList: TextEntry?

        /// The list as it was left, also for a page that was opened from it.
        var list: Place {
            let opened: NodeID? =
                switch page {
                case .delegation(let member): FloorParts.id(of: member)
                case .question(let id): ProposalParts.id(of: id)
                case .item(let id): AgendaParts.id(of: id)
                case .register, .questions, .schedule, .boxes, .record, .kiosks, .boards, .why: nil
                }
            guard let opened, let before = page.before else { return self }
            return Place(page: before, focus: opened, filter: filterOfList, filterOfList: nil)
        }
    }

    /// Shows a page from its beginning, or a list where it was left.
    mutating func show(_ page: SecretariatPage, focus: NodeID? = nil) {
        // What narrowed the list would hide what can be done with the one that was found.
        if page.isOfOne, !self.page.isOfOne { (desk.filterOfList, desk.filter) = (desk.filter, nil) }
        self.page = page
        (desk.focus, desk.isFiltering, desk.showsHelp) = (focus, false, false)
        // The focus begins on what can be done, not on a candidate, whom Enter would withdraw.
        if case .question = page, focus == nil { desk.focus = acts.first?.id }
        // Nor on what takes a right away: one more Enter than was meant is quickly given.
        if case .delegation = page, focus == nil { desk.focus = acts.first(where: \.isHarmless)?.id }
    }

    /// Why keys cannot be used now.
    var unavailable: [CommandID: Message] {
        var reasons: [CommandID: Message] = [:]
        reasons[.desk(.undo)] = reasonAgainstUndo
        for (place, act) in acts.prefix(DeskKeys.actsWithDigit).enumerated() {
            reasons[CommandID(.acts, place + 1)] = act.refusal?.sentence(in: assembly)
        }
        if page.before == nil, desk.filter == nil, !desk.showsHelp { reasons[.desk(.back)] = DeskWords.leaveWithQ }
        return reasons
    }

    func opens(_ id: NodeID) -> Bool {
        switch page {
        case .register: FloorParts.member(of: id) != nil
        case .questions: ProposalParts.question(of: id) != nil
        case .schedule: AgendaParts.item(of: id) != nil
        default: false
        }
    }

    // MARK: Names on the screen

    static func id(of candidate: CandidateID) -> NodeID { NodeID("candidate.\(candidate)", of: candidate) }

    static func candidate(of id: NodeID) -> CandidateID? { id.thing() }
}

extension SecretariatState {
    /// Carries out a command that is this console's own.
    mutating func obeyOnPage(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if let command = SecretariatCommand(command) { return obey(command) }
        switch DeskCommand(command) {
        case .back: back()
        case .why: if page == .why { back() } else { turn(to: .why) }
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
        case .kiosks: turn(to: .kiosks)
        case .boards: turn(to: .boards)
        case .presence: desk.form = PresenceForm.all(assembly)
        case .check: return atTheDoor { .delegations(.registerPresence($0.member, present: !$0.isPresent)) }
        case .accept: return atTheDoor { .delegations(.decideCredentials($0.member, .accepted)) }
        case .sheet: desk.ask(SecretariatWords.sheet)
        case .correct: desk.form = SecretariatWords.correction(of: desk.focus, assembly)
        }
        return []
    }

    /// Another page, with its whole list. The first page, and one that led here, are turned to anew, so that the way back
    /// never goes in circles.
    private mutating func turn(to page: SecretariatPage) {
        if page == .register {
            trail = []
        } else if let known = trail.firstIndex(where: { $0.page == page }) {
            trail.removeSubrange(known...)
        } else if page != self.page {
            trail.append(here)
        }
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
        case .register, .questions, .schedule, .boxes, .record, .kiosks, .boards, .why:
            if desk.filter != nil {
                desk.filter = nil
            } else if page == .why, let place = trail.popLast() {
                put(back: place)
            } else if let before = page.before {
                let known = trail.lastIndex { $0.list.page == before }
                let place = known.map { trail[$0].list }
                trail.removeSubrange((known ?? 0)...)
                place.map { put(back: $0) } ?? show(before)
            } else {
                desk.say(DeskWords.leaveWithQ)
            }
        }
    }

    private var here: Place {
        Place(page: page, focus: desk.focus, filter: desk.filter, filterOfList: desk.filterOfList)
    }

    /// A page as it was left: what is done with one key is done with the one that it was left at.
    private mutating func put(back place: Place) {
        (page, desk.focus, desk.filter, desk.filterOfList) =
            (place.page, place.focus, place.filter, place.filterOfList)
        (desk.isFiltering, desk.showsHelp) = (false, false)
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
        case .kiosks: return desk.answerHelp(at: id)
        case .delegation, .item, .boxes, .boards, .why: desk.say(DeskWords.onlyRead)
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

extension SecretariatState {
    /// Does what a form is for that is filled in.
    mutating func finish(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        if let effects = try carryOutScrutiny(form) { return effects }
        if case .boards = form.purpose { return try steer(by: form) }
        if case .presence = form.purpose { return try carryOutPresence(form) }
        if case .credentialsReport(let id) = form.purpose { return try carryOutReport(form, for: id) }
        if case .procedure(let kind) = form.purpose { return try carryOut(kind, of: form) }
        if case .agenda(let kind) = form.purpose { return try carryOut(kind, of: form) }
        if case .renewPIN(let member) = form.purpose {
            desk.form = nil
            let reason = StatedReason(form.value(FormReading.Name.reason), in: desk.language)
            return [.request(.secretariat(.renewPIN(member, reason: reason)))]
        }
        let command = try FormReading(form: form, assembly: assembly).command()
        if case .reinstate = form.purpose { return try give(command, of: form) }
        if let trouble = refusal(of: command) { throw FormRefusal(trouble.sentence(in: assembly)) }
        desk.form = nil
        guard case .record(.correct(let position, let note)) = command else { return desk.submit(command) }
        desk.ask(SecretariatWords.correction(of: position, note, form.secondPerson))
        return []
    }

    /// What the rules say beforehand, so that nothing that was typed is lost; the second officer is asked for later.
    private func refusal(of command: Command) -> Refusal? {
        switch NextStep.refusal(of: command, by: authority, at: now, in: assembly) {
        case .secondPersonNeeded: nil
        case let refusal: refusal
        }
    }
}
