import AssemblyCore
import AssemblyFiles
import EditedFiles

/// The assembly that a command names: a file, or the built-in one.
enum AssemblyChoice {
    /// Reads it.
    /// - Throws: every error of the file, each with its place.
    static func load(_ path: String?) throws(EditedFileFault) -> Convocation {
        guard let path else { return AssemblyFile.builtIn() }
        return try AssemblyFile.load(path)
    }
}
