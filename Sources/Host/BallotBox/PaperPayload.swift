import AssemblyCore
import EventStream

/// The bytes of a paper before it is sealed: as many for every choice of one ballot, so that the length of the ciphertext
/// says nothing.
///
/// One byte with the version, the hash of the ballot's name (32 bytes), one byte with the kind of choice, and one bit for
/// each name that can be marked or written in, in the order of the paper, the first in the lowest bit of the first byte.
enum PaperPayload {
    private static let version: UInt8 = 1
    private static let headerCount = 1 + Digest.byteCount + 1

    private enum Kind: UInt8 {
        case yes = 1, no, abstain, names
    }

    /// The bytes of a choice.
    /// - Returns: `nil` when the choice cannot stand on this ballot's paper.
    static func bytes(of choice: Choice, for ballot: Ballot) -> [UInt8]? {
        guard isPossible(choice, on: ballot) else { return nil }
        var bits = [UInt8](repeating: 0, count: (ballot.names.count + 7) / 8)
        let kind: Kind
        switch choice {
        case .yes: kind = .yes
        case .no: kind = .no
        case .abstain: kind = .abstain
        case .names(let names):
            kind = .names
            for (place, candidate) in ballot.names.enumerated() where names.contains(candidate.id) {
                bits[place / 8] |= 1 << (place % 8)
            }
        }
        return [version] + Sodium.sha256(ballot.id.rawValue).bytes + [kind.rawValue] + bits
    }

    /// The choice in the bytes of a paper.
    /// - Returns: `nil` when they are not those of a paper of this ballot.
    static func choice(in payload: [UInt8], of ballot: Ballot) -> Choice? {
        guard payload.count == headerCount + (ballot.names.count + 7) / 8, payload[0] == version,
            Array(payload[1...Digest.byteCount]) == Sodium.sha256(ballot.id.rawValue).bytes,
            let kind = Kind(rawValue: payload[headerCount - 1])
        else { return nil }
        let bits = payload[headerCount...]
        let choice: Choice =
            switch kind {
            case .yes: .yes
            case .no: .no
            case .abstain: .abstain
            case .names: .names(names(in: Array(bits), of: ballot))
            }
        if kind != .names, bits.contains(where: { $0 != 0 }) { return nil }
        return isPossible(choice, on: ballot) ? choice : nil
    }

    private static func names(in bits: [UInt8], of ballot: Ballot) -> [CandidateID] {
        ballot.names.enumerated().filter { bits[$0.offset / 8] >> ($0.offset % 8) & 1 == 1 }.map(\.element.id)
    }

    private static func isPossible(_ choice: Choice, on ballot: Ballot) -> Bool {
        do throws(Refusal) {
            try ballot.check(choice)
            return true
        } catch { return false }
    }
}
