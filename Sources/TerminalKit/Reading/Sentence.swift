/// One thing that the linear interface says.
public struct Sentence: Sendable, Hashable {
    /// What kind of thing it is.
    public enum Kind: Sendable, Hashable {
        /// Where we are.
        case title
        /// The name of a region.
        case heading
        /// Something to know.
        case text
        /// Something that can be chosen by its number.
        case item(number: Int, NodeID)
        /// A field that can be filled in.
        case field(NodeID)
        /// The latest thing.
        case status
        /// A question that comes before everything else.
        case question
        /// Keys that work.
        case keys
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// The words, without line ends or decoration.
    public let text: String
    /// Whether it is said only when everything is read: clocks and running tallies.
    public let isQuiet: Bool
    /// Whether it has the focus.
    public let isFocused: Bool
    /// What an item is called, without its state and what else is said of it.
    public let name: String?

    /// Whether it belongs to a list that is chosen from by digits: a paper, what can be done. Other lists are gone through.
    var isChoice = false

    /// Under which heading it stands: sentences that stand together have the same number.
    var place = 0

    /// A sentence.
    public init(_ kind: Kind, _ text: String, isQuiet: Bool = false, isFocused: Bool = false, name: String? = nil) {
        self.kind = kind
        self.text = text
        self.isQuiet = isQuiet
        self.isFocused = isFocused
        self.name = name
    }

    /// The line as it is printed: items with their number before them.
    public var line: String {
        switch kind {
        case .item(let number, _): "\(number). \(text)"
        default: text
        }
    }
}
