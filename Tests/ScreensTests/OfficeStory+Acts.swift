import Screens
import TerminalKit

extension OfficeStory {
    /// Takes a step by what it is called.
    mutating func step(_ label: String) { give(.choose(NodeID("step.\(label)"))) }

    /// Does an act of the page by what it is called.
    mutating func act(_ label: String) { give(.choose(NodeID("act.\(label)"))) }

    /// Fills in the form in front, field by field.
    mutating func fill(_ values: String...) {
        for value in values {
            type(value)
            press(.enter)
        }
    }
}
