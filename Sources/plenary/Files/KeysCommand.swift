import Answers
import ArgumentParser
import CanonicalJSON
import Screens
import TerminalKit

/// `plenary keys`: the key tables, from the very literals that the consoles obey.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print the keys of every console.",
        discussion: """
            Officers choose keys of their own in $XDG_CONFIG_HOME/plenary/keys.yaml, with one 'command: key' or \
            'command: [key, key]' on each line: letters, signs and function keys. Digits, arrows, Enter, Esc, Tab and the \
            control keys stay as they are, and a kiosk and a board ignore the file.
            """
    )

    @Flag(help: "Answer in JSON.")
    var json = false

    @Flag(help: "The keys as shipped, without your own.")
    var shipped = false

    func run() throws {
        let own = shipped ? .none : try OwnKeysFile.read()
        let report = KeyReport(ConsoleKeys.officers.map { own.applied(to: $0) } + ConsoleKeys.publics)
        StandardStreams.answer(json ? try ShownJSON.text(of: report.rows) : report.text)
    }
}
