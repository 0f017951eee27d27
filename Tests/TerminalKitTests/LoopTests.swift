import Language
import PlenaryTestKit
import TerminalKit
import Testing

@Suite("The loop")
struct LoopTests {
    let terminal = FakeTerminal()
    let clock = ManualTimekeeper()

    func loop(
        clock ticking: Bool = false, isCalm: Bool = false,
        onRequest: @escaping (SampleProgram.Request) -> Void = { _ in }
    ) -> ProgramLoop<SampleProgram> {
        let display = CellDisplay(terminal, theme: Theme(name: "plain"), glyphs: .unicode)
        return ProgramLoop(
            SampleProgram(clock: ticking), on: display, timekeeper: clock, isCalm: isCalm, onRequest: onRequest)
    }

    @Test("many pieces of news make one frame")
    func coalescing() throws {
        let loop = loop()
        _ = try loop.turn()
        for _ in 0..<200 { loop.mailbox.post(SampleProgram.News()) }
        _ = try loop.turn()
        clock.advance(by: .seconds(1))
        _ = try loop.turn()
        #expect(terminal.frames == 2)
        #expect(loop.state.news == 200)
    }

    @Test("news that nobody asked for is shown at most three times a second")
    func calm() throws {
        let loop = loop()
        for _ in 0..<100 {
            loop.mailbox.post(SampleProgram.News())
            _ = try loop.turn()
            clock.advance(by: .milliseconds(10))
        }
        #expect((3...4).contains(terminal.frames))
    }

    @Test("for whoever needs it slow, every five seconds; what follows a key and what rings comes at once all the same")
    func slow() throws {
        let loop = loop(isCalm: true)
        for _ in 0..<190 {
            loop.mailbox.post(SampleProgram.News())
            _ = try loop.turn()
            clock.advance(by: .milliseconds(100))
        }
        #expect((4...4).contains(terminal.frames))
        let before = terminal.frames
        terminal.press(.down)
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(terminal.frames == before + 1)
    }

    @Test("what follows a key is shown at once")
    func answer() throws {
        let loop = loop()
        _ = try loop.turn()
        for _ in 0..<3 {
            terminal.press(.down)
            _ = try loop.turn()
            _ = try loop.turn()
        }
        #expect(terminal.frames == 4)
        let focused = terminal.rows[terminal.cursor?.row ?? 0]
        #expect(focused.contains("› Item number 4"))
    }

    @Test("nothing changed, nothing written; without a clock it sleeps for ever")
    func idle() throws {
        let loop = loop()
        _ = try loop.turn()
        terminal.press(.up)
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(terminal.frames == 1)
        #expect(terminal.timeouts.last == .some(nil))
    }

    @Test("with a clock it wakes at the next full second only")
    func ticking() throws {
        let loop = loop(clock: true)
        _ = try loop.turn()
        #expect(terminal.timeouts == [.seconds(1)])
        clock.advance(by: .seconds(1))
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(loop.state.ticks == 1 && terminal.frames == 2)
    }

    @Test("a clock repaint leaves the cursor on the focused item and writes only its own cells")
    func clockRepaint() throws {
        let loop = loop(clock: true)
        _ = try loop.turn()
        let cursor = terminal.cursor
        let before = terminal.cellsWritten
        clock.advance(by: .seconds(1))
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(terminal.cursor == cursor)
        #expect(terminal.cellsWritten - before == 1)
    }

    @Test("a held key casts once")
    func heldKey() throws {
        var requests: [SampleProgram.Request] = []
        let loop = loop { requests.append($0) }
        for _ in 0..<50 {
            terminal.press(.character("c"))
            _ = try loop.turn()
            clock.advance(by: .milliseconds(30))
        }
        #expect(requests == [.cast] && terminal.bells == 1)
    }

    @Test("a second stroke that does not count says so, once a hold, so that none is lost in silence")
    func notSilent() throws {
        var requests: [SampleProgram.Request] = []
        let loop = loop { requests.append($0) }
        for _ in 0..<20 {
            terminal.press(.character("c"))
            _ = try loop.turn()
            clock.advance(by: .milliseconds(30))
        }
        #expect(requests == [.cast])
        let told = loop.state.heard.filter { if case .unavailable = $0 { true } else { false } }
        #expect(told.count == 1)
        #expect(loop.state.status?.text.english.hasPrefix("c came twice within a moment") == true)
        clock.advance(by: .seconds(1))
        terminal.press(.character("c"))
        _ = try loop.turn()
        #expect(requests == [.cast, .cast])
    }

    @Test("a paste is text for a field and nothing anywhere else")
    func paste() throws {
        let loop = loop()
        terminal.press(.pasted("cq"))
        #expect(try loop.turn() == nil)
        #expect(loop.state.heard.isEmpty)
        terminal.press(.character("t"), .pasted("12\n34"))
        _ = try loop.turn()
        #expect(loop.state.entry.text == "12 34")
    }

    @Test("keys pressed together are looked up one after the other")
    func batch() throws {
        let loop = loop()
        terminal.press(.character("t"), .character("q"), .back, .character("q"))
        #expect(try loop.turn() == 7)
        #expect(loop.state.entry.text == "q")
    }

    @Test("the loop ends when it is asked to from outside, or when nobody is there, even if the program does nothing")
    func ending() throws {
        let loop = loop()
        terminal.report(.hangUp)
        #expect(try loop.turn() == 129)
        #expect(loop.state.heard == [.hangUp])
        let other = self.loop()
        terminal.report(.terminate)
        #expect(try other.turn() == 143)
    }

    @Test("another size is drawn at once, and a page that does not fit scrolls by itself")
    func resize() throws {
        let loop = loop()
        _ = try loop.turn()
        terminal.resize(to: Size(columns: 40, rows: 12))
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(terminal.surface?.size == Size(columns: 40, rows: 12))
    }
}
