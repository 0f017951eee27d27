import AssemblyCore
import EventStream
import Foundation
import Host
import HostSocket
import PlenaryTestKit
import SQLiteJournal
import Secrets
import Synchronization

/// A session in earnest, served by the real `plenary host` with a journal on the disk: every delegation has a badge and a
/// PIN, which are checked as in any hall.
struct HallSession {
    /// Where the host is reached.
    let socket: String
    /// The running host.
    let host: DrivenTerminal

    private let state: String
    private let remote: RemoteHost
    private let chair: LoginToken
    /// How many ballots have been opened.
    private var rounds = 0

    /// Every delegation's PIN, and the chair's password.
    static let secret = "48291306"

    /// The number on the badge of the delegation at a place, from 0.
    static func badge(_ place: Int) -> String { String(100_000 + place) }

    /// Prepares the session, starts the host and opens the sitting.
    /// - Parameters:
    ///   - directory: an empty directory.
    ///   - members: how many delegations there are.
    init(in directory: URL, members: Int) async throws {
        state = directory.appending(path: "state").path
        try await Self.prepare(state, members)
        socket = directory.appending(path: "socket").path
        host = try DrivenTerminal(
            BenchmarkSession.program(),
            ["host", "--state", state, "--socket", socket, "--connections", String(members + 64)],
            home: directory.path, columns: 200)
        try host.wait(for: "Serving")
        remote = RemoteHost(path: socket)
        let login = Login.officer(.chair, "chair", password: "\(Self.secret)")
        chair = try await remote.open(login, on: DeviceID("chair")).token
        for command in [Command.sitting(.open(1)), .agenda(.takeUp(BenchmarkAssembly.item))] { try await act(command) }
    }

    private static func prepare(_ state: String, _ members: Int) async throws {
        for path in [state, state + "/keys", state + "/boxes"] {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        let register = IdentityFile(path: state + "/identities.json")
        try await OperatorRoster(register).add("chair", roles: [.chair], password: "\(secret)")
        try register.update { register in
            // One hash for all: to make ten thousand takes minutes, and to check one costs the same.
            let hash = register.operators["chair"]?.passwordHash
            for place in 0..<members {
                register.badges[BenchmarkAssembly.member(place)] = IdentityRegister.Badge(
                    number: badge(place), pinHash: hash)
            }
            register.sheetWasProduced = true
        }
        let host = try await AssemblyHost.start(
            HostConfiguration(
                journal: try SQLiteJournal<Event>.open(state + "/journal.sqlite"),
                convocation: BenchmarkAssembly.convocation(members: members).asRehearsal(false), identities: register,
                ballotFiles: BallotFiles(boards: state + "/boards", keys: state + "/keys"),
                signingKey: try SigningKey.kept(at: state + "/keys/host.key")))
        await host.stop()
    }

    private func act(_ command: Command) async throws {
        let reply = await remote.submit(Submission(command: command), by: chair)
        guard case .recorded = reply else { throw BenchmarkFault("\(command) was answered \(reply).") }
    }

    /// Opens a ballot.
    mutating func openBallot() async throws -> BallotID {
        rounds += 1
        try await act(.ballots(.open(BenchmarkAssembly.election, limitSeconds: nil, seal: nil)))
        return BallotID(BenchmarkAssembly.election, round: rounds)
    }

    /// Closes a ballot and declares its result.
    func close(_ ballot: BallotID) async throws {
        try await act(.ballots(.close(ballot)))
        try await act(.series(.declare(ballot)))
    }

    /// The memory of the host that belongs to it alone, in KiB.
    var memory: Double { (ProcessStatus.ownMemory(of: host.process) ?? 0) * 1_024 }

    /// Ends the host, and counts what is in the journal.
    /// - Returns: the papers that are recorded, by ballot.
    func end() async throws -> [BallotID: Int] {
        await remote.close(chair)
        await remote.disconnect()
        kill(host.process, SIGTERM)
        while !host.hasEnded { try await Task.sleep(for: .milliseconds(20)) }
        let journal = try SQLiteJournal<Event>.openForReading(state + "/journal.sqlite")
        var assembly = Assembly()
        for try await page in journal.replay() {
            for record in page { for event in record.events { assembly.apply(event) } }
        }
        await journal.close()
        return assembly.ballots.mapValues(\.received)
    }
}

/// When a board has heard records.
final class RecordsHeard: Sendable {
    /// Follows a session as a board does, until the task is cancelled.
    func follow(at socket: String) async throws {
        let remote = RemoteHost(path: socket)
        let board = try await remote.open(.board, on: DeviceID("board")).token
        for await updates in try await remote.followSnapshot(after: nil, by: board) {
            let now = ContinuousClock.now
            for case .record(let position, _) in updates { note(position.number, now) }
        }
        await remote.disconnect()
    }

    private let moments = Mutex<[Int: ContinuousClock.Instant]>([:])

    private func note(_ position: Int, _ moment: ContinuousClock.Instant) { moments.withLock { $0[position] = moment } }

    /// When a record was heard.
    func moment(_ position: Int) -> ContinuousClock.Instant? { moments.withLock { $0[position] } }
}
