public import AssemblyCore
public import TerminalKit

/// All that a board knows: the hall, and which page it shows.
public struct BoardState: Hashable, Sendable {
    /// What a board can show.
    public enum Page: String, CaseIterable, Hashable, Sendable {
        /// What goes on now: the item, the speaker, the panel.
        case now
        /// The vote under way, or the latest result.
        case vote
        /// The members by what they voted, or by whether they have voted.
        case members
        /// The agenda.
        case agenda
        /// The panels.
        case panels
        /// The trackers of received sealed papers.
        case papers
    }

    /// What the hall knows.
    public var hall = HallState()
    /// The page that is shown.
    public internal(set) var page = Page.now
    /// Seconds since the page changed.
    var secondsOnPage = 0
    /// Seconds since somebody steered by hand; nothing rotates for a while after that.
    var secondsSinceSteering: Int?
    /// Counts pages of long lists, round and round.
    var listPage = 0
    var showsHelp = false

    /// A board that has heard nothing.
    public init() {}

    /// How long a page stands, in seconds: slow enough to be read from the last row (A8).
    static let secondsPerPage = 15
    /// How long a page that was chosen by hand stands.
    static let secondsByHand = 90

    /// The pages that have something to show now.
    var pages: [Page] {
        let assembly = hall.assembly
        var pages: [Page] = [.now]
        if assembly.currentBallot != nil || latestResult != nil { pages += [.vote, .members] }
        if assembly.currentBallot?.isSecret == true || latestResult?.isSecret == true { pages.append(.papers) }
        pages.append(.agenda)
        if assembly.agenda.items.contains(where: { $0.panel != nil }) { pages.append(.panels) }
        return pages
    }

    /// The pages that rotate by themselves: during a vote only the vote is shown.
    var rotation: [Page] {
        guard let ballot = hall.assembly.currentBallot else { return pages.filter { $0 != .papers } }
        return ballot.isSecret ? [.vote] : [.vote, .members]
    }

    /// The ballot declared last under the item in hand.
    var latestResult: Ballot? {
        guard let item = hall.assembly.agenda.itemInHand,
            let ballot = hall.assembly.ballotOrder.last.flatMap({ hall.assembly.ballots[$0] }), ballot.result != nil,
            hall.assembly.questions[ballot.question]?.item == item.id
        else { return nil }
        return ballot
    }

    /// The ballot to show: the one under way, or the latest result.
    var shownBallot: Ballot? { hall.assembly.currentBallot ?? latestResult }

    /// Shows a page from its beginning.
    mutating func show(_ page: Page) { (self.page, secondsOnPage, listPage) = (page, 0, 0) }

    /// Goes a number of pages on, round and round.
    mutating func turn(by step: Int) {
        let pages = pages
        let place = pages.firstIndex(of: page) ?? 0
        show(pages[(place + step + pages.count) % pages.count])
        secondsSinceSteering = 0
    }
}
