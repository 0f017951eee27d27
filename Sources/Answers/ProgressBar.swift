import Foundation
import Synchronization

/// How far a long work has come, on the error stream of a terminal: one line that is written over.
package final class ProgressBar: Sendable {
    private static let width = 30
    private let glyphs: (full: String, empty: String)
    private let shown = Mutex("")

    private init(isUnicode: Bool) { glyphs = isUnicode ? ("█", "─") : ("#", "-") }

    /// A bar where somebody watches: nothing when the error stream is no terminal, or one that cannot go back.
    package static func onTerminal(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> ProgressBar? {
        guard isatty(STDERR_FILENO) == 1, !["dumb", ""].contains(environment["TERM"] ?? "") else { return nil }
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let encoding = locale.lowercased().filter { $0 != "-" }
        return ProgressBar(isUnicode: encoding.hasSuffix("utf8"))
    }

    /// Shows how much is done; the line ends with the work. May be called from any thread.
    package func show(_ what: String, _ done: Int, of total: Int) {
        let isDone = done >= total
        let full = total == 0 ? Self.width : min(Self.width, done * Self.width / total)
        let cells =
            String(repeating: glyphs.full, count: full) + String(repeating: glyphs.empty, count: Self.width - full)
        let percent = total == 0 ? 100 : done * 100 / total
        let state = "\(what) \(percent)"
        // A line is written only when it differs to the eye, not once for each of thousands of ballots.
        let isNew = shown.withLock { shown in
            guard shown != state else { return false }
            shown = state
            return true
        }
        guard isNew else { return }
        let line = "\r\(what.padded(to: 13))\(cells) \(done) of \(total)\(isDone ? "\n" : "")"
        StandardStreams.tell(line)
    }
}
