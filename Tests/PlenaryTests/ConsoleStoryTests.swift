import Foundation
import Glibc
import PlenaryTestKit
import Testing

/// Consoles as people use them: the real program in a pseudo-terminal, with a real host and its socket.
@Suite("Consoles in a terminal")
struct ConsoleStoryTests {
    /// A session of its own: state and socket in a temporary directory.
    private struct Hall {
        let directory: TemporaryDirectory
        var environment: [String: String] {
            [
                "XDG_STATE_HOME": directory.path(of: "s"), "XDG_RUNTIME_DIR": directory.path(of: "r"),
                "HOME": directory.path,
            ]
        }

        init() throws {
            directory = try TemporaryDirectory()
            mkdir(directory.path(of: "r"), 0o700)
        }

        func terminal(_ arguments: [String], rows: Int = 24, columns: Int = 80, term: String = "xterm-256color") throws
            -> PseudoTerminal
        {
            let environment = environment.merging(["TERM": term]) { $1 }
            return try PseudoTerminal(
                product: "plenary", arguments, environment: environment, rows: rows, columns: columns)
        }

        func lines(_ arguments: [String]) throws -> PipedProcess {
            try PipedProcess(product: "plenary", arguments, environment: environment)
        }
    }

    @Test("a chair opens the sitting and a ballot; a delegate votes at a kiosk; the board shows the result")
    func sitting() async throws {
        let hall = try Hall()
        let chair = try hall.terminal([])
        try await chair.waitFor("Open sitting 1")
        #expect(await chair.screen().contains("REHEARSAL"))
        // Digits and Enter in turn: the same key twice in a moment is a held key, which does nothing.
        try await chair.press(.enter)
        for guest in ["Sir Keir Starmer", "Yvette Cooper", "Ahmed Naser Al-Raisi", "Jürgen Stock"] {
            try await chair.waitFor("Give the floor to \(guest)")
            try await chair.type("1")
            try await chair.waitFor("Thank \(guest)")
            try await chair.press(.enter)
        }
        try await chair.waitFor("Open the ballot")

        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Badge")
        try await kiosk.type("043")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("PIN")
        try await kiosk.type("1234")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Leave the kiosk")
        let board = try hall.terminal(["board"])
        try await board.waitFor("INTERPOL")

        try await chair.type("1")
        try await chair.waitFor("Close, count")
        try await kiosk.waitFor("open now")
        try await kiosk.type("1")
        try await kiosk.waitFor("AGAINST")
        try await kiosk.type("2")
        try await kiosk.waitFor("(selected)")
        try await kiosk.type("0")
        try await kiosk.waitFor("about to cast")
        try await kiosk.press(.enter, .enter)
        try await kiosk.waitFor("AGAINST")
        try await kiosk.type("0")
        try await kiosk.waitFor("about to cast")
        try await kiosk.type("9")
        try await kiosk.waitFor("RECORDED")
        // How many have voted is told in letters of blocks; the sides below it in ordinary ones.
        try await board.waitUntil { $0.contains("Against") || $0.contains("Required") }

        // Enter asks, and 9 closes, counts and announces; the last of the sitting's business leads to its end.
        try await chair.press(.enter)
        try await chair.waitFor("Close, count and announce?")
        try await chair.type("9")
        try await chair.waitFor("Conclude item 2, close the sitting")
        try await board.waitUntil { $0.contains("votes expressed") || $0.contains("required") }
        for terminal in [chair, kiosk, board] { await terminal.signal(SIGTERM) }
        for terminal in [chair, kiosk, board] { try await terminal.waitForExit() }
    }

    @Test(
        "whatever ends the console, the terminal is left as it was",
        arguments: [
            SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT,
        ])
    func signals(_ number: Int32) async throws {
        let hall = try Hall()
        let chair = try hall.terminal([])
        try await chair.waitFor("Open sitting 1")
        await chair.signal(number)
        try await chair.waitForExit()
        #expect(try await chair.aftermath().complaints == [])
    }

    @Test("Ctrl-C and Ctrl-Z do nothing at a kiosk, and a paste marks nothing")
    func kioskKeys() async throws {
        let hall = try Hall()
        let host = try hall.lines(["host"])
        try await host.waitFor("Serving")
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        try await kiosk.send([3, 26, 28])
        try await kiosk.paste("043\r1234\r")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("the number on your badge")
        #expect(await kiosk.end() == nil)
        await kiosk.signal(SIGTERM)
        try await kiosk.waitForExit()
        try await host.endInOrder()
    }

    @Test("a kiosk says OFFLINE when its host goes, and is free again when it comes back")
    func offline() async throws {
        let hall = try Hall()
        let first = try hall.lines(["host"])
        try await first.waitFor("Serving")
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        await first.signal(SIGKILL)
        _ = try await first.waitForExit()
        try await kiosk.waitFor("OFFLINE")
        let second = try hall.lines(["host"])
        try await second.waitFor("Serving")
        try await kiosk.waitUntil { !$0.contains("OFFLINE") && $0.contains("Identify") }
        await kiosk.signal(SIGTERM)
        try await kiosk.waitForExit()
        await second.signal(SIGTERM)
        _ = try await second.waitForExit()
    }

    @Test("by ear: a chair opens the sitting and a delegate identifies, line by line, without one escape sequence")
    func linear() async throws {
        let hall = try Hall()
        let chair = try hall.lines(["chair", "--linear"])
        try await chair.waitFor("Open sitting 1")
        try await chair.send(line: "1")
        try await chair.waitFor("Take up item 1.1")
        let kiosk = try hall.lines(["kiosk", "--linear"])
        try await kiosk.waitFor("Identify")
        await kiosk.closeInput()
        let heard = try await kiosk.waitForExit()
        #expect(!heard.output.contains("\u{1B}"))
        await chair.closeInput()
        let said = try await chair.waitForExit()
        #expect(!said.output.contains("\u{1B}"))
    }

    @Test("a terminal that cannot place its cursor gets the lines by itself", arguments: ["dumb", "unknown-terminal"])
    func dumb(_ term: String) async throws {
        let hall = try Hall()
        let chair = try hall.terminal([], term: term)
        try await chair.waitFor("Open sitting 1")
        #expect(await !chair.hasWritten("\u{1B}["))
        await chair.signal(SIGTERM)
        try await chair.waitForExit()
    }

    @Test("every size of window is survived, and the smallest are told so")
    func sizes() async throws {
        let hall = try Hall()
        let chair = try hall.terminal([])
        try await chair.waitFor("Open sitting 1")
        for (rows, columns) in [(1, 1), (2, 2), (12, 40), (60, 200), (5, 300), (50, 10), (24, 80)] {
            try await chair.resize(rows: rows, columns: columns)
        }
        try await chair.waitFor("Open sitting 1")
        await chair.signal(SIGTERM)
        try await chair.waitForExit()
    }

    @Test("a session goes on where it was when the chair comes back")
    func resume() async throws {
        let hall = try Hall()
        let first = try hall.terminal([])
        try await first.waitFor("Open sitting 1")
        try await first.type("1")
        try await first.waitFor("Take up item 1.1")
        await first.signal(SIGKILL)
        _ = try await first.waitForExit()
        let again = try hall.terminal([])
        try await again.waitFor("Take up item 1.1")
        await again.signal(SIGTERM)
        try await again.waitForExit()
    }
}
