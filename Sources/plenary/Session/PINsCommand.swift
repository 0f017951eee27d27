import Answers
import ArgumentParser
import AssemblyCore
import Host

/// `plenary operators pins`: the sheet of badges and PINs, once for a session.
struct PINsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pins",
        abstract: "Write the sheet of badges and PINs, once, to a file that only its owner can read.",
        discussion:
            "Hand each line to its delegation and destroy the file; only hashes are kept. Single PINs are renewed at the secretariat's console."
    )

    @Argument(help: "A file that does not exist yet.")
    var file: String
    @OptionGroup var session: SessionOptions

    func run() throws {
        let directory = try session.directory()
        try directory.prepare()
        let convocation = try AssemblyChoice.load(session.assembly)
        let file = file
        try Blocking.run {
            var assembly = Assembly()
            if directory.holdsSession {
                for entry in try await RecordedSession.read(directory.journal).events { assembly.apply(entry.event) }
            } else {
                let start = Event(at: Moment(milliseconds: 0), by: .host, fact: .record(.convened(convocation)))
                assembly.apply(start)
            }
            do throws(IdentityFault) {
                try await PINSheetProduction.produce(
                    for: assembly, from: IdentityFile(path: directory.identities), to: file)
            } catch { throw CommandLineFault(error.sentence) }
        }
        StandardStreams.answer("The sheet is in \(CommandLineFault.quoted(file)); it is not written again.")
    }
}
