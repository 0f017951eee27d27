import TerminalKit

/// What the keys of a kiosk call.
enum KioskCommand: String {
    case choose
    case back
    case help
    case language
    case look
    case redraw
    case assistance
    case filter
    case change
    case cast
    case show
    case stay
    case leave
    case vote
    case floor
    case text
    case documents
    case depart
    case ask
    case confirm
    case review
    case departed
    case nextLanguage = "language.next"
    case previousLanguage = "language.previous"
}

extension CommandID {
    /// A command of this table.
    static func kiosk(_ command: KioskCommand) -> CommandID { CommandID(command) }
}
