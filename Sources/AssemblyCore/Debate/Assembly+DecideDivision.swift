/// Division of a proposal into parts that are voted separately.
extension Assembly {
    func decideDivision(_ command: DebateCommand, at now: Moment) throws(Refusal) -> [Fact] {
        switch command {
        case .askDivision(let id, let member, let parts):
            try requireDelegate(member, else: .observersTableNothing(member))
            try requireDivisible(try requirePending(id), parts)
            guard debate.divisionRequests[id] == nil else { throw .debate(.asksAlready(member)) }
            return [.debate(.divisionAsked(id, member, parts))]
        case .objectToDivision(let id, let member): return try decideObjection(to: id, by: member, at: now)
        case .divide(let id):
            let question = try requirePending(id)
            let request = try requireRequest(id)
            try requireOrderOfBusiness()
            guard request.objections.isEmpty else {
                throw .debate(.divisionObjected(id, request.objections))
            }
            return dividing(question, into: request.parts)
        default: throw .nothingToChange
        }
    }

    private func requireRequest(_ id: QuestionID) throws(Refusal) -> DivisionRequest {
        guard let request = debate.divisionRequests[id] else { throw .debate(.divisionNotAsked(id)) }
        return request
    }

    /// An objection makes the wish a motion, which is debated and voted; where the rulebook knows none, division is a
    /// right of whoever asks.
    private func decideObjection(to id: QuestionID, by member: MemberCode, at now: Moment) throws(Refusal) -> [Fact] {
        try requireDelegate(member, else: .observersHaveNone(member))
        let request = try requireRequest(id)
        try requireOrder()
        guard let rule = rulebook?.debate[.division] else { throw .debate(.divisionIsARight(id)) }
        let motion = ProposedMotion(.division, by: request.member, question: id, parts: request.parts)
        return [.debate(.divisionObjected(id, member))] + (try tabling(motion, under: rule, at: now))
    }

    func requireDivisible(_ question: Question, _ parts: [ProposedPart]) throws(Refusal) {
        guard question.kind == .matter, question.form == .motion, question.partOf == nil else {
            throw .debate(.cannotBeDivided(question.id))
        }
        if debate.parts[question.id] != nil { throw .debate(.isDivided(question.id)) }
        guard !votingHasBegun(on: question) else { throw .debate(.votingHasBegun(question.id)) }
        guard (2...60).contains(parts.count) else { throw .invalid("A text is divided into 2 to 60 parts.") }
        for part in parts {
            try requireTexts(part.title, as: "A part's title", limit: TextRule.longestTitle)
            try requireTexts(part.text, as: "The text", limit: TextRule.longestText, allowsLines: true)
        }
    }

    /// The parts that a question is divided into, each under the name by which it is voted.
    func dividing(_ question: Question, into parts: [ProposedPart]) -> [Fact] {
        var names: [QuestionID] = []
        for _ in parts {
            var number = names.count + 1
            var name = QuestionID(rawValue: "\(question.id)-\(number)")
            while questions[name] != nil || names.contains(name) {
                number += 1
                name = QuestionID(rawValue: "\(question.id)-\(number)")
            }
            names.append(name)
        }
        let named = zip(names, parts).map { TabledPart(question: $0, part: $1) }
        return [.debate(.divided(question.id, into: named))]
    }

    /// The parts as questions of their own, decided as the whole is (UNGA rule 84).
    func questions(of whole: Question, dividedInto parts: [TabledPart]) -> [Question] {
        parts.map { tabled in
            var question = Question(
                id: tabled.question, item: whole.item, title: tabled.part.title, text: tabled.part.text,
                decision: whole.decision, sponsors: whole.sponsors, partOf: whole.id,
                isOperative: tabled.part.isOperative, isRehearsal: whole.isRehearsal)
            (question.secrecy, question.needsRollCall) = (whole.secrecy, whole.needsRollCall)
            return question
        }
    }

    /// Whether the rejection of its parts has settled a whole: nothing is left of it, or nothing operative where the
    /// rulebook says that this is enough.
    func isLostByParts(_ whole: QuestionID) -> Bool {
        let parts = parts(of: whole)
        guard !parts.isEmpty, parts.allSatisfy({ !$0.isPending }) else { return false }
        let adopted = adoptedParts(of: whole)
        if adopted.isEmpty { return true }
        guard rulebook?.debate.partsLostLoseWhole == true, parts.contains(where: \.isOperative) else { return false }
        return !adopted.contains(where: \.isOperative)
    }
}
