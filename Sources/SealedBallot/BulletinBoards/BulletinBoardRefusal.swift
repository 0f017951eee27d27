public import Language

/// An object of a board, for people: its number in the file, its name and what it should be.
public struct BulletinBoardObject: Hashable, Sendable {
    /// What kind of object it is, or should be by its place.
    public enum Kind: Hashable, Sendable {
        /// The file as a whole, or its first entry.
        case archive
        /// A data object whose kind is not known, since no event follows it.
        case data
        /// The election.
        case election
        /// The list of trustees.
        case trustees
        /// The list of credentials.
        case credentials
        /// The object that names the three before.
        case setup
        /// A ballot, counted from 1.
        case ballot(Int)
        /// The encrypted tally.
        case encryptedTally
        /// The counters.
        case sizedTally
        /// A partial decryption, counted from 1.
        case partialDecryption(Int)
        /// The object that names the owner of a partial decryption.
        case ownedDecryption(Int)
        /// The result.
        case result
        /// An event of a type and height.
        case event(String, height: Int)
    }

    /// The number of the entry in the file, from 1.
    public let entry: Int
    /// The name of the entry: its hash and its ending.
    public let name: String
    /// What it is.
    public let kind: Kind
}

extension BulletinBoardObject: CustomStringConvertible {
    /// For example “ballot 3 (entry 11, 66a2a4cc191b…)”.
    public var message: Message {
        guard !name.isEmpty else { return "\(kindWords) (entry \(entry))" }
        let shortName = name.utf8.count > 12 ? "\(name.prefix(12))…" : name
        return "\(kindWords) (entry \(entry), \(shortName))"
    }

    /// The same in English, for machines.
    public var description: String { message.english }

    private var kindWords: Message {
        switch kind {
        case .archive: "archive"
        case .data: "object"
        case .election: "election"
        case .trustees: "list of trustees"
        case .credentials: "list of credentials"
        case .setup: "setup"
        case .ballot(let number): "ballot \(number)"
        case .encryptedTally: "encrypted tally"
        case .sizedTally: "counters of the tally"
        case .partialDecryption(let number): "partial decryption \(number)"
        case .ownedDecryption(let number): "owner of partial decryption \(number)"
        case .result: "result"
        case .event(let type, let height): "event \(type) at height \(height)"
        }
    }
}

/// A board is refused: which object, and why.
public struct BulletinBoardRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The first object that is not as it should be.
    public let object: BulletinBoardObject
    /// What is wrong with it.
    public let reason: ObjectRefusal

    /// Object and reason in one sentence, without a final full stop.
    public var message: Message { "\(object.message): \(reason.message)" }

    /// The same in English, for machines.
    public var description: String { message.english }
}
