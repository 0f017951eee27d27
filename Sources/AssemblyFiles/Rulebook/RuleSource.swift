import AssemblyCore

/// Where a rule is written: an article that may be cited, or practice for which no article is at hand.
struct RuleSource {
    /// The keys of which one gives it.
    static let keys = ["citation", "practice"]

    /// The text, with the edition.
    let text: String
    /// Whether it is practice and no article.
    let isPractice: Bool

    /// The source as one text, for rules that have no mark of practice of their own.
    var cited: String { isPractice ? "practice: \(text)" : text }

    /// A source that is known already.
    init(text: String, isPractice: Bool) { (self.text, self.isPractice) = (text, isPractice) }

    /// What a mapping gives; `nil` when it gives neither or its text is wrong.
    /// - Parameter isRequired: whether one of the two must be there.
    init?(_ mapping: YAMLMapping, isRequired: Bool = false) {
        if let citation = mapping["citation"], let practice = mapping["practice"] {
            let later = max(citation.place, practice.place) == citation.place ? citation : practice
            later.report(
                "a rule has 'citation' or 'practice', not both",
                hint: "'practice' is for what no article at hand says")
        }
        let value = mapping["practice"] ?? (isRequired ? mapping.required("citation") : mapping["citation"])
        guard let text = value?.text(limit: TextRule.longestTitle) else { return nil }
        (self.text, isPractice) = (text, mapping.has("practice"))
    }
}
