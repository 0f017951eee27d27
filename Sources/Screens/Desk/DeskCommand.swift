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

extension CommandRow {
    /// What a page lists to be done.
    static let acts = CommandRow("act")
    /// The next steps of a sitting.
    static let steps = CommandRow("step")
    /// The answers of a roll call.
    static let answers = CommandRow("answer")
    /// What a delegation votes for by proxy.
    static let proxies = CommandRow("proxy")
    /// What a delegation can ask for.
    static let requests = CommandRow("ask")
    /// The lines of a list of names.
    static let names = CommandRow("pick")
    /// The lines of a ballot paper.
    static let marks = CommandRow("mark")
}
