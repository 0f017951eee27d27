import Foundation
import PlenaryTestKit
import Testing

@Suite("A1, A30: the cursor and the status line")
struct CursorTests {
    /// Keys in an order that is the same every time.
    private struct Walk: Sequence, IteratorProtocol {
        var state: UInt64
        let keys: [VirtualKey]
        let letters: String
        var left: Int

        mutating func next() -> (VirtualKey?, Character)? {
            guard left > 0 else { return nil }
            left -= 1
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let pick = Int(state >> 33)
            guard pick % 3 == 0 else { return (keys[pick / 3 % keys.count], " ") }
            let characters = Array(letters)
            return (nil, characters[pick / 3 % characters.count])
        }
    }

    private func walk(_ terminal: PseudoTerminal, _ letters: String, seed: UInt64, steps: Int) async throws {
        let keys: [VirtualKey] = [.up, .down, .left, .right, .tab, .backTab, .escape, .enter, .pageDown, .pageUp]
        for (key, letter) in Walk(state: seed, keys: keys, letters: letters, left: steps) {
            if let key { try await terminal.press(key) } else { try await terminal.type(String(letter)) }
            await terminal.settle(.milliseconds(60))
            let screen = await terminal.screen()
            let complaint = screen.complaintAboutCursor
            #expect(
                complaint == nil, "\(complaint ?? "") after \(key.map { "\($0)" } ?? String(letter))\n\(screen.text)")
            let end = await terminal.end()
            if complaint != nil || end != nil { return }
        }
    }

    @Test("after any key at the chair's console the cursor stands on what is focused", arguments: [1, 2])
    func chair(seed: UInt64) async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair(rows: seed == 1 ? 24 : 12, columns: seed == 1 ? 80 : 40)
        try await walk(chair, "safdpmvrwno?/:12", seed: seed, steps: 45)
        try await chair.finish()
    }

    @Test("and at the secretariat's")
    func secretariat() async throws {
        let hall = try TerminalHall()
        let host = try hall.lines(["host"])
        try await host.waitFor("Serving")
        let office = try hall.terminal(["secretariat"])
        try await office.waitFor("Members")
        try await walk(office, "mvar?/:127", seed: 3, steps: 45)
        try await office.finish()
        await host.signal(15)
        _ = try await host.waitForExit()
    }

    @Test("and at a scrutineer's")
    func scrutineer() async throws {
        let hall = try TerminalHall()
        let host = try hall.lines(["host"])
        try await host.waitFor("Serving")
        let terminal = try hall.terminal(["scrutineer"])
        try await terminal.waitFor("INTERPOL GA 92")
        try await walk(terminal, "?:/12bL", seed: 5, steps: 35)
        try await terminal.finish()
        await host.signal(15)
        _ = try await host.waitForExit()
    }

    @Test("the board, at which nobody points at anything, hides its cursor on every page")
    func board() async throws {
        let hall = try TerminalHall()
        let host = try hall.lines(["host"])
        try await host.waitFor("Serving")
        let board = try hall.terminal(["board"])
        try await board.waitFor("INTERPOL GA 92")
        for key in "?:/12bL?" {
            try await board.type(String(key))
            await board.settle()
            #expect(await !board.screen().isCursorVisible, "after \(key)")
        }
        try await board.finish()
        await host.signal(15)
        _ = try await host.waitForExit()
    }

    @Test("and at a kiosk where a ballot is open")
    func kiosk() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper()
        try await walk(kiosk, "123045?t", seed: 4, steps: 45)
        try await kiosk.finish()
        try await chair.finish()
    }

    @Test("a clock's and a tally's repaint put the cursor back in the same write, and never move the focus")
    func repaint() async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair()
        await chair.settle()
        let before = await chair.screen()
        let mark = await chair.mark()
        try await chair.waitUntil("the clock goes on") { $0.line(0) != before.line(0) }
        // The condition may have seen half of what arrived.
        await chair.settle()
        let after = await chair.screen()
        #expect(after.complaintAboutCursor == nil)
        #expect(after.cursor.column == before.cursor.column)
        #expect(await !chair.output(since: mark).isEmpty)
        try await chair.finish()
    }

    @Test(
        "each second of the clock is one write(2) that ends with the cursor where it was",
        .enabled(if: OutsideTool.strace.isExpected))
    func oneWrite() async throws {
        let hall = try TerminalHall()
        let log = hall.directory.path(of: "writes")
        let chair = try PseudoTerminal(
            OutsideTool.strace.path,
            ["-f", "-o", log, "-e", "trace=write", "-s", "400", try BuiltProducts.executable("plenary"), "chair"],
            environment: hall.environment, rows: 24, columns: 80)
        try await chair.waitFor("Open sitting 1", within: .seconds(60))
        // While delegations arrive, more than the clock is painted.
        var screen = await chair.screen()
        for _ in 0..<60 {
            let before = screen.lines.dropFirst()
            _ = await chair.listen(for: .milliseconds(1_500))
            screen = await chair.screen()
            if screen.lines.dropFirst() == before { break }
        }
        let before = try writes(in: log).count
        _ = await chair.listen(for: .seconds(3))
        let frames = try writes(in: log).dropFirst(before)
        #expect((2...4).contains(frames.count), "\(frames)")
        let home = "\\33[\(screen.cursor.row + 1);\(screen.cursor.column + 1)H"
        for frame in frames { #expect(frame.contains(home), "\(frame)") }
        await chair.hangUp()
        try await chair.waitForExit()
    }

    /// What was written to standard output, write by write, as strace shows it.
    private func writes(in log: String) throws -> [String] {
        try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { $0.contains(" write(1, ") }
    }

    @Test("a status message stands on one fixed line, whole, and the focus stays where it is (A30)")
    func status() async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: false)
        await chair.settle()
        let before = await chair.screen().lineAtCursor
        try await chair.type("n")
        let screen = try await chair.waitFor("No ballot is under way.")
        #expect(screen.line(22).contains("No ballot is under way."))
        #expect(screen.lineAtCursor == before)
        try await chair.finish()
    }
}
