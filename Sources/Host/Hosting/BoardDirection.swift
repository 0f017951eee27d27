import AssemblyCore
package import Language

/// Where a board stands, by which it is steered apart from the others.
package enum BoardRole: String, CaseIterable, Codable, Hashable, Sendable {
    /// Before the assembly.
    case hall
    /// Where the press sits.
    case press
    /// Where the interpreters sit.
    case interpreters
    /// Before the doors.
    case foyer
}

/// What a board can show of the session.
package enum BoardPage: String, CaseIterable, Codable, Hashable, Sendable {
    /// What goes on now: the item, the speaker, the panel.
    case now
    /// The vote under way, or the latest result.
    case vote
    /// The figures of the latest result with their arithmetic.
    case why
    /// The members by what they voted, or by whether they have voted.
    case members
    /// The trackers of received sealed papers.
    case papers
    /// The seats of an election of several, filled and open.
    case slate
    /// The agenda.
    case agenda
    /// The panels.
    case panels
    /// What is being said from the rostrum, and what comes next: for the interpreters.
    case booth
    /// The latest result sheet by name: for the press.
    case sheet
    /// The text in hand by its paragraphs, with what amendments change in it.
    case document
}

/// What a board is told to show. A page is made by the board from what the hall may hear: no direction carries any of it.
package enum BoardShowing: Hashable, Sendable {
    /// Whatever the session has come to, page after page: what boards do as long as nobody steers them.
    case session
    /// What it shows at this moment.
    case hold
    /// One page, from its beginning.
    case page(BoardPage)
    /// A few words.
    case message(String)
    /// Nothing.
    case blank
}

/// What the chair or the secretariat wants on boards. It is no matter of record: a host that begins again lets them follow.
package struct BoardDirection: Hashable, Sendable {
    /// The longest message, in characters: so long that the smallest board shows all of it.
    package static let longestMessage = TextRule.longestName
    /// The longest time after which boards follow the session again by themselves, in seconds.
    package static let longestTime = 3_600

    /// What is shown.
    package let showing: BoardShowing
    /// On which boards.
    package let roles: Set<BoardRole>
    /// After how many seconds they follow the session again; `nil` for when they are told to.
    package let seconds: Int?

    /// A direction.
    /// - Parameter roles: on which boards; on all of them when left out.
    package init(_ showing: BoardShowing, on roles: Set<BoardRole> = Set(BoardRole.allCases), seconds: Int? = nil) {
        (self.showing, self.roles, self.seconds) = (showing, roles, seconds)
    }

    /// What is wrong with it in one sentence; `nil` when nothing is.
    package var trouble: Message? {
        if let seconds, !(1...Self.longestTime).contains(seconds) {
            return "Boards follow the session again after 1 to \(Self.longestTime) seconds."
        }
        guard case .message(let text) = showing else { return nil }
        return TextRule.trouble(with: text, as: "A message on the boards", limit: Self.longestMessage)
    }
}

/// A board that does not follow the session.
package struct DirectedBoard: Hashable, Codable, Sendable {
    /// Which board.
    package let role: BoardRole
    /// What it shows instead.
    package let showing: BoardShowing

    /// A board.
    package init(role: BoardRole, showing: BoardShowing) { (self.role, self.showing) = (role, showing) }
}

/// `{"show":"session"}`, `{"show":"page","page":"agenda"}`, `{"show":"message","message":"…"}` and their like.
extension BoardShowing: Codable {
    private enum Key: String, CodingKey { case show, page, message }
    private enum Kind: String, Codable { case session, hold, page, message, blank }

    /// Reads the written form.
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self =
            switch try fields.decode(Kind.self, forKey: .show) {
            case .session: .session
            case .hold: .hold
            case .page: .page(try fields.decode(BoardPage.self, forKey: .page))
            case .message: .message(try fields.decode(String.self, forKey: .message))
            case .blank: .blank
            }
    }

    /// Writes it.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        switch self {
        case .session: try fields.encode(Kind.session, forKey: .show)
        case .hold: try fields.encode(Kind.hold, forKey: .show)
        case .page(let page):
            try fields.encode(Kind.page, forKey: .show)
            try fields.encode(page, forKey: .page)
        case .message(let text):
            try fields.encode(Kind.message, forKey: .show)
            try fields.encode(text, forKey: .message)
        case .blank: try fields.encode(Kind.blank, forKey: .show)
        }
    }
}
