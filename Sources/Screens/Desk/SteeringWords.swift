import AssemblyCore
package import Host
package import Language

/// The sentences by which officers steer the boards.
package enum SteeringWords {
    static let follow: Message = "Boards: follow the session"
    static let hold: Message = "Boards: hold what they show now"
    static let blank: Message = "Boards: show nothing"
    static let message: Message = "Boards: show a message"
    static let someBoards: Message = "Boards: steer some of them, or for some time"
    static let briefly: Message = "Boards: show the result for \(String(secondsOfResult)) seconds"
    /// How long a result is shown by itself.
    static let secondsOfResult = 30

    /// A page to be shown.
    static func show(_ page: BoardPage) -> Message { "Boards: show \(words(page))" }

    /// What a page shows.
    static func words(_ page: BoardPage) -> Message {
        switch page {
        case .now: "what goes on now"
        case .vote: "the vote or its result"
        case .why: "the arithmetic of the result"
        case .members: "the members and their votes"
        case .papers: "the papers received"
        case .slate: "the seats of the election"
        case .agenda: "the agenda"
        case .panels: "the panels"
        case .booth: "the words from the rostrum"
        case .sheet: "the result sheet by name"
        case .document: "the text in hand"
        }
    }

    /// Where a board stands.
    static func words(_ role: BoardRole) -> Message {
        switch role {
        case .hall: "hall"
        case .press: "press"
        case .interpreters: "interpreters"
        case .foyer: "foyer"
        }
    }

    /// What a board shows.
    static func words(_ showing: BoardShowing) -> Message {
        switch showing {
        case .session: "the course of the session"
        case .hold: "held as they are"
        case .page(let page): words(page)
        case .message(let text): .verbatim("“\(text)”")
        case .blank: "NOTHING (blank)"
        }
    }

    /// What the boards show that do not follow the session.
    static func line(_ boards: [DirectedBoard]) -> Message {
        let showings = Set(boards.map(\.showing))
        if boards.count == BoardRole.allCases.count, let showing = showings.first, showings.count == 1 {
            return "Boards: \(words(showing))"
        }
        let list = boards.map { "\(words($0.role)): \(words($0.showing))" as Message }.sideBySide
        return "Boards: \(list)"
    }

    /// What was done.
    package static func done(_ direction: BoardDirection) -> Message {
        guard direction.roles.count < BoardRole.allCases.count else { return "Boards: \(words(direction.showing))" }
        let roles = BoardRole.allCases.filter(direction.roles.contains).map { words($0) }.sideBySide
        return "Boards: \(roles): \(words(direction.showing))"
    }

    /// The question before something is shown in the place of what the hall looks at.
    static func leaving(aVote isVote: Bool, _ direction: BoardDirection) -> Confirmation {
        Confirmation(
            question: isVote
                ? "A vote is open. Take it from the boards?"
                : "A speaker has the floor. Take the clock from the boards?",
            consequence: "\(done(direction)). They come back to it when they follow the session again.",
            safe: "Leave the boards as they are", act: "Change the boards", deed: .request(.directBoards(direction)))
    }
}
