import EditedFiles
import Foundation
import Screens
import TerminalKit

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
