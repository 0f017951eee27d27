public import Language

/// A paragraph of a text that amendments have changed, or would change.
public struct AmendedParagraph: Hashable, Sendable {
    /// What becomes of it.
    public enum Change: Hashable, Sendable {
        /// It stands as it was tabled.
        case kept
        /// Other words stood in its place.
        case replaced(before: String)
        /// It was not there before.
        case added
        /// It is left out.
        case deleted
    }

    /// The paragraph of the text as tabled: the one that is changed, or behind which this one is added; `nil` for what
    /// stands before the first.
    public let original: TextParagraph?
    /// What it says now, or said where it is left out.
    public let words: String
    /// What becomes of it.
    public let change: Change
    /// The amendment that changes it.
    public let amendment: QuestionID?
}

extension Debate {
    /// A text with the changes that amendments make to its paragraphs, all as it was tabled beside them.
    /// - Parameters:
    ///   - id: the text.
    ///   - amendments: what is taken as part of it; the adopted ones where this is left out. Amendments that name no
    ///     paragraph change none.
    ///   - language: the language in which it is read.
    /// - Complexity: O(length) of the texts.
    public static func paragraphs(
        of id: QuestionID, with amendments: [Question]? = nil, in language: WorkingLanguage, of assembly: Assembly
    ) -> [AmendedParagraph] {
        guard let question = assembly.questions[id] else { return [] }
        let originals = question.paragraphs(in: language)
        var changes: [Int: [(QuestionID, Alteration.Change, [String])]] = [:]
        for amendment in amendments ?? adoptedAmendments(to: id, in: assembly) {
            guard let alteration = amendment.alters, alteration.fits(originals.count) else { continue }
            let words = paragraphs(of: amendment.id, in: language, of: assembly).filter { $0.change != .deleted }
            changes[alteration.paragraph, default: []].append((amendment.id, alteration.change, words.map(\.words)))
        }
        return added(to: nil, changes[0] ?? [])
            + originals.flatMap { altered($0, changes[$0.place] ?? []) + added(to: $0, changes[$0.place] ?? []) }
    }

    /// What an amendment would make of the text that it is about, the paragraphs that it leaves alone among them.
    public static func difference(
        of amendment: Question, in language: WorkingLanguage, of assembly: Assembly
    ) -> [AmendedParagraph] {
        amendment.amends.map { paragraphs(of: $0, with: [amendment], in: language, of: assembly) } ?? []
    }

    /// What is voted, in the pieces that are read one after the other: the text, or its adopted parts where it was divided,
    /// with the amendments to its paragraphs within it, and behind it the amendments to the whole.
    /// - Complexity: O(length) of the texts.
    public static func pieces(
        of id: QuestionID, in language: WorkingLanguage, of assembly: Assembly
    ) -> [Question] {
        let texts = textAsAmended(id, in: assembly)
        let within = Set(texts.flatMap { paragraphs(of: $0.id, in: language, of: assembly).compactMap(\.amendment) })
        return texts.filter { !within.contains($0.id) }
    }

    /// Whether anything in the paragraphs of a text is other than it was tabled.
    /// - Complexity: O(length) of the text.
    public static func isAltered(_ id: QuestionID, in language: WorkingLanguage, of assembly: Assembly) -> Bool {
        paragraphs(of: id, in: language, of: assembly).contains { $0.change != .kept }
    }

    private static func altered(
        _ original: TextParagraph, _ changes: [(QuestionID, Alteration.Change, [String])]
    ) -> [AmendedParagraph] {
        guard let (id, change, words) = changes.last(where: { $0.1 != .adds }), change == .deletes || !words.isEmpty
        else {
            return [AmendedParagraph(original: original, words: original.words, change: .kept, amendment: nil)]
        }
        guard change == .replaces else {
            return [AmendedParagraph(original: original, words: original.words, change: .deleted, amendment: id)]
        }
        return words.enumerated().map { place, line in
            AmendedParagraph(
                original: original, words: line, change: place == 0 ? .replaced(before: original.words) : .added,
                amendment: id)
        }
    }

    private static func added(
        to original: TextParagraph?, _ changes: [(QuestionID, Alteration.Change, [String])]
    ) -> [AmendedParagraph] {
        changes.filter { $0.1 == .adds }.flatMap { id, _, words in
            words.map { AmendedParagraph(original: original, words: $0, change: .added, amendment: id) }
        }
    }
}
