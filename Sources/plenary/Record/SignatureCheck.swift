import AssemblyCore
import Bytes
import EventStream
import Host
import Language

/// Whether each declared result is signed by the host: without that, whoever can write the file could change the last
/// results and compute the hashes again.
struct SignatureCheck {
    /// A result that waits for its signature.
    private struct Unsigned {
        let ballot: BallotID
        let position: Int
        let at: Int64
    }

    /// What may come between a result and its signature: what the host had already in hand when the result was recorded.
    private static let (mostRecords, mostMilliseconds) = (64, Int64(10_000))

    private var declared: [BallotID: Int] = [:]
    private var unsigned: [Unsigned] = []
    /// The keys that the host has announced, each with the record that announces it.
    private(set) var keys: [(publicKey: String, position: Int)] = []
    /// How many signatures hold.
    private(set) var count = 0

    /// Looks at the next event.
    /// - Parameters:
    ///   - hashes: those of the records before.
    ///   - assembly: as it is after the event.
    /// - Returns: what is wrong with it; `nil` when nothing is.
    mutating func trouble(
        with event: Event, in record: Stored, after hashes: [Digest], _ outside: AnnouncedOutside,
        _ assembly: Assembly
    ) -> Message? {
        switch event.fact {
        case .record(.keyAnnounced(let publicKey)):
            guard outside.knows(publicKey) else {
                return VerifyWords.otherKey(HeadSignature.fingerprint(of: publicKey))
            }
            keys.append((publicKey, record.position.number))
        case .series(.declared(let ballot, _)), .series(.corrected(let ballot, _)):
            declared[ballot] = record.position.number
            unsigned.append(Unsigned(ballot: ballot, position: record.position.number, at: record.at))
        case .record(.headSigned(let ballot, let position, let hash, let signature)):
            guard declared[ballot] == position, position <= hashes.count, hashes[position - 1].description == hash
            else { return VerifyWords.otherHead(assembly.name(ofBallot: ballot), position) }
            guard let key = keys.last?.publicKey,
                HeadSignature.verify(
                    signature, of: ballot, position: Position(position), hash: hashes[position - 1], by: key)
            else { return VerifyWords.otherSignature(assembly.name(ofBallot: ballot)) }
            unsigned.removeAll { $0.ballot == ballot }
            count += 1
        default: break
        }
        return nil
    }

    /// The first result that has stayed without its signature although the journal goes on after it; at the very end one may
    /// still be on its way.
    func firstUnsigned(before last: Stored, in assembly: Assembly) -> (position: Int, trouble: Message)? {
        unsigned.first { !isAtTheEnd($0, last) }.map {
            ($0.position, VerifyWords.unsigned(assembly.name(ofBallot: $0.ballot)))
        }
    }

    /// What somebody should be warned of who believes the rest: each result at the end that waits for its signature, and in
    /// one sentence all that should have one.
    func warnings(before last: Stored?, in assembly: Assembly) -> [Message] {
        let waiting = unsigned.filter { result in last.map { isAtTheEnd(result, $0) } ?? false }
        var warnings = waiting.map { VerifyWords.notYetSigned(assembly.name(ofBallot: $0.ballot), $0.position) }
        if let last, let first = unsigned.first(where: { !isAtTheEnd($0, last) }) {
            warnings.insert(VerifyWords.withoutSignature(unsigned.count - waiting.count, from: first.position), at: 0)
        }
        // A host of a cluster that leads once more announces the key that is known of it.
        for (place, key) in keys.enumerated()
        where place > 0 && !keys[..<place].contains(where: { $0.publicKey == key.publicKey }) {
            warnings.append(VerifyWords.keyChanged(key.position, HeadSignature.fingerprint(of: key.publicKey)))
        }
        return warnings
    }

    private func isAtTheEnd(_ result: Unsigned, _ last: Stored) -> Bool {
        last.position.number - result.position <= Self.mostRecords && last.at - result.at <= Self.mostMilliseconds
    }
}
