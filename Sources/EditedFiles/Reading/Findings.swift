/// Collects everything that is wrong with a file and those it refers to, so that all of it is shown at once.
package final class Findings {
    /// The most that is kept: after a thousand errors nobody reads on.
    package static let limit = 1_000

    private var diagnostics: [Diagnostic] = []
    private var left = 0
    private var order: [String: Int] = [:]

    /// Nothing so far.
    package init() {}

    /// Whether nothing that forbids the use of the files was found.
    package var isClean: Bool { left == 0 && !diagnostics.contains { $0.severity == .error } }

    /// Everything found, the main file first, each file from top to bottom.
    package var sorted: [Diagnostic] {
        let found = diagnostics.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            return (order[one.file] ?? 0, one.place, left.offset)
                < (order[other.file] ?? 0, other.place, right.offset)
        }
        var result = found.map(\.element)
        if left > 0, let last = result.last {
            let rest = "\(Shown.number(left)) more errors were found and are not listed"
            result.append(
                Diagnostic(
                    file: last.file, at: last.place, sentence: rest,
                    hint: "fix the first ones and check again"))
        }
        return result
    }

    /// Makes a file known, so that its diagnostics come in the order in which files are read.
    package func begin(_ file: String) {
        if order[file] == nil { order[file] = order.count }
    }

    /// Adds a diagnostic.
    package func report(
        _ sentence: String, in file: String, at place: Place, hint: String? = nil,
        as severity: Diagnostic.Severity = .error
    ) {
        begin(file)
        guard diagnostics.count < Findings.limit else {
            left += 1
            return
        }
        diagnostics.append(
            Diagnostic(
                file: file, at: place, severity: severity, sentence: sentence, hint: hint))
    }

    /// Ends the reading.
    /// - Parameter value: what was read, if it could be put together.
    /// - Throws: what was found, when any of it is an error.
    package func close<Value>(_ value: Value?) throws(EditedFileFault) -> Value {
        guard isClean, let value else {
            precondition(!diagnostics.isEmpty, "a file without findings must have been read")
            throw EditedFileFault(sorted)
        }
        return value
    }
}
