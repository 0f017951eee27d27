import AssemblyCore
import Language
import TerminalKit

/// The forms by which the agenda is changed, at the chair's console and at the secretariat's.
struct AgendaForms {
    let assembly: Assembly

    /// The names of the fields.
    enum Name {
        static let kind: NodeID = "kind"
        static let before: NodeID = "before"
        static let parts: NodeID = "parts"
        static let reason: NodeID = "reason"
        static let item: NodeID = "item"

        static func title(_ language: WorkingLanguage) -> NodeID { NodeID("title.\(language.rawValue)") }
    }

    /// The languages in which an item has a title: English, and what else the assembly works in.
    var languages: [WorkingLanguage] {
        let working = assembly.convocation?.languages ?? []
        return WorkingLanguage.allCases.filter { $0 == .english || working.contains($0) }
    }

    /// The form.
    func form(_ kind: AgendaForm) -> Form {
        switch kind {
        case .add, .addUnder: return addition(kind)
        case .move(let id):
            return Form(
                "Move \(name(id))",
                "It keeps its number and its planned time; set another time where one is needed.", for: .agenda(kind),
                [
                    Form.Field(
                        Name.before, "Before item", hint: "its number", limit: 20, whenEmpty: "it is taken last")
                ])
        case .rename(let id):
            return Form(
                "Rename \(name(id))", "It keeps its number. The old title stays in the record.", for: .agenda(kind),
                titles(assembly.agenda[id]?.title))
        case .split(let id):
            return Form(
                "Split \(name(id))",
                "The item becomes a heading, and its parts are taken up one by one. What is put to the vote under it is taken under the first part.",
                for: .agenda(kind),
                [Form.Field(Name.parts, "Parts", hint: "their titles, separated by ;", limit: 2_000)])
        case .withdraw(let id): return withdrawal(of: id, kind)
        case .invite(let id):
            let fields = ProcedureForms(assembly: assembly)
            return Form(
                "Invite a guest", "To speak to \(name(id)).", for: .agenda(kind),
                [fields.guestName(known: []), fields.guestOffice])
        case .inscribe(let id):
            let fields = ProcedureForms(assembly: assembly)
            return Form(
                "Inscribe a delegation", "For the speakers list of \(name(id)).", for: .agenda(kind),
                [fields.member, fields.group(empty: "its own name")])
        case .place(let id):
            return Form(
                "Put the question under another item", assembly.questions[id]?.title.message ?? .empty,
                for: .agenda(kind), [Form.Field(Name.item, "Item", hint: "its number", limit: 20)])
        }
    }

    private func addition(_ kind: AgendaForm) -> Form {
        let choices = FormChoices.itemKinds
        let kindField = Form.Field(
            Name.kind, "Kind", hint: choices.hint, limit: 30, whenEmpty: ItemKind.report.words
        ).choosing(choices.words)
        guard assembly.decidesOnLateItems else {
            return Form("Add an agenda item", place(kind), for: .agenda(kind), titles(nil) + [kindField])
        }
        return Form(
            "Add an agenda item",
            "The session has begun: the assembly decides first\(article). This brings the question before the assembly; once it is carried, the chair adds the item.",
            for: .agenda(kind), titles(nil))
    }

    private func place(_ kind: AgendaForm) -> Message {
        switch kind {
        case .add(let after?): "It is added after \(name(after))."
        case .addUnder(let parent): "It is added as the last one under \(name(parent))."
        default: "It is added at the end."
        }
    }

    private func withdrawal(of id: ItemID, _ kind: AgendaForm) -> Form {
        let below = assembly.agenda.below(id).filter { !$0.isWithdrawn }.count
        let others: Message =
            below == 0
            ? .empty
            : plural(below, " \(below) item under it is withdrawn too.", " \(below) items under it are withdrawn too.")
        return Form(
            "Withdraw \(name(id))",
            "It is not taken up, and stays on the agenda as withdrawn. It can be put back." + others,
            for: .agenda(kind),
            [
                Form.Field(
                    Name.reason, "Reason", hint: "who asked for it; it goes into the minutes",
                    limit: TextRule.longestTitle)
            ])
    }

    private func titles(_ title: LocalizedText?) -> [Form.Field] {
        languages.map { language in
            Form.Field(
                Name.title(language), language == .english ? "Title" : "Title (\(LanguageWords.name(language)))",
                value: title?.texts[language] ?? "",
                hint: "as it is read out", limit: TextRule.longestTitle,
                whenEmpty: language == .english ? nil : "the English title")
        }
    }

    private var article: Message { assembly.rulebook?[.lateItem]?.citation.bracketed ?? .empty }

    private func name(_ id: ItemID) -> Message {
        assembly.agenda[id].map { "item \($0.number), \($0.title.message)" } ?? .verbatim(id.rawValue)
    }
}

extension FormChoices where Value == ItemKind {
    /// What an item that is added can be about.
    static var itemKinds: FormChoices {
        FormChoices([.report, .resolution, .election, .procedure].map { ($0, $0.words) })
    }
}
