import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Testing

@testable import HostSocket

/// Help at a kiosk, over the socket of a real host.
@Suite("Help that is asked for at a kiosk", .timeLimit(.minutes(2)))
struct HelpTests {
    @Test("whoever stands at a kiosk asks, officers hear of it, nobody else does, and no record says so")
    func asked() async throws {
        let story = try await SocketStory.begin()
        let (office, hall) = (story.remote(), story.remote())
        let clerk = try await office.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let kiosk = try await hall.open(.board, on: DeviceID("kiosk-7")).token
        let desk = Listener(try await office.follow(from: .first, by: clerk))
        let board = Listener(try await hall.follow(from: .first, by: kiosk))
        let neighbour = try await hall.open(.board, on: DeviceID("kiosk-8")).token
        let other = Listener(try await hall.follow(from: .first, by: neighbour))
        let before = await story.host.host.position
        try await hall.help(.ask, by: kiosk)
        await desk.until { $0.status?.kiosks.first?.helpAskedAt != nil }
        #expect(await desk.status?.kiosks.map(\.device.name) == ["kiosk-7", "kiosk-8"])
        #expect(await board.status?.kiosks.isEmpty != false)
        #expect(await story.host.host.position == before)
        await board.until { $0.status?.help == .waiting }
        try await office.help(.promise(DeviceID("kiosk-7")), by: clerk)
        await board.until { $0.status?.help == .promised }
        await desk.until { $0.status?.kiosks.first?.call == .promised }
        #expect(await other.status?.help == nil, "another kiosk hears of no call")
        await #expect(throws: RequestRefusal.refused(.nothingToChange)) {
            try await office.help(.promise(DeviceID("kiosk-7")), by: clerk)
        }
        try await office.help(.answer(DeviceID("kiosk-7")), by: clerk)
        await board.until { $0.status?.help == nil }
        await desk.until { $0.status?.kiosks.first?.helpAskedAt == nil }
        await office.disconnect()
        await hall.disconnect()
        await story.end()
    }

    @Test(
        "a call waits while delegates come and go at the kiosk, asked twice it keeps its time, and it can be taken back"
    )
    func waits() async throws {
        let story = try await SocketStory.begin()
        let office = story.remote()
        let clerk = try await office.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let desk = Listener(try await office.follow(from: .first, by: clerk))
        let delegate = try await story.host.delegate("AL", at: "kiosk-3")
        try await story.host.host.help(.ask, by: delegate)
        await desk.until { $0.status?.kiosks.first?.helpAskedAt != nil }
        let since = await desk.status?.kiosks.first?.helpAskedAt
        await story.host.host.close(delegate)
        let next = try await story.host.delegate("BR", at: "kiosk-3")
        let seen = Listener(try await story.host.host.follow(from: .first, by: next))
        try await office.help(.promise(DeviceID("kiosk-3")), by: clerk)
        await seen.until { $0.status?.help == .promised }
        try await story.host.host.help(.ask, by: next)
        await desk.until { $0.status?.kiosks.first?.member == "BR" }
        #expect(await desk.status?.kiosks.first?.helpAskedAt == since)
        try await story.host.host.help(.withdraw, by: next)
        await desk.until { $0.status?.kiosks.first?.helpAskedAt == nil }
        await office.disconnect()
        await story.end()
    }

    @Test(
        "only a kiosk asks, only the chair and the secretariat answer, and where nobody waits there is nothing to answer"
    )
    func refused() async throws {
        let story = try await SocketStory.begin()
        let remote = story.remote()
        let chair = try await remote.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let board = try await remote.open(.board, on: DeviceID("board")).token
        let kiosk = try await remote.open(.board, on: DeviceID("kiosk-1")).token
        await #expect(throws: RequestRefusal.refused(.notYours(needs: [.delegate]))) {
            try await remote.help(.ask, by: board)
        }
        await #expect(throws: RequestRefusal.refused(.notYours(needs: [.chair, .secretariat]))) {
            try await remote.help(.answer(DeviceID("kiosk-1")), by: kiosk)
        }
        await #expect(throws: RequestRefusal.refused(.nothingToChange)) {
            try await remote.help(.answer(DeviceID("kiosk-1")), by: chair)
        }
        await remote.disconnect()
        await story.end()
    }
}
