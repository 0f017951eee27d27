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
        try await chair.waitFor("Close, count")
        var changes: [ContinuousClock.Instant] = []
        let end = ContinuousClock.now + .seconds(6)
        var before = await board.screen()
        while ContinuousClock.now < end {
            // One frame comes in one write: what is seen within a few milliseconds is one change.
            let isWritten = await !board.listen(for: .milliseconds(15)).isEmpty
            let after = await board.screen()
            if isWritten, after.cells != before.cells { changes.append(.now) }
            before = after
        }
        #expect(changes.count >= 10, "votes come in, and the board shows them: \(changes.count) changes")
        // Three spells of three, and the first of the next: at three a second that takes three seconds, but for what a
        // busy machine is late in reading.
        for (first, tenth) in zip(changes, changes.dropFirst(9)) {
            #expect(tenth - first > .milliseconds(2_700), "ten changes within \(tenth - first)")
        }
        #expect(await board.screen().cells.allSatisfy { !$0.isBlinking })
        #expect(await !board.hasWritten("\u{1B}[5m"))
        try await board.finish()
        try await chair.finish()
    }
}
