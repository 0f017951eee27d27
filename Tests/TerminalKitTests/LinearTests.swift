import Glibc
import PlenaryTestKit
import TerminalKit
import Testing

@Suite("The line interface")
struct LinearTests {
    let lines = FakeLines()

    func loop() -> ProgramLoop<SampleProgram> {
        ProgramLoop(SampleProgram(), on: LinearDisplay(lines), timekeeper: ManualTimekeeper()) { _ in }
    }

    func say(_ loop: ProgramLoop<SampleProgram>, _ typed: String) throws -> String {
        lines.type(typed)
        _ = try loop.turn()
        _ = try loop.turn()
        return lines.takeOutput()
    }

    @Test("a screen is read once, numbered, with its keys; then a prompt waits")
    func reading() throws {
        let loop = loop()
        _ = try loop.turn()
        let said = lines.takeOutput()
        #expect(said.contains("\nSample\nItems\nLines not read: 30. .list reads them.\n1. Item number 1\n"))
        #expect(said.contains("Keys: c cast, t type, a ask, .back back, q quit, ? help.\n"))
        #expect(said.hasSuffix("> "))
    }

    @Test("nothing cursor-like or decorative is ever written")
    func plain() throws {
        let loop = loop()
        for typed in ["", "7", "?", "a", ".back", "t", "1234", "x"] { _ = try say(loop, typed) }
        lines.type("")
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(lines.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value < 0x2500 })
    }

    @Test("only what changed is said, and a reason once per event")
    func changes() throws {
        let loop = loop()
        _ = try loop.turn()
        _ = lines.takeOutput()
        let reason = "The vote is not open (Article 40).\n> "
        #expect(try say(loop, "x") == reason)
        #expect(try say(loop, "hold") == reason)
        #expect(try say(loop, ".list").contains("2. Item number 2\n"))
        #expect(try say(loop, "5") == "5. Item number 5\n> ")
        #expect(try say(loop, "down") == "6. Item number 6\n> ")
    }

    @Test("running figures are quiet until everything is read again")
    func quiet() throws {
        let loop = loop()
        _ = try loop.turn()
        _ = lines.takeOutput()
        loop.mailbox.post(SampleProgram.News())
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(lines.takeOutput().isEmpty)
        #expect(try say(loop, "").contains("News: 1\n"))
    }

    @Test("a field takes the whole line, a point makes it a command, and a hidden value is never said")
    func field() throws {
        let loop = loop()
        _ = try loop.turn()
        let asked = try say(loop, "t")
        #expect(asked.hasSuffix("PIN: ") && lines.isHidden)
        #expect(!(try say(loop, "4711")).contains("4711"))
        #expect(loop.state.entry.text == "4711" && !lines.isHidden)
        _ = try say(loop, "t")
        #expect(try say(loop, ".back").contains("1. Item number 1"))
    }

    @Test("an unknown word or number is answered, not ignored")
    func unknown() throws {
        let loop = loop()
        _ = try loop.turn()
        _ = lines.takeOutput()
        #expect(try say(loop, "99") == "There is no number 99 here.\n> ")
        #expect(try say(loop, "votes").hasPrefix("\"votes\" is no command here."))
    }

    @Test("Esc alone goes back, out of a field too, and arrows never become text")
    func escape() throws {
        let loop = loop()
        _ = try loop.turn()
        _ = try say(loop, "t")
        #expect(try say(loop, "\u{1B}[A").contains("the line was ignored"))
        #expect(try say(loop, "vote\u{1B}[2J").contains("the line was ignored"))
        #expect(loop.state.entry.text.isEmpty)
        #expect(try say(loop, "\u{1B}").contains("1. Item number 1"))
    }

    @Test("a dialog is read when it opens, and its items are the ones to choose")
    func dialog() throws {
        let loop = loop()
        _ = try loop.turn()
        _ = lines.takeOutput()
        #expect(try say(loop, "a") == "\nReally?\n1. No\n2. Yes\n> ")
        _ = try say(loop, "2")
        #expect(loop.state.focus == "yes")
    }

    @Test("the end of the input ends the loop")
    func end() throws {
        let loop = loop()
        lines.end()
        #expect(try loop.turn() == 129)
    }

    @Test("lines come whole from a pipe, however they arrive, and another thread can wake the wait")
    func pipes() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let null = open("/dev/null", O_WRONLY)
        defer { for descriptor in ends + [null] { close(descriptor) } }
        let channel = try DescriptorLines(input: ends[0], output: null)
        func send(_ text: String) { _ = Glibc.write(ends[1], text, text.utf8.count) }
        send("one\r\ntw")
        #expect(try channel.wait(.seconds(5)) == [.line("one")])
        send("o\nthree\n")
        #expect(try channel.wait(.seconds(5)) == [.line("two"), .line("three")])
        channel.waker()
        #expect(try channel.wait(nil) == [])
        close(ends[1])
        #expect(try channel.wait(.seconds(5)) == [.end])
        ends[1] = dup(null)
    }

    @Test("surroundings decide between cells and lines")
    func choice() {
        func decide(_ environment: [String: String], wants: Bool = false, terminal: Bool = true, cup: Bool = true)
            -> Bool
        {
            TerminalChoice.decide(
                wantsLines: wants, environment: environment, isTerminal: terminal, canAddressCursor: cup) == .cells
        }
        #expect(decide(["TERM": "xterm"]))
        #expect(!decide(["TERM": "dumb"]))
        #expect(!decide([:]))
        #expect(!decide(["TERM": "xterm"], wants: true))
        #expect(!decide(["TERM": "xterm", "ACCESSIBLE": "1"]))
        #expect(!decide(["TERM": "xterm", "PLENARY_LINEAR": "yes"]))
        #expect(decide(["TERM": "xterm", "PLENARY_LINEAR": "0"]))
        #expect(!decide(["TERM": "xterm"], terminal: false))
        #expect(!decide(["TERM": "weird"], cup: false))
    }
}
