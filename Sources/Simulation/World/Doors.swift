import AssemblyCore
import BallotBox
import Bytes
import EventStream
import Host
import Secrets

/// What the host of a run is given from outside besides journal and clock; it outlives every process.
struct Doors: Sendable {
    /// The PIN of a member, in a session that is no rehearsal.
    let pins: [MemberCode: String]
    /// The number on a member's badge.
    let badges: [MemberCode: String]
    /// The passwords of the officers.
    let passwords: [OperatorID: String]
    private let identities: EphemeralIdentityStore
    private let files: BallotFiles
    /// One for each machine.
    private let signingKeys: [SigningKey]
    private let randomness: Randomness

    /// Doors of an assembly.
    /// - Parameter directory: where the boards of secret ballots are written.
    init(of drawn: DrawnAssembly, seed: UInt64, machines: Int, in directory: String) {
        let source = SharedDice(Dice(seed: seed, for: "host"))
        randomness = Randomness { count in source.bytes(count) }
        signingKeys = (0..<machines).map { _ in SigningKey() }
        files = BallotFiles(boards: "\(directory)/boards", keys: "\(directory)/keys")
        var register = IdentityRegister()
        var (pins, badges, passwords): ([MemberCode: String], [MemberCode: String], [OperatorID: String]) =
            ([:], [:], [:])
        if !drawn.convocation.isRehearsal {
            for (place, member) in drawn.convocation.members.enumerated() {
                pins[member.code] = Self.beginnings[0] + randomness.hexadecimal(6)
                badges[member.code] = "\(100_001 + place)"
                register.badges[member.code] = IdentityRegister.Badge(
                    number: badges[member.code], pinHash: QuickHashing.hash(pins[member.code] ?? ""))
            }
            for (name, role) in Self.officers {
                passwords[name] = Self.beginnings[1] + randomness.hexadecimal(6)
                register.operators[name] = IdentityRegister.Operator(
                    roles: [role], passwordHash: QuickHashing.hash(passwords[name] ?? ""))
            }
            register.sheetWasProduced = true
        }
        identities = EphemeralIdentityStore(register)
        (self.pins, self.badges, self.passwords) = (pins, badges, passwords)
    }

    /// The officers of a session that is no rehearsal.
    static let officers: [(OperatorID, Role)] = [
        ("chair-1", .chair), ("secretary-1", .secretariat), ("secretary-2", .secretariat), ("teller-1", .scrutineer),
    ]

    /// What a process of the host is started with.
    func configuration(
        _ journal: any Journal<Event>, _ clock: SimulatedClock, _ convocation: Convocation, on machine: Machine
    ) -> HostConfiguration {
        var configuration = HostConfiguration(
            journal: journal, convocation: convocation, identities: identities, ballotFiles: files,
            signingKey: signingKeys[machine.place], clock: clock, randomness: randomness)
        configuration.passwords = QuickHashing()
        // A small ring, so that followers fall behind it and read the journal.
        configuration.busCapacity = 16
        return configuration
    }

    /// How PINs and passwords begin: with letters, so that one that was told anywhere is no other number.
    static let beginnings = ["pin-", "password-"]

    /// What nobody may ever hear: PINs and passwords.
    var secrets: [String] { (Array(pins.values) + Array(passwords.values)).sorted() }
}

/// Hashes that cost nothing: a simulation has no time for Argon2id, whose cost is its only use.
private struct QuickHashing: PasswordHashing {
    static func hash(_ secret: String) -> String { Digest(of: "simulated|\(secret)").description }

    func make(of secret: TypedSecret) async -> String { Self.hash(Self.text(of: secret)) }

    func verify(_ secret: TypedSecret, against hash: String) async -> Bool { Self.hash(Self.text(of: secret)) == hash }

    private static func text(of secret: TypedSecret) -> String {
        secret.withBytes { String(decoding: $0, as: UTF8.self) }
    }
}

/// Dice that several hold.
///
/// `@unchecked Sendable`: only the thread of the run touches them.
private final class SharedDice: @unchecked Sendable {
    private var dice: Dice

    init(_ dice: Dice) { self.dice = dice }

    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next() >> 32) } }
}
