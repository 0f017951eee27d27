import Glibc
import PlenaryTestKit
import Testing

/// The driver of programs is itself tested, on programs that every machine has and never on the product.
@Suite("The pseudo-terminal that tests drive programs with")
struct PseudoTerminalTests {
    @Test("a program that echoes shows what is typed, and ends when its input ends")
    func echo() async throws {
        let terminal = try PseudoTerminal("cat")
        try await terminal.type("Łódź 日本\n")
        let screen = try await terminal.waitUntil("cat repeats the line") {
            $0.line(0) == "Łódź 日本" && $0.line(1) == "Łódź 日本" && $0.cursor == .init(row: 2, column: 0)
        }
        #expect(screen.place(of: "本") == .init(row: 0, column: 7))
        #expect(screen[0, 5].width == 2)
        #expect(screen[0, 6].text == "")
        try await terminal.press(.control("d"))
        #expect(try await terminal.waitForExit() == .status(0))
    }

    @Test("colours, bold and reverse video are seen cell by cell")
    func attributes() async throws {
        let script = #"printf 'a\033[1;7mFOR\033[0m\033[31;44mNO\033[0m\033[38;2;1;2;3mx\033[0m'"#
        let terminal = try PseudoTerminal("sh", ["-c", script])
        #expect(try await terminal.waitForExit() == .status(0))
        let screen = await terminal.screen()
        #expect(screen.line(0) == "aFORNOx")
        #expect(screen.shows("FOR") { $0.isReversed && $0.isBold })
        #expect(screen.shows("NO") { $0.foreground == .indexed(1) && $0.background == .indexed(4) && !$0.isBold })
        #expect(screen.shows("x") { $0.foreground == .rgb(red: 1, green: 2, blue: 3) && $0.background == .standard })
        #expect(!screen.shows("aFOR", where: \.isReversed))
        #expect(screen.cells(of: "ABSTAIN").isEmpty)
    }

    @Test("a program hears a new size through SIGWINCH")
    func resize() async throws {
        let script = "trap 'stty size' WINCH; stty size; while read -r line; do :; done"
        let terminal = try PseudoTerminal("bash", ["-c", script], rows: 12, columns: 40)
        try await terminal.waitFor("12 40")
        try await terminal.resize(rows: 30, columns: 100)
        // The shell runs the trap when its read is interrupted or the next line comes.
        try await terminal.type("\n")
        let screen = try await terminal.waitFor("30 100")
        #expect(screen.rows == 30)
        #expect(screen.columns == 100)
    }

    @Test("Ctrl-C ends a program by its signal, because the terminal is its controlling terminal")
    func interrupt() async throws {
        let terminal = try PseudoTerminal("sh", ["-c", "echo ready; exec cat"])
        try await terminal.waitFor("ready")
        try await terminal.press(.control("c"))
        #expect(try await terminal.waitForExit() == .signal(SIGINT))
    }

    @Test("hanging up the terminal ends the program by SIGHUP")
    func hangUp() async throws {
        let terminal = try PseudoTerminal("sh", ["-c", "echo ready; exec cat"])
        try await terminal.waitFor("ready")
        await terminal.hangUp()
        #expect(try await terminal.waitForExit() == .signal(SIGHUP))
        #expect(await terminal.screen().contains("ready"))
    }

    @Test("a terminal left insane is told from one that was put right")
    func aftermath() async throws {
        let spoil = #"stty raw -echo; tput smcup; tput civis; tput smkx; printf '\033[?2004h\033[?1000h'"#
        let repair = #"; printf '\033[?2004l\033[?1000l'; tput rmkx; tput cnorm; tput rmcup; stty sane"#
        let insane = try PseudoTerminal("sh", ["-c", spoil])
        try await insane.waitForExit()
        #expect(try await insane.aftermath().complaints.count == 10)
        let sane = try PseudoTerminal("sh", ["-c", spoil + repair])
        try await sane.waitForExit()
        #expect(try await sane.aftermath().complaints == [])
        #expect(await sane.hasWritten("\u{1B}[?1049l"))
    }

    @Test("keys are sent in the form the program has asked for, pastes in brackets only then")
    func keyForms() async throws {
        let script = #"stty -icanon -echo; printf '\033[?1h\033[?2004hready\r\n'; exec od -An -c -w1 -v"#
        let terminal = try PseudoTerminal("sh", ["-c", script], rows: 40)
        try await terminal.waitFor("ready")
        try await terminal.press(.up, .backTab)
        try await terminal.paste("ja")
        let keys = ["033", "O", "A", "033", "[", "Z"]
        let paste = ["033", "[", "2", "0", "0", "~", "j", "a", "033", "[", "2", "0", "1", "~"]
        try await terminal.waitUntil("od lists every byte") { screen in
            screen.lines.dropFirst().map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } == keys + paste
        }
    }

    @Test("a program that asks the terminal for the cursor gets its answer")
    func answers() async throws {
        let script = #"stty -echo -icanon; printf 'abc\033[6n'; read -r -s -d R answer; echo "${answer#*[}""#
        let terminal = try PseudoTerminal("bash", ["-c", script])
        try await terminal.waitFor("1;4")
    }

    @Test("the output since a mark is exactly what was written since, and a program at rest writes nothing")
    func marks() async throws {
        let terminal = try PseudoTerminal("sh", ["-c", "stty -echo; echo one; while read -r x; do echo two; done"])
        try await terminal.waitFor("one")
        let mark = await terminal.mark()
        try await terminal.type("\n")
        try await terminal.waitFor("two")
        #expect(await terminal.output(since: mark) == Array("two\r\n".utf8))
        #expect(await terminal.listen(for: .milliseconds(50)) == [])
    }

    @Test("all of a long output arrives, even when the program ends at once")
    func lastOutput() async throws {
        let terminal = try PseudoTerminal("seq", ["20000"])
        #expect(try await terminal.waitForExit() == .status(0))
        #expect(await terminal.output().count == (1...20_000).reduce(0) { $0 + String($1).count + 2 })
        #expect(await terminal.screen().lines.suffix(2) == ["20000", ""])
    }

    @Test("more input than a terminal holds reaches a program that writes as much")
    func longInput() async throws {
        let terminal = try PseudoTerminal("sh", ["-c", "stty raw -echo; echo ready; exec cat"])
        try await terminal.waitFor("ready")
        let mark = await terminal.mark()
        try await terminal.type(String(repeating: "x", count: 100_000) + "end")
        try await terminal.waitUntil("the end comes back") { $0.text.contains("end") }
        #expect(await terminal.output(since: mark).count { $0 == UInt8(ascii: "x") } == 100_000)
    }

    @Test("a wait that comes to nothing says what was expected and prints the screen")
    func failure() async throws {
        let running = try PseudoTerminal("sh", ["-c", "echo quorum; exec cat"], rows: 3, columns: 20)
        try await running.waitFor("quorum")
        let late = await #expect(throws: DriverFault.self) {
            try await running.waitFor("adjourned", within: .milliseconds(20))
        }
        #expect(late?.description.contains("“adjourned”") == true)
        #expect(late?.description.contains("still running") == true)
        #expect(late?.description.contains("│quorum              │") == true)
        let ended = try PseudoTerminal("sh", ["-c", "echo quorum; exit 3"])
        let early = await #expect(throws: DriverFault.self) { try await ended.waitFor("adjourned") }
        #expect(early?.description.contains("ended with exit status 3") == true)
    }

    @Test("a program that does not exist is refused with its name")
    func missing() {
        let failure = #expect(throws: DriverFault.self) { _ = try PseudoTerminal("no-such-program") }
        #expect(failure?.description.contains("no-such-program") == true)
    }

    @Test("twenty programs at once do not disturb each other")
    func parallel() async throws {
        try await withThrowingTaskGroup { group in
            for number in 1...20 {
                group.addTask {
                    let terminal = try PseudoTerminal("cat")
                    try await terminal.type("delegation \(number)\n")
                    try await terminal.waitUntil { $0.line(0) == $0.line(1) && $0.line(1) == "delegation \(number)" }
                    try await terminal.press(.control("d"))
                    #expect(try await terminal.waitForExit() == .status(0))
                }
            }
            try await group.waitForAll()
        }
    }
}
