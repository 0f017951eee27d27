import AssemblyFiles
import Foundation
import Screens
import TerminalKit

/// The file of an officer's own keys.
enum OwnKeysFile {
    /// What it is called, wherever it lies.
    static let name = "keys.yaml"

    /// The keys of this user; none where there is no such file.
    /// - Throws: every mistake of the file, with line and column.
    static func read() throws -> OwnKeys {
        let path = TerminalOptions.configuration(name)
        guard let data = FileManager.default.contents(atPath: path) else { return .none }
        do throws(FileProblems) {
            return try ConsoleKeys.ownKeys(yaml: String(decoding: data, as: UTF8.self), file: path)
        } catch { throw FileComplaint(trouble: FileTrouble(error)) }
    }

    /// Checks such a file.
    /// - Returns: one line that says what it holds.
    static func check(_ path: String) throws(FileTrouble) -> String {
        let text = String(decoding: try SourceFile.read(path).bytes, as: UTF8.self)
        do throws(FileProblems) {
            let own = try ConsoleKeys.ownKeys(yaml: text, file: path)
            return "keys of one's own for \(own.keys.count) commands"
        } catch { throw FileTrouble(error) }
    }
}

extension FileTrouble {
    /// The mistakes of a theme or a key file.
    init(_ problems: FileProblems) {
        self.init(
            problems.problems.map {
                Diagnostic(file: $0.file, line: $0.line, column: $0.column, sentence: $0.sentence, hint: $0.hint)
            })
    }
}
