public import Language

/// What somebody wants done with questions, their texts and their candidates.
public indirect enum QuestionCommand: Hashable, Sendable {
    case table(Question)
    case setText(QuestionID, WorkingLanguage, String)
    case nominate(QuestionID, Candidate)
    case withdrawCandidate(QuestionID, CandidateID)
    case withdraw(QuestionID)
    case noteAnswer(QuestionID, CandidateID, ElectionAnswer)
}

extension QuestionCommand {
    func decide(by authority: Authority, in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .table(let question): return [try QuestionCommand.decideTabling(question, in: assembly)]
        case .setText(let id, let language, let text):
            _ = try Require.pending(id, in: assembly)
            return [
                .questions(.textSet(id, language, try Require.text(text, as: "The text", limit: TextRule.longestText)))
            ]
        case .nominate(let id, let candidate):
            let question = try Require.pending(id, in: assembly)
            guard case .election = question.form else { throw .paperIsWrongKind }
            if try Self.returns(candidate, to: question, by: authority, in: assembly) {
                return [.questions(.candidateNominated(id, candidate))]
            }
            try Require.sound(candidate, among: question.candidates, in: assembly)
            try Require.nominable(candidate, in: question, in: assembly)
            return [.questions(.candidateNominated(id, candidate))]
        case .withdrawCandidate(let id, let candidate):
            let question = try Require.pending(id, in: assembly)
            guard question.standing.contains(where: { $0.id == candidate }) else { throw .noSuchCandidate(candidate) }
            return [.questions(.candidateWithdrawn(id, candidate))]
        case .withdraw(let id):
            _ = try Require.pending(id, in: assembly)
            return [.questions(.withdrawn(id))] + DebateCommand.lapsing(with: id, in: assembly)
        case .noteAnswer(let id, let candidate, let answer):
            guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
            guard question.chosen.contains(where: { $0.id == candidate }) else { throw .noSuchCandidate(candidate) }
            guard assembly.answer(of: candidate, on: id) != answer else {
                throw .invalid("This answer is noted already.")
            }
            // An office that has been entered upon is given up, and no longer declined.
            guard answer != .declined || assembly.answer(of: candidate, on: id) != .sworn else {
                throw .invalid("The oath has been taken; whoever holds the office can no longer decline it.")
            }
            return [.questions(.answerNoted(id, candidate, answer))]
        }
    }

    static func decideTabling(_ question: Question, in assembly: Assembly) throws(Refusal) -> Fact {
        guard assembly.questions[question.id] == nil else { throw .questionExists(question.id) }
        guard assembly.agenda[question.item] != nil else { throw .noSuchItem(question.item) }
        guard assembly.rulebook?[question.decision] != nil else { throw .noSuchDecision(question.decision) }
        _ = try Require.text(question.id.rawValue, as: "A question's name", limit: 60, allowsLines: false)
        try Require.texts(question.title, as: "A title", limit: TextRule.longestTitle)
        try Require.texts(question.text, as: "The text", limit: TextRule.longestText, allowsLines: true)
        try Require.texts(question.note, as: "A note", limit: 2_000, allowsLines: true)
        guard question.groups.count <= 50, question.candidates.count <= 500, question.sponsors.count <= 1_000 else {
            throw .invalid("A question has at most 500 candidates and 50 groups of seats.")
        }
        for group in question.groups {
            _ = try Require.text(group.name, as: "A group's name", limit: TextRule.longestName, allowsLines: false)
        }
        guard question.isSound else {
            throw .invalid("An election fills 1 to 999 seats, and keeps no more of them for groups than it has.")
        }
        for sponsor in question.sponsors { try Require.sponsor(sponsor, in: assembly) }
        var draft: Question?
        if let amended = question.amends { draft = try Require.amendable(amended, in: assembly) }
        try Require.document(question, amending: draft, in: assembly)
        var seen: [Candidate] = []
        for candidate in question.candidates {
            try Require.sound(candidate, among: seen, in: assembly)
            seen.append(candidate)
        }
        return .questions(
            .tabled(
                Question(
                    id: question.id, item: question.item, title: question.title, text: question.text,
                    decision: question.decision, form: question.form, sponsors: question.sponsors,
                    amends: question.amends,
                    candidates: question.candidates, groups: question.groups, eligibleRegions: question.eligibleRegions,
                    isRehearsal: question.isRehearsal, note: question.note,
                    symbol: question.symbol ?? assembly.freeSymbol(for: question),
                    preamble: question.preamble, alters: question.alters)))
    }
}

extension Require {
    /// A member that may table something: in a sitting one that is represented, before it any that will come.
    fileprivate static func sponsor(_ member: MemberCode, in assembly: Assembly) throws(Refusal) {
        guard assembly.sitting.isOpen else {
            guard assembly.members[member] != nil else { throw .noSuchMember(member) }
            return
        }
        try delegate(member, else: .observersTableNothing(member), in: assembly)
    }

    /// A document whose symbol nobody else has, and whose paragraphs are there.
    static func document(_ question: Question, amending draft: Question?, in assembly: Assembly) throws(Refusal) {
        if let symbol = question.symbol {
            _ = try Require.text(symbol, as: "A symbol", limit: TextRule.longestSymbol, allowsLines: false)
            if let other = assembly.questions.values.first(where: { $0.symbol == symbol }) {
                throw .invalid("The symbol \(symbol) is that of \(Naming(assembly).question(other.id)).")
            }
        }
        let paragraphs = question.paragraphs(in: .english).count
        guard (0...paragraphs).contains(question.preamble) else {
            throw .invalid("The text has not so many paragraphs that \(question.preamble) can be the preamble.")
        }
        guard let alteration = question.alters else { return }
        let count = draft?.paragraphs(in: .english).count ?? 0
        guard draft != nil, alteration.fits(count) else {
            throw .invalid("The text has no paragraph \(alteration.paragraph) that could be amended; it has \(count).")
        }
        guard alteration.change == .deletes || paragraphs > 0 else {
            throw .invalid("What is put into a text has to be given in words.")
        }
    }

    static func sound(_ candidate: Candidate, among others: [Candidate], in assembly: Assembly) throws(Refusal) {
        _ = try Require.text(candidate.id.rawValue, as: "A candidate's name", limit: 60, allowsLines: false)
        _ = try Require.text(candidate.name, as: "A candidate's name", limit: TextRule.longestName, allowsLines: false)
        if let other = others.first(where: { $0.id == candidate.id || $0.name == candidate.name }) {
            throw .candidateExists(other.id)
        }
        if let member = candidate.member, assembly.members[member] == nil { throw .noSuchMember(member) }
    }

    static func pending(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> Question {
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        guard question.state == .pending else { throw .questionNotPending(id) }
        try noBallot(on: id, in: assembly)
        return question
    }
}

/// A withdrawal that was made by mistake: the same candidate is nominated again.
extension QuestionCommand {
    /// Whether a nomination takes back the withdrawal of a candidate. Before the first ballot nominations are open anyhow;
    /// between ballots two officers take it back, and after the next ballot nobody does.
    static func returns(
        _ candidate: Candidate, to question: Question, by authority: Authority, in assembly: Assembly
    ) throws(Refusal) -> Bool {
        guard
            let withdrawn = question.candidates.first(where: { $0.id == candidate.id && $0.isWithdrawn }),
            withdrawn.name == candidate.name, withdrawn.member == candidate.member
        else { return false }
        guard question.roundsBefore == 0 else { throw .conduct(.seriesHasBegun(question.id)) }
        if assembly.lastSeriesBallot(on: question.id) != nil {
            guard Series.pastSeries(on: question.id, in: assembly)?.withdrawn.contains(withdrawn.name) == false else {
                throw .conduct(.seriesHasBegun(question.id))
            }
            guard authority.attestation != nil else { throw .secondPersonNeeded }
        }
        if let bar = Bar.raised(against: candidate, in: question, in: assembly) {
            throw .conduct(.barred(candidate.id, bar))
        }
        return true
    }
}
