/// What an amendment does to one paragraph of the text that it would amend.
public struct Alteration: Hashable, Codable, Sendable {
    /// What becomes of the paragraph.
    public enum Change: String, Hashable, Codable, CaseIterable, Sendable {
        /// The words of the amendment stand in its place.
        case replaces = "replaces"
        /// The words of the amendment stand behind it.
        case adds = "adds"
        /// It is left out.
        case deletes = "deletes"
    }

    /// What becomes of it.
    public let change: Change
    /// The paragraph by its place in the whole text, from 1; 0 for what is added before the first.
    public let paragraph: Int

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case change = "change"
        case paragraph = "paragraph"
    }

    /// An alteration of one paragraph.
    public init(_ change: Change, _ paragraph: Int) { (self.change, self.paragraph) = (change, paragraph) }

    /// Whether a text of so many paragraphs has the paragraph.
    public func fits(_ paragraphs: Int) -> Bool { ((change == .adds ? 0 : 1)...max(1, paragraphs)).contains(paragraph) }
}
