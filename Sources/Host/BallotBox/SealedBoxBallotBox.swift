public import AssemblyCore
import CSodium
import EventStream
import Glibc

/// A ballot box of libsodium's sealed boxes: every ballot has a key pair of its own, whose secret half is kept in a file
/// of the host until the count is durable.
///
/// The host could open the box before the close, and says so: this is the grade of a rehearsal.
public actor SealedBoxBallotBox: BallotBox {
    /// The scheme's name in a seal.
    public static let scheme = "libsodium-sealed-box"
    /// What the board says of it.
    public static let grade = "rehearsal grade: the host could open this box"

    private static let prefix = "ballot-"

    private let directory: String

    /// A box that keeps its keys in a directory, which is made when it is needed.
    /// - Parameter directory: a directory that only the host's own user may enter.
    public init(directory: String) { self.directory = directory }

    /// Makes a key pair and stores it, synced, before anybody can seal to it.
    public func prepare(_ ballot: BallotID) async throws(BallotBoxFault) -> BallotSeal {
        let key = BallotKey.make()
        do throws(FileFault) {
            try PrivateFile.makeDirectory(directory)
            try key.keep(for: ballot, at: path(of: ballot))
        } catch { throw BallotBoxFault(error.sentence) }
        return BallotSeal(scheme: Self.scheme, publicKey: Base64.encode(key.publicKey), grade: Self.grade)
    }

    /// Opens all papers; the key's memory is overwritten afterwards.
    public func open(_ ballot: Ballot) async throws(BallotBoxFault) -> Tally {
        let key: BallotKey?
        do throws(FileFault) {
            key = try BallotKey.kept(for: ballot.id, at: path(of: ballot.id))
        } catch { throw BallotBoxFault(error.sentence) }
        guard let key, Base64.encode(key.publicKey) == ballot.seal?.publicKey else {
            throw BallotBoxFault(
                "The key of ballot \(ballot.id) is not in \(directory); put it back from a backup, or annul the ballot."
            )
        }
        var tally = Tally()
        for (member, paper) in ballot.papers {
            let weight = ballot.electors[member] ?? 0
            if case .sealed(let sealed) = paper, let choice = key.open(sealed, of: ballot) {
                ballot.add(choice, weight: weight, to: &tally)
            } else {
                tally.invalid += weight
            }
        }
        return tally
    }

    /// Overwrites and removes the key.
    public func destroy(_ ballot: BallotID) async throws(BallotBoxFault) {
        do throws(FileFault) {
            try PrivateFile.destroy(path(of: ballot))
        } catch { throw BallotBoxFault(error.sentence) }
    }

    /// Overwrites and removes the keys that a crash or a failed opening left over.
    public func destroyAll(except ballots: [BallotID]) async throws(BallotBoxFault) {
        let kept = Set(ballots.map(name))
        guard let listing = opendir(directory) else { return }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            // Whatever else lies here is not ours to destroy.
            guard name.hasPrefix(Self.prefix), !kept.contains(name) else { continue }
            do throws(FileFault) {
                try PrivateFile.destroy(directory + "/" + name)
            } catch { throw BallotBoxFault(error.sentence) }
        }
    }

    /// A hash stands for the ballot: its name may hold anything that a question's name may hold.
    private func name(of ballot: BallotID) -> String {
        Self.prefix + Sodium.sha256(ballot.rawValue).description.prefix(32) + ".key"
    }

    private func path(of ballot: BallotID) -> String { directory + "/" + name(of: ballot) }
}
