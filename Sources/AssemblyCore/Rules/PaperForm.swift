/// What a paper of the decision may bear.
public struct PaperForm: Hashable, Codable, Sendable {
    /// How many names may be marked.
    public enum Marks: Hashable, Sendable {
        /// As many as there are seats left.
        case upToSeats
        /// At most so many.
        case upTo(Int)
        /// Exactly so many; a paper with fewer is invalid.
        case exactly(Int)
    }

    /// What a paper without a mark is.
    public enum Blank: String, Hashable, Codable, CaseIterable, Sendable {
        case abstention = "abstention"
        case invalid = "invalid"
    }

    /// How many names may be marked.
    public let marks: Marks
    /// Whether the paper offers "none of the candidates", a valid vote that elects nobody.
    public let offersNone: Bool
    /// Whether a name that is not on the paper may be written in.
    public let allowsWriteIns: Bool
    /// What a blank paper is.
    public let blank: Blank

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case marks = "marks"
        case offersNone = "offersNone"
        case allowsWriteIns = "allowsWriteIns"
        case blank = "blank"
    }

    /// A paper for as many names as there are seats, unless said otherwise.
    public init(
        marks: Marks = .upToSeats, offersNone: Bool = false, allowsWriteIns: Bool = false, blank: Blank = .abstention
    ) {
        (self.marks, self.offersNone, self.allowsWriteIns, self.blank) = (marks, offersNone, allowsWriteIns, blank)
    }
}
