import AssemblyCore
import Language
import SealedBallot
public import Secrets

extension PublicCredentials {
    /// The most ballots that one list is good for.
    public static let mostBallots = 256
    /// The longest list in bytes: 128 MB, which is 256 ballots of some 800 members.
    public static let longest = 128 << 20
    static let opening: StaticString = "{\"format\":\"plenary-public-credentials-1\",\"assembly\":"
    /// More than any identifier, member's code or title of ours has.
    static let longestName = 400

    /// Reads a list and checks all of it except that the keys belong to the group, see ``keys(of:)``.
    public init(bytes: [UInt8]) throws(FileFault) {
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
    public static func load(from path: String) throws(FileFault) -> PublicCredentials {
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
            throw .list("ballot \(number) lists \(keys.count) members, and the first lists \(members?.count ?? 0)")
        }
        if members == nil { members = listed }
        return keys
    }
}
