/// The signs that a terminal's locale can show.
public enum GlyphSet: String, Sendable, Hashable, CaseIterable {
    /// Lines, eighth blocks, arrows.
    case unicode
    /// The 95 printing signs of ASCII, for locales without UTF-8.
    case ascii

    /// The mark of what has the focus.
    public var focusMark: Character { self == .unicode ? "›" : ">" }
    /// A thin horizontal line.
    public var line: Character { self == .unicode ? "─" : "-" }
    /// What stands where text was cut off.
    public var ellipsis: String { self == .unicode ? "…" : "~" }
    /// The mark of something done or present.
    public var tick: Character { self == .unicode ? "✓" : "+" }
    /// The mark of something refused or failed.
    public var cross: Character { self == .unicode ? "✗" : "x" }
    /// A point that separates parts of a line.
    public var dot: Character { self == .unicode ? "·" : "-" }
    /// The sign of something that runs.
    public var running: Character { self == .unicode ? "▸" : ">" }
    /// What goes on above.
    public var above: String { self == .unicode ? "↑" : "^" }
    /// What goes on below.
    public var below: String { self == .unicode ? "↓" : "v" }
}
