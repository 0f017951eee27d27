import AssemblyCore
import EditedFiles
import Language

/// Finds amendments that could never be put to the vote.
struct AmendmentCheck {
    private let drafts: [(question: Question, mapping: YAMLMapping)]
    private let questions: [QuestionID: Question]

    /// A check of all questions of a file.
    init(_ drafts: [(Question, YAMLMapping)]) {
        self.drafts = drafts
        questions = Dictionary(drafts.map { ($0.0.id, $0.0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reports what it finds.
    func run() {
        for (question, mapping) in drafts {
            guard let name = question.amends, let value = mapping["amends"] else { continue }
            guard let draft = questions[name] else {
                let known = drafts.map(\.question.id.rawValue)
                value.report(
                    "there is no draft \(Shown.quoted(name.rawValue)) to amend",
                    hint: Spelling.hint(for: name.rawValue, among: known) ?? "'amends' is the id of another question")
                continue
            }
            guard draft.form == .motion else {
                value.report("\(Shown.quoted(name.rawValue)) is an election and cannot be amended")
                continue
            }
            if draft.item != question.item {
                value.report(
                    "the amendment stands under another item than its draft", hint: "put both under '\(draft.item)'")
            }
            if let alteration = question.alters, let place = mapping.altered {
                let count = draft.paragraphs(in: .english).count
                if !alteration.fits(count) {
                    place.report(
                        "\(Shown.quoted(name.rawValue)) has no paragraph \(alteration.paragraph)",
                        hint: "its text has \(count); a line is a paragraph")
                }
            }
            if isInCircle(question) {
                value.report(
                    "this amendment would amend itself", hint: "an amendment is to a draft, or to an amendment of one")
            }
        }
    }

    private func isInCircle(_ question: Question) -> Bool {
        var seen: Set<QuestionID> = []
        var next = question.amends
        while let name = next, seen.insert(name).inserted {
            if name == question.id { return true }
            next = questions[name]?.amends
        }
        return false
    }
}
