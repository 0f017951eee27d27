import Answers
import ArgumentParser
import AssemblyCore
import BallotBox
import CanonicalJSON
import CursesTerminal
import Registrar
import Secrets

/// `plenary credentials`: the registrar's work, on a machine of its own.
struct CredentialsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credentials",
        abstract: "Make the voting cards for secret ballots, and the public list for the host.",
        discussion: """
            For the registrar, on a machine that is not the host's; neither host nor network is needed. The host must \
            never see the cards: who holds both could vote for everybody.
            """,
        subcommands: [Make.self, ReplaceCredentialCommand.self], defaultSubcommand: Make.self
    )

    /// `plenary credentials make`
    struct Make: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a voting card for every delegation, and its public keys for all ballots to come.")

        @Argument(help: "An assembly file; the built-in assembly when left out.")
        var assembly: String?
        @Option(help: "A new directory for the files, made for its owner only.")
        var to: String
        @Option(help: "For how many secret ballots, repeated and withdrawn ones included.")
        var ballots = 64
        @Flag(help: "Answer in JSON.")
        var json = false
        @OptionGroup var print: CardOptions

        func validate() throws {
            guard (1...PublicCredentials.mostBallots).contains(ballots) else {
                throw ValidationError("--ballots must be from 1 to \(PublicCredentials.mostBallots).")
            }
        }

        func run() throws {
            _ = TerminalProcess.forbidCoreDumps()
            if print.pdf { try PaperOptions.requirePress() }
            let convocation = try AssemblyChoice.load(assembly)
            try Self.answering {
                let folder = try RegistrarFolder(to, for: CredentialFiles.all)
                do {
                    StandardStreams.answer(try make(for: convocation, into: folder))
                } catch {
                    folder.removeIfNew()
                    throw error
                }
            }
        }

        private func make(for convocation: Convocation, into folder: RegistrarFolder) throws -> String {
            let members = convocation.members.map(\.code)
            let bar = json ? nil : ProgressBar.onTerminal()
            let issue = try CredentialIssue.make(
                for: convocation.shortTitle, members: members, ballots: ballots
            ) { done in bar?.show("credentials", done, of: members.count) }
            let list = issue.credentials
            let sheet = CardSheet(convocation, list: list, codes: issue.handOut(), in: print.answer.language)
            try folder.write(
                [
                    (CredentialFiles.list, .open(list.bytes)), (CredentialFiles.cards, .secret(sheet.html())),
                    (CredentialFiles.plainCards, .secret(sheet.text())),
                ] + (try print.files(of: sheet)))
            let receipt = CredentialReceipt(folder: folder.path, list: list, replacement: nil, hasPDF: print.pdf)
            return json ? try ShownJSON.text(of: receipt) : receipt.text(of: convocation)
        }

        /// Runs a piece of the registrar's work; faults become complaints.
        static func answering(_ body: () throws -> Void) throws {
            do { try body() } catch let fault as FileFault { throw CommandLineFault(fault.sentence) }
        }
    }
}
