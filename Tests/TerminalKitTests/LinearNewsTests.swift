import Foundation
import Language
import PlenaryTestKit
import TerminalKit
import Testing

@Suite("Line by line: what is said unasked, and what only when asked")
struct LinearNewsTests {
    let clock = ManualTimekeeper()
    let lines = FakeLines()

    private func loop(_ first: MovingProgram.State = MovingProgram.State()) throws -> ProgramLoop<MovingProgram> {
        let loop = ProgramLoop(
            MovingProgram(first: first), on: LinearDisplay(lines, timekeeper: clock), timekeeper: clock
        ) { _ in }
        _ = try loop.turn()
        return loop
    }

    private func type(_ line: String, _ loop: ProgramLoop<MovingProgram>) throws -> String {
        lines.type(line)
        _ = try loop.turn()
        _ = try loop.turn()
        return lines.takeOutput()
    }

    private func news(
        _ loop: ProgramLoop<MovingProgram>, _ change: @escaping @Sendable (inout MovingProgram.State) -> Void
    ) throws {
        loop.mailbox.post(.change(change))
        _ = try loop.turn()
        clock.advance(by: .milliseconds(400))
        _ = try loop.turn()
    }

    private func pass(_ time: Duration, _ loop: ProgramLoop<MovingProgram>) throws -> String {
        clock.advance(by: time)
        _ = try loop.turn(waitingAtMost: .zero)
        return lines.takeOutput()
    }

    @Test("news come together, each notice once, what changed under its heading")
    func merged() throws {
        let loop = try loop()
        _ = lines.takeOutput()
        for number in 1...27 {
            try news(loop) { state in
                state.formula = "So far: \(number)."
                if number % 9 == 0 { state.status = StatusLine("Kiosk \(number) is offline.", serial: number) }
            }
        }
        let said = lines.takeOutput() + (try pass(.seconds(6), loop))
        #expect(said.components(separatedBy: "So far").count - 1 <= 4, "\(said)")
        for number in [9, 18, 27] {
            #expect(said.components(separatedBy: "Kiosk \(number) is offline.").count == 2, "\(said)")
        }
        #expect(said.contains("Read aloud\nSo far: 27.\n"))
        #expect(!said.components(separatedBy: "\n").contains { $0.hasPrefix("1. ") }, "the list has not changed")
    }

    @Test("nothing is said into a line that is being typed, until it is finished or has been left alone")
    func unfinishedLine() throws {
        let loop = try loop()
        _ = lines.takeOutput()
        clock.advance(by: .seconds(10))
        lines.typedLast = clock.now().monotonic
        try news(loop) { $0.formula = "The sitting is suspended." }
        loop.mailbox.post(.loud("STORAGE FAILED"))
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(lines.takeOutput() == "\u{7}", "the bell alone")
        lines.typedLast = nil
        let said = try type("nonsense", loop)
        #expect(said.contains("STORAGE FAILED") && said.contains("The sitting is suspended."))
        lines.typedLast = clock.now().monotonic
        try news(loop) { $0.formula = "The sitting is resumed." }
        #expect(try pass(.seconds(9), loop).isEmpty)
        #expect(try pass(.seconds(2), loop).contains("The sitting is resumed."), "nobody types for so long")
    }

    @Test("a page on which the host has not been heard is passed over, unless it stays")
    func passing() throws {
        var first = MovingProgram.State()
        (first.isPassing, first.formula) = (true, "Waiting for the host.")
        let loop = try loop(first)
        #expect(lines.takeOutput().isEmpty)
        try news(loop) { ($0.isPassing, $0.formula) = (false, "We turn to item 1.") }
        let said = lines.takeOutput()
        #expect(said.contains("We turn to item 1.") && !said.contains("Waiting"))
        lines.end()
        _ = try loop.turn()
        let stays = try self.loop(first)
        _ = lines.takeOutput()
        #expect(try pass(.seconds(3), stays).contains("Waiting for the host."))
    }

    @Test("lines of a pipe wait for the first page, so that what they ask for is answered before they end")
    func pipe() throws {
        var first = MovingProgram.State()
        (first.isPassing, first.formula) = (true, "Waiting for the host.")
        lines.isAttended = false
        lines.type("?")
        lines.end()
        let loop = try loop(first)
        #expect(try loop.turn() == nil, "the end of the pipe waits with its lines")
        #expect(lines.takeOutput().isEmpty)
        // Given the host is heard
        try news(loop) { ($0.isPassing, $0.formula) = (false, "We turn to item 1.") }
        _ = try loop.turn()
        // Then the line is answered, and the end ends
        let said = lines.takeOutput()
        #expect(said.contains("We turn to item 1.") && said.contains("An empty line reads the page again"), "\(said)")
        _ = try loop.turn()
        #expect(try loop.turn() != nil)
        // And no pipe waits for ever
        lines.end()
        let silent = try self.loop(first)
        clock.advance(by: .seconds(11))
        #expect(try silent.turn() != nil)
    }

    @Test("help is read and is over: the page stays, its numbers go on working, in a field too")
    func help() throws {
        let loop = try loop()
        #expect(lines.takeOutput().contains("An empty line reads the page again"))
        let said = try type("?", loop)
        #expect(said.contains("An empty line reads the page again") && said.contains(".back: Go back one step.\n"))
        #expect(!said.contains("\n1. "), "help has no numbers that would do nothing")
        _ = try type("2", loop)
        #expect(loop.state.done == ["Adjourn"])
        _ = try type("t", loop)
        #expect(try type(".help", loop).contains("In a field you type its text"))
        #expect(loop.state.filled.isEmpty)
        _ = try type(".back", loop)
        #expect(!loop.state.isTyping)
    }

    @Test("a long list is offered and read on demand; a line that was not said is said before it is taken")
    func longList() throws {
        var first = MovingProgram.State()
        first.others = (1...60).map { "Delegation \($0)" }
        let loop = try loop(first)
        let said = lines.takeOutput()
        #expect(said.contains("Delegations\nLines not read: 60. .list reads them, / finds some.\n"))
        #expect(!said.contains("Delegation 7"))
        #expect(try type("40", loop).contains("40. Delegation 31\nType 40 again to choose it.\n"))
        #expect(loop.state.done.isEmpty)
        _ = try type("40", loop)
        #expect(loop.state.done == ["Delegation 31"])
        #expect(try type(".list", loop).contains("26. Delegation 17\nLines left: 43. .more reads on.\n"))
        #expect(try type(".more", loop).contains("27. Delegation 18\n"))
    }

    @Test("a list that is gone through is read up to nine lines; one that is chosen from by digits is read whole")
    func lengths() throws {
        var first = MovingProgram.State()
        first.others = (1...9).map { "Delegation \($0)" }
        _ = try loop(first)
        #expect(lines.takeOutput().contains(". Delegation 9\n"))
        first.others.append("Delegation 10")
        _ = try loop(first)
        let said = lines.takeOutput()
        #expect(said.contains("Lines not read: 10. .list reads them") && !said.contains("Delegation 4"))
        first.steps = (1...12).map { "Candidate \($0)" }
        _ = try loop(first)
        #expect(lines.takeOutput().contains("9. Candidate 9\n"))
    }

    @Test("on a terminal a long line is broken between words and set in; in a pipe it stays whole")
    func width() throws {
        var first = MovingProgram.State()
        first.formula = "The voting begins on the draft resolution about the operations of the Organization in 2025."
        _ = try loop(first)
        #expect(lines.takeOutput().contains(first.formula))
        lines.columns = 40
        _ = try loop(first)
        let said = lines.takeOutput().split(separator: "\n")
        #expect(said.allSatisfy { $0.count < 40 }, "\(said)")
        #expect(
            said.contains("The voting begins on the draft") && said.contains("  resolution about the operations of"))
    }

    @Test("a person who types a line slowly is there; one who has left it unfinished is not")
    func slowly() throws {
        let display = LinearDisplay(lines, timekeeper: clock)
        #expect(try display.wait(.zero) == [])
        for _ in 1...3 {
            clock.advance(by: .seconds(40))
            lines.typedLast = clock.now().monotonic
            #expect(try display.wait(.zero) == [.resized])
            #expect(try display.wait(.zero) == [], "the same character is no sign of life again")
        }
        clock.advance(by: .seconds(40))
        #expect(try display.wait(.zero) == [])
    }

    @Test("a PIN begun before a question came and finished after it went is not repeated in the open")
    func secret() throws {
        let loop = try loop()
        try news(loop) { $0.question = "Are you still there?" }
        _ = lines.takeOutput()
        loop.mailbox.post(.change { ($0.question, $0.isTyping) = (nil, true) })
        _ = try loop.turn()
        let said = try type("2468", loop)
        #expect(!said.contains("2468") && said.contains("so nothing was done"), "\(said)")
        _ = try type("2468", loop)
        #expect(loop.state.filled == "2468")
    }
}
