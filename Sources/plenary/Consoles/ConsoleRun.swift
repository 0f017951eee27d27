import Consoles
import CursesTerminal
import Glibc
import Language
import Screens
import TerminalKit

/// Runs a console in this process's terminal: the main thread belongs to the terminal, the host is served beside it.
struct ConsoleRun<Console: ConsoleProgram> {
    /// What is run.
    let program: Console
    /// Whose terminal it is.
    let manners: TerminalManners
    /// How it is shown.
    let options: TerminalOptions
    /// The theme when none is asked for.
    var standardTheme = ThemeLibrary.standard
    /// The clocks.
    var timekeeper: any Timekeeper = SystemTimekeeper()
    /// Other themes that a person may choose, by name.
    var looks: [String] = []
    /// What says lines aloud, and how much it says by itself; `nil` for a display that nobody listens to.
    var voice: (speaker: any Speaker, manner: SpeechManner)?

    /// Runs until the person leaves.
    /// - Parameter serve: begins to serve the console and gives what carries out its requests, one at a time.
    /// - Returns: the exit status.
    func run(
        serve: (_ post: @escaping ConsoleOffice.Post) throws -> @Sendable (ConsoleRequest) async -> Void
    ) throws -> Int32 {
        let isUTF8 = TerminalProcess.adoptLocale()
        _ = TerminalProcess.forbidCoreDumps()
        giveMemoryBack()
        let theme = try options.chosenTheme(standard: standardTheme)
        let mailbox = Mailbox<ConsoleNews>()
        let carryOut = try serve { mailbox.post($0) }
        let (requests, queue) = AsyncStream<ConsoleRequest>.makeStream()
        let serving = Task.detached { for await request in requests { await carryOut(request) } }
        defer {
            queue.finish()
            serving.cancel()
        }
        if options.isLinear {
            let terminal = try LineTerminal(manners: manners)
            defer { terminal.finish() }
            let display = voiced(LinearDisplay(terminal.lines), mailbox)
            let status = try loop(on: display, mailbox) { queue.yield($0) }.run()
            // As other programs end whose reader has gone.
            return terminal.lines.readerHasGone ? 128 + SIGPIPE : status
        }
        let glyphs = options.glyphs(isUTF8: isUTF8)
        let themes = ThemeInbox()
        let library = ThemeLibrary()
        let looks = try looks.compactMap { try library.theme(named: $0) }
        let watch = ThemeWatch(options.theme ?? standardTheme, of: TerminalOptions.themeDirectory, into: themes) {
            sentence in
            mailbox.post(.told(.verbatim(sentence)))
        }
        defer { watch?.end() }
        let reordering = options.reordering
        let runner = CursesRunner(
            manners: manners, inColour: options.inColour, ordersText: reordering == .plenary)
        let ending = try runner.run { terminal in
            let cells = CellDisplay(
                terminal, theme: theme, glyphs: glyphs, reordering: reordering, themes: themes, looks: looks)
            let display = voiced(cells, mailbox)
            return try loop(on: display, mailbox) { queue.yield($0) }.run()
        }
        if let signal = ending.signal { return 128 + signal }
        return ending.outcome
    }

    /// Where a program stands open to everybody, it holds little between two of them.
    private func giveMemoryBack() {
        if manners == .public { CodeMemory.giveBackSoon() }
    }

    private func loop(
        on display: any Display, _ mailbox: Mailbox<ConsoleNews>, onRequest: @escaping (ConsoleRequest) -> Void
    ) -> ProgramLoop<Console> {
        ProgramLoop(
            program, on: display, mailbox: mailbox, timekeeper: timekeeper, isCalm: options.calm
        ) { request in
            giveMemoryBack()
            onRequest(request)
        }
    }

    private func voiced(_ display: any Display, _ mailbox: Mailbox<ConsoleNews>) -> any Display {
        guard let voice else { return display }
        return VoicedDisplay(
            display, speaker: voice.speaker, manner: voice.manner, speaksAtFirst: options.speech
        ) { mailbox.post(.told($0)) }
    }
}
