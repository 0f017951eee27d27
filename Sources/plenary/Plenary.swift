import ArgumentParser
import AssemblyFiles
import CursesTerminal
import Foundation

/// The command line of Plenary.
@main
struct Plenary: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plenary",
        abstract: "Sit, debate, vote and elect with an assembly, from the keyboard.",
        discussion: """
            Without a subcommand, opens the chair's console on the built-in assembly (92nd INTERPOL General Assembly, \
            Glasgow 2024) as a rehearsal. Run it again in another terminal to attach a second console; run \
            'plenary kiosk' to vote and 'plenary board' to watch.
            """,
        version: "plenary 0.1.0",
        subcommands: [
            ChairCommand.self, SecretariatCommand.self, ScrutineerCommand.self, KioskCommand.self, BoardCommand.self,
            HostCommand.self,
            OperatorsCommand.self, CredentialsCommand.self, BackupCommand.self, NewCommand.self, CheckCommand.self,
            CountCommand.self,
            RehearseCommand.self, VerifyCommand.self, BoardsCommand.self, MinutesCommand.self, ThemesCommand.self,
            KeysCommand.self, ManualCommand.self, GalleryCommand.self,
        ],
        defaultSubcommand: ChairCommand.self
    )

    /// Runs what was asked for; errors in files are shown as they are, everything else as the argument parser does.
    static func main() {
        // Whatever is typed here, or travels through a host, is left on no disk by a crash.
        _ = TerminalProcess.forbidCoreDumps()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let complaint as FileComplaint {
            FileHandle.standardError.write(Data((complaint.trouble.description + "\n").utf8))
            Foundation.exit(1)
        } catch { exit(withError: error) }
    }
}
