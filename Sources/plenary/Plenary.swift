import Answers
import ArgumentParser
import AssemblyFiles
import CursesTerminal
import EditedFiles
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
            HostCommand.self, ClusterCommand.self,
            OperatorsCommand.self, CredentialsCommand.self, BackupCommand.self, NewCommand.self, CheckCommand.self,
            DoctorCommand.self, CountCommand.self,
            RehearseCommand.self, VerifyCommand.self, BulletinBoardsCommand.self, MinutesCommand.self,
            ThemesCommand.self,
            KeysCommand.self, HandbookCommand.self, PaperCommand.self, ManualCommand.self, GalleryCommand.self,
        ],
        defaultSubcommand: ChairCommand.self
    )

    /// Runs what was asked for; errors in files are shown as they are, everything else as the argument parser does.
    static func main() {
        StandardStreams.secure()
        // Whatever is typed here, or travels through a host, is left on no disk by a crash.
        _ = TerminalProcess.forbidCoreDumps()
        do {
            var command = try parseAsRoot()
            try command.run()
            try StandardStreams.requireAnswered()
        } catch let fault as EditedFileFault {
            StandardStreams.complain(fault.description + "\n")
            Foundation.exit(1)
        } catch { end(error) }
    }

    /// Ends with what the argument parser says of an error; help and the version are answers, not errors.
    private static func end(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        guard code.isSuccess else {
            // What was typed may stand in it.
            if !message.isEmpty { StandardStreams.complain(CommandLineFault.shown(message) + "\n") }
            Foundation.exit(code.rawValue)
        }
        if !message.isEmpty { StandardStreams.answer(message) }
        do { try StandardStreams.requireAnswered() } catch {
            StandardStreams.tell("Error: \(error)\n")
            Foundation.exit(1)
        }
        Foundation.exit(code.rawValue)
    }
}
