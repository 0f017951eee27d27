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
            title: namedAsPut(question), text: textAsPut(question),
            sponsors: question.sponsors.map(memberName),
            amends: question.amends.flatMap { assembly.questions[$0].map(named) },
            changes: changes(by: question).map { $0.text(in: language) },
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

    /// The text that is put to the vote: with what has become part of it, or what is left of it where it was divided.
    private func textAsPut(_ question: Question) -> String? {
        let pieces = Debate.pieces(of: question.id, in: language, of: assembly)
        guard pieces.map(\.id) != [question.id] || Debate.isAltered(question.id, in: language, of: assembly) else {
            return question.text?.message.text(in: language)
        }
        let texts = pieces.map { piece in
            let words = Debate.standing(of: piece.id, in: language, of: assembly).map(\.words).joined(separator: "\n")
            return piece.amends == nil || piece.id == question.id ? words : "\(named(piece)): \(words)"
        }
        return texts.joined(separator: "\n")
    }

    /// What an amendment would change in the paragraphs of a text; nothing for another question.
    private func changes(by question: Question) -> [Message] {
        Debate.difference(of: question, in: language, of: assembly).compactMap { paragraph in
            switch paragraph.change {
            case .kept: nil
            case .replaced(let before): "\(paragraph.title), instead of: \(before)"
            case .added: paragraph.title
            case .deleted: "\(paragraph.title), left out: \(paragraph.words)"
            }
        }
    }

    /// A question's title in quotation marks, as it is put to the vote.
    func quotedAsPut(_ question: Question) -> Message {
        let title = WriterWords.quoted(Debate.titleAsPut(question, in: assembly).text(in: language))
        return question.symbol.map { "\(title) (\($0))" } ?? title
    }

    /// A question's title as it is put to the vote, with the symbol of its document beside it.
    func namedAsPut(_ question: Question) -> String {
        let title = Debate.titleAsPut(question, in: assembly).text(in: language)
        return question.symbol.map { "\(title) (\($0))" } ?? title
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
