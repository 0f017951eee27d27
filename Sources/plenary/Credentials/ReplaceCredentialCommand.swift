import Answers
import ArgumentParser
import AssemblyCore
import BallotBox
import CanonicalJSON
import CursesTerminal
import Registrar

/// `plenary credentials replace`: a new card for a delegation that lost its card.
struct ReplaceCredentialCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "Make a new card for one delegation; the lost one stops working when the host takes the replacement.",
        discussion: """
            It also writes the list as it then stands. The next replacement is made from that one, since each \
            replacement fits one list only.
            """
    )

    @Argument(help: "The member's code, as in the members file.")
    var member: String
    @Option(name: .customLong("in"), help: "The list of public credentials that the host uses now.")
    var list: String
    @Option(help: "A new directory for the files, made for its owner only.")
    var to: String
    @Option(help: "The assembly file, for the names on the card; the built-in assembly when left out.")
    var assembly: String?
    @Flag(help: "Answer in JSON.")
    var json = false
    @OptionGroup var print: CardOptions

    func run() throws {
        _ = TerminalProcess.forbidCoreDumps()
        let convocation = try AssemblyChoice.load(assembly)
        try CredentialsCommand.Make.answering {
            let list = try PublicCredentials.load(from: list)
            guard list.assembly == convocation.shortTitle else {
                throw CommandLineFault(
                    "The list is for \(CommandLineFault.quoted(list.assembly)), and the assembly is "
                        + "\(CommandLineFault.quoted(convocation.shortTitle)); give its file with --assembly. Nothing was made."
                )
            }
            let codes = convocation.members.map(\.code)
            guard
                let code = codes.first(where: { $0.rawValue == member })
                    ?? codes.first(where: { $0.rawValue.lowercased() == member.lowercased() })
            else {
                throw CommandLineFault(
                    "\(CommandLineFault.quoted(convocation.shortTitle)) has no member '\(CommandLineFault.quoted(member))'; the codes "
                        + "are in its members file. Nothing was made.")
            }
            let issue = try ReplacementIssue.make(for: code, on: list)
            let replacement = issue.credential
            let renewed = try list.replacing(replacement)
            let sheet = CardSheet(convocation, list: renewed, codes: [issue.handOut()], in: print.answer.language)
            let folder = try RegistrarFolder(to, for: CredentialFiles.all)
            let pages = try print.files(of: sheet)
            try folder.write(
                [
                    (CredentialFiles.replacement, .open(replacement.bytes)),
                    (CredentialFiles.list, .open(renewed.bytes)), (CredentialFiles.cards, .secret(sheet.html())),
                    (CredentialFiles.plainCards, .secret(sheet.text())),
                ] + pages)
            let receipt = CredentialReceipt(
                folder: folder.path, list: renewed, replacement: replacement, hasPDF: print.pdf)
            StandardStreams.answer(json ? try ShownJSON.text(of: receipt) : receipt.text(of: convocation))
        }
    }
}
