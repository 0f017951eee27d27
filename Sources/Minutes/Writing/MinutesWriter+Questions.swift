import AssemblyCore

extension MinutesWriter {
    /// What was tabled, nominated and withdrawn.
    func tellingOfQuestions(_ fact: Fact) -> Telling? {
        switch fact {
        case .questionTabled(let question):
            .note("\(quoted(question.id)) was tabled\(sponsors(of: question))\(rehearsalMark(question.isRehearsal)).")
        case .candidateNominated(let id, let candidate):
            Telling(
                sentence: "Nominated for \(quoted(id)): \(candidate.name)\(rehearsalMark(candidate.isRehearsal)).",
                nomination: id)
        case .candidateWithdrawn(let id, let candidate):
            .note("\(name(of: candidate, in: id)) was withdrawn from \(quoted(id)).")
        case .questionWithdrawn(let id): .note("\(quoted(id)) was withdrawn.")
        default: nil
        }
    }

    /// A question as it is put to the vote for the first time.
    func minutes(of question: Question) -> QuestionMinutes {
        let rule = assembly.rulebook?[question.decision]
        var seats: Int?
        if case .election(let number) = question.form { seats = number }
        return QuestionMinutes(
            title: question.title.english, text: question.text?.english, sponsors: question.sponsors.map(memberName),
            amends: question.amends.flatMap { assembly.questions[$0]?.title.english },
            candidates: question.standing.map { candidate in
                // A rehearsal's names say the member already.
                guard let member = candidate.member.map(memberName), !candidate.name.contains(member) else {
                    return candidate.name
                }
                return "\(candidate.name) (\(member))"
            },
            seats: seats, decision: rule?.title.english ?? question.decision.rawValue, citation: rule?.source ?? "",
            secrecy: rule?.secrecy.rawValue ?? "", note: question.note?.english,
            isRehearsal: question.isRehearsal || assembly.isRehearsal)
    }

    /// A question's title in quotation marks.
    func quoted(_ id: QuestionID) -> String {
        "\u{201C}\(assembly.questions[id]?.title.english ?? id.rawValue)\u{201D}"
    }

    private func sponsors(of question: Question) -> String {
        question.sponsors.isEmpty ? "" : " by " + question.sponsors.map(memberName).joined(separator: ", ")
    }

    private func memberName(_ member: MemberCode) -> String { assembly.name(of: member).english }

    private func rehearsalMark(_ isRehearsal: Bool) -> String { isRehearsal ? " [REHEARSAL]" : "" }

    private func name(of candidate: CandidateID, in question: QuestionID) -> String {
        assembly.questions[question]?.candidates.first { $0.id == candidate }?.name ?? candidate.rawValue
    }
}
