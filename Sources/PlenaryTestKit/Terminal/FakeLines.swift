import TerminalKit

/// A line channel without descriptors: tests type lines and read what was said.
public final class FakeLines: LineChannel {
    /// Nothing sleeps here.
    public let waker: @Sendable () -> Void = {}
    /// Everything that was written.
    public private(set) var output = ""
    /// Whether typing is hidden now.
    public private(set) var isHidden = false
    /// How often nothing was left in view.
    public private(set) var wipes = 0

    /// When somebody typed last at a line that is not finished.
    public var typedLast: Duration?

    /// How wide the terminal is; `nil` for a pipe.
    public var columns: Int?

    private var waiting: [LineInput] = []

    /// A silent channel.
    public init() {}

    /// Types lines.
    public func type(_ lines: String...) { waiting += lines.map { .line($0) } }

    /// Ends the input.
    public func end() { waiting.append(.end) }

    /// What was written since the last time it was asked.
    public func takeOutput() -> String {
        defer { output = "" }
        return output
    }

    /// Notes what is said.
    public func write(_ text: String) throws(TerminalFault) { output += text }

    /// Reports what was typed, at once.
    public func wait(_ timeout: Duration?) throws(TerminalFault) -> [LineInput] {
        defer { waiting = [] }
        return waiting
    }

    /// Notes whether typing is hidden.
    public func hideTyping(_ isHidden: Bool) { self.isHidden = isHidden }

    /// Counts wipes.
    public func wipe() { wipes += 1 }
}
