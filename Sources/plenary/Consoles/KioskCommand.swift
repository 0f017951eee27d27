import ArgumentParser
import AssemblyCore
import Consoles
import CursesTerminal
import Host
import Screens
import TerminalKit

/// `plenary kiosk`: a delegate's kiosk.
struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Vote: a delegate's kiosk. It finds the host on this machine by itself.",
        discussion: "Ctrl-C and Ctrl-Z do nothing here; the kiosk ends with its terminal, or by SIGTERM.",
        subcommands: [KioskEnrolCommand.self, KioskRemoveCommand.self, KioskListCommand.self]
    )

    @OptionGroup var socket: SocketOptions
    @OptionGroup var terminal: TerminalOptions
    @Option(help: "Its name on the chair's page of kiosks: small letters, digits, points and hyphens, at most 32.")
    var name: KioskName?
    @Option(help: ArgumentHelp("How many times as fast this kiosk's clock goes.", visibility: .hidden))
    var clockRate = 1

    func run() throws {
        let host = try socket.remoteHost()
        let speaker = terminal.speaker
        let program = KioskProgram(language: terminal.language, canSpeak: speaker.isAvailable)
        var run = ConsoleRun(program: program, manners: .public, options: terminal)
        run.voice = (speaker, .pages)
        run.looks = KioskProgram.looks
        if clockRate > 1 { run.timekeeper = FastTimekeeper(rate: clockRate) }
        let device = name.map { DeviceID($0.device) } ?? HostAccess.device("kiosk")
        throw ExitCode(
            try run.run { post in
                let office = ConsoleOffice(
                    host: host, device: device, shownPapers: StateDirectory.shownPapers, post: post)
                try Blocking.run {
                    await office.watch(host)
                    try await office.beginKiosk()
                }
                return { await office.carryOut($0) }
            })
    }
}

/// `plenary board`: what the hall sees.
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board",
        abstract: "Show: the hall's display. It finds the host on this machine by itself.",
        discussion: "It only reads. Arrows steer it; it ends with its terminal, or by SIGTERM."
    )

    @OptionGroup var socket: SocketOptions
    @OptionGroup var terminal: TerminalOptions
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Where it stands: hall, press, interpreters or foyer; the chair steers each apart.", valueName: "place"))
    var role = BoardRole.hall

    func run() throws {
        let host = try socket.remoteHost()
        let run = ConsoleRun(
            program: BoardProgram(language: terminal.language, isCalm: terminal.calm, role: role), manners: .public,
            options: terminal,
            standardTheme: "board"
        )
        throw ExitCode(
            try run.run { post in
                let office = ConsoleOffice(
                    host: host, device: HostAccess.device("board"), shownPapers: StateDirectory.shownPapers, post: post)
                try Blocking.run {
                    await office.watch(host)
                    try await office.beginKiosk()
                }
                return { await office.carryOut($0) }
            })
    }
}

extension BoardRole: ExpressibleByArgument {}
