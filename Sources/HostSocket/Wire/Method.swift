/// The names of everything that can be said.
enum Method: String, Codable, CaseIterable, Sendable {
    // Asked by clients
    case greeting = "host.greeting"
    case open = "session.open"
    case resume = "session.resume"
    case close = "session.close"
    case lost = "session.lost"
    case submit = "command.submit"
    case renewPIN = "badge.renewPIN"
    case isCard = "cards.check"
    case installCards = "cards.install"
    case board = "board.read"
    case directBoards = "boards.direct"
    case help = "kiosk.help"
    case follow = "record.follow"
    case unfollow = "record.unfollow"
    // Told by the host
    case batch = "record.batch"
    case end = "record.end"
}
