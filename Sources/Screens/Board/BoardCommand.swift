import TerminalKit

/// What the keys of the hall's board call.
enum BoardCommand: String {
    case nextPage = "page.next"
    case previousPage = "page.previous"
    case more = "list.next"
    case less = "list.previous"
    case help
    case language
    case redraw
}

extension CommandID {
    /// A command of this table.
    static func board(_ command: BoardCommand) -> CommandID { CommandID(command) }
}
