import AssemblyCore
import ClusterJournal
import EventStream
import Foundation
import Glibc
import Host
import HostSocket
import PlenaryTestKit
import SQLiteJournal
import Testing

@testable import plenary

/// Real hosts and real servers die together, as they do when a machine does.
@Suite(
    "Machines of a cluster that die", .serialized, .enabled(if: OutsideTool.natsServer.isExpected),
    .timeLimit(.minutes(4)))
struct DeadMachineTests {
    /// The server that leads the session's stream.
    private static func streamLeader(of hall: ClusterHall) async throws -> Int {
        let file = try ClusterFile.read(hall.clusterFile)
        let leader = try await StreamState.ask(file.access, file.name)?.leader
        return try #require(leader.flatMap { Int($0.suffix(1)) }) - 1
    }

    @Test("with a host that leads and the server that leads the stream; then with all three servers: nothing is lost")
    func together() async throws {
        let hall = try await ClusterHall()
        let (started, kiosks) = try await hall.castingEverywhere(papers: 30)
        var hosts = started
        // When the host that leads dies, and with it the server that leads the stream
        let (leader, server) = (try await hall.leader(by: 0), try await Self.streamLeader(of: hall))
        await hosts[leader].signal(SIGKILL)
        try await hall.servers.kill(server)
        _ = try await hosts[leader].waitForExit()
        // Then papers are acknowledged again, with two machines of three
        try await kiosks.hear(30)
        // A host that follows may be some records behind.
        let other = (leader + 1) % 3
        try await Self.eventually { (try? await hall.leader(by: other)).map { $0 != leader } ?? false }
        try hall.servers.start(server)
        hosts[leader] = try await hall.start(leader)
        // When all servers die at once, and come back
        for number in 0...2 { try await hall.servers.kill(number) }
        for number in 0...2 { try hall.servers.start(number) }
        try await kiosks.hear(30)
        await kiosks.end()
        // Then every acknowledged paper is there once, on every machine
        try await TakeOverTests.close(hall, hosts)
        let record = try await hall.mirror(0)
        #expect(await kiosks.compare(with: record) == [])
        try await TakeOverTests.compareMirrors(hall, record)
    }

    @Test("a host whose copy is another journal, or longer than the cluster's, serves nothing; logins change meanwhile")
    func copies() async throws {
        let hall = try await ClusterHall()
        let host = try await hall.start(0)
        try await Self.changeLogins(hall)
        try await host.endInOrder()
        let own = try await hall.mirror(0)
        // Given the copy of another session at the second host's place
        try await Self.write([Self.stranger(after: [])], to: hall.state(1))
        try await Self.expectRefusal(of: 1, hall, "is another one than the cluster's")
        // And at the third's a copy that has more than the cluster, which has fallen behind
        let records = own.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: Array($0.events)) }
        try await Self.write(records + [Self.stranger(after: own)], to: hall.state(2))
        try await Self.expectRefusal(of: 2, hall, "the cluster has fallen behind")
        // Then the cluster's journal is what it was
        let again = try await hall.start(0)
        try await again.endInOrder()
        #expect(try await hall.mirror(0).prefix(own.count).map(\.stored) == own.map(\.stored))
    }

    /// An officer who is added while the session goes on can log in at a host that runs, and one who is removed cannot.
    private static func changeLogins(_ hall: ClusterHall) async throws {
        let (password, name) = ("another password", OperatorID("deputy"))
        let added = try await PipedProcess.run(
            product: "plenary", ["operators", "add", "deputy", "--role", "chair", "--cluster", hall.clusterFile],
            input: "\(password)\n\(password)\n")
        #expect(added.status == 0, "\(added.errors)")
        let host = hall.remote(0)
        let login = Login.officer(.chair, name, password: "\(password)")
        try await eventually { (try? await host.open(login, on: DeviceID("desk"))) != nil }
        let removed = try await PipedProcess.run(
            product: "plenary", ["operators", "remove", "deputy", "--cluster", hall.clusterFile])
        #expect(removed.status == 0, "\(removed.errors)")
        let listed = try await PipedProcess.run(
            product: "plenary", ["operators", "list", "--cluster", hall.clusterFile])
        #expect(listed.output.contains("office") && !listed.output.contains("deputy"), "\(listed.output)")
        try await eventually {
            do throws(LoginRefusal) {
                _ = try await host.open(login, on: DeviceID("desk"))
                return false
            } catch {
                if case .wrong = error { return true }
                return false
            }
        }
        await host.disconnect()
    }

    private static func eventually(_ condition: () async -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while !(await condition()) {
            guard ContinuousClock.now < deadline else { throw StoryFault("it did not come to pass") }
            // Seldom: whoever tries a login that is not known yet too often has to wait a minute.
            try await Task.sleep(for: .seconds(3))
        }
    }

    private static func expectRefusal(of number: Int, _ hall: ClusterHall, _ words: String) async throws {
        let refused = try await PipedProcess.run(product: "plenary", hall.arguments(number))
        #expect(refused.status == 1)
        #expect(refused.errors.contains(words), "\(refused.errors)")
    }

    private static func write(_ records: [JournalRecord<Event>], to state: String) async throws {
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let journal = try SQLiteJournal<Event>.open(state + "/journal.sqlite")
        _ = try await journal.append(records, expecting: .origin)
        await journal.close()
    }

    /// A record that the cluster never had.
    private static func stranger(after records: [StoredRecord<Event>]) -> JournalRecord<Event> {
        let at = Moment(milliseconds: (records.last?.stored.at ?? 0) + 1)
        return JournalRecord(
            id: .random(), at: at.milliseconds,
            events: [Event(at: at, by: .host, fact: .record(.tookOver(host: "hall-2", term: 99)))])
    }
}
