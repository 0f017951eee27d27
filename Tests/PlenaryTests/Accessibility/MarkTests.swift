import PlenaryTestKit
import Testing

@Suite("A4, A7, A8, A11: nothing hangs on colour, nothing blinks")
struct MarkTests {
    @Test("with NO_COLOR no colour is sent, and the screen says the same (A7)")
    func noColour() async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: false, ["NO_COLOR": "1"])
        await chair.settle()
        let plain = String(decoding: await chair.output(), as: UTF8.self)
        let codes = try Regex("\u{1B}\\[[0-9;]*?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")
        #expect(plain.firstMatch(of: codes) == nil)
        #expect(await chair.screen().cells.allSatisfy { $0.foreground == .standard && $0.background == .standard })
        #expect(await chair.screen().complaintAboutCursor == nil)
        try await chair.finish()
    }

    @Test("a choice is its digit, its word and its state on one line, in this order (A4, A11)")
    func choices() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper(["--no-color"])
        try await kiosk.type("2")
        let screen = try await kiosk.waitFor("(selected)")
        let marked = try #require(screen.lines.first { $0.contains("(selected)") })
        let order = ["2", "AGAINST", "(selected)"].compactMap { marked.firstRange(of: $0)?.lowerBound }
        #expect(order.count == 3 && order == order.sorted())
        for word in ["FOR", "AGAINST", "ABSTAIN"] { #expect(screen.lines.filter { $0.contains(word) }.count >= 1) }
        #expect(screen.lines.filter { $0.contains("(selected)") }.count == 1)
        try await kiosk.finish()
        try await chair.finish()
    }

    @Test("nothing blinks, and while votes come in the board changes at most three times a second (A8)")
    func calm() async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: false)
        let board = try hall.terminal(["board"])
        try await board.waitFor("INTERPOL")
        try await chair.type("1")
        try await chair.waitFor("Close the ballot")
        var changes: [ContinuousClock.Instant] = []
        let end = ContinuousClock.now + .seconds(5)
        while ContinuousClock.now < end {
            // One frame comes in one piece, so that writes within a few milliseconds are one change.
            if await !board.listen(for: .milliseconds(15)).isEmpty { changes.append(.now) }
        }
        for (place, change) in changes.enumerated() {
            let within = changes[place...].prefix { $0 - change < .milliseconds(1_000) }
            // A frame may be seen in two pieces where a read falls into it.
            #expect(within.count <= 6, "\(within.count) changes within a second")
        }
        #expect(await board.screen().cells.allSatisfy { !$0.isBlinking })
        #expect(await !board.hasWritten("\u{1B}[5m"))
        try await board.finish()
        try await chair.finish()
    }
}
