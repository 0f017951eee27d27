extension Assembly {
    func decideQuestion(_ command: QuestionCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .table(let question): return [try decideTabling(question)]
        case .setText(let id, let language, let text):
            _ = try requirePending(id)
            return [
                .questions(.textSet(id, language, try requireText(text, as: "The text", limit: TextRule.longestText)))
            ]
        case .nominate(let id, let candidate):
            let question = try requirePending(id)
            guard case .election = question.form else { throw .paperIsWrongKind }
            try requireSound(candidate, among: question.candidates)
            try requireNominable(candidate, in: question)
            return [.questions(.candidateNominated(id, candidate))]
        case .withdrawCandidate(let id, let candidate):
            let question = try requirePending(id)
            guard question.standing.contains(where: { $0.id == candidate }) else { throw .noSuchCandidate(candidate) }
            return [.questions(.candidateWithdrawn(id, candidate))]
        case .withdraw(let id):
            _ = try requirePending(id)
            return [.questions(.withdrawn(id))] + lapsing(with: id)
        }
    }

    func decideTabling(_ question: Question) throws(Refusal) -> Fact {
        guard questions[question.id] == nil else { throw .questionExists(question.id) }
        guard agenda[question.item] != nil else { throw .noSuchItem(question.item) }
        guard rulebook?[question.decision] != nil else { throw .noSuchDecision(question.decision) }
        _ = try requireText(question.id.rawValue, as: "A question's name", limit: 60, allowsLines: false)
        try requireTexts(question.title, as: "A title", limit: TextRule.longestTitle)
        try requireTexts(question.text, as: "The text", limit: TextRule.longestText, allowsLines: true)
        try requireTexts(question.note, as: "A note", limit: 2_000, allowsLines: true)
        guard question.groups.count <= 50, question.candidates.count <= 500, question.sponsors.count <= 1_000 else {
            throw .invalid("A question has at most 500 candidates and 50 groups of seats.")
        }
        for group in question.groups {
            _ = try requireText(group.name, as: "A group's name", limit: TextRule.longestName, allowsLines: false)
        }
        guard question.isSound else {
            throw .invalid("An election fills 1 to 999 seats, and keeps no more of them for groups than it has.")
        }
        for sponsor in question.sponsors where members[sponsor] == nil { throw .noSuchMember(sponsor) }
        if let draft = question.amends { _ = try requireAmendable(draft) }
        var seen: [Candidate] = []
        for candidate in question.candidates {
            try requireSound(candidate, among: seen)
            seen.append(candidate)
        }
        return .questions(
            .tabled(
                Question(
                    id: question.id, item: question.item, title: question.title, text: question.text,
                    decision: question.decision, form: question.form, sponsors: question.sponsors,
                    amends: question.amends,
                    candidates: question.candidates, groups: question.groups, eligibleRegions: question.eligibleRegions,
                    isRehearsal: question.isRehearsal, note: question.note)))
    }

    func requireSound(_ candidate: Candidate, among others: [Candidate]) throws(Refusal) {
        _ = try requireText(candidate.id.rawValue, as: "A candidate's name", limit: 60, allowsLines: false)
        _ = try requireText(candidate.name, as: "A candidate's name", limit: TextRule.longestName, allowsLines: false)
        guard !others.contains(where: { $0.id == candidate.id || $0.name == candidate.name }) else {
            throw .candidateExists(candidate.id)
        }
        if let member = candidate.member, members[member] == nil { throw .noSuchMember(member) }
    }

    func requirePending(_ id: QuestionID) throws(Refusal) -> Question {
        guard let question = questions[id] else { throw .noSuchQuestion(id) }
        guard question.state == .pending else { throw .questionNotPending(id) }
        try requireNoBallot(on: id)
        return question
    }
}
