import Language
import TerminalKit

/// What somebody who sits at the chair's console for the first time should know, in a few lines on the first page. It is
/// in nobody's way: every key does what it always does, and Esc takes the lines away.
enum Orientation {
    /// The pane; it stands where the words to be read aloud will stand.
    static var pane: Node {
        Pane("First time here?", note: Text("Esc hides this", .muted)) {
            Facts(lines.map { Fact($0.0, Text($0.1)) })
        }.share(0)
    }

    private static let lines: [(Message, Message)] = [
        (.verbatim("Enter"), "takes the highlighted step"),
        (.verbatim(":"), "finds any action; ? lists keys"),
        (.verbatim("w"), "says why, by rule and figures"),
        (.verbatim("9"), "confirms; u undoes an act"),
        (.verbatim("0"), "lists all; arrows, Enter, Esc do"),
    ]
}
