import AssemblyCore
import Language
import TerminalKit

extension OfficeAct {
    /// What the chair can do with a document that it reads.
    static func document(_ id: QuestionID, _ assembly: Assembly) -> [OfficeAct] {
        guard let question = assembly.questions[id], question.isPending else { return [] }
        return amendments(to: question, assembly) + division(question, assembly) + amendment(question, assembly)
    }

    /// An amendment to one paragraph, which is shown as a difference.
    private static func amendments(to question: Question, _ assembly: Assembly) -> [OfficeAct] {
        guard let text = question.text, !question.paragraphs(in: .english).isEmpty else { return [] }
        return [
            fill("An amendment to a paragraph is tabled", .amendParagraph(question.id), assembly) {
                .propose(
                    Proposal(
                        title: "An amendment", text: text, sponsors: [$0], amends: question.id,
                        alters: Alteration(.replaces, 1)))
            }
        ]
    }

    /// Votes paragraph by paragraph, where a text has several.
    static func byParagraph(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        let parts = Debate.partsByParagraph(of: question.id, in: assembly)
        guard parts.count > 1 else { return [] }
        return [
            fill("A vote paragraph by paragraph is asked for", .byParagraph(question.id), assembly) {
                .askDivision(question.id, $0, parts)
            }
        ]
    }
}
