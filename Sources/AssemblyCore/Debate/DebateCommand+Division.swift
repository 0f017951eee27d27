import Language

extension DebateCommand {
    func decideDivision(at now: Moment, in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .askDivision(let id, let member, let parts):
            try Require.delegate(member, else: .observersTableNothing(member), in: assembly)
            try Require.divisible(try Require.pending(id, in: assembly), parts, in: assembly)
            guard assembly.debate.divisionRequests[id] == nil else { throw .debate(.asksAlready(member)) }
            try Require.settledWords(of: parts, from: id, in: assembly)
            return [.debate(.divisionAsked(id, member, parts))]
        case .objectToDivision(let id, let member):
            return try DebateCommand.decideObjection(to: id, by: member, at: now, in: assembly)
        case .divide(let id):
            let question = try Require.pending(id, in: assembly)
            let request = try Require.request(id, in: assembly)
            try Require.orderOfBusiness(in: assembly)
            guard request.objections.isEmpty else {
                throw .debate(.divisionObjected(id, request.objections))
            }
            try Require.settledWords(of: request.parts, from: id, in: assembly)
            return DebateCommand.dividing(question, into: request.parts, in: assembly)
        default: throw .nothingToChange
        }
    }

    /// An objection makes the wish a motion, which is debated and voted; where the rulebook knows none, division is a
    /// right of whoever asks.
    private static func decideObjection(to id: QuestionID, by member: MemberCode, at now: Moment, in assembly: Assembly)
        throws(Refusal) -> [Fact]
    {
        try Require.delegate(member, else: .observersHaveNone(member), in: assembly)
        let request = try Require.request(id, in: assembly)
        try Require.order(in: assembly)
        guard let rule = assembly.rulebook?.debate[.division] else { throw .debate(.divisionIsARight(id)) }
        let motion = ProposedMotion(.division, by: request.member, question: id, parts: request.parts)
        return [.debate(.divisionObjected(id, member))] + (try tabling(motion, under: rule, at: now, in: assembly))
    }

    /// The parts that a question is divided into, each under the name by which it is voted.
    static func dividing(_ question: Question, into parts: [ProposedPart], in assembly: Assembly) -> [Fact] {
        var names: [QuestionID] = []
        for _ in parts {
            var number = names.count + 1
            var name = QuestionID(rawValue: "\(question.id)-\(number)")
            while assembly.questions[name] != nil || names.contains(name) {
                number += 1
                name = QuestionID(rawValue: "\(question.id)-\(number)")
            }
            names.append(name)
        }
        let named = zip(names, parts).map { TabledPart(question: $0, part: $1) }
        return [.debate(.divided(question.id, into: named))]
    }

    /// Whether the rejection of its parts has settled a whole: nothing is left of it, or nothing operative where the
    /// rulebook says that this is enough, whatever else has not been put.
    static func isLostByParts(_ whole: QuestionID, in assembly: Assembly) -> Bool {
        let parts = Debate.parts(of: whole, in: assembly)
        let operative = parts.filter(\.isOperative)
        let operativeAreEnough = assembly.rulebook?.debate.partsLostLoseWhole == true && !operative.isEmpty
        let decisive = operativeAreEnough ? operative : parts
        return !decisive.isEmpty
            && decisive.allSatisfy { !$0.awaitsDecision && $0.state != .decided(.carried) }
    }
}

extension Require {
    static func request(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> DivisionRequest {
        guard let request = assembly.debate.divisionRequests[id] else { throw .debate(.divisionNotAsked(id)) }
        return request
    }

    /// A pending amendment may change what parts say that carry their words, as in a vote by paragraph; parts that are only
    /// named are put after it with the words that they then have.
    static func settledWords(of parts: [ProposedPart], from text: QuestionID, in assembly: Assembly) throws(Refusal) {
        guard parts.allSatisfy({ $0.text != nil }) else { return }
        try amendmentsSettled(of: text, in: assembly)
    }

    static func divisible(_ question: Question, _ parts: [ProposedPart], in assembly: Assembly) throws(Refusal) {
        guard question.kind == .matter, question.form == .motion, question.partOf == nil else {
            throw .debate(.cannotBeDivided(question.id))
        }
        if assembly.debate.parts[question.id] != nil { throw .debate(.isDivided(question.id)) }
        guard !DebateCommand.votingHasBegun(on: question, in: assembly) else {
            throw .debate(.votingHasBegun(question.id))
        }
        guard (2...60).contains(parts.count) else { throw .invalid("A text is divided into 2 to 60 parts.") }
        for part in parts {
            try Require.texts(part.title, as: "A part's title", limit: TextRule.longestTitle)
            try Require.texts(part.text, as: "The text", limit: TextRule.longestText, allowsLines: true)
        }
    }
}
