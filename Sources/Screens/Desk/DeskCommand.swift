import TerminalKit

/// What the keys of every officer's console call, with the names that key files know.
enum DeskCommand: String {
    case choose
    case back
    case why
    case palette
    case undo
    case help
    case language
    case leave
    case suspend
    case redraw
    case keep
    case confirm
    case clear
    case find
    case confirmOther = "confirm.other"
    case formNext = "form.next"
    case formBack = "form.back"
    case formClear = "form.clear"
    case formLine = "form.line"
    case filterEnd = "filter.end"
    case filterDrop = "filter.drop"
    case playFaster = "rehearsal.faster"
    case playSlower = "rehearsal.slower"
    case pausePlaying = "rehearsal.pause"
    case seatsNext = "seats.next"
    case seatsPrevious = "seats.previous"
}

extension CommandID {
    /// A command of this table.
    static func desk(_ command: DeskCommand) -> CommandID { CommandID(command) }
}
