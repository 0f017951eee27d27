package import AssemblyCore
import Language
package import SealedBallot
import Secrets

/// The scrutineers of a rehearsal, whose keys the host holds itself, and says so.
package struct RehearsalScrutineers: Sendable {
    /// Their names, and how many open a box.
    package static let names: [OperatorID] = ["rehearsal-1", "rehearsal-2", "rehearsal-3"]
    package static let needed = 2

    private let path: String

    /// Scrutineers whose seeds are kept in a file of the host.
    package init(path: String) { self.path = path }

    /// Holds the whole ceremony and keeps the seeds, synced, before anything is sealed to the key.
    /// - Returns: what goes into the record.
    package func holdCeremony() throws(BallotBoxFault) -> [ScrutinyFact] {
        let members = Self.names.map { _ in CeremonyMember.random() }
        try keep(members)
        do {
            return try Self.facts(of: members)
        } catch { throw BallotBoxFault("The key of the rehearsal could not be made: \(Message(sealedBallot: error)).") }
    }

    private static func facts(of members: [CeremonyMember]) throws -> [ScrutinyFact] {
        let certificates = members.enumerated().map { place, member in
            member.certificate(index: place + 1, size: members.count, threshold: needed)
        }
        let plan = try CeremonyPlan(certificates: certificates, threshold: needed)
        let deals = try members.map { member in try member.deal(in: plan) }
        let shares = try members.enumerated().map { place, member in
            try member.accept(plan.input(for: place, from: deals), in: plan)
        }
        let outcome = try plan.outcome(deals: deals, shares: shares)
        let trustees = String(decoding: Trustees([.threshold(outcome)]).bytes, as: UTF8.self)
        return [.scrutineersAppointed(names, needed: needed)]
            + zip(names, certificates).map { .certificateGiven($0, $1.text) }
            + zip(names, deals).map { .sharesDealt($0, $1.text) }
            + zip(names, shares).map { .keyShareMade($0, $1.text) }
            + [.keyCompleted(trustees: trustees)]
    }

    /// The parts of as many scrutineers as are needed.
    package func parts(of tally: EncryptedTally, in election: Election, _ scrutiny: Scrutiny) throws(BallotBoxFault)
        -> [(OperatorID, String)]
    {
        let seeds = try seeds()
        var parts: [(OperatorID, String)] = []
        for (name, seed) in zip(Self.names, seeds).prefix(scrutiny.needed) {
            guard let text = scrutiny.ceremony.texts(of: .shares)[name], let share = CeremonyShare(text: text),
                let key = try? CeremonyMember(seed: seed).key(from: share.privateKey)
            else { throw BallotBoxFault("The keys at \(path) are not those of this rehearsal; annul the ballot.") }
            let part = PartialDecryption(of: tally, in: election, with: key)
            parts.append((name, String(decoding: part.bytes, as: UTF8.self)))
        }
        return parts
    }

    private func keep(_ members: [CeremonyMember]) throws(BallotBoxFault) {
        let count = members.reduce(0) { $0 + $1.seed.count + 1 }
        let content = SecretBytes(count: count) { memory in
            var place = 0
            for member in members {
                member.seed.withBytes { seed in
                    for byte in seed {
                        memory[place] = byte
                        place += 1
                    }
                }
                memory[place] = UInt8(ascii: "\n")
                place += 1
            }
        }
        do throws(FileFault) {
            try content.withUnsafeBytes { bytes throws(FileFault) in try PrivateFile.replace(path, bytes: bytes) }
        } catch { throw BallotBoxFault(error.message) }
    }

    private func seeds() throws(BallotBoxFault) -> [SecretText] {
        do throws(FileFault) {
            guard var bytes = try PrivateFile.read(path, limit: 1_024) else {
                throw FileFault("The keys of the rehearsal are not at \(path); put them back from a backup.")
            }
            defer { for place in bytes.indices { bytes[place] = 0 } }
            return bytes.split(separator: UInt8(ascii: "\n")).map { SecretText($0) }
        } catch { throw BallotBoxFault(error.message) }
    }
}
