/// Where the errors of files become the command line's.
package enum FileDoor {
    /// Reads something; its errors are printed one a line, as `file:line:column: error: sentence (hint)`.
    package static func read<Result>(_ body: () throws(FileTrouble) -> Result) throws -> Result {
        do throws(FileTrouble) { return try body() } catch { throw FileComplaint(trouble: error) }
    }
}

/// Errors in files, shown as they are, without a word before them.
package struct FileComplaint: Error {
    /// The errors.
    package let trouble: FileTrouble

    /// Errors of a file.
    package init(trouble: FileTrouble) { self.trouble = trouble }
}
