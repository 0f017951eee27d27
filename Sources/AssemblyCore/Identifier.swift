/// A short name that stands for one thing of an assembly, written in files and events as a plain string.
public protocol Identifier: RawRepresentable, Hashable, Codable, Comparable, Sendable, CodingKeyRepresentable,
    ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    /// Wraps a string that has been validated where it entered the program.
    init(rawValue: String)
}

extension Identifier {
    /// The most bytes that a name from outside may have, because names are remembered.
    static var longest: Int { 480 }
    /// Wraps a literal, so that tests and built-in tables read plainly.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    /// The string itself.
    public var description: String { rawValue }
    /// Reads a name from outside; one that is longer than any is refused.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard text.utf8.count <= Self.longest else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a name is shorter than that")
        }
        self.init(rawValue: text)
    }
    /// Orders by the string's Unicode scalars, the same on every machine.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    /// The key under which a dictionary of these is written.
    public var codingKey: any CodingKey { IdentifierKey(stringValue: rawValue) }
    /// Reads the key of a dictionary of these.
    public init?<Key: CodingKey>(codingKey: Key) { self.init(rawValue: codingKey.stringValue) }
}

/// The coding key of an identifier: any string.
struct IdentifierKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A member's code: ISO 3166 alpha-2 for countries (`NA` is Namibia).
public struct MemberCode: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An agenda item's name in the assembly file.
public struct ItemID: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a question that can be put to the vote.
public struct QuestionID: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A candidate's name within one question.
public struct CandidateID: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a decision in a rulebook: `resolution`, `secretary-general`, …
public struct DecisionID: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An officer's login name.
public struct OperatorID: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One round of voting on one question, written `question#round`.
public struct BallotID: Identifier {
    /// The string itself.
    public let rawValue: String
    /// Wraps a string that has been validated.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Names the round of a question.
    /// - Parameter round: 1 for the first ballot.
    public init(_ question: QuestionID, round: Int) { self.init(rawValue: "\(question.rawValue)#\(round)") }

    /// The question and the round that the name is made of; `nil` for a name that was made otherwise.
    var parts: (question: QuestionID, round: Int)? {
        guard let sign = rawValue.lastIndex(of: "#"), let round = Int(rawValue[rawValue.index(after: sign)...]) else {
            return nil
        }
        return (QuestionID(rawValue: String(rawValue[..<sign])), round)
    }
}
