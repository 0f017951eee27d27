import ArgumentParser
import AssemblyCore
import Host
import Language
import Screens
import TerminalKit

/// `plenary` and `plenary chair`: the chair's console, with the host in the same process unless one runs already.
struct ChairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chair",
        abstract: "Preside: the chair's console. Without an assembly, a rehearsal of the built-in one.",
        discussion: """
            A real session needs an officer's login: 'plenary operators add NAME --role chair --assembly FILE'. \
            Run the same command again the next day, or after a crash, and the session continues where it was.
            """
    )

    @Argument(help: "An assembly file; the built-in assembly, as a rehearsal, when left out.")
    var assembly: String?
    @Option(help: "The directory of the session's files.")
    var state: String?
    @OptionGroup var socket: SocketOptions
    @Flag(help: "Set a finished or unfinished rehearsal aside and begin a new one; nothing is deleted.")
    var fresh = false
    @Option(help: "The seed of the simulated delegations of a rehearsal.")
    var seed: UInt64 = 1
    @Option(help: "The language of what is read aloud, if it differs from the console's; F switches it.")
    var readAloud: WorkingLanguage?
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let door = HostAccess(
            assembly: assembly, state: state, socket: socket, fresh: fresh, seed: seed, role: .chair)
        throw ExitCode(try OfficerConsole(door: door, terminal: terminal, readAloud: readAloud).run())
    }
}

/// `plenary secretariat`: the secretariat's console at a running host.
struct SecretariatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "secretariat",
        abstract: "Prepare: delegations, credentials, arrears, candidates, texts, PINs, panels, corrections."
    )

    @OptionGroup var socket: SocketOptions
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let door = HostAccess(socket: socket, role: .secretariat)
        throw ExitCode(try OfficerConsole(door: door, terminal: terminal).run())
    }
}
