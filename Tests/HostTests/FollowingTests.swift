import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Testing

@Suite("Following the record", .timeLimit(.minutes(1)))
struct FollowingTests {
    @Test("from any position, gapless and in order, far behind or live", arguments: [1, 2, 3, 5])
    func replayThenLive(_ first: Int) async throws {
        // A ring of two records, so that nearly everything has to be read from the journal.
        let story = try await HostStory.begin(busCapacity: 2)
        let chair = try await story.officer(.chair)
        for _ in 0..<10 {
            try await story.act(.sitting(.open(await story.host.assembly.nextSitting)), by: chair)
            try await story.act(.sitting(.close), by: chair)
        }
        let listener = try await story.listen(as: chair, from: Position(first))
        let middle = await story.host.position
        await listener.hear(middle)
        try await story.act(.sitting(.open(await story.host.assembly.nextSitting)), by: chair)
        let head = await story.host.position
        await listener.hear(head)
        #expect(await listener.positions == (first...head.number).map { Position($0) })
    }

    @Test("nobody can follow from beyond the end")
    func beyond() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        await #expect(throws: HostFault.self) { try await story.host.follow(from: 4, by: chair) }
        _ = try await story.host.follow(from: 3, by: chair)
    }

    @Test("feeds end when the host stops, after everything has been given")
    func stops() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        let listener = try await story.listen(as: chair)
        // What was recorded before it followed is read from the journal, which a stopped host has closed.
        await listener.hear(2)
        try await story.act(.sitting(.open(1)), by: chair)
        await story.host.stop()
        await listener.untilEnd()
        #expect(await listener.positions == [1, 2, 3])
        #expect(
            await story.submit(.sitting(.close), by: chair)
                == .failed(.unreachable("The host is stopping; nothing was changed.")))
    }

    @Test("officers hear who is at which kiosk, others do not")
    func kiosks() async throws {
        let story = try await HostStory.begin()
        let officer = try await story.listen(as: try await story.officer(.scrutineer))
        let board = try await story.listen(as: try await story.host.open(.board, on: DeviceID("board")).token)
        let token = try await story.delegate("AL", at: "kiosk 1")
        let here = KioskStatus(device: DeviceID("kiosk 1"), member: "AL", isOnline: true)
        await officer.until { $0.status?.kiosks == [here] }
        await story.host.close(token)
        let idle = KioskStatus(device: DeviceID("kiosk 1"), member: nil, isOnline: true)
        await officer.until { $0.status?.kiosks == [idle] }
        try await story.act(.sitting(.open(1)), by: try await story.officer(.chair))
        await board.hear(3)
        #expect(await board.status == nil)
    }

    @Test("a delegate who is cut off before casting is reported NOT CAST to the officers, one who has voted is not")
    func lost() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        let officer = try await story.listen(as: chair)
        let (away, voted) = (try await story.delegate("AL"), try await story.delegate("BR"))
        _ = try await story.cast(.yes, in: ballot, of: "BR", by: voted)
        await story.host.lost(away)
        await story.host.lost(voted)
        await story.host.quiet()
        let head = await story.host.position
        await officer.hear(head)
        #expect(await officer.assembly.ballots[ballot.id]?.notCast == ["AL": .linkLost])
        #expect(await officer.events.last?.fact == .ballots(.notCast(ballot.id, "AL", reason: .linkLost)))
        await officer.until { $0.status?.kiosks.contains { $0.member == "AL" && !$0.isOnline } == true }
        let board = try await story.listen(as: try await story.host.open(.board, on: DeviceID("board")).token)
        await board.hear(head)
        #expect(await board.assembly.ballots[ballot.id]?.notCast == [:])
    }

    @Test("whoever lets go of a feed is forgotten", .timeLimit(.minutes(1)))
    func letGo() async throws {
        let story = try await HostStory.begin(busCapacity: 4)
        let chair = try await story.officer(.chair)
        for _ in 0..<100 { _ = try await story.host.follow(from: .first, by: chair) }
        try await story.act(.sitting(.open(1)), by: chair)
        let listener = try await story.listen(as: chair)
        await listener.hear(3)
    }
}
