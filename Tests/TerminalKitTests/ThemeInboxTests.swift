import PlenaryTestKit
import TerminalKit
import Testing

@Suite("A theme that is changed while it is looked at")
struct ThemeInboxTests {
    @Test("the theme put in last is used from the next frame on, and everything is drawn again")
    func reload() throws {
        let terminal = FakeTerminal()
        let inbox = ThemeInbox()
        let library = ThemeLibrary()
        let dark = try #require(try library.theme(named: "dark"))
        let daylight = try #require(try library.theme(named: "daylight"))
        let display = CellDisplay(terminal, theme: dark, glyphs: .unicode, themes: inbox)
        let loop = ProgramLoop(SampleProgram(), on: display, timekeeper: ManualTimekeeper()) { _ in }
        _ = try loop.turn()
        inbox.put(dark)
        inbox.put(daylight)
        _ = try loop.turn()
        _ = try loop.turn()
        #expect(terminal.palette == daylight.palette(terminal.depth))
        #expect(terminal.frames == 2)
    }
}
