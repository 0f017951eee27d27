import AssemblyCore
import Language
import TerminalKit

extension ProcedureForms {
    /// What the paragraphs of a text are called, each with the number by which it is named.
    func paragraphs(of id: QuestionID) -> Message {
        let names = Debate.standing(of: id, in: .english, of: assembly).enumerated().map {
            place, paragraph -> Message in
            "\(place + 1) \(paragraph.title)"
        }
        return "\(assembly.title(of: id)): \(names.joined(separator: "; "))."
    }

    /// Which paragraphs are voted by themselves.
    func separately(_ id: QuestionID) -> Form.Field {
        Form.Field(
            Name.paragraphs, "Separately", hint: "numbers of paragraphs", limit: 200,
            whenEmpty: "each paragraph by itself")
    }
}

/// The fields that say what an amendment does to one paragraph of the text that it would amend.
struct AlterationFields {
    let assembly: Assembly
    let draft: QuestionID

    /// The fields; none where the text has no paragraph.
    var fields: [Form.Field] {
        let count = assembly.questions[draft]?.paragraphs(in: .english).count ?? 0
        guard count > 0 else { return [] }
        return [
            Form.Field(
                ProcedureForms.Name.paragraph, "Paragraph", hint: "1 to \(count)", limit: 4,
                whenEmpty: "the text as a whole"),
            Form.Field(
                ProcedureForms.Name.change, "Change", limit: 60, whenEmpty: FormChoices.alterations.words.first
            ).choosing(FormChoices.alterations.words),
        ]
    }

    /// What is meant; `nil` where no paragraph is named.
    func alteration(in form: Form) throws(FormRefusal) -> Alteration? {
        guard let text = form.value(ProcedureForms.Name.paragraph) else { return nil }
        guard let paragraph = Int(text.inASCIIDigits) else {
            throw FormRefusal(ProcedureWords.notANumber(text), at: ProcedureForms.Name.paragraph)
        }
        guard let typed = form.value(ProcedureForms.Name.change) else { return Alteration(.replaces, paragraph) }
        guard let change = FormChoices.alterations.value(of: typed) else {
            throw FormRefusal(FormChoices.alterations.complaint, at: ProcedureForms.Name.change)
        }
        return Alteration(change, paragraph)
    }
}

extension FormChoices where Value == Alteration.Change {
    /// What an amendment does to a paragraph.
    static var alterations: FormChoices {
        FormChoices([(.replaces, "replaces it"), (.adds, "adds behind it"), (.deletes, "leaves it out")])
    }
}
