import TerminalKit

/// What the keys of the list of actions call.
enum PaletteCommand: String {
    case take = "palette.take"
    case close = "palette.close"
    case next = "palette.next"
    case previous = "palette.previous"
    case pageDown = "palette.pageDown"
    case pageUp = "palette.pageUp"
    case clear = "palette.clear"
}

extension CommandID {
    /// A command of this table.
    static func palette(_ command: PaletteCommand) -> CommandID { CommandID(command) }
}
