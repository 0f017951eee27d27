import ArgumentParser
import AssemblyCore
import Host
import Screens

/// `plenary scrutineer`: a scrutineer's console at a running host, and the steps on a machine of one's own.
struct ScrutineerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scrutineer",
        abstract: "Hold a share of the key of the ballot boxes, and open them together.",
        discussion: """
            At a console: makes your key (22 characters, shown once), takes part in the ceremony, and opens boxes. \
            On a machine of your own, files are carried by hand: 'fetch' at the host, then 'step' on your machine, then \
            'bring' at the host.
            """,
        subcommands: [Console.self, FetchCommand.self, StepCommand.self, BringCommand.self],
        defaultSubcommand: Console.self
    )

    /// `plenary scrutineer`
    struct Console: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The scrutineer's console.")
        @OptionGroup var socket: SocketOptions
        @OptionGroup var terminal: TerminalOptions

        func run() throws {
            let door = HostAccess(socket: socket, role: .scrutineer)
            throw ExitCode(try OfficerConsole(door: door, terminal: terminal).run())
        }
    }
}
