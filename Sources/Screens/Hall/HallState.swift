package import AssemblyCore
package import EventStream
package import Host
package import Language

/// What every console knows of the assembly: the fold of the news it has heard.
package struct HallState: Hashable, Sendable {
    /// The assembly as far as it is for this console.
    package private(set) var assembly = Assembly()
    /// The last record heard.
    package private(set) var position = Position.origin
    /// How the host is.
    package private(set) var status = HostStatus()
    /// When each kiosk was lost that is lost now, as far as this console has heard it happen.
    private(set) var lostSince: [DeviceID: Moment] = [:]
    /// What the host said first.
    package private(set) var greeting: Greeting?
    /// Whether the link to the host is up.
    package private(set) var linkIsUp = true
    /// Whether whoever is at this console has been logged out: nothing further is heard, whatever becomes of the link.
    package private(set) var isLoggedOut = false
    /// Why nothing can be heard of the host although it is there; `nil` while nothing is wrong with it.
    package private(set) var unfit: Message?
    /// The wall clock, for display only; `nil` before the first tick.
    package private(set) var now: Moment?
    /// The latest events, oldest first, for the history; at most `historyLimit`.
    package private(set) var history: [Heard] = []
    /// The ballots of which records tell, for corrections of them.
    private var ballotRecords = BallotRecords()
    /// What was decided last, where nobody objected; `nil` once something else is put to the vote or taken up.
    package private(set) var agreed: QuestionID?
    /// The speed of a rehearsal that plays by itself; `nil` when none does.
    package private(set) var rehearsalSpeed: Int?

    /// An event with the record in which it stands.
    package struct Heard: Hashable, Sendable {
        /// The record.
        package let position: Position
        /// The event.
        package let event: Event
    }

    /// The most events that are kept for the history; the journal keeps them all.
    package static let historyLimit = 2_000

    /// A console that has heard nothing.
    package init() {}

    /// Hears news of the hall.
    package mutating func hear(_ news: HallNews) {
        switch news {
        case .greeted(let greeting): self.greeting = greeting
        case .followedAnew: forget()
        case .heard(let updates): for update in updates { hear(update) }
        case .link(let isUp):
            linkIsUp = isUp && unfit == nil && !isLoggedOut
            // A host that is there is not about to end, whatever the one before it said.
            if isUp { status.isEnding = nil }
        case .unfit(let why): (linkIsUp, unfit) = (false, why)
        case .rehearsalSpeed(let speed): rehearsalSpeed = speed
        }
    }

    /// The login is over. Where the host has said that it ends, that is why, and a link that is lost like any other.
    mutating func logOut() {
        linkIsUp = false
        if status.isEnding != true { isLoggedOut = true }
    }

    /// What a board would know that is told to show something: for a preview, at a console that knows more than the hall.
    func onBoard(_ role: BoardRole, showing: BoardShowing) -> HallState {
        var hall = self
        hall.assembly = assembly.redacted(for: .board)
        hall.status.boards = [DirectedBoard(role: role, showing: showing)]
        return hall
    }

    /// The clock goes on, for display only; not beside what has long been otherwise.
    mutating func pass(to moment: Moment) { if !isLoggedOut { now = moment } }

    private mutating func forget() {
        let before = self
        self = HallState()
        (greeting, now, linkIsUp, rehearsalSpeed) = (
            before.greeting, before.now, before.linkIsUp, before.rehearsalSpeed
        )
    }

    private mutating func hear(_ update: HostUpdate) {
        switch update {
        case .status(let status):
            let (before, moment) = (self.status.kiosks, shownMoment)
            self.status = status
            let wereLost = Set(before.lazy.filter { !$0.isOnline }.map(\.device))
            for kiosk in status.kiosks {
                if kiosk.isOnline {
                    lostSince[kiosk.device] = nil
                } else if !before.isEmpty, !wereLost.contains(kiosk.device) {
                    // One that answered may not have been listed.
                    lostSince[kiosk.device] = moment
                }
            }
        case .snapshot(let snapshot):
            (assembly, position) = (Assembly(snapshot.state), snapshot.position)
            // What was before is told after the state.
            (history, agreed) = ([], nil)
            ballotRecords = snapshot.state.ballotRecords
        case .past(let past):
            assembly.add(past)
            ballotRecords.add(past.ballotRecords)
        case .earlier(let records):
            for record in records { remember(record.events, in: record.position) }
        case .record(let position, let events):
            guard position > self.position else { return }
            self.position = position
            for event in events { assembly.apply(event) }
            remember(events, in: position)
        }
    }

    private mutating func remember(_ events: [Event], in position: Position) {
        for event in events {
            note(event.fact)
            ballotRecords.note(event.fact, at: position.number)
            // Papers are many and say little; the ballot itself shows them.
            if case .ballots(.cast) = event.fact { continue }
            history.append(Heard(position: position, event: event))
        }
        if history.count > Self.historyLimit * 2 { history.removeFirst(history.count - Self.historyLimit) }
    }

    private mutating func note(_ fact: AssemblyCore.Fact) {
        switch fact {
        case .conduct(.consensusDeclared(let id)): agreed = id
        case .ballots(.opened), .series(.declared), .series(.corrected), .agenda(.takenUp): agreed = nil
        default: break
        }
    }

    /// The moment to show: the clock's, or that of the last event before the first tick.
    package var shownMoment: Moment { now ?? assembly.lastEventAt ?? Moment(milliseconds: 0) }
}

extension HallState {
    /// The notes that correct a record of a ballot, oldest first.
    func corrections(of ballot: BallotID) -> [Correction] {
        assembly.corrections.filter { ballotRecords.ballot(ofRecord: $0.position) == ballot }
    }

    /// The ballot of which a record tells; `nil` where it tells of none.
    func ballot(ofRecord position: Int) -> BallotID? { ballotRecords.ballot(ofRecord: position) }
}
