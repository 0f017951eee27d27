import ArgumentParser
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
        for name in name.map({ [$0] }) ?? library.names {
            let theme: Theme?
            do throws(ThemeProblems) { theme = try library.theme(named: name) } catch {
                throw Complaint(error.description)
            }
            guard let theme else {
                let known = library.names.joined(separator: ", ")
                throw Complaint("There is no theme '\(Complaint.quoted(name))'; there are \(known).")
            }
            reports.append(ThemeReport(theme))
        }
        print(json ? try CanonicalJSON.text(of: reports) : reports.map(\.text).joined(separator: "\n\n"))
    }
}
