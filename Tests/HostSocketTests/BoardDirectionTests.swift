import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Testing

@testable import HostSocket

/// What the chair and the secretariat let the boards show, over the socket of a real host.
@Suite("Steering the boards over the socket", .timeLimit(.minutes(2)))
struct BoardDirectionTests {
    private static let noon = BoardShowing.message("Resumes at 14:30")

    @Test("the chair's message reaches boards and officers, no delegation, and no record")
    func message() async throws {
        let story = try await SocketStory.begin()
        let (office, hall) = (story.remote(), story.remote())
        let chair = try await office.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let board = try await hall.open(.board, on: DeviceID("board")).token
        let seen = Listener(try await hall.follow(from: .first, by: board))
        let desk = Listener(try await office.follow(from: .first, by: chair))
        let kiosk = try await story.host.listen(as: try await story.host.delegate("AL"))
        let before = await story.host.host.position
        try await office.directBoards(BoardDirection(Self.noon), by: chair)
        let all = BoardRole.allCases.map { DirectedBoard(role: $0, showing: Self.noon) }
        await seen.until { $0.status?.boards == all }
        await desk.until { $0.status?.boards == all }
        await kiosk.until { $0.status != nil }
        #expect(await kiosk.status?.boards == nil)
        #expect(await story.host.host.position == before)
        try await office.directBoards(BoardDirection(.session), by: chair)
        await seen.until { $0.status?.boards == nil }
        await office.disconnect()
        await hall.disconnect()
        await story.end()
    }

    @Test(
        "boards are steered apart, and a result that is shown for a while goes by itself, what was asked later does not"
    )
    func apart() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let office = try await remote.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let heard = Listener(try await remote.follow(from: .first, by: office))
        try await remote.directBoards(BoardDirection(.page(.vote), on: [.hall, .press], seconds: 30), by: office)
        await story.host.clock.waitForSleepers(2)
        try await remote.directBoards(BoardDirection(.blank, on: [.press]), by: office)
        await heard.until { $0.status?.boards?.last == DirectedBoard(role: .press, showing: .blank) }
        #expect(await heard.status?.boards?.first == DirectedBoard(role: .hall, showing: .page(.vote)))
        story.host.clock.advance(seconds: 31)
        await heard.until { $0.status?.boards?.count == 1 }
        #expect(await heard.status?.boards == [DirectedBoard(role: .press, showing: .blank)])
        await remote.disconnect()
        await story.end()
    }

    @Test("what no board could show is refused in a sentence, and changes nothing")
    func refused() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let chair = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let wrong = [
            BoardDirection(.message("")), BoardDirection(.message(String(repeating: "x", count: 121))),
            BoardDirection(.message("\u{1B}[2J")), BoardDirection(.message("a\u{202E}b")),
            BoardDirection(.blank, seconds: 0), BoardDirection(.blank, seconds: 3_601),
        ]
        for direction in wrong {
            await #expect(throws: RequestRefusal.self) { try await remote.directBoards(direction, by: chair) }
        }
        let board = try await remote.open(.board, on: DeviceID("board")).token
        await #expect(throws: RequestRefusal.refused(.notYours(needs: [.chair, .secretariat]))) {
            try await remote.directBoards(BoardDirection(.blank), by: board)
        }
        let heard = Listener(try await remote.follow(from: .first, by: board))
        try await remote.directBoards(BoardDirection(.hold), by: chair)
        await heard.until { $0.status?.boards != nil }
        #expect(await heard.status?.boards?.map(\.showing) == Array(repeating: .hold, count: 4))
        await remote.disconnect()
        await story.end()
    }

    @Test("after the host has begun again the boards follow the session")
    func restart() async throws {
        let story = try await SocketStory.begin()
        let chair = try await story.host.officer(.chair)
        try await story.host.host.directBoards(BoardDirection(.blank), by: chair)
        let after = try await story.restarted()
        let remote = after.remote()
        let board = try await remote.open(.board, on: DeviceID("board")).token
        let heard = Listener(try await remote.follow(from: .first, by: board))
        await heard.hear(await after.host.host.position)
        #expect(await heard.status?.boards == nil)
        await remote.disconnect()
        await after.end()
    }
}
