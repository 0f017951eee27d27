import TerminalKit

/// What a scrutineer's console can be asked besides.
enum ScrutineerCommand: String {
    case makeKey = "key.make"
}

extension CommandID {
    /// A command of this table.
    static func scrutineer(_ command: ScrutineerCommand) -> CommandID { CommandID(command) }
}
