import AssemblyCore
import PlenaryTestKit
import Testing

@testable import Host

/// The kiosks of which officers are told.
@Suite("The list of kiosks", .timeLimit(.minutes(1)))
struct KioskListTests {
    private static func place(_ number: Int) -> KioskPlace {
        KioskPlace(device: DeviceID("kiosk-\(10_000 + number)"), caller: Caller(user: 1_000, connection: number))
    }

    private static func kiosk(_ number: Int, isOnline: Bool = true) -> KioskStatus {
        KioskStatus(device: place(number).device, member: MemberCode(rawValue: "M\(number)"), isOnline: isOnline)
    }

    private static func status(of board: StatusPublisher) throws -> HostStatus {
        try #require(board.status(for: .officer(.chair), newerThan: 0)).status
    }

    @Test("given ten thousand kiosks, officers are told how many there are, and of those first that need somebody")
    func tenThousand() throws {
        let board = StatusPublisher()
        for number in 0..<10_000 { board.note(Self.kiosk(number), at: Self.place(number)) }
        #expect(try Self.status(of: board).kiosks.map(\.device) == (0..<1_024).map { Self.place($0).device })
        board.note(Self.kiosk(9_998, isOnline: false), at: Self.place(9_998))
        board.note(Self.kiosk(7_000, isOnline: false), at: Self.place(7_000))
        board.noteHelp(askedAt: Moment(milliseconds: 2_000), at: Self.place(9_999))
        board.noteHelp(askedAt: Moment(milliseconds: 1_000), at: Self.place(9_997))
        board.noteHelp(askedAt: Moment(milliseconds: 500), at: Self.place(8_000))
        #expect(board.answerHelp(at: Self.place(8_000).device, isDone: false) == [Self.place(8_000)])
        let status = try Self.status(of: board)
        let first = [9_997, 9_999, 8_000, 7_000, 9_998, 0, 1].map { Self.place($0).device }
        #expect(Array(status.kiosks.prefix(7).map(\.device)) == first)
        #expect(status.kiosks.count == 1_024)
        let counts = status.kioskNumbers
        #expect(counts.all == 10_000)
        #expect([.asking, .promised, .lost, .inUse].map { counts[$0] } == [2, 1, 2, 9_995])
    }

    @Test("given kiosks that come and go, the numbers are always those of the kiosks that are there")
    func numbers() throws {
        let board = StatusPublisher()
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let number = Int.random(in: 0..<40, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: board.note(Self.kiosk(number, isOnline: false), at: Self.place(number))
            case 1: board.noteHelp(askedAt: Moment(milliseconds: Int64(number)), at: Self.place(number))
            case 2: _ = board.answerHelp(at: Self.place(number).device, isDone: number.isMultiple(of: 2))
            case 3: board.noteIdle(Self.place(number + 40))
            case 4: board.forgetIdle(Self.place(number + 40))
            default: board.note(Self.kiosk(number), at: Self.place(number))
            }
        }
        let list = try Self.status(of: board).kiosks
        let standings = list.map(\.standing.rawValue)
        #expect(standings == standings.sorted())
        #expect(Set(list.map(\.device)).count == list.count)
        var kiosks = KioskList()
        for kiosk in list { kiosks[KioskPlace(device: kiosk.device, caller: nil)] = kiosk }
        #expect(kiosks.counts == KioskCounts(of: list))
        for kiosk in list { kiosks[KioskPlace(device: kiosk.device, caller: nil)] = nil }
        #expect(kiosks.counts == KioskCounts())
        #expect(kiosks.listed == [])
    }

    @Test("given more names than anybody has kiosks, those at which nobody is make room, and those of delegations stay")
    func invented() throws {
        let board = StatusPublisher()
        for number in 0..<8 { board.note(Self.kiosk(number), at: Self.place(number)) }
        for number in 8..<(KioskList.mostKept + 100) { board.noteIdle(Self.place(number)) }
        let counts = try Self.status(of: board).kioskNumbers
        #expect((counts.all, counts[.inUse]) == (KioskList.mostKept, 8))
    }

    @Test("given many who name kiosks, one of whoever has most makes room, as a look through all of them would find")
    func crowded() {
        var (idle, all) = (IdleKiosks(), [KioskPlace]())
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            let place = KioskPlace(
                device: DeviceID("kiosk-\(Int.random(in: 0..<30, using: &random))"),
                caller: Caller(user: 1_000, connection: Int.random(in: 0..<6, using: &random)))
            if let old = all.firstIndex(of: place), Bool.random(using: &random) {
                idle.remove(place)
                all.remove(at: old)
            } else if !all.contains(place) {
                idle.insert(place)
                all.append(place)
            }
            let numbers = Dictionary(all.map { ($0.caller, 1) }, uniquingKeysWith: +)
            let found = idle.needless
            #expect((found == nil) == all.isEmpty)
            #expect(found.map { all.contains($0) } ?? true)
            #expect(found.flatMap { numbers[$0.caller] } == numbers.values.max())
        }
    }

    @Test("given a kiosk that comes back over another connection, it is one kiosk")
    func back() throws {
        let board = StatusPublisher()
        board.note(Self.kiosk(1, isOnline: false), at: Self.place(1))
        let again = KioskPlace(device: Self.place(1).device, caller: Caller(user: 1_000, connection: 99))
        board.note(Self.kiosk(1), at: again)
        #expect(try Self.status(of: board).kiosks == [Self.kiosk(1)])
    }

    @Test("given simulated delegations, their kiosks take nobody's place on the list")
    func simulated() throws {
        let board = StatusPublisher()
        for number in 0..<2_000 {
            let place = KioskPlace(device: .simulated("\(number)"), caller: nil)
            board.note(KioskStatus(device: place.device, member: "AL", isOnline: true), at: place)
        }
        board.note(Self.kiosk(1), at: Self.place(1))
        #expect(try Self.status(of: board).kiosks == [Self.kiosk(1)])
    }
}

/// A badge that is used at one kiosk while it is in use at another.
@Suite("A badge at two kiosks", .timeLimit(.minutes(1)))
struct BadgeAtTwoKiosksTests {
    @Test("officers are told where it was in use, as long as it is used where it was used last; the hall hears nothing")
    func moved() async throws {
        let story = try await HostStory.begin()
        let officer = try await story.listen(as: try await story.officer(.secretariat))
        let board = try await story.listen(as: try await story.host.open(.board, on: DeviceID("board")).token)
        _ = try await story.delegate("AL", at: "kiosk-1")
        let second = try await story.delegate("AL", at: "kiosk-2")
        let moved = KioskStatus(
            device: DeviceID("kiosk-2"), member: "AL", isOnline: true, badgeFrom: DeviceID("kiosk-1"))
        let left = KioskStatus(device: DeviceID("kiosk-1"), member: nil, isOnline: true)
        await officer.until { $0.status?.kiosks == [moved, left] }
        #expect(await officer.status?.kiosks == [moved, left])
        // The same kiosk identifies again: what is said of the badge stays.
        let again = try await story.delegate("AL", at: "kiosk-2")
        #expect(again != second)
        try await story.host.help(.ask, by: again)
        await officer.until { $0.status?.kiosks.first?.call == .waiting }
        #expect(await officer.status?.kiosks.first?.badgeFrom == DeviceID("kiosk-1"))
        await story.host.close(again)
        await officer.until { $0.status?.kiosks.first?.member == nil }
        #expect(await officer.status?.kiosks.allSatisfy { $0.badgeFrom == nil } == true)
        #expect(await board.status?.kiosks.isEmpty != false)
    }

    @Test("a delegation that has left its kiosk, or was cut off there, has moved nothing")
    func left() async throws {
        let story = try await HostStory.begin()
        let officer = try await story.listen(as: try await story.officer(.secretariat))
        await story.host.close(try await story.delegate("AL", at: "kiosk-1"))
        _ = try await story.delegate("AL", at: "kiosk-2")
        await story.host.lost(try await story.delegate("BR", at: "kiosk-3"))
        _ = try await story.delegate("BR", at: "kiosk-4")
        await officer.until { $0.status?.kiosks.contains { $0.device.name == "kiosk-4" } == true }
        #expect(await officer.status?.kiosks.allSatisfy { $0.badgeFrom == nil } == true)
    }
}
