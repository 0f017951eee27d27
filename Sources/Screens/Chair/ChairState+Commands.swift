import AssemblyCore
import Language
import TerminalKit

extension ChairState {
    /// Carries out a command that is this console's own.
    mutating func obeyOnPage(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if let place = command.place(in: .steps) { return takeStep(place) }
        if let digit = command.place(in: .answers) { return takeAnswer(digit) }
        if let command = ChairCommand(command) { return obey(command) }
        switch DeskCommand(command) {
        case .back: back()
        case .why: explain()
        case .find: desk.beginFilter()
        case .clear: if let field = calculatedField { calculator.fill(field, "") }
        default: break
        }
        return []
    }

    private mutating func obey(_ command: ChairCommand) -> [Effect<ConsoleRequest>] {
        switch command {
        case .sitting: show(.sitting)
        case .agenda: show(.agenda)
        case .day: show(.day)
        case .floor: show(.floor)
        case .debate: show(.debate)
        case .motions: show(.motions)
        case .question: if let question = questionInHand { show(.question(question)) }
        case .documents: show(.documents)
        case .panels: show(.panels)
        case .slate: show(.slate)
        case .members: show(.members)
        case .votes: show(.votes)
        case .missing: show(.missing)
        case .boxes: show(.boxes)
        case .kiosks: show(.kiosks)
        case .boards: show(.boards)
        case .record: show(.record)
        case .calculator: show(.calculator)
        case .spokenLanguage: speakFormulasInNextLanguage()
        case .confirmStop: return confirmStop()
        case .limitBallot: desk.form = ChairWords.ballotLimit(ballotLimit)
        case .limitSpeeches: desk.form = ChairWords.speechLimit(assembly.floor)
        case .correctAnswer: correctLastAnswer()
        case .addSpeaker: desk.beginFilter()
        case .strikeSpeaker: return strike()
        case .speakerEarlier: return moveSpeaker(by: -1)
        case .speakerLater: return moveSpeaker(by: 1)
        case .guest: desk.form = ProcedureForms(assembly: assembly).form(.guest)
        case .point: desk.form = ProcedureForms(assembly: assembly).form(.pointOfOrder)
        case .annul: if let ballot = annullable { desk.form = ChairWords.annulment(of: ballot, assembly) }
        }
        return []
    }

    /// The four languages one after another, then that of the console again.
    private mutating func speakFormulasInNextLanguage() {
        let all = WorkingLanguage.allCases
        let place = spokenLanguage.flatMap(all.firstIndex(of:)).map { $0 + 1 } ?? 0
        spokenLanguage = all.indices.contains(place) ? all[place] : nil
        desk.say(
            spokenLanguage.map { ChairWords.readsAloud(in: $0) } ?? ChairWords.readsAloudInOwnLanguage)
    }

    private mutating func back() {
        if desk.filter != nil {
            desk.filter = nil
        } else if page == .sitting, showsOrientation {
            isOriented = false
        } else if page == .sitting {
            desk.say(DeskWords.leaveWithQ)
        } else {
            leavePage()
        }
    }

    /// One page back; it stands as it was left, narrowed if it was.
    private mutating func leavePage() {
        guard let place = trail.popLast() else { return show(.sitting) }
        page = place.page
        (desk.focus, desk.filter, desk.isFiltering, desk.showsHelp) = (place.focus, place.filter, false, false)
    }

    /// Explains what the page shows or the focus stands on, else what is in hand; asked again, goes back.
    private mutating func explain() {
        if page == .why { return back() }
        if let refusal = moves.all.first(where: { $0.id == desk.focus })?.refusal, !desk.showsHelp {
            return desk.say(refusal.sentence(in: assembly), .caution)
        }
        if let id = page.question {
            whyAbout = .question(id)
        } else if case .ballot(let id) = page {
            whyAbout = .ballot(id)
        } else if page == .votes, let ballot = Self.ballot(of: desk.focus) {
            whyAbout = .ballot(ballot)
        } else {
            whyAbout = ProposalParts.question(of: desk.focus).map { .question($0) }
        }
        show(.why)
    }

    // MARK: Steps

    private mutating func takeStep(_ place: Int) -> [Effect<ConsoleRequest>] {
        let steps = steps
        guard steps.indices.contains(place - 1) else {
            desk.say(ChairWords.noStep(place), .caution)
            return []
        }
        return carryOut(steps[place - 1])
    }

    mutating func carryOut(_ step: ChairStep) -> [Effect<ConsoleRequest>] {
        if let refusal = step.refusal {
            if let command = step.command {
                desk.say(refusal, of: command, by: authority)
            } else {
                desk.say(refusal.sentence(in: assembly), .danger)
            }
            return []
        }
        if step.needsConfirmation, let command = step.command {
            desk.ask(StepQuestions.confirmation(step.label, [command] + step.then, assembly, in: desk.language))
            return []
        }
        // What is only waited for is no act.
        if step.deed == .turn(.chair(.sitting)), page == .sitting {
            desk.say(DeskWords.onlyRead)
            return []
        }
        // What follows from a step stands first; the focus goes there, not down the list with the step that was taken.
        desk.focus = nil
        if let command = step.command, !step.then.isEmpty { return desk.submit(command, then: step.then) }
        return carryOut(OfficeAct(step.label, step.deed))
    }

    // MARK: What is focused

    /// Does what an item of the page stands for: a step, or one of the things that the page lists.
    mutating func chooseOnPage(_ id: NodeID) -> [Effect<ConsoleRequest>] {
        if let step = moves.all.first(where: { $0.id == id }) { return carryOut(step) }
        if page == .documents, let document = DocumentParts.document(of: id, assembly) {
            show(.document(document))
            return []
        }
        if let question = ProposalParts.question(of: id) {
            show(.question(question))
            return []
        }
        switch page {
        case .sitting, .agenda, .day, .panels: if let item = AgendaParts.item(of: id) { return chooseItem(item) }
        case .floor: if let member = FloorParts.member(of: id) { return chooseMember(member) }
        case .votes:
            if let ballot = Self.ballot(of: id) {
                show(.ballot(ballot))
                return []
            }
        case .calculator:
            calculator.decision =
                assembly.rulebook?.decisions.first { Self.id(of: $0.id) == id }?.id
                ?? calculator.decision
            return []
        case .members, .missing:
            if let member = FloorParts.member(of: id) {
                desk.say(ChairWords.standing(of: member, assembly))
                return []
            }
        case .kiosks: if KioskParts.kiosk(of: id) != nil { return desk.answerHelp(at: id) }
        case .ballot, .boxes, .boards, .record, .why, .debate, .motions, .question, .documents, .document, .slate: break
        }
        desk.say(DeskWords.onlyRead)
        return []
    }

    /// Line by line the number of an item of the agenda highlights it, so that everything can be done with it; its number
    /// once more, or Enter, takes it up.
    mutating func pick(_ id: NodeID) -> [Effect<ConsoleRequest>] {
        guard page == .agenda, desk.confirmation == nil, !desk.showsHelp, desk.focus != id,
            let item = AgendaParts.item(of: id).flatMap({ assembly.agenda[$0] })
        else {
            // A step that was refused by its number is no place where Enter is to act later.
            let (before, isRefused) = (desk.focus, moves.all.contains { $0.id == id && $0.refusal != nil })
            defer { if isRefused { desk.focus = before } }
            return choose(id)
        }
        (desk.focus, focusedItem) = (id, item.id)
        desk.say("Item \(item.number) is highlighted. What can be done with it is listed under its title.")
        return []
    }

    /// Takes up an item; another one in hand is adjourned first, when that is confirmed.
    private mutating func chooseItem(_ id: ItemID) -> [Effect<ConsoleRequest>] {
        guard let item = assembly.agenda[id] else { return [] }
        if item.isInHand {
            show(.sitting)
            return []
        }
        let command = Command.agenda(.takeUp(id))
        guard let refusal = NextStep.refusal(of: command, by: authority, at: now, in: assembly) else {
            show(.sitting)
            return desk.submit(command)
        }
        if case .itemInHand(let other) = refusal, let inHand = assembly.agenda[other], !item.isConcluded,
            !assembly.agenda.isHeading(item)
        {
            desk.ask(StepQuestions.exchange(inHand, for: item))
        } else {
            desk.say(refusal.sentence(in: assembly), .danger)
        }
        return []
    }

    /// Gives the floor to a member on the list, or puts one on the list that was looked for.
    private mutating func chooseMember(_ member: MemberCode) -> [Effect<ConsoleRequest>] {
        let isListed = assembly.floor.requests.contains { $0.member == member }
        let command: Command = isListed ? .floor(.callSpeaker(member)) : .floor(.request(member))
        if let refusal = NextStep.refusal(of: command, by: authority, at: now, in: assembly) {
            desk.say(refusal.sentence(in: assembly), .danger)
            return []
        }
        (desk.filter, desk.isFiltering, desk.focus) = (nil, false, nil)
        return desk.submit(command)
    }

    private mutating func strike() -> [Effect<ConsoleRequest>] {
        guard let member = FloorParts.member(of: desk.focus) else { return [] }
        return desk.submit(.floor(.withdrawRequest(member)))
    }

    /// Moves who has the focus on the list of speakers, the focus with it.
    private mutating func moveSpeaker(by places: Int) -> [Effect<ConsoleRequest>] {
        var order = assembly.floor.requests.map(\.member)
        guard let member = FloorParts.member(of: desk.focus), let place = order.firstIndex(of: member),
            order.indices.contains(place + places)
        else {
            desk.say(ChairWords.noPlaceBeyond, .caution)
            return []
        }
        order.swapAt(place, place + places)
        return desk.submit(.floor(.arrangeList(order)))
    }
}
