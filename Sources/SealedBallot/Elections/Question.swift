import CanonicalJSON

/// A question of an election: its text, the answers, how many of them may be chosen, and whether a blank is possible.
public struct Question: Hashable, Sendable {
    /// The question as the voter reads it.
    public let text: String
    /// The answers in the order of the paper.
    public let answers: [String]
    /// The fewest answers that a paper which is not blank chooses.
    public let minimum: Int
    /// The most answers that a paper chooses.
    public let maximum: Int
    /// Whether a paper may be blank; the count of the blanks then comes before those of the answers.
    public let hasBlank: Bool

    /// No proof of a permitted number gets longer than this; it keeps hostile elections from exhausting memory.
    static let mostChoices = 10_000

    /// - Precondition: 0 ≤ minimum ≤ maximum ≤ number of answers.
    public init(_ text: String, answers: [String], minimum: Int, maximum: Int, hasBlank: Bool) {
        precondition((0...maximum).contains(minimum) && maximum <= answers.count, "a question that can be answered")
        self.text = text
        self.answers = answers
        self.minimum = minimum
        self.maximum = maximum
        self.hasBlank = hasBlank
    }

    /// Reads a question; nil when it is not of the homomorphic kind or its numbers make no sense.
    init?(_ json: JSONValue) {
        guard let text = json["question"]?.string, let answers = json["answers"]?.array?.compactMap(\.string),
            answers.count == json["answers"]?.array?.count, answers.count <= Question.mostChoices,
            case .number? = json["min"], case .number? = json["max"],
            let minimum = json["min"]?.integer, let maximum = json["max"]?.integer, minimum >= 0, minimum <= maximum,
            maximum <= Question.mostChoices, json["type"] == nil
        else { return nil }
        self.text = text
        self.answers = answers
        self.minimum = minimum
        self.maximum = maximum
        switch json["blank"] {
        case nil: hasBlank = false
        case .bool(let flag)?: hasBlank = flag
        default: return nil
        }
    }

    /// How many ciphertexts a ballot holds for this question.
    var choiceCount: Int { answers.count + (hasBlank ? 1 : 0) }

    /// How many statements the proof of the permitted number has.
    var overallCount: Int { maximum - minimum + 1 + (hasBlank ? 1 : 0) }

    /// About how many bytes of a ballot the question takes: two numbers and two proofs for each choice, and a proof for
    /// each permitted number.
    var lengthOnBallot: Int { 1_600 * choiceCount + 180 * overallCount }

    func write(to text: inout CanonicalText) {
        text.raw("{\"answers\":")
        text.array(answers) { $0.string($1) }
        if hasBlank { text.raw(",\"blank\":true") }
        text.raw(",\"min\":\(minimum),\"max\":\(maximum),\"question\":")
        text.string(self.text)
        text.raw("}")
    }
}
