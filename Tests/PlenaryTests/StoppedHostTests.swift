import Glibc
import PlenaryTestKit
import Testing

/// A host that does not answer, and the terminal that could stop it.
@Suite("The hall does not hang on one terminal")
struct StoppedHostTests {
    @Test("Ctrl-Z where the host lives suspends nothing and says why; a suspend signal does nothing either")
    func suspending() async throws {
        let hall = try TerminalHall()
        let chair = try hall.terminal([])
        try await chair.waitFor("Open sitting 1")
        let board = try hall.terminal(["board"])
        try await board.waitFor("INTERPOL")
        try await chair.send([26])
        try await chair.waitFor("Not suspended")
        await chair.signal(SIGTSTP)
        try await chair.type("1")
        try await chair.waitFor("Take up item")
        try await board.waitFor("Sitting 1 open")
        for terminal in [chair, board] { await terminal.signal(SIGTERM) }
        for terminal in [chair, board] { try await terminal.waitForExit() }
    }

    @Test("a kiosk says OFFLINE within five seconds of the moment its host stops")
    func alone() async throws {
        let hall = try TerminalHall()
        let host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        await host.signal(SIGSTOP)
        let start = ContinuousClock.now
        try await kiosk.waitFor("OFFLINE", within: .seconds(60))
        #expect(ContinuousClock.now - start < .seconds(5))
        await host.signal(SIGCONT)
        await kiosk.signal(SIGTERM)
        try await kiosk.waitForExit()
        try await host.endInOrder()
    }

    @Test("after a host was killed and started anew an officer is told to be logged out, and a kiosk is back")
    func killed() async throws {
        let hall = try TerminalHall()
        var host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        let (office, kiosk) = (try hall.terminal(["secretariat"]), try hall.terminal(["kiosk"]))
        try await office.waitFor("INTERPOL")
        try await kiosk.waitFor("Identify")
        await host.signal(SIGKILL)
        _ = try await host.waitForExit()
        host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        try await office.waitFor("LOGGED OUT")
        try await kiosk.waitUntil("it is back") { !$0.contains("OFFLINE") && $0.contains("Identify") }
        for console in [office, kiosk] { await console.signal(SIGTERM) }
        for console in [office, kiosk] { try await console.waitForExit() }
        try await host.endInOrder()
    }

    @Test("every console says OFFLINE when its host stops, and is back when it goes on")
    func stopped() async throws {
        let hall = try TerminalHall()
        let host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        let consoles = try [
            ["kiosk"], ["board"], ["chair"], ["secretariat"], ["scrutineer"], ["kiosk", "--linear"],
            ["secretariat", "--linear"],
        ].map { try hall.terminal($0) }
        let words = ["Identify", "INTERPOL", "Open sitting 1", "INTERPOL", "INTERPOL", "Identify", "INTERPOL"]
        for (console, word) in zip(consoles, words) { try await console.waitFor(word) }
        await host.signal(SIGSTOP)
        let start = ContinuousClock.now
        for console in consoles { try await console.waitFor("OFFLINE") }
        // Seven consoles are looked at one after the other on a busy machine; the five seconds are shown by one alone.
        #expect(ContinuousClock.now - start < .seconds(8))
        await host.signal(SIGCONT)
        for console in consoles { try await console.waitUntil("it is back") { Self.isBack($0) } }
        for console in consoles { await console.signal(SIGTERM) }
        for console in consoles { try await console.waitForExit() }
        try await host.endInOrder()
    }

    /// Whether nothing says OFFLINE any more; line by line the page's first line was said again after it.
    private static func isBack(_ screen: VirtualScreen) -> Bool {
        let text = (0..<screen.rows).map { screen.line($0) }.joined(separator: "\n")
        guard let told = text.ranges(of: "OFFLINE").last else { return true }
        return text[told.upperBound...].contains("\nINTERPOL")
    }

    @Test("a locale of UTF-8 that is not installed shows names in their letters")
    func locale() async throws {
        let hall = try TerminalHall()
        for locale in ["xx_XX.UTF-8", "xx_XX.utf8"] {
            let environment = hall.environment.merging(["LC_ALL": locale]) { $1 }
            let chair = try PseudoTerminal(product: "plenary", [], environment: environment, rows: 24, columns: 80)
            try await chair.waitFor("Open sitting 1")
            #expect(await chair.screen().contains("──"))
            await chair.signal(SIGTERM)
            try await chair.waitForExit()
        }
    }

    @Test("digits of another script choose at the consoles")
    func digits() async throws {
        let hall = try TerminalHall()
        let chair = try hall.terminal([])
        try await chair.waitFor("Open sitting 1")
        try await chair.type("١")
        try await chair.waitFor("Take up item")
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Badge")
        try await kiosk.type("०४३")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("PIN")
        try await kiosk.paste(" 1２3٤ \r\n")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Leave the kiosk")
        for terminal in [chair, kiosk] { await terminal.signal(SIGTERM) }
        for terminal in [chair, kiosk] { try await terminal.waitForExit() }
    }
}
