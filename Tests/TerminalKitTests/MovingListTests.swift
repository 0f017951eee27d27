import Language
import PlenaryTestKit
import TerminalKit
import Testing

@Suite("A number keeps its meaning until its change was said")
struct MovingListTests {
    let clock = ManualTimekeeper()
    let lines = FakeLines()
    let terminal = FakeTerminal()

    private func heard(_ first: MovingProgram.State = MovingProgram.State()) throws -> ProgramLoop<MovingProgram> {
        let loop = ProgramLoop(
            MovingProgram(first: first), on: LinearDisplay(lines, timekeeper: clock), timekeeper: clock
        ) { _ in }
        _ = try loop.turn()
        return loop
    }

    private func seen() throws -> ProgramLoop<MovingProgram> {
        let display = CellDisplay(terminal, theme: Theme(name: "plain"), glyphs: .unicode)
        let loop = ProgramLoop(MovingProgram(), on: display, timekeeper: clock) { _ in }
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
        _ loop: ProgramLoop<MovingProgram>, after wait: Duration = .seconds(6),
        _ change: @escaping @Sendable (inout MovingProgram.State) -> Void
    ) throws {
        clock.advance(by: wait)
        loop.mailbox.post(.change(change))
        _ = try loop.turn()
        _ = try loop.turn()
    }

    private func pass(_ time: Duration, _ loop: ProgramLoop<MovingProgram>) throws {
        clock.advance(by: time)
        _ = try loop.turn(waitingAtMost: .zero)
    }

    @Test("line by line a step that has moved is said again, with the whole list and its heading")
    func movedIsSaid() throws {
        let loop = try heard()
        _ = lines.takeOutput()
        try news(loop) { $0.steps = ["Conclude item 1", "Take up item 1", "Adjourn", "Close"] }
        try pass(.seconds(1), loop)
        #expect(
            lines.takeOutput()
                == "\nNext steps\n1. Conclude item 1\n2. Take up item 1\n3. Adjourn\n4. Close\n> ")
    }

    @Test("line by line a number that was meant for the list before does nothing, and the new list is said")
    func staleNumber() throws {
        let loop = try heard()
        _ = lines.takeOutput()
        // The list moves, but nobody has been told yet.
        try news(loop) { $0.steps = ["Conclude item 1", "Suspend the sitting", "Adjourn"] }
        let answer = try type("2", loop)
        #expect(loop.state.done.isEmpty)
        #expect(answer.contains("2. Suspend the sitting\n3. Adjourn\n"))
        #expect(answer.contains("so nothing was done"))
        _ = try type("3", loop)
        #expect(loop.state.done == ["Adjourn"], "what has been said can be chosen")
    }

    @Test("line by line a number typed in the moment in which its change is said is not yet meant for it")
    func justSaid() throws {
        let loop = try heard()
        try news(loop) { $0.steps = ["Conclude item 1", "Suspend the sitting"] }
        try pass(.seconds(1), loop)
        #expect(lines.takeOutput().contains("2. Suspend the sitting"))
        clock.advance(by: .milliseconds(200))
        #expect(try type("2", loop).contains("so nothing was done"))
        clock.advance(by: .seconds(1))
        _ = try type("2", loop)
        #expect(loop.state.done == ["Suspend the sitting"])
    }

    @Test("line by line Enter and the answer to a question are for what was said, too")
    func staleQuestion() throws {
        let loop = try heard()
        try news(loop) { $0.question = "Close the ballot?" }
        try pass(.seconds(1), loop)
        _ = lines.takeOutput()
        try news(loop) { $0.question = "Close the sitting?" }
        #expect(try type("2", loop).contains("Close the sitting?"))
        #expect(loop.state.done.isEmpty)
        try news(loop) { $0.question = nil }
        #expect(try type(".enter", loop).contains("so nothing was done"))
        #expect(loop.state.done.isEmpty)
    }

    @Test("on a full screen a digit pressed as the list moves does nothing and says what it stands for now")
    func digitOnMovingList() throws {
        let loop = try seen()
        try news(loop) { $0.steps = ["Conclude item 1", "Suspend the sitting"] }
        clock.advance(by: .milliseconds(150))
        terminal.press(.character("2"))
        _ = try loop.turn()
        #expect(loop.state.done.isEmpty)
        let told = loop.state.status?.text.text(in: .english)
        #expect(
            told == "The list changed just before you pressed 2, so nothing was done. It now stands for: "
                + "Suspend the sitting.")
        clock.advance(by: .seconds(1))
        terminal.press(.character("2"))
        _ = try loop.turn()
        #expect(loop.state.done == ["Suspend the sitting"])
    }

    @Test("a digit that is pressed before the frame with the new list is for the old one")
    func digitBeforeFrame() throws {
        let loop = try seen()
        // Three frames in a moment: the fourth has to wait, and what it would show has not been seen.
        for number in 0..<3 { try news(loop, after: .milliseconds(1)) { $0.formula = "\(number)" } }
        loop.mailbox.post(.change { $0.steps = ["Conclude item 1", "Suspend the sitting"] })
        _ = try loop.turn()
        terminal.press(.character("2"))
        _ = try loop.turn()
        #expect(loop.state.done.isEmpty)
    }

    @Test("Enter, and the answer to a question that has changed, are held to what was seen as well")
    func enterOnMovingList() throws {
        let loop = try seen()
        try news(loop) { $0.steps = ["Suspend the sitting"] }
        terminal.press(.enter)
        _ = try loop.turn()
        #expect(loop.state.done.isEmpty)
        try news(loop) { $0.question = "Close the ballot?" }
        try news(loop) { $0.question = "Close the sitting?" }
        terminal.press(.character("2"))
        _ = try loop.turn()
        #expect(loop.state.done.isEmpty)
    }

    @Test("what follows from the person's own keys may be typed ahead")
    func ownKeys() throws {
        let loop = try seen()
        terminal.press(.character("p"))
        terminal.press(.character("3"))
        _ = try loop.turn()
        #expect(loop.state.done == ["Close"])
    }
}
