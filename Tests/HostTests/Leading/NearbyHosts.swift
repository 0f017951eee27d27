import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Secrets
import Synchronization

/// Hosts of a cluster in one process: a journal that fences as servers do, and a line that never breaks by itself.
struct NearbyHosts {
    /// What the hosts say to one another.
    final class Line: LineOfHosts {
        typealias Answer = @Sendable (PassedCommand) async -> PassedReply

        private let switchboard: Switchboard
        private let term = Mutex<Int?>(nil)

        init(_ switchboard: Switchboard) { self.switchboard = switchboard }

        func ask(_ command: PassedCommand, ofLead term: Int) async -> PassedAnswer {
            switchboard.note(command)
            guard let answer = switchboard.answer(term) else { return .nobody }
            // Both ways in the bytes in which hosts write.
            guard let passed = try? PassedCommand(bytes: command.bytes),
                let reply = try? PassedReply(bytes: await answer(passed).bytes)
            else { return .silent }
            return .answered(reply)
        }

        func listen(
            asLead term: Int, _ answer: @escaping Answer, handOver: @escaping @Sendable () async -> Void
        ) {
            self.term.withLock { $0 = term }
            switchboard.listen(term, answer)
        }

        func stopListening() {
            let term = self.term.withLock { term in
                defer { term = nil }
                return term
            }
            if let term { switchboard.listen(term, nil) }
        }
    }

    /// Who listens as which lead, and what was passed on.
    final class Switchboard: Sendable {
        private let answers = Mutex<[Int: Line.Answer]>([:])
        private let heard = Mutex<[PassedCommand]>([])

        var passed: [PassedCommand] { heard.withLock { $0 } }
        func note(_ command: PassedCommand) { heard.withLock { $0.append(command) } }
        func answer(_ term: Int) -> Line.Answer? { answers.withLock { $0[term] } }
        func listen(_ term: Int, _ answer: Line.Answer?) { answers.withLock { $0[term] = answer } }
    }

    /// Lists of voting cards, where all hosts find them.
    final class Lists: SharedCardLists {
        private let lists = Mutex<[String: [UInt8]]>([:])
        private let reachable = Mutex(true)

        func put(_ list: [UInt8], digest: String) async -> Bool {
            guard reachable.withLock({ $0 }) else { return false }
            lists.withLock { $0[digest] = list }
            return true
        }

        func list(_ digest: String) async -> [UInt8]? { lists.withLock { $0[digest] } }

        func breakOff() { reachable.withLock { $0 = false } }
    }

    /// A host's own way to the journal of all: when it is closed, the others' are not.
    final class OwnEnd: Journal {
        private let journal: InMemoryJournal<Event>

        init(_ journal: InMemoryJournal<Event>) { self.journal = journal }

        var durability: Durability { journal.durability }
        func append(
            _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
        ) async throws(AppendFault) -> [Stored] {
            try await journal.append(records, expecting: expected, isolation: actor)
        }
        func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
            try await journal.records(from: position, limit: limit)
        }
        func head() async throws(JournalFault) -> JournalHead { try await journal.head() }
        func close() async {}
    }

    /// Hashing that costs nothing.
    struct QuickHashing: PasswordHashing {
        func make(of secret: TypedSecret) async -> String { secret.withBytes { String(decoding: $0, as: UTF8.self) } }
        func verify(_ secret: TypedSecret, against hash: String) async -> Bool { await make(of: secret) == hash }
    }

    static let password = "a long password"
    /// A lease that outlasts every story.
    static let long = SystemHostClock().elapsed() + .seconds(3_600)

    let journal = InMemoryJournal<Event>()
    let switchboard = Switchboard()
    let lists = Lists()
    let identities: EphemeralIdentityStore
    let directory: TemporaryDirectory

    /// Given an assembly that has been convened, and no host yet.
    init() async throws {
        directory = try TemporaryDirectory()
        var register = IdentityRegister()
        register.operators["chair"] = IdentityRegister.Operator(roles: [.chair], passwordHash: Self.password)
        register.operators["office"] = IdentityRegister.Operator(roles: [.secretariat], passwordHash: Self.password)
        for (place, member) in SmallAssembly.codes.enumerated() {
            register.badges[member] = IdentityRegister.Badge(number: "10\(place)", pinHash: "4321")
        }
        register.sheetWasProduced = true
        identities = EphemeralIdentityStore(register)
        try await AssemblyHost.convene(configuration("hall-0"))
    }

    private func configuration(_ name: String, on way: FaultyJournal<Event>? = nil) -> HostConfiguration {
        var configuration = HostConfiguration(
            journal: way ?? FaultyJournal(OwnEnd(journal)), convocation: SmallAssembly.convocation(isRehearsal: false),
            identities: identities,
            ballotFiles: BallotFiles(
                boards: directory.path(of: "boards-\(name)"), keys: directory.path(of: "keys-\(name)")),
            signingKey: SigningKey())
        configuration.passwords = QuickHashing()
        configuration.cluster = HostInCluster(name: name, line: Line(switchboard), cardLists: lists)
        return configuration
    }

    /// When a host begins to follow.
    /// - Parameter way: what goes wrong on its way to the journal.
    func follow(_ name: String, on way: FaultyJournal<Event>? = nil) async throws -> AssemblyHost {
        try await AssemblyHost.follow(configuration(name, on: way))
    }

    /// When a host takes the lead, and takes commands of others.
    @discardableResult
    func lead(_ host: AssemblyHost) async throws -> Int {
        guard case .leads(let term) = await host.takeOver(until: Self.long) else {
            throw StoryFault("the lead was not taken")
        }
        switchboard.listen(term) { await host.carryOut($0) }
        return term
    }

    /// When a host hears everything that is recorded.
    func hear(_ host: AssemblyHost) async throws {
        try await host.hear(try await journal.records(from: .first, limit: 10_000))
    }

    func officer(_ role: Role, at host: AssemblyHost) async throws -> LoginToken {
        let name: OperatorID = role == .chair ? "chair" : "office"
        return try await host.open(.officer(role, name, password: "\(Self.password)"), on: DeviceID("\(name)")).token
    }

    func delegate(_ member: MemberCode, at host: AssemblyHost) async throws -> LoginToken {
        let place = SmallAssembly.codes.firstIndex(of: member) ?? 0
        return try await host.open(.delegate(badge: "10\(place)", pin: "4321"), on: DeviceID("kiosk \(member)")).token
    }
}
