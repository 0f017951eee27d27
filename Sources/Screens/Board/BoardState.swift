import AssemblyCore
package import Host
package import Language

/// All that a board knows: the hall, and which page it shows.
package struct BoardState: Hashable, Sendable {
    /// What a board can show.
    package typealias Page = BoardPage

    /// The language that the board speaks.
    package internal(set) var language: WorkingLanguage
    /// What the hall knows.
    package internal(set) var hall = HallState()
    /// The page that is shown.
    package internal(set) var page = Page.now
    /// Seconds since the page changed.
    var secondsOnPage = 0
    /// Seconds since somebody steered by hand; nothing rotates for a while after that.
    var secondsSinceSteering: Int?
    /// Seconds since the link came back, while it is still being said.
    var secondsSinceBack: Int?
    /// Counts pages of long lists, round and round.
    var listPage = 0
    var showsHelp = false

    /// Where the board stands.
    let role: BoardRole

    /// A board that has heard nothing.
    package init(language: WorkingLanguage = .english, role: BoardRole = .hall) {
        (self.language, self.role) = (language, role)
        page = pages[0]
    }

    /// How long a page stands, in seconds: slow enough to be read from the last row (A8).
    static let secondsPerPage = 15
    /// How long a page that was chosen by hand stands.
    static let secondsByHand = 90
    /// How long it is said that the link is back.
    static let secondsOfReturn = 15
}

extension BoardState {
    /// What the hall waits for; when it changes, the board goes there at once.
    struct Topic: Hashable {
        var ballot: BallotID?
        var phase: BallotPhase?
        /// How often the ballot was counted again, announced anew or corrected by a note.
        var corrections = 0
        var item: ItemID?
        var speaker: Speaker?
        var panelRuns = false
        var point: Int?
        var motion: QuestionID?
        var sitting: SittingState
    }

    /// What the hall waits for now.
    var topic: Topic {
        let assembly = hall.assembly
        let item = assembly.agenda.itemInHand
        return Topic(
            ballot: shownBallot?.id, phase: shownBallot?.phase, corrections: shownBallot.map(corrections) ?? 0,
            item: item?.id,
            speaker: assembly.floor.speaker?.speaker, panelRuns: item?.panel?.isRunning ?? false,
            point: assembly.debate.pointInHand?.number, motion: assembly.pendingMotions.first?.id,
            sitting: assembly.sitting)
    }

    private func corrections(of ballot: Ballot) -> Int {
        ballot.recounts.count + ballot.recounts.count { $0.announcedAt != nil } + hall.corrections(of: ballot.id).count
    }

    /// The pages that have something to show now.
    var pages: [Page] {
        var pages: [Page] = [.now]
        if role == .interpreters || showing == .page(.booth) { pages.insert(.booth, at: 0) }
        if let ballot = shownBallot {
            pages += ballot.result == nil ? [.vote, .members] : [.vote, .sheet, .why, .members]
            if ballot.isSecret { pages.append(.papers) }
        }
        if hasSlate { pages.append(.slate) }
        if documentInHand?.text != nil || documentInHand?.alters != nil { pages.append(.document) }
        pages.append(.agenda)
        if hall.assembly.agenda.items.contains(where: { $0.panel != nil }) { pages.append(.panels) }
        return pages
    }

    /// Whether several posts are filled under the item in hand, or under that of the last ballot.
    private var hasSlate: Bool {
        guard let item = hall.assembly.agenda.itemInHand ?? itemOfShownBallot else { return false }
        return hall.assembly.questions(under: item.id).count { $0.form.isElection } > 1
    }

    /// The pages that rotate by themselves: during a vote only the vote is shown.
    var rotation: [Page] {
        switch showing {
        case .session: break
        case .page: return [page]
        case .hold, .message, .blank: return []
        }
        // Interpreters are never left without the words that are being said.
        if role == .interpreters { return [.booth] }
        // Nor is the time taken away to which the hall counts in a break.
        if hall.assembly.resumesAt != nil { return [.now] }
        guard let ballot = hall.assembly.currentBallot else {
            // Nor is a speaker left, whose time is read from the board.
            return hall.assembly.floor.speaker == nil ? pages.filter(isRotated) : [.now]
        }
        return ballot.isSecret ? [.vote] : [.vote, .members]
    }

    /// What a board turns to by itself: the sheet where the press sits, and nowhere who has been given which tracker, nor
    /// a text, which nobody has read in so short a time.
    private func isRotated(_ page: Page) -> Bool {
        page != .papers && page != .document && (page != .sheet || role == .press)
    }

    /// The ballot to show: the one under way, or the one that ended last.
    var shownBallot: Ballot? {
        hall.assembly.currentBallot ?? hall.assembly.correctedBallot ?? hall.assembly.announcedBallot
    }

    /// What the chair or the secretariat wants here.
    var showing: BoardShowing { hall.status.boards?.first { $0.role == role }?.showing ?? .session }

    /// What is waited for here: the vote under way, or what goes on; by interpreters always what is said.
    private var awaitedPage: Page {
        role == .interpreters ? .booth : hall.assembly.currentBallot == nil ? .now : .vote
    }

    /// Turns to what is waited for here, now that something has happened.
    /// - Parameter isVote: whether it has happened to the ballot that is shown; the press then waits for its sheet.
    mutating func turnToWhatHappened(isVote: Bool) {
        guard isVote, role != .interpreters else { return show(awaitedPage) }
        show(role == .press && shownBallot?.result != nil ? .sheet : .vote)
    }

    /// Does what the chair or the secretariat wants, which was something else before.
    mutating func follow(insteadOf before: BoardShowing) {
        switch showing {
        case .session where before != .session: show(awaitedPage)
        case .page(let wanted):
            // What is not there yet is shown as soon as it is.
            let page = pages.contains(wanted) ? wanted : awaitedPage
            if self.page != page { show(page) }
        case .session, .hold, .message, .blank: break
        }
        if showing != before { (secondsSinceSteering, showsHelp) = (nil, false) }
    }

    /// Shows a page from its beginning.
    mutating func show(_ page: Page) { (self.page, secondsOnPage, listPage) = (page, 0, 0) }

    /// Goes a number of pages on, round and round, by hand.
    mutating func turn(by step: Int) {
        let pages = pages
        let place = pages.firstIndex(of: page) ?? 0
        show(pages[(place + step + pages.count) % pages.count])
        secondsSinceSteering = 0
    }
}

extension BoardState {
    /// A board as it would be, were it told to show something now.
    ///
    /// - Parameters:
    ///   - showing: what it is told.
    ///   - role: where it stands.
    ///   - hall: what the console knows at which the preview is shown; the board knows no more of it than the hall.
    ///   - language: what it speaks.
    package init(
        previewing showing: BoardShowing, on role: BoardRole = .hall, in hall: HallState, language: WorkingLanguage
    ) {
        self.init(language: language, role: role)
        self.hall = hall.onBoard(role, showing: showing)
        // It showed something else before, and so turns to what it is told.
        follow(insteadOf: showing == .session ? .hold : .session)
    }
}
