package import TerminalKit

/// A line channel without descriptors: tests type lines and read what was said.
package final class FakeLines: LineChannel {
    /// Nothing sleeps here.
    package let waker: @Sendable () -> Void = {}
    /// Everything that was written.
    package private(set) var output = ""
    /// Whether typing is hidden now.
    package private(set) var isHidden = false
    /// How often nothing was left in view.
    package private(set) var wipes = 0

    /// When somebody typed last at a line that is not finished.
    package var typedLast: Duration?

    /// How wide the terminal is; `nil` for a pipe.
    package var columns: Int?

    /// Whether somebody types the lines.
    package var isAttended = true

    private var waiting: [LineInput] = []

    /// A silent channel.
    package init() {}

    /// Types lines.
    package func type(_ lines: String...) { waiting += lines.map { .line($0) } }

    /// Ends the input.
    package func end() { waiting.append(.end) }

    /// What was written since the last time it was asked.
    package func takeOutput() -> String {
        defer { output = "" }
        return output
    }

    /// Notes what is said.
    package func write(_ text: String) throws(TerminalFault) { output += text }

    /// Reports what was typed, at once.
    package func wait(_ timeout: Duration?) throws(TerminalFault) -> [LineInput] {
        defer { waiting = [] }
        return waiting
    }

    /// Notes whether typing is hidden.
    package func hideTyping(_ isHidden: Bool) { self.isHidden = isHidden }

    /// Counts wipes.
    package func wipe() { wipes += 1 }
}
