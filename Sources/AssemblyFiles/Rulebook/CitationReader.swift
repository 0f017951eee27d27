import AssemblyCore
import EditedFiles

/// Reads where a rule is written: an article that may be cited, or practice for which no article is at hand.
///
/// A rulebook writes both with the edition at the end, `RPGA 40(2), ed. 2023`, as people quote them. This is the only
/// place that takes the two apart: a last part that begins with `ed. ` is the edition.
enum CitationReader {
    /// The keys of which one gives it.
    static let keys = ["citation", "practice"]

    /// What a mapping gives; `nil` when it gives neither or its text is wrong.
    /// - Parameter isRequired: whether one of the two must be there.
    static func citation(_ mapping: YAMLMapping, isRequired: Bool = false) -> Citation? {
        if let citation = mapping["citation"], let practice = mapping["practice"] {
            let later = max(citation.place, practice.place) == citation.place ? citation : practice
            later.report(
                "a rule has 'citation' or 'practice', not both",
                hint: "'practice' is for what no article at hand says")
        }
        let value = mapping["practice"] ?? (isRequired ? mapping.required("citation") : mapping["citation"])
        guard let text = value?.text(limit: TextRule.longestTitle) else { return nil }
        return citation(text, isPractice: mapping.has("practice"))
    }

    /// Takes a citation with its edition apart.
    static func citation(_ text: String, isPractice: Bool) -> Citation {
        let parts = text.split(separator: ", ")
        guard parts.count > 1, let last = parts.last, last.hasPrefix("ed. ") else {
            return Citation(text, isPractice: isPractice)
        }
        return Citation(
            parts.dropLast().joined(separator: ", "), edition: String(last.dropFirst(4)), isPractice: isPractice)
    }
}
