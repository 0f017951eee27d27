import Glibc
import PlenaryTestKit
import Testing

/// The console that holds the host is left, with others attached to it: the real programs in their terminals.
@Suite("The chair leaves the console that holds the host")
struct LeavingHostStoryTests {
    /// The words of a screen, however its lines end.
    private static func words(_ screen: VirtualScreen) -> String {
        (0..<screen.rows).map { screen.line($0) }.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    /// The words of the question in front.
    private static func question(_ screen: VirtualScreen) -> String {
        (0..<screen.rows).compactMap { row in
            let parts = screen.line(row).split(separator: "│", omittingEmptySubsequences: false)
            return parts.count > 2 ? String(parts[1]) : nil
        }.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    @Test("it says by number what goes dark, leaves the host running, and consoles say why they are offline at its end")
    func leaving() async throws {
        let hall = try TerminalHall()
        let chair = try hall.terminal([], rows: 30)
        try await chair.waitFor("Open sitting 1")
        try await chair.waitUntil("no kiosk is there") { Self.words($0).contains("Kiosks none") }
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        // A kiosk counts though nobody has identified at it.
        try await chair.waitUntil("the kiosk is there") { Self.words($0).contains("Kiosks 0 of 1 in use") }
        let (board, office) = (try hall.terminal(["board"]), try hall.terminal(["secretariat"]))
        for console in [board, office] { try await console.waitFor("INTERPOL") }
        try await chair.type("q")
        try await chair.waitUntil("what goes dark is told") {
            Self.question($0).contains("these go dark: 1 kiosk, 1 board, 1 other console.")
        }
        let asked = await chair.screen()
        #expect(asked.line(asked.rows - 1).contains("9 yes") && asked.line(asked.rows - 1).contains("5 the other"))
        #expect(Self.question(asked).contains("9 Leave, and leave the host running"))
        try await chair.type("9")
        try await chair.waitFor("The host goes on without a screen")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Badge")
        #expect(await !office.screen().contains("OFFLINE"))
        await chair.signal(SIGTERM)
        #expect(try await chair.waitForExit() == .status(0))
        for console in [kiosk, board, office] { try await console.waitFor("OFFLINE") }
        try await office.waitUntil("why, and what to do") {
            Self.words($0).contains("the host does not answer. If this stays, start it again, then this console.")
        }
        for console in [kiosk, board, office] { await console.signal(SIGTERM) }
        for console in [kiosk, board, office] { try await console.waitForExit() }
    }
}
