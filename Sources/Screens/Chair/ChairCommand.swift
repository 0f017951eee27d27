import TerminalKit

/// What the keys of the chair's console call besides, with the names that key files know.
enum ChairCommand: String {
    case sitting = "page.sitting"
    case agenda = "page.agenda"
    case day = "page.day"
    case floor = "page.floor"
    case debate = "page.debate"
    case motions = "page.motions"
    case question = "page.question"
    case documents = "page.documents"
    case panels = "page.panels"
    case slate = "page.slate"
    case members = "page.members"
    case votes = "page.votes"
    case missing = "page.missing"
    case boxes = "page.boxes"
    case kiosks = "page.kiosks"
    case boards = "page.boards"
    case record = "page.record"
    case calculator = "page.calculator"
    case spokenLanguage = "spoken.language"
    case confirmStop = "stop.confirm"
    case limitBallot = "limit.ballot"
    case limitSpeeches = "limit.speeches"
    case correctAnswer = "answer.correct"
    case addSpeaker = "speaker.add"
    case strikeSpeaker = "speaker.strike"
    case speakerEarlier = "speaker.earlier"
    case speakerLater = "speaker.later"
    case guest = "speaker.guest"
    case point
    case annul
}

extension CommandID {
    /// A command of this table.
    static func chair(_ command: ChairCommand) -> CommandID { CommandID(command) }
}
