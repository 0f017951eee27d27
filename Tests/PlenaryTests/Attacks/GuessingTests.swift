import AssemblyCore
import Foundation
import Glibc
import Host
import HostSocket
import PlenaryTestKit
import Secrets
import Testing

/// Somebody who guesses PINs of badges that hang around everybody's neck.
@Suite("Badges are not closed for a whole hall", .serialized, .timeLimit(.minutes(5)))
struct GuessingTests {
    @Test("the secretariat opens at once all badges that one device has locked, and no others")
    func lockedTogether() async throws {
        let hall = try await RealHall.begin()
        let kiosk = try await CrowdTests.kiosk(in: hall)
        for (device, members) in [("a guesser", ["BB", "CC"]), ("another", ["DD"])] as [(String, [MemberCode])] {
            try await Self.lock(members, at: device, in: hall)
        }
        #expect(try await hall.use(kiosk, for: "AA") < hall.limit)
        let office = hall.host.remote()
        let token = try await office.open(
            .officer(.secretariat, "office", password: "\(RealHall.password)"), on: DeviceID("office")
        ).token
        let listener = Listener(try await office.followSnapshot(after: nil, by: token))
        await listener.until { $0.status?.locked?.count == 2 }
        let locked = try #require(await listener.status?.locked)
        #expect(
            locked == [
                LockedBadges(device: DeviceID("a guesser"), members: ["BB", "CC"]),
                LockedBadges(device: DeviceID("another"), members: ["DD"]),
            ])
        for member in locked[0].members {
            _ = await office.submit(Submission(command: .delegations(.unlockBadge(member))), by: token)
        }
        await listener.until { $0.status?.locked?.count == 1 }
        #expect(try await hall.use(try await CrowdTests.kiosk(in: hall), for: "BB") < hall.limit)
        await #expect(throws: LoginRefusal.locked) {
            try await hall.host.remote().open(hall.login(of: "DD"), on: DeviceID("kiosk DD"))
        }
        // Which badges are locked, and where, is told to officers alone.
        let board = hall.host.remote()
        let reader = Listener(
            try await board.followSnapshot(after: nil, by: try await board.open(.board, on: DeviceID("board")).token))
        await reader.until { $0.status != nil || $0.assembly.convocation != nil }
        #expect(await reader.status?.locked == nil)
        await board.disconnect()
        await office.disconnect()
        try await hall.host.stop()
    }

    /// Types wrong PINs until the badges are locked.
    private static func lock(_ members: [MemberCode], at device: String, in hall: RealHall) async throws {
        for member in members {
            let client = try RawClient(hall.host.socket)
            for _ in 0..<6 {
                client.send(
                    #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"\#(device)","login":"#
                        + #"{"as":"delegate","badge":"\#(hall.pins[member]?.badge ?? "")","pin":"x"}}}"# + "\n")
                guard !client.answer(within: 12_000).contains("locked") else { break }
            }
        }
    }

    @Test("on the secretariat's screen one act opens all badges that a device has locked, after it was asked")
    func openedTogether() async throws {
        let hall = try TerminalHall()
        let host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        let office = try hall.terminal(["secretariat"])
        try await office.waitFor("Badges locked    none")
        for badge in ["001", "002"] {
            let client = try RawClient(hall.directory.path(of: "r/plenary/plenary.sock"))
            for _ in 0..<6 {
                client.send(CrowdTests.login(1, #"{"as":"delegate","badge":"\#(badge)","pin":"x"}"#))
                guard !client.answer(within: 12_000).contains("locked") else { break }
            }
        }
        try await office.waitUntil("both are told") { !$0.contains("Badges locked    none") && $0.contains("LOCKED") }
        try await office.type("/afghan")
        try await office.press(.enter)
        try await office.press(.enter)
        try await office.waitFor("Unlock the badge")
        try await office.type(":unlock all")
        try await office.waitFor("Unlock all 2 badges")
        try await office.press(.enter)
        try await office.waitFor("Leave them locked")
        try await office.type("9")
        try await office.waitUntil("no badge is locked") { !$0.contains("LOCKED") && !$0.contains("Leave them") }
        let kiosk = try await hall.kiosk(badge: "002")
        for terminal in [kiosk, office] { await terminal.signal(SIGTERM) }
        for terminal in [kiosk, office] { try await terminal.waitForExit() }
        try await host.endInOrder()
    }
}
