import PlenaryTestKit
import Testing

@Suite("A chair and a delegate with digits, arrows, Enter and Esc alone")
struct FewKeysTerminalTests {
    /// Presses an arrow until what has the focus says something.
    private func go(
        _ key: VirtualKey, to words: String, at terminal: PseudoTerminal, atMost steps: Int = 160,
        place: SourceLocation = #_sourceLocation
    ) async throws {
        for _ in 0..<steps {
            let before = await terminal.screen()
            if before.lineAtCursor.contains(words) { return }
            try await terminal.press(key)
            // The focus moves, unless the list is at its end.
            for _ in 0..<40 {
                _ = await terminal.listen(for: .milliseconds(25))
                let now = await terminal.screen()
                if now.cursor != before.cursor || now.lineAtCursor != before.lineAtCursor { break }
            }
        }
        Issue.record("“\(words)” is not reached\n\(await terminal.screen().text)", sourceLocation: place)
    }

    @Test("a sitting is presided over from its opening through a vote to its close; a vote is cast")
    func sitting() async throws {
        let hall = try TerminalHall()
        let chair = try hall.terminal([])
        try await chair.waitFor("Open sitting 1")
        try await chair.type("1")
        try await chair.waitFor("Take up item 1.1")
        // Every action is found in the palette, which 0 opens.
        try await chair.type("0")
        try await chair.waitFor("Everything that can be done")
        try await go(.down, to: "Take up item 5.2", at: chair)
        try await chair.press(.enter)
        try await chair.waitFor("Open the ballot")
        let kiosk = try await hall.kiosk()
        try await chair.type("1")
        try await chair.waitFor("Close, count")
        let screen = try await kiosk.waitUntil("the ballot is offered, or its paper") {
            $0.contains("open now") || $0.contains("AGAINST")
        }
        // Enter has just ended the PIN; the same key within a moment would count as held.
        if !screen.contains("AGAINST") { try await kiosk.type("1") }
        try await kiosk.waitFor("AGAINST")
        try await go(.down, to: "ABSTAIN", at: kiosk)
        try await kiosk.press(.enter)
        try await kiosk.waitFor("(selected)")
        try await go(.down, to: "Review", at: kiosk)
        try await kiosk.press(.enter)
        try await kiosk.waitFor("about to cast")
        try await kiosk.type("9")
        try await kiosk.waitFor("RECORDED")
        // The chair looks at what the last papers have brought before it goes on.
        await chair.attend()
        try await chair.type("1")
        try await chair.waitFor("Close the ballot?")
        try await chair.type("9")
        try await chair.waitFor("Announce the result")
        try await chair.press(.enter)
        try await chair.waitFor("Conclude item 5.2")
        try await go(.down, to: "Conclude item 5.2 ", at: chair)
        try await chair.press(.enter)
        try await chair.waitFor("Close the sitting")
        try await go(.down, to: "Close the sitting", at: chair)
        try await chair.press(.enter)
        try await chair.waitFor("asks")
        try await chair.type("9")
        try await chair.waitFor("Open sitting 2")
        try await kiosk.finish()
        try await chair.finish()
    }
}
