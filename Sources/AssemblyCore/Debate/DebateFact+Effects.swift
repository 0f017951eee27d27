extension DebateFact {
    /// What it brings about beside the debate: in questions, on the floor and the agenda.
    func affect(_ assembly: inout Assembly, at now: Moment) {
        switch self {
        case .pointOfOrderRaised, .appealed: assembly.floor.interruptSpeech(at: now)
        case .pointOfOrderWithdrawn, .ruled: assembly.floor.resumeSpeech(at: now)
        case .floorGiven(let member, let purpose, let limit):
            assembly.floor.give(
                Speech(.delegation(member), since: now, purpose: purpose, limitSeconds: limit))
        case .delegationsLimited(let speeches, let seconds):
            (assembly.floor.speechesEach, assembly.floor.secondsEach) = (speeches, seconds)
        case .replyRequested(let member):
            assembly.floor.replies.append(FloorRequest(member: member, at: now, purpose: .reply))
        case .replyWithdrawn(let member): assembly.floor.replies.removeAll { $0.member == member }
        case .debateClosed: (assembly.floor.requests, assembly.floor.listIsClosed) = ([], true)
        case .reconsidered(let id, _): reopen(id, in: &assembly, at: now)
        case .motionMoved, .divided, .sponsorJoined, .sponsorLeft, .reintroduced, .amendmentAccepted, .disposed,
            .lapsed, .restored, .wholeLost, .secrecyDecided, .rollCallDecided:
            affectQuestions(&assembly)
        case .speakerOnMotionAsked, .stepDue, .amendmentAgreed, .amendmentsRanked, .disposalMarked, .divisionAsked,
            .divisionObjected, .closingOfListProposed, .closingOfListObjected, .explanationOffered,
            .explanationWithdrawn:
            break
        }
        if case .appealed(_, let member, let id) = self,
            let asked = DebateCommand.question(id, ofAppealBy: member, in: assembly)
        {
            assembly.docket.table(asked)
        }
    }

    private func affectQuestions(_ assembly: inout Assembly) {
        switch self {
        case .motionMoved(let id, let proposed, _):
            if let asked = DebateCommand.question(id, of: proposed, in: assembly) { assembly.docket.table(asked) }
        case .divided(let id, let parts):
            guard let whole = assembly.questions[id] else { return }
            let words = whole.asAmended(parts.map(\.part), in: assembly)
            let tabled = zip(parts, words).map { TabledPart(question: $0.question, part: $1) }
            for part in whole.divided(into: tabled) { assembly.docket.table(part) }
        case .sponsorJoined(let id, let member): assembly.questions[id]?.sponsors.append(member)
        case .sponsorLeft(let id, let member): assembly.questions[id]?.sponsors.removeAll { $0 == member }
        case .reintroduced(let id, let member):
            assembly.questions[id]?.sponsors = [member]
            assembly.questions[id]?.state = .pending
        case .amendmentAccepted(let id): assembly.questions[id]?.state = .accepted
        case .disposed(let id, let other): assembly.questions[id]?.state = .disposed(by: other)
        case .lapsed(let id, _): assembly.questions[id]?.state = .lapsed
        case .restored(let id):
            // A vote that was put off is not taken any sooner because its text has come back.
            let isPutOff = assembly.conduct.putOff[id] != nil
            assembly.questions[id]?.state = isPutOff ? .postponed : .pending
        case .wholeLost(let id): assembly.questions[id]?.state = .decided(.notCarried)
        case .secrecyDecided(let id, let secrecy, _): assembly.questions[id]?.secrecy = secrecy
        case .rollCallDecided(let id, _): assembly.questions[id]?.needsRollCall = true
        default: break
        }
    }

    /// Brings a decided question back; its item, if it was concluded, can be taken up again.
    private func reopen(_ id: QuestionID, in assembly: inout Assembly, at now: Moment) {
        guard let question = assembly.questions[id] else { return }
        assembly.questions[id]?.state = .pending
        assembly.questions[id]?.roundsBefore = question.rounds
        assembly.seriesRecords[id]?.beginAnew()
        assembly.debate.reopen(id, under: question.item)
        assembly.agenda.openAgain(question.item, at: now)
    }
}

extension Question {
    /// The parts of a divided question, each a question of its own.
    func divided(into parts: [TabledPart]) -> [Question] {
        parts.map { tabled in
            var question = Question(
                id: tabled.question, item: item, title: tabled.part.title, text: tabled.part.text, decision: decision,
                sponsors: sponsors, partOf: id, isOperative: tabled.part.isOperative, isRehearsal: isRehearsal)
            (question.secrecy, question.needsRollCall) = (secrecy, needsRollCall)
            return question
        }
    }
}
