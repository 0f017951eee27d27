/// What a paper of the decision may bear.
public struct PaperForm: Hashable, Codable, Sendable {
    /// How many names may be marked.
    public enum Marks: Hashable, Codable, Sendable {
        /// As many as there are seats left.
        case upToSeats
        /// At most so many.
        case upTo(Int)
        /// Exactly so many; a paper with fewer is invalid.
        case exactly(Int)
    }

    /// What a paper without a mark is.
    public enum Blank: String, Hashable, Codable, CaseIterable, Sendable {
        case abstention, invalid
    }

    /// How many names may be marked.
    public let marks: Marks
    /// Whether the paper offers "none of the candidates", a valid vote that elects nobody.
    public let offersNone: Bool
    /// Whether a name that is not on the paper may be written in.
    public let allowsWriteIns: Bool
    /// What a blank paper is.
    public let blank: Blank

    /// A paper for as many names as there are seats, unless said otherwise.
    public init(
        marks: Marks = .upToSeats, offersNone: Bool = false, allowsWriteIns: Bool = false, blank: Blank = .abstention
    ) {
        (self.marks, self.offersNone, self.allowsWriteIns, self.blank) = (marks, offersNone, allowsWriteIns, blank)
    }
}
