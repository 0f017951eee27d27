import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Testing

@testable import HostSocket

@Suite("Snapshots over the socket", .timeLimit(.minutes(2)))
struct SnapshotTests {
    @Test("a late board knows what an early one knows, by far fewer records, and goes on after a lost link")
    func late() async throws {
        let story = try await SocketStory.begin()
        let office = try await story.host.officer(.secretariat)
        try await story.enterRecords(30, by: office, at: story.host.host)
        let remote = story.remote()
        let board = try await remote.open(.board, on: DeviceID("board"))
        let late = Listener(try await remote.followSnapshot(after: nil, by: board.token))
        let early = Listener(try await remote.follow(from: .first, by: board.token))
        try await story.enterRecords(1, by: office, at: story.host.host)
        let middle = await story.host.host.position
        await late.hear(middle)
        await early.hear(middle)
        #expect(await late.assembly == early.assembly)
        await remote.cutLink()
        try await story.enterRecords(1, by: office, at: story.host.host)
        let head = await story.host.host.position
        await late.hear(head)
        await early.hear(head)
        #expect(await late.positions == [middle, head])
        #expect(await late.assembly == early.assembly)
        await remote.disconnect()
        await story.end()
    }

    @Test("over the socket too a late board learns of which ballot the records tell")
    func ballotRecords() async throws {
        let story = try await SocketStory.begin()
        let chair = try await story.host.officer(.chair)
        try await story.host.openSitting(by: chair)
        let ballot = try await story.host.openBallot(on: SmallAssembly.motion, by: chair)
        let opened = await story.host.host.position.number
        let remote = story.remote()
        let board = try await remote.open(.board, on: DeviceID("board"))
        let late = Listener(try await remote.followSnapshot(after: nil, by: board.token))
        await late.until { !$0.updates.isEmpty }
        guard case .snapshot(let snapshot) = await late.updates.first else {
            Issue.record("the first thing heard is no snapshot")
            return
        }
        #expect(snapshot.state.ballotRecords.ballot(ofRecord: opened) == ballot.id)
        #expect(snapshot.state.ballotRecords.ballot(ofRecord: 1) == nil)
        await remote.disconnect()
        await story.end()
    }

    @Test("a link that is lost before any record has come is made good by another snapshot")
    func lostAtOnce() async throws {
        let story = try await SocketStory.begin()
        let office = try await story.host.officer(.secretariat)
        let remote = story.remote()
        let board = try await remote.open(.board, on: DeviceID("board"))
        let late = Listener(try await remote.followSnapshot(after: nil, by: board.token))
        await late.until { !$0.updates.isEmpty }
        await remote.cutLink()
        try await story.enterRecords(1, by: office, at: story.host.host)
        let state = await story.host.host.assembly
        await late.until { $0.assembly.delegations["AL"] == state.delegations["AL"] }
        #expect(await late.assembly.delegations["AL"]?.delegates.isEmpty == false)
        await remote.disconnect()
        await story.end()
    }

    @Test(
        "whoever asks for no snapshot, or reads another form of it, hears the records from the first one on",
        arguments: ["", #","snapshot":0"#, #","snapshot":999999"#])
    func withoutSnapshot(_ wish: String) async throws {
        let story = try await SocketStory.begin()
        let client = try story.socat()
        try await client.send(
            line: #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"b","login":{"as":"board"}}}"#)
        let session = try await client.waitFor("\n")
        let token = String(try #require(session.firstMatch(of: /"token":"([0-9a-f]{32})"/)).output.1)
        try await client.send(
            line: #"{"jsonrpc":"2.0","id":2,"method":"record.follow","params":{"token":"\#(token)","feed":1\#(wish)}}"#)
        let heard = try await client.waitFor(#""position":1"#)
        #expect(!heard.contains(#""snapshot""#))
        await story.end()
    }
}
