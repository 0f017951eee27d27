import TerminalKit

/// What the keys of the secretariat's console call besides, with the names that key files know.
enum SecretariatCommand: String {
    case register = "page.register"
    case questions = "page.questions"
    case schedule = "page.schedule"
    case boxes = "page.boxes"
    case record = "page.record"
    case kiosks = "page.kiosks"
    case boards = "page.boards"
    case check
    case accept
    case sheet
    case presence
    case correct
}

extension CommandID {
    /// A command of this table.
    static func secretariat(_ command: SecretariatCommand) -> CommandID { CommandID(command) }
}
