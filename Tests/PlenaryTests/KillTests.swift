import AssemblyCore
import AssemblyFiles
import EventStream
import Foundation
import Glibc
import HostSocket
import Host
import PlenaryTestKit
import Rehearsal
import Secrets
import Testing

/// R3 against the real binary: killed at random moments while kiosks cast, it never loses an acknowledged ballot and
/// never counts one twice.
@Suite("kill -9 at any moment")
struct KillTests {
    /// Kills of one session; eight sessions make two hundred.
    private static let killsPerSession = 25

    @Test("after each restart every acknowledged ballot is there, and each delegation once", arguments: 1...8)
    func killed(session: Int) async throws {
        let directory = try TemporaryDirectory()
        var generator = SeededGenerator(seed: UInt64(session))
        let hall = CastingHall(size: 24)
        var service = try await Service.start(in: directory)
        var ballot = try await service.openBallot(members: hall.size)
        for _ in 0..<Self.killsPerSession {
            let enough = Int.random(in: 0...60, using: &generator)
            try await hall.castUntilKilled(ballot, at: service, afterAcknowledged: enough)
            service = try await Service.start(in: directory)
            let assembly = try await service.assembly()
            ballot = try #require(assembly.ballots[ballot.id])
            await hall.compare(with: ballot)
        }
        #expect(await hall.acknowledgedInAll > Self.killsPerSession * 10)
        await service.process.signal(SIGTERM)
        #expect(try await service.process.waitForExit().status == 0)
        let verified = try await PipedProcess.run(product: "plenary", ["verify", directory.path(of: "session")])
        #expect(verified.status == 0, "\(verified.output)")
        // What the killed hosts have left to be written would make the next stories wait for the disk.
        sync()
    }
}

/// The real host in a process of its own, and how it is reached.
private struct Service {
    let process: PipedProcess
    let socket: String

    static func start(in directory: TemporaryDirectory) async throws -> Service {
        let socket = directory.path(of: "socket")
        let process = try PipedProcess(
            product: "plenary", ["host", "--state", directory.path(of: "session"), "--socket", socket])
        try await process.waitFor("Serving", within: .seconds(60))
        return Service(process: process, socket: socket)
    }

    /// A client that gives a dead host up at once.
    func connect() -> RemoteHost {
        var timing = LinkTiming()
        (timing.reach, timing.patience) = (.milliseconds(500), .milliseconds(50))
        return RemoteHost(path: socket, timing: timing)
    }

    /// Presides until a recorded ballot is open to the first members of the roll.
    func openBallot(members: Int) async throws -> Ballot {
        let host = connect()
        let office = try await host.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let chair = try await host.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        func act(_ command: Command, _ token: LoginToken) async throws {
            let reply = await host.submit(Submission(command: command), by: token)
            guard case .recorded = reply else { throw RehearsalFault("\(command): \(reply)") }
        }
        let assembly = try await self.assembly()
        for member in assembly.roll.prefix(members) {
            try await act(.delegations(.decideCredentials(member, .accepted)), office)
            try await act(.delegations(.registerPresence(member, present: true)), office)
        }
        try await act(.sitting(.open(1)), chair)
        try await act(.agenda(.takeUp("adoption-of-agenda")), chair)
        let question = try #require(assembly.questions(under: "adoption-of-agenda").first)
        try await act(.ballots(.open(question.id, limitSeconds: nil, seal: nil)), chair)
        let ballot = try await self.assembly().currentBallot
        await host.disconnect()
        return try #require(ballot)
    }

    /// The assembly as the record tells it now.
    func assembly() async throws -> Assembly {
        let host = connect()
        let session = try await host.open(.board, on: DeviceID("observer"))
        var assembly = Assembly()
        for await updates in try await host.follow(from: .first, by: session.token) {
            var reached = Position.origin
            for case .record(let position, let events) in updates {
                events.forEach { assembly.apply($0) }
                reached = position
            }
            if reached >= session.head { break }
        }
        await host.disconnect()
        return assembly
    }
}

/// Kiosks that cast again and again, with a list of their own of what was acknowledged.
private actor CastingHall {
    let size: Int
    private var acknowledged: [MemberCode: (serial: Int, choice: Choice)] = [:]
    private var attempted: [MemberCode: [(serial: Int, choice: Choice)]] = [:]
    private var acknowledgements = 0

    init(size: Int) { self.size = size }

    /// Lets every kiosk cast until the host is gone; kills it when enough ballots were acknowledged.
    func castUntilKilled(_ ballot: Ballot, at service: Service, afterAcknowledged enough: Int) async throws {
        acknowledgements = 0
        // In the order of names, which is that of the badges.
        let members = AssemblyFile.builtIn().members.sorted { $0.order < $1.order }.prefix(size).map(\.code)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for (place, member) in members.enumerated() {
                let host = service.connect()
                tasks.addTask { [self] in
                    try await cast(member, place, ballot.id, at: host, service, enough)
                    await host.disconnect()
                }
            }
            if enough == 0 { await service.process.signal(SIGKILL) }
            try await tasks.waitForAll()
        }
        await service.process.signal(SIGKILL)
        _ = try await service.process.waitForExit()
    }

    /// How many ballots were acknowledged in all: a kill that hits nothing proves nothing.
    private(set) var acknowledgedInAll = 0

    private func cast(
        _ member: MemberCode, _ place: Int, _ ballot: BallotID, at host: RemoteHost, _ service: Service, _ enough: Int
    ) async throws {
        guard let token = try? await login(place, at: host) else { return }
        var serial = attempted[member]?.last?.serial ?? 0
        while true {
            serial += 1
            let choice: Choice = [.yes, .no, .abstain][(serial + place) % 3]
            attempted[member, default: []].append((serial, choice))
            guard
                case .recorded = await host.submit(
                    Submission(command: .ballots(.cast(ballot, member, .open(choice)))), by: token)
            else { return }
            acknowledged[member] = (serial, choice)
            acknowledgements += 1
            acknowledgedInAll += 1
            if acknowledgements == enough { await service.process.signal(SIGKILL) }
        }
    }

    private func login(_ place: Int, at host: RemoteHost) async throws -> LoginToken {
        guard let pin = try await host.greeting().rehearsalPIN else { throw RehearsalFault("no rehearsal") }
        let badge = RehearsalBadge.number(place: place + 1)
        return try await host.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID("kiosk \(badge)")).token
    }

    /// Holds the record against the list: the last acknowledged paper, or one attempted after it, and the sum of all.
    func compare(with ballot: Ballot) {
        for (member, last) in acknowledged {
            guard case .open(let found)? = ballot.papers[member] else {
                Issue.record("The acknowledged ballot of \(member) is lost.")
                continue
            }
            let possible = (attempted[member] ?? []).filter { $0.serial >= last.serial }.map(\.choice)
            #expect(possible.contains(found), "\(member): \(found) is neither acknowledged nor attempted later")
        }
        #expect(ballot.tally.papers == ballot.papers.count)
        #expect(ballot.papers.count <= size)
    }
}
