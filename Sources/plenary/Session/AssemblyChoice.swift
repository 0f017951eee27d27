import AssemblyCore
import AssemblyFiles

/// The assembly that a command names: a file, or the built-in one.
enum AssemblyChoice {
    /// Reads it.
    /// - Throws: every error of the file, each with its place.
    static func load(_ path: String?) throws -> Convocation {
        try FileDoor.read { () throws(FileTrouble) in
            guard let path else { return AssemblyFile.builtIn() }
            return try AssemblyFile.load(path)
        }
    }
}

/// Where the errors of files become the command line's.
enum FileDoor {
    /// Reads something; its errors are printed one a line, as `file:line:column: error: sentence (hint)`.
    static func read<Result>(_ body: () throws(FileTrouble) -> Result) throws -> Result {
        do throws(FileTrouble) { return try body() } catch { throw FileComplaint(trouble: error) }
    }
}

/// Errors in files, shown as they are, without a word before them.
struct FileComplaint: Error {
    /// The errors.
    let trouble: FileTrouble
}
