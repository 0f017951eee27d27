import PlenaryTestKit
import Testing

@Suite("Terminals of every kind, and links of every speed")
struct TerminalTypeTests {
    @Test(
        "every type that can place its cursor gets the screen, and can be worked with",
        arguments: [
            "xterm-256color", "xterm-direct", "xterm", "screen", "tmux", "tmux-256color", "linux", "vt220", "vt100",
        ])
    func screens(type: String) async throws {
        // Debian keeps the rarer descriptions in a package of their own, ncurses-term.
        guard try await PipedProcess.run("infocmp", [type]).status == 0 else { return }
        let hall = try TerminalHall()
        let chair = try hall.terminal([], ["TERM": type])
        try await chair.waitFor("Open sitting 1")
        await chair.settle()
        #expect(await chair.screen().complaintAboutCursor == nil)
        try await chair.type("1")
        try await chair.waitFor("Take up item 1.1")
        try await chair.type("?")
        try await chair.waitFor("Pages")
        try await chair.press(.escape)
        try await chair.waitFor("Take up item 1.1")
        try await chair.finish()
        let complaints = try await chair.aftermath().complaints
        #expect(complaints == [], "\(type): \(complaints)")
    }

    @Test("a locale that is not UTF-8 gets ASCII alone, one that is gets lines (A33)", arguments: ["C", "C.UTF-8"])
    func locale(name: String) async throws {
        let hall = try TerminalHall()
        let chair = try hall.terminal([], ["LC_ALL": name])
        try await chair.waitFor("Open sitting 1")
        await chair.settle()
        let output = await chair.output()
        #expect(output.allSatisfy { $0 < 0x80 } == (name == "C"))
        try await chair.finish()
    }

    @Test("at 300 baud both ways nothing is corrupted, Esc is harmless, and an arrow that arrives byte by byte is none")
    func slowLink() async throws {
        let hall = try TerminalHall()
        var chair = try hall.terminal([], rows: 12, columns: 40)
        // Where the machine stood still between two bytes, the link was slower than any: that says nothing, and again.
        var attempts = 1
        while try await !typeSlowly(to: chair), attempts < 20 {
            attempts += 1
            try await chair.finish()
            chair = try hall.terminal([], rows: 12, columns: 40)
        }
        await chair.settle()
        // Bytes that wait for a program that is painting make the key together that they are: then the agenda's page was
        // turned instead of left, and it stands behind the panels.
        if await chair.screen().contains("Enter: take up") {
            try await chair.press(.escape)
            await chair.settle()
        }
        #expect(await chair.end() == nil)
        let slow = await chair.screen()
        #expect(
            slow.contains("Open sitting 1"), "Esc led back to the first page, and nothing was opened:\n\(slow.text)")
        try await chair.press(.control("l"))
        await chair.settle()
        let redrawn = await chair.screen()
        #expect(slow.lines.dropFirst().joined(separator: "\n") == redrawn.lines.dropFirst().joined(separator: "\n"))
        try await chair.finish()
    }

    /// Types arrows, Esc and pages at 30 characters a second, a byte each 33 ms in either direction.
    ///
    /// - Returns: Whether no two bytes were further apart than a sequence may take.
    private func typeSlowly(to chair: PseudoTerminal) async throws -> Bool {
        try await chair.waitFor("Open sitting 1")
        var isSteady = true
        var last = ContinuousClock.now
        for byte in Array("\u{1B}[B\u{1B}\u{1B}[A\u{1B}OBa\u{1B}[6~p\u{1B}".utf8) {
            try await chair.send([byte])
            let now = ContinuousClock.now
            if now - last > .milliseconds(80) { isSteady = false }
            last = now
            await chair.readSlowly(1, over: .milliseconds(33))
        }
        for _ in 0..<120 { await chair.readSlowly(1, over: .milliseconds(33)) }
        return isSteady
    }
}
