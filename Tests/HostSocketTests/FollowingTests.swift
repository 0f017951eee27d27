import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Secrets
import Testing

@testable import HostSocket

/// What is followed over the socket is the whole record, once and in order.
@Suite("Following over the socket", .timeLimit(.minutes(2)))
struct FollowingTests {
    @Test("a follower hears the same as one in the host's process")
    func same() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let chair = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let here = try await story.host.listen(as: try await story.host.officer(.secretariat))
        let there = Listener(try await remote.follow(from: .first, by: chair))
        guard case .recorded(let position) = await remote.submit(Submission(command: .sitting(.open(1))), by: chair)
        else {
            throw StoryFault("the sitting was not opened")
        }
        await here.hear(position)
        await there.hear(position)
        #expect(await here.events == there.events)
        #expect(await here.positions == there.positions)
        await remote.disconnect()
        await there.untilEnd()
        await story.end()
    }

    @Test("however often the link is cut, nothing is missing and nothing comes twice")
    func flapping() async throws {
        let story = try await SocketStory.begin()
        let (office, board) = (story.remote(), story.remote())
        let token = try await office.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let session = try await board.open(.board, on: DeviceID("board"))
        let listener = Listener(try await board.follow(from: .first, by: session.token))
        for _ in 0..<10 {
            try await story.enterRecords(5, by: token, at: office)
            await board.cutLink()
            try await story.enterRecords(5, by: token, at: office)
        }
        let head = await story.host.host.position
        await listener.hear(head)
        #expect(await listener.positions == (1...head.number).map { Position($0) })
        #expect(await !listener.hasEnded)
        await board.disconnect()
        await office.disconnect()
        await story.end()
    }

    @Test("a reader who does not read slows nobody down, and still gets everything")
    func slow() async throws {
        let story = try await SocketStory.begin()
        let slow = try story.socat()
        let opened = try await slow.ask(
            #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"slow","login":{"as":"board"}}}"#,
            until: "\n")
        let token = try #require(opened.firstMatch(of: /"token":"([0-9a-f]+)"/)).output.1
        let follow = #"{"jsonrpc":"2.0","id":2,"method":"record.follow","params":{"token":"\#(token)","feed":1}}"#
        try await slow.ask(follow, until: #""feed":1"#)
        // Nothing is read from it any more, while two megabytes come.
        let office = story.remote()
        let officer = try await office.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let listener = Listener(try await office.follow(from: .first, by: officer))
        try await story.enterRecords(1_000, by: officer, at: office)
        let head = await story.host.host.position
        await listener.hear(head)
        let rest = try await slow.waitFor("\"position\":\(head)}", within: .seconds(60))
        let positions = rest.matches(of: /"position":([0-9]+)}/).compactMap { Int($0.output.1) }
        let first = try #require(positions.first)
        #expect(positions == Array(first...head.number))
        await office.disconnect()
        await story.end()
    }

    @Test("a reader in another process who is far behind is asked again for what it has not taken")
    func suspended() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let token = try await remote.open(.board, on: DeviceID("board")).token
        let feed = RemoteFeed(of: remote, token, from: 1)
        let records = (1...20_000).map { HostUpdate.record(Position($0), []) }
        var taken = 0
        while taken < records.count, feed.receive(Array(records[taken..<taken + 1_000])) == .taken { taken += 1_000 }
        #expect(taken < 10_000, "what is kept for a slow reader is bounded")
        #expect(feed.isSuspended)
        #expect(feed.receive([.record(feed.next, [])]) == .taken)
        await remote.disconnect()
        let listener = Listener(feed.feed)
        await listener.untilEnd()
        #expect(await listener.positions == (1..<feed.next.number).map { Position($0) })
        await story.end()
    }

    @Test("a gap is noticed, and a repetition is passed over")
    func gap() async throws {
        let story = try await SocketStory.begin()
        let feed = RemoteFeed(of: story.remote(), LoginToken(secret: "t"), from: 1)
        #expect(feed.receive([.record(1, []), .record(2, [])]) == .taken)
        #expect(feed.receive([.record(1, []), .record(2, []), .record(3, [])]) == .taken)
        #expect(feed.next == 4)
        #expect(feed.receive([.record(5, [])]) == .suspended)
        #expect(feed.next == 4)
        await story.end()
    }

    @Test("two hundred consoles hear the same act")
    func hall() async throws {
        let story = try await SocketStory.begin()
        let consoles = (0..<200).map { _ in story.remote() }
        let listeners = try await withThrowingTaskGroup(of: Listener.self) { tasks in
            for (number, console) in consoles.enumerated() {
                tasks.addTask {
                    let token = try await console.open(.board, on: DeviceID("board \(number)")).token
                    return Listener(try await console.follow(from: .first, by: token))
                }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        let chair = try await story.host.officer(.chair)
        let position = try await story.host.act(.sitting(.open(1)), by: chair)
        for listener in listeners {
            await listener.hear(position)
            #expect(await listener.positions == (1...position.number).map { Position($0) })
        }
        for console in consoles { await console.disconnect() }
        await story.end()
    }

    @Test("a feed ends when its session does")
    func ending() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let (first, second) = (DeviceID("one"), DeviceID("two"))
        let pin = try #require(try await remote.greeting().rehearsalPIN)
        let badge = await RehearsalBadge.number(of: "AL", in: story.host.host.assembly)
        let token = try await remote.open(.delegate(badge: badge, pin: "\(pin)"), on: first).token
        let listener = Listener(try await remote.follow(from: .first, by: token))
        await listener.hear(1)
        // The same badge at another kiosk ends the first session.
        _ = try await remote.open(.delegate(badge: badge, pin: "\(pin)"), on: second)
        await listener.untilEnd()
        #expect(await remote.submit(Submission(command: .floor(.request("AL"))), by: token) == .failed(.loginEnded))
        await remote.disconnect()
        await story.end()
    }
}
