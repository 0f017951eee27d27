public import AssemblyCore
import Bytes
import EventStream
import Language
public import SealedBallot
public import Secrets

/// The list that the registrar hands to the host: for each secret ballot to come an identifier, and the public key of
/// every delegation in it.
///
/// Nothing in it is secret, but whoever could change it could vote, so its digest is compared as words when the host
/// takes it. It is read whole and strictly; the keys stay digits until a ballot is used.
public struct PublicCredentials: Sendable {
    /// One ballot to come.
    package struct ListedBallot: Sendable {
        /// The identifier of its election.
        package let uuid: String
        /// Where the digits of each member's key stand in the bytes, in the order of the members.
        let keys: [Range<Int>]
    }

    /// The short title of the assembly that the list was made for.
    public let assembly: String
    /// The members that have a key in every ballot, sorted.
    public let members: [MemberCode]
    /// The list as it is handed over.
    public let bytes: [UInt8]
    /// The SHA-256 hash of the bytes in hexadecimal digits.
    public let digest: String
    package let ballots: [ListedBallot]

    /// What a reader has found in the bytes.
    init(bytes: [UInt8], assembly: String, members: [MemberCode], ballots: [ListedBallot]) {
        (self.bytes, self.assembly, self.members, self.ballots) = (bytes, assembly, members, ballots)
        digest = Digest(of: bytes).description
    }

    /// How many ballots the list is good for.
    public var ballotCount: Int { ballots.count }

    /// How many words stand for a list: it is what everybody's vote rests on.
    public static let checkWordCount = 8

    /// The digest as eight words, to be compared by eye or read out: registrar and host show the same ones.
    public var checkWords: [String] {
        Digest(digest).map { CheckWords.words(for: $0, count: Self.checkWordCount) } ?? []
    }

    /// The identifier of a ballot's election.
    /// - Parameter index: from 0.
    public func uuid(of index: Int) -> String { ballots[index].uuid }

    /// The public keys of a ballot, all tested for membership of the group, which takes a moment.
    /// - Parameter index: from 0.
    public func keys(of index: Int) throws(FileFault) -> [MemberCode: GroupElement] {
        let elements = ballots[index].keys.compactMap { GroupElement(decimal: bytes[$0]) }
        precondition(elements.count == members.count, "the digits were read before")
        if let stranger = GroupElement.firstStranger(in: elements) {
            throw .list("in ballot \(index + 1) the key of \(members[stranger]) is not of the group BELENIOS-2048")
        }
        return Dictionary(uniqueKeysWithValues: zip(members, elements))
    }

    /// The list with a new card's keys in the place of a lost card's.
    public func replacing(_ replacement: ReplacementCredential) throws(FileFault) -> PublicCredentials {
        guard replacement.replaces == digest else {
            throw .replacement("it belongs to another list of public credentials than the one in use")
        }
        guard let place = members.firstIndex(of: replacement.member) else {
            throw .replacement("\(replacement.member) is not on the list of public credentials")
        }
        guard replacement.keys.count == ballotCount else {
            throw .replacement("it has \(replacement.keys.count) keys, and the list has \(ballotCount) ballots")
        }
        if let stranger = GroupElement.firstStranger(in: replacement.keys) {
            throw .replacement("its key for ballot \(stranger + 1) is not of the group BELENIOS-2048")
        }
        var text: [UInt8] = []
        var done = 0
        for (ballot, key) in zip(ballots, replacement.keys) {
            text += bytes[done..<ballot.keys[place].lowerBound]
            text += key.decimal
            done = ballot.keys[place].upperBound
        }
        return try PublicCredentials(bytes: text + bytes[done...])
    }
}

extension PublicCredentials: Equatable {
    /// Whether two lists are the same to the byte.
    public static func == (left: PublicCredentials, right: PublicCredentials) -> Bool { left.bytes == right.bytes }
}

extension FileFault {
    /// The list of public credentials is not as it should be.
    static func list(_ trouble: Message) -> FileFault {
        FileFault(
            "The list of public credentials cannot be used: \(trouble). Take it from the registrar again; nothing was changed."
        )
    }

    /// A replacement credential is not as it should be.
    static func replacement(_ trouble: Message) -> FileFault {
        FileFault(
            "The replacement credential cannot be used: \(trouble). Ask the registrar for the right one; nothing was changed."
        )
    }
}
