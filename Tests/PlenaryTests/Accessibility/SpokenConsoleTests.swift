import Foundation
import PlenaryTestKit
import Testing

/// A real speech-dispatcher with a synthesiser that writes down what it says: one line for each, voice, rate and words.
@Suite("A28: consoles that speak", .serialized, .enabled(if: OutsideTool.speechDispatcher.isExpected))
struct SpokenConsoleTests {
    private func speaking(_ server: SpeechServer) -> [String: String] {
        ["SPEECHD_ADDRESS": "unix_socket:\(server.socket)"]
    }

    /// Waits until a console's voice has said a line with all of these words; fails with all that was said.
    @discardableResult
    private func hear(
        _ server: SpeechServer, at console: PseudoTerminal, _ words: String...,
        place: SourceLocation = #_sourceLocation
    ) async throws -> String {
        func isMeant(_ line: String) -> Bool { words.allSatisfy(line.contains) }
        let said = try await server.waitFor { $0.contains(where: isMeant) }
        await console.attend()
        return try #require(
            said.last(where: isMeant), "never said: \(words)\n\(said.joined(separator: "\n"))",
            sourceLocation: place)
    }

    @Test(
        "a delegate votes by voice, the screen dark; when the delegate has left, the kiosk is silent and bright (A26)")
    func delegate() async throws {
        let server = try await SpeechServer()
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: false)
        let kiosk = try hall.terminal(["kiosk"], speaking(server))
        try await kiosk.waitFor("Turn speech on")
        try await kiosk.type("S")
        try await hear(server, at: kiosk, "Speech is on.", "Identify")
        try await kiosk.type("D")
        try await kiosk.waitFor("The screen is dark while it speaks.")
        try await kiosk.press(.enter)
        try await hear(server, at: kiosk, "Badge")
        try await kiosk.type("001\r")
        try await hear(server, at: kiosk, "PIN: ")
        try await kiosk.type("1234\r")
        try await hear(server, at: kiosk, "Leave the kiosk")
        // Only a key ends what is being said, and the page takes more than twenty seconds; the news come after it.
        try await kiosk.press(.down)
        try await hear(server, at: kiosk, "|2, Ask for the floor")
        try await chair.type("1")
        try await chair.waitFor("Close, count")
        try await hear(server, at: kiosk, "open now")
        try await kiosk.type("1")
        try await hear(server, at: kiosk, "2, AGAINST")
        try await kiosk.type("2")
        try await hear(server, at: kiosk, "2, AGAINST", "selected")
        try await kiosk.type("0")
        try await hear(server, at: kiosk, "about to cast", "AGAINST")
        #expect(await kiosk.screen().contains("The screen is dark while it speaks."))
        #expect(await !kiosk.screen().contains("AGAINST"))
        try await kiosk.type("9")
        try await hear(server, at: kiosk, "RECORDED")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Identify")
        let before = server.said.count
        try await kiosk.press(.down)
        try await kiosk.press(.down)
        await kiosk.settle()
        #expect(server.said.count == before, "the kiosk is silent again")
        try await kiosk.finish()
        try await chair.finish()
        await server.stop()
    }

    @Test("a voice of 15 characters a second says the choice to its end while the vote goes on, and all of it again")
    func slowVoice() async throws {
        // What is cut off is never written down. When the vote has been heard to its end, nothing more hangs on the pace.
        let server = try await SpeechServer { place in
            "echo '$DATA' > \(place)/now; if test -e \(place)/hurry; then sleep 1; "
                + "else wc -c < \(place)/now | xargs -I % expr % / 15 | xargs sleep; fi; "
                + "cat \(place)/now >> \(place)/said"
        }
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: false)
        let kiosk = try await hall.kiosk([], speaking(server))
        try await chair.type("1")
        try await chair.waitFor("Close, count")
        try await hall.openPaper(at: kiosk)
        try await kiosk.type("2")
        try await kiosk.waitFor("(selected)")
        try await kiosk.type("S")
        try await kiosk.waitFor("Speech is on")
        try await kiosk.type("0")
        try await kiosk.waitFor("about to cast")
        // While the voice is at it the chair pauses the ballot, which every kiosk is told.
        try await chair.type("2")
        try await kiosk.waitFor("paused the ballot")
        func isChoice(_ line: String) -> Bool { line.contains("about to cast") && line.contains("votes AGAINST") }
        let said = try await server.waitFor { $0.contains { $0.contains("paused") } }
        let choice = try #require(said.firstIndex(where: isChoice), "\(said)")
        let news = try #require(said.firstIndex { $0.contains("paused the ballot") }, "\(said)")
        #expect(choice < news, "the news wait behind the choice: \(said)")
        try "".write(toFile: server.path(of: "hurry"), atomically: true, encoding: .utf8)
        try await kiosk.type("R")
        let again = try await server.waitFor { $0.filter(isChoice).count == 2 }
        #expect(again.filter(isChoice).count == 2, "R says the whole thing again, not the news alone: \(again)")
        try await kiosk.finish()
        try await chair.finish()
        await server.stop()
    }

    @Test("a chair hears the line in focus, again, slower, spelled; and a page whole on demand")
    func chair() async throws {
        let server = try await SpeechServer()
        let hall = try TerminalHall()
        let chair = try hall.terminal(["chair", "--speech"], speaking(server))
        try await chair.waitFor("Open sitting 1")
        try await hear(server, at: chair, "Open sitting 1, take up item 1.1")
        try await chair.type("m")
        try await hear(server, at: chair, "Afghanistan")
        // In the order of the French names.
        try await chair.press(.down)
        #expect(try await hear(server, at: chair, "South Africa").hasPrefix("english|100|"))
        try await chair.type("<")
        try await hear(server, at: chair, "english|80|", "South Africa")
        try await chair.type("N")
        let letters = Array("SouthAfrica").map { "english|80|\($0)" }
        let said = try await server.waitFor { $0.suffix(letters.count) == letters[...] }
        #expect(said.suffix(letters.count) == letters[...])
        try await chair.type("s")
        try await hear(server, at: chair, "english|80|", "Open sitting 1")
        try await chair.type("H")
        try await hear(server, at: chair, "REHEARSAL", "Agenda", "Present")
        try await chair.finish()
        await server.stop()
    }

    @Test("in French the voice is told so, and says the French words")
    func french() async throws {
        let server = try await SpeechServer()
        let hall = try TerminalHall()
        let chair = try hall.terminal(["chair", "--speech", "--language", "fr"], speaking(server))
        try await hear(server, at: chair, "french|100|", "Ouvrir la")
        try await chair.finish()
        await server.stop()
    }
}
