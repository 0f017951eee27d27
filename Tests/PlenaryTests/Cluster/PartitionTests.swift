import AssemblyCore
import Foundation
import Host
import HostSocket
import PlenaryTestKit
import Testing

/// Three machines on a network of their own, each with a host and a server, that lose one another.
@Suite(
    "Machines of a cluster that are cut off", .serialized,
    .enabled(if: OutsideTool.natsServer.isExpected && MachineNetwork.isAllowed), .timeLimit(.minutes(4)))
struct PartitionTests {
    @Test("the one whose host leads; then each from every other: nothing is acknowledged that the others do not have")
    func cutOff() async throws {
        let network = try MachineNetwork(machines: 3)
        let hall = try await ClusterHall(in: network)
        let (hosts, kiosks) = try await hall.castingEverywhere(papers: 30)
        // When the machine whose host leads is cut off, with the kiosks that are at it
        let leader = try await hall.leader(by: 0)
        let other = (leader + 1) % 3
        try network.cutOff(leader)
        // Then another one leads, papers are acknowledged there, and nothing comes into the record that lies here
        try await Self.eventually { try await hall.leader(by: other) != leader }
        let before = try await hall.mirror(leader).count
        try await kiosks.hear(30)
        #expect(try await hall.mirror(leader).count == before)
        // And when it is linked again it hears what it has missed
        try network.link(leader)
        let missed = try await hall.mirror(other).count
        try await Self.eventually { try await hall.mirror(leader).count >= missed }
        // When no machine reaches any other
        for machine in 0...2 { try network.cutOff(machine) }
        try await Task.sleep(for: .seconds(4))
        // Then nothing is acknowledged anywhere
        let acknowledged = await kiosks.acknowledged.count
        try await Task.sleep(for: .seconds(4))
        #expect(await kiosks.acknowledged.count == acknowledged)
        // And when they are linked again the session goes on, and has lost and doubled nothing
        for machine in 0...2 { try network.link(machine) }
        try await kiosks.hear(30)
        await kiosks.end()
        try await TakeOverTests.close(hall, hosts)
        let record = try await hall.mirror(0)
        #expect(await kiosks.compare(with: record) == [])
        try await TakeOverTests.compareMirrors(hall, record)
        #expect(ClusterHall.leads(record).count >= 2)
    }

    private static func eventually(_ condition: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while !(try await condition()) {
            guard ContinuousClock.now < deadline else { throw StoryFault("it did not come to pass") }
            try await Task.sleep(for: .milliseconds(500))
        }
    }
}
