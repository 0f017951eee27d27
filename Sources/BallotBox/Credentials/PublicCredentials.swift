package import AssemblyCore
import Bytes
import EventStream
import Language
package import SealedBallot
package import Secrets

/// The list that the registrar hands to the host: for each secret ballot to come an identifier, and the public key of
/// every delegation in it.
///
/// Nothing in it is secret, but whoever could change it could vote, so its digest is compared as words when the host
/// takes it. It is read whole and strictly; the keys stay digits until a ballot is used.
package struct PublicCredentials: Sendable {
    /// One ballot to come.
    package struct ListedBallot: Sendable {
        /// The identifier of its election.
        package let uuid: String
        /// Where the digits of each member's key stand in the bytes, in the order of the members.
        let keys: [Range<Int>]
    }

    /// The short title of the assembly that the list was made for.
    package let assembly: String
    /// The members that have a key in every ballot, sorted.
    package let members: [MemberCode]
    /// The list as it is handed over.
    package let bytes: [UInt8]
    /// The SHA-256 hash of the bytes in hexadecimal digits.
    package let digest: String
    package let ballots: [ListedBallot]

    /// What a reader has found in the bytes.
    init(bytes: [UInt8], assembly: String, members: [MemberCode], ballots: [ListedBallot]) {
        (self.bytes, self.assembly, self.members, self.ballots) = (bytes, assembly, members, ballots)
        digest = Digest(of: bytes).description
    }

    /// How many ballots the list is good for.
    package var ballotCount: Int { ballots.count }

    /// How many words stand for a list: it is what everybody's vote rests on.
    package static let checkWordCount = 8

    /// The digest as eight words, to be compared by eye or read out: registrar and host show the same ones.
    package var checkWords: [String] {
        Digest(digest).map { CheckWords.words(for: $0, count: Self.checkWordCount) } ?? []
    }

    /// The identifier of a ballot's election.
    /// - Parameter index: from 0.
    package func uuid(of index: Int) -> String { ballots[index].uuid }

    /// The public keys of a ballot, all tested for membership of the group, which takes a moment.
    /// - Parameter index: from 0.
    package func keys(of index: Int) throws(FileFault) -> [MemberCode: GroupElement] {
        let elements = ballots[index].keys.compactMap { GroupElement(decimal: bytes[$0]) }
        precondition(elements.count == members.count, "the digits were read before")
        if let stranger = GroupElement.firstStranger(in: elements) {
            throw .list("in ballot \(index + 1) the key of \(members[stranger]) is not of the group BELENIOS-2048")
        }
        return Dictionary(uniqueKeysWithValues: zip(members, elements))
    }

    /// Whether another list has the same ballots and members, and the same keys but for those of one member.
    package func isSame(as other: PublicCredentials, butFor member: MemberCode) -> Bool {
        guard assembly == other.assembly, members == other.members, ballotCount == other.ballotCount else {
            return false
        }
        return zip(ballots, other.ballots).allSatisfy { own, others in
            own.uuid == others.uuid
                && members.indices.allSatisfy { place in
                    members[place] == member
                        || bytes[own.keys[place]].elementsEqual(other.bytes[others.keys[place]])
                }
        }
    }

    /// The list with a new card's keys in the place of a lost card's.
    package func replacing(_ replacement: ReplacementCredential) throws(FileFault) -> PublicCredentials {
        guard replacement.replaces == digest else {
            throw .replacement("it belongs to another list of public credentials than the one in use")
        }
        guard let place = members.firstIndex(of: replacement.member) else {
            throw .replacement("\(replacement.member) is not on the list of public credentials")
        }
        guard replacement.keys.count == ballotCount else {
            throw .replacement("keys on it: \(replacement.keys.count); ballots of the list: \(ballotCount)")
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
    package static func == (left: PublicCredentials, right: PublicCredentials) -> Bool { left.bytes == right.bytes }
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

extension PublicCredentials {
    /// The most ballots that one list is good for.
    package static let mostBallots = 256
    /// The longest list in bytes: 128 MB, which is 256 ballots of some 800 members.
    package static let longest = 128 << 20
    static let opening: StaticString = "{\"format\":\"plenary-public-credentials-1\",\"assembly\":"
    /// More than any identifier, member's code or title of ours has.
    static let longestName = 400

    /// Reads a list and checks all of it except that the keys belong to the group, see ``keys(of:)``.
    package init(bytes: [UInt8]) throws(FileFault) {
        guard bytes.count <= Self.longest else { throw .list("it is larger than 128 MB") }
        var reader = CredentialReader(bytes)
        guard reader.skip(Self.opening) else {
            throw .list("it does not begin as a list of the format plenary-public-credentials-1 does")
        }
        guard let assembly = reader.text(limit: Self.longestName), reader.skip(",\"ballots\":[") else {
            throw .list("it does not say which assembly it is for")
        }
        var ballots: [ListedBallot] = []
        var members: [MemberCode]?
        var uuids: Set<String> = []
        repeat {
            let number = ballots.count + 1
            guard number <= Self.mostBallots else { throw .list("it has more than \(Self.mostBallots) ballots") }
            let uuid = try reader.uuid(ofBallot: number)
            guard uuids.insert(uuid).inserted else {
                throw .list("ballot \(number) has the identifier of an earlier one")
            }
            let keys = try reader.keys(ofBallot: number, members: &members)
            guard reader.skip("}}") else { throw .list("ballot \(number) does not end as it should") }
            ballots.append(ListedBallot(uuid: uuid, keys: keys))
        } while reader.skip(",")
        guard reader.skip("]}"), reader.isAtEnd else {
            throw .list("after ballot \(ballots.count) there is something else")
        }
        self.init(bytes: bytes, assembly: assembly, members: members ?? [], ballots: ballots)
    }

    /// Writes a list.
    /// - Parameter keys: for each member, in their sorted order, the keys for all ballots.
    package static func text(assembly: String, members: [MemberCode], uuids: [String], keys: [[GroupElement]])
        -> [UInt8]
    {
        var text = Array("\(opening)".utf8)
        text.reserveCapacity(200 + uuids.count * members.count * 640)
        text += CredentialReader.quoted(assembly)
        text += Array(",\"ballots\":[".utf8)
        for (ballot, uuid) in uuids.enumerated() {
            text += Array("\(ballot == 0 ? "" : ",")\(#"{"uuid":""#)\(uuid)\(#"","keys":{"#)".utf8)
            for (place, member) in members.enumerated() {
                text += Array("\(place == 0 ? "" : ",")\"\(member)\":\"".utf8)
                text += keys[place][ballot].decimal
                text.append(UInt8(ascii: "\""))
            }
            text += Array("}}".utf8)
        }
        return text + Array("]}".utf8)
    }

    /// Reads the list in a file.
    package static func load(from path: String) throws(FileFault) -> PublicCredentials {
        guard let bytes = try PrivateFile.read(path, limit: longest, followingLinks: true) else {
            throw FileFault("There is no file \(path); name the registrar's list of public credentials.")
        }
        return try PublicCredentials(bytes: bytes)
    }
}

extension CredentialReader {
    /// Reads `{"uuid":"…","keys":{`.
    fileprivate mutating func uuid(ofBallot number: Int) throws(FileFault) -> String {
        guard skip("{\"uuid\":"), let text = text(limit: 64), Election.isIdentifier(text), skip(",\"keys\":{") else {
            throw .list("ballot \(number) has no proper identifier")
        }
        return text
    }

    /// Reads the keys of a ballot: every member of the first ballot, in the same order.
    fileprivate mutating func keys(
        ofBallot number: Int, members: inout [MemberCode]?
    ) throws(FileFault) -> [Range<Int>] {
        var keys: [Range<Int>] = []
        var distinct: Set<GroupElement> = []
        var listed: [MemberCode] = []
        repeat {
            guard let code = code(), skip(":") else {
                throw .list("in ballot \(number), entry \(keys.count + 1) has no proper member's code")
            }
            if let members {
                guard keys.count < members.count, members[keys.count] == code else {
                    throw .list("ballot \(number) does not list the same members as the first; look at \(code)")
                }
            } else {
                guard listed.last.map({ $0 < code }) ?? true else {
                    throw .list("in ballot \(number), \(code) stands in the wrong place or twice")
                }
                listed.append(code)
            }
            guard let (digits, key) = key() else {
                throw .list("in ballot \(number) the key of \(code) is not a number that can be a key")
            }
            guard distinct.insert(key).inserted else {
                throw .list("in ballot \(number) the key of \(code) is that of another member")
            }
            keys.append(digits)
        } while skip(",")
        guard keys.count == members?.count ?? keys.count else {
            throw .list("members listed by ballot \(number): \(keys.count); by the first: \(members?.count ?? 0)")
        }
        if members == nil { members = listed }
        return keys
    }
}
