import AssemblyCore
import EventStream
import Foundation
import Glibc
import Host
import HostSocket
import PlenaryTestKit
import Testing

@testable import plenary

/// Three real hosts on three real servers: whatever dies or freezes, what was acknowledged is there, once, on every machine.
@Suite(
    "A session at three hosts", .serialized, .enabled(if: OutsideTool.natsServer.isExpected), .timeLimit(.minutes(6)))
struct TakeOverTests {
    @Test("goes on when the host that leads is killed, or freezes, or ends, and loses and doubles nothing")
    func takeOver() async throws {
        // Given three hosts, officers at two of them, and kiosks at all
        let hall = try await ClusterHall()
        let (started, kiosks) = try await hall.castingEverywhere(papers: 60)
        var hosts = started
        // Then whoever looks after the machines is told of all three, and which of them leads
        let told = try await PipedProcess.run(product: "plenary", ["cluster", "check", hall.clusterFile]).output
        #expect((0...2).allSatisfy { told.contains("host hall-\($0)") }, "\(told)")
        #expect(told.components(separatedBy: "it leads").count == 2, "\(told)")
        #expect(told.components(separatedBy: "it follows").count == 3, "\(told)")
        // When the host that leads is killed
        let first = try await hall.leader(by: 0)
        await hosts[first].signal(SIGKILL)
        _ = try await hosts[first].waitForExit()
        // Then papers are acknowledged again, by another one
        try await kiosks.hear(60)
        hosts[first] = try await hall.start(first)
        // When the one that leads now freezes for ten seconds
        let second = try await hall.leader(by: (first + 1) % 3)
        #expect(second != first)
        await hosts[second].signal(SIGSTOP)
        try await Task.sleep(for: .seconds(10))
        await hosts[second].signal(SIGCONT)
        try await kiosks.hear(60)
        let third = try await hall.leader(by: first)
        #expect(third != second, "a host that was frozen does not lead")
        // When the lead is handed over before somebody sees to the machine
        let refused = await kiosks.unanswered
        let ordered = try await PipedProcess.run(product: "plenary", ["cluster", "hand-over", hall.clusterFile])
        #expect(ordered.status == 0, "\(ordered.errors)")
        #expect(ordered.output.contains(" leads now, as lead number "), "\(ordered.output)")
        try await kiosks.hear(30)
        #expect(await kiosks.unanswered == refused, "a paper was not acknowledged at once")
        #expect(try await hall.leader(by: first) != third)
        // When the one that leads then is ended in order
        let before = ContinuousClock.now
        let last = try await hall.leader(by: first)
        try await hosts[last].endInOrder()
        try await kiosks.hear(30)
        #expect(ContinuousClock.now - before < .seconds(20))
        hosts[last] = try await hall.start(last)
        await kiosks.end()
        // Then every acknowledged paper is there once, on every machine, and the machines have the same record
        try await Self.close(hall, hosts)
        let record = try await hall.mirror(0)
        #expect(await kiosks.compare(with: record) == [])
        #expect(await kiosks.acknowledged.count > 200)
        try await Self.compareMirrors(hall, record)
        #expect(Set(ClusterHall.leads(record)).count >= 2)
    }

    /// Ends the ballot and the hosts, once all have heard everything.
    static func close(_ hall: ClusterHall, _ hosts: [PipedProcess]) async throws {
        let podium = hall.remote(1)
        let chair = try await hall.officer(.chair, at: podium)
        let last = try await hall.act(.ballots(.close("text#1")), chair, at: podium)
        await podium.disconnect()
        for number in 0...2 {
            let board = hall.remote(number)
            let listener = Listener(
                try await board.follow(from: .first, by: try await board.open(.board, on: DeviceID("board")).token))
            await listener.hear(last)
            await board.disconnect()
        }
        for host in hosts { try await host.endInOrder() }
    }

    /// Each copy verifies by itself; of two that end at different records one is the beginning of the other.
    static func compareMirrors(_ hall: ClusterHall, _ record: [StoredRecord<Event>]) async throws {
        for number in 0...2 {
            let verified = try await PipedProcess.run(product: "plenary", ["verify", hall.state(number)])
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
            #expect(verified.output.contains("Led by"), "\(verified.output)")
            let other = try await hall.mirror(number)
            let count = min(other.count, record.count)
            #expect(other.prefix(count).map(\.stored) == record.prefix(count).map(\.stored), "host \(number)")
            #expect(
                other.prefix(count).map { Array($0.events) } == record.prefix(count).map { Array($0.events) })
        }
    }
}
