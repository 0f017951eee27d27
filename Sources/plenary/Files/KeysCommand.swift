import Answers
import ArgumentParser
import CanonicalJSON
import EditedFiles
import Foundation
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

/// The file of an officer's own keys.
enum OwnKeysFile {
    /// What it is called, wherever it lies.
    static let name = "keys.yaml"

    /// The keys of this user; none where there is no such file.
    /// - Throws: every mistake of the file, with line and column.
    static func read() throws(EditedFileFault) -> OwnKeys {
        let path = TerminalOptions.configuration(name)
        guard let data = FileManager.default.contents(atPath: path) else { return .none }
        return try ConsoleKeys.ownKeys(from: SourceFile(name: path, bytes: Array(data)))
    }

    /// Checks such a file.
    /// - Returns: one line that says what it holds.
    static func check(_ path: String) throws(EditedFileFault) -> String {
        let own = try ConsoleKeys.ownKeys(from: SourceFile.read(path))
        return "keys of one's own for \(own.keys.count) commands"
    }
}
