public import Language

/// Where a rule is written: an article of a text in its edition, or practice for which no article is at hand.
///
/// A reference and no sentence: it is put into words where it is shown, with its edition or without it. What stands in
/// `article` is how the rulebook calls the place; the names of well-known texts are written as each language has them.
public struct Citation: Hashable, Codable, Sendable {
    /// The articles, `RPGA 25 to 31, GR 28`; for practice, what is done.
    public let article: String
    /// The edition of the text, `2023`; `nil` where the rulebook names none.
    public let edition: String?
    /// Whether this is practice: no article at hand says it, and none may be cited.
    public let isPractice: Bool

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case article = "article"
        case edition = "edition"
        case isPractice = "isPractice"
    }

    /// A place where a rule is written.
    public init(_ article: String, edition: String? = nil, isPractice: Bool = false) {
        (self.article, self.edition, self.isPractice) = (article, edition, isPractice)
    }
}

extension Citation: ExpressibleByStringLiteral {
    /// An article without an edition.
    public init(stringLiteral article: String) { self.init(article) }
}

extension Citation {
    /// The article with its edition, as it may be said to an assembly: practice is called practice.
    public var words: Message { marked(reference) }

    /// The article without its edition, for narrow places and for the ear; practice is called practice.
    public var brief: Message { marked(localizedArticle) }

    /// The article with its edition, where it is said beside it whether it is practice.
    public var reference: Message { edition.map { "\(localizedArticle), ed. \($0)" } ?? localizedArticle }

    /// The article with its edition in brackets, to stand after what it says, with a space before it.
    public var bracketed: Message { " (\(words))" }

    private func marked(_ text: Message) -> Message { isPractice ? "practice: \(text)" : text }
}

extension Citation? {
    /// The article in brackets with a space before it; nothing where none is known.
    public var bracketed: Message { self?.bracketed ?? .empty }
}
