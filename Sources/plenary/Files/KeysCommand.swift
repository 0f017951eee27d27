import ArgumentParser
import Screens
import TerminalKit

/// `plenary keys`: the key tables, from the very literals that the consoles obey.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print the keys of every console."
    )

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() throws {
        let report = KeyReport(ConsoleKeys.all)
        print(json ? try CanonicalJSON.text(of: report.rows) : report.text)
    }
}
