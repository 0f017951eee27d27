import Answers
import ArgumentParser
import CanonicalJSON
import EditedFiles
import TerminalKit

/// `plenary themes`: every theme with its computed contrasts.
struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "List the themes with their contrasts on truecolor, xterm-256 and the Linux console."
    )

    @Argument(help: "A theme by name; all of them when left out.")
    var name: String?
    @Flag(help: "Answer in JSON.")
    var json = false

    func run() throws {
        let library = ThemeLibrary(directory: TerminalOptions.themeDirectory)
        var reports: [ThemeReport] = []
        var broken: [Diagnostic] = []
        for name in name.map({ [$0] }) ?? library.names {
            let theme: Theme?
            // A theme that cannot be read hides none of the others.
            do throws(EditedFileFault) { theme = try library.theme(named: name) } catch {
                broken += error.diagnostics.filter { !broken.contains($0) }
                continue
            }
            guard let theme else {
                let known = library.names.joined(separator: ", ")
                throw CommandLineFault("There is no theme '\(CommandLineFault.quoted(name))'; there are \(known).")
            }
            reports.append(ThemeReport(theme))
        }
        if json || !reports.isEmpty {
            StandardStreams.answer(
                json ? try ShownJSON.text(of: reports) : reports.map(\.text).joined(separator: "\n\n"))
        }
        guard broken.isEmpty else { throw EditedFileFault(broken) }
    }
}
