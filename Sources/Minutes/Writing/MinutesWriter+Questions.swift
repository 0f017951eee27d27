import AssemblyCore
import Language

extension MinutesWriter {
    /// What was tabled, nominated and withdrawn.
    func tellingOfQuestions(_ fact: Fact) -> Telling? {
        switch fact {
        case .questions(.tabled(let question)):
            .note("\(quoted(question.id)) was tabled\(sponsors(of: question))\(rehearsalMark(question.isRehearsal)).")
        case .questions(.candidateNominated(let id, let candidate)):
            Telling(
                sentence: WriterWords.nominated([nominated(candidate)], for: quoted(id)),
                nomination: Telling.Nomination(question: id, name: nominated(candidate)))
        case .questions(.candidateWithdrawn(let id, let candidate)):
            .note("\(name(of: candidate, in: id)) was withdrawn from \(quoted(id)).")
        case .questions(.answerNoted(let id, let candidate, let answer)):
            .note(answered(name(of: candidate, in: id), answer, quoted(id)))
        case .questions(.withdrawn(let id)): .note("\(quoted(id)) was withdrawn.")
        default: nil
        }
    }

    private func answered(_ name: String, _ answer: ElectionAnswer, _ question: Message) -> Message {
        switch answer {
        case .accepted: "\(name) accepted: \(question)."
        case .declined: "\(name) declined: \(question)."
        case .sworn: "\(name) took the oath: \(question)."
        }
    }

    /// A question as it is put to the vote for the first time.
    func minutes(of question: Question, by opening: BallotOpening) -> QuestionMinutes {
        let rule = assembly.rulebook?[question.decision]
        var seats: Int?
        if case .election(let number) = question.form { seats = number }
        return QuestionMinutes(
            title: named(question), text: question.text?.message.text(in: language),
            sponsors: question.sponsors.map(memberName),
            amends: question.amends.flatMap { assembly.questions[$0].map(named) },
            candidates: question.standing.map { candidate in
                // A rehearsal's names say the member already.
                guard let member = candidate.member.map(memberName), !candidate.name.contains(member) else {
                    return candidate.name
                }
                return "\(candidate.name) (\(member))"
            },
            seats: seats, decision: rule?.title.message.text(in: language) ?? "",
            citation: rule?.citation.words.text(in: language) ?? "",
            secrecy: opening.secrecy.rawValue, method: opening.method, note: question.note?.message.text(in: language),
            isRehearsal: question.isRehearsal || assembly.isRehearsal)
    }

    /// A question's title in quotation marks.
    func quoted(_ id: QuestionID) -> Message {
        guard let question = assembly.questions[id] else { return "a question that is not on record" }
        let title = WriterWords.quoted(question.title.message.text(in: language))
        return question.symbol.map { "\(title) (\($0))" } ?? title
    }

    /// A question's title, with the symbol of its document beside it.
    func named(_ question: Question) -> String {
        let title = question.title.message.text(in: language)
        return question.symbol.map { "\(title) (\($0))" } ?? title
    }

    private func sponsors(of question: Question) -> Message {
        question.sponsors.isEmpty ? .empty : " by \(question.sponsors.map(memberName).sideBySide)"
    }

    private func memberName(_ member: MemberCode) -> String { assembly.name(of: member).text(in: language) }

    private func nominated(_ candidate: Candidate) -> Message {
        .verbatim(candidate.name) + rehearsalMark(candidate.isRehearsal)
    }

    private func rehearsalMark(_ isRehearsal: Bool) -> Message { isRehearsal ? " [REHEARSAL]" : .empty }

    private func name(of candidate: CandidateID, in question: QuestionID) -> String {
        assembly.questions[question]?.candidates.first { $0.id == candidate }?.name ?? candidate.rawValue
    }
}
