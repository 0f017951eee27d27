/// The ballots by name, in their order, and those that are not over.
public struct Balloting: Hashable, Sendable {
    /// The ballots by name.
    public internal(set) var ballots: [BallotID: Ballot] = [:]
    /// The ballots in the order in which they were opened.
    public internal(set) var order: [BallotID] = []
    /// The ballots that have been opened and neither declared nor annulled, in the order of opening.
    public internal(set) var underWay: [BallotID] = []
    /// The one of them that does not run in the background.
    public internal(set) var current: BallotID?
    /// The electors of the ballot that was opened last.
    var electors: ElectorList? { order.last.flatMap { ballots[$0]?.electors.list } }
    /// The announced ballots that are being counted again, or whose new count has not been announced.
    public internal(set) var recounting: [BallotID] = []

    mutating func apply(_ fact: BallotFact, of event: Event) {
        switch fact {
        case .cast(let id, let member, let paper):
            // In its place: taking a ballot out of the dictionary and putting it back costs more than the paper itself.
            guard let place = ballots.index(forKey: id) else { return }
            ballots.values[place].receive(paper, of: member)
        case .notCast(let id, let member, let reason): ballots[id]?.notCast[member] = reason
        case .held(let id): ballots[id]?.hold(at: event.at)
        case .released(let id): ballots[id]?.goOn(at: event.at)
        case .extended(let id, let seconds): ballots[id]?.extend(by: seconds, at: event.at)
        case .timeRanOut(let id): ballots[id]?.timeIsUp = true
        case .closed(let id, let revealed): close(id, revealed: revealed, at: event.at)
        case .counted(let id, let tally): ballots[id]?.takeCount(tally)
        case .handCountAgreed(let id, let tally): ballots[id]?.takeAgreedCount(tally)
        case .handCountEntered(let id, let tally):
            guard case .officer(_, let counter, _) = event.by else { return }
            ballots[id]?.handCounts.append(HandCount(by: counter, tally: tally))
            ballots[id]?.countsDiffered = false
        case .handCountsDisagreed(let id, _, _):
            ballots[id]?.handCounts = []
            ballots[id]?.countsDiffered = true
        case .rollCallAnswered(let id, let member, let answer):
            ballots[id]?.takeAnswer(answer, of: member, by: event.by)
        case .annulled(let id, let reason): annul(id, reason)
        case .recountOrdered(let id, let reason): recount(id, reason, at: event.at)
        // What an opening freezes comes from the rules, the roll and the series: see its effects.
        case .opened: break
        }
    }

    mutating func open(_ ballot: Ballot) {
        ballots[ballot.id] = ballot
        order.append(ballot.id)
        underWay.append(ballot.id)
        current = ballot.id
    }

    private mutating func close(_ id: BallotID, revealed: [MemberCode: Choice]?, at moment: Moment) {
        for (member, choice) in revealed ?? [:] { ballots[id]?.receive(.open(choice), of: member) }
        ballots[id]?.close(at: moment)
        if ballots[id]?.method == .paper, current == id { current = nil }
    }

    private mutating func annul(_ id: BallotID, _ reason: String) {
        guard ballots[id] != nil else { return }
        ballots[id]?.phase = .annulled
        ballots[id]?.letGoOfCiphertexts()
        ballots[id]?.annulment = reason
        end(id)
    }

    private mutating func recount(_ id: BallotID, _ reason: String, at moment: Moment) {
        guard let ballot = ballots[id] else { return }
        if ballot.phase == .declared, !recounting.contains(id) { recounting.append(id) }
        ballots[id]?.beginRecount(reason, at: moment)
    }

    /// The new count of a ballot is announced.
    mutating func correct(_ id: BallotID, to result: DeclaredResult, at moment: Moment) {
        ballots[id]?.correct(to: result, at: moment)
        recounting.removeAll { $0 == id }
    }

    mutating func declare(_ id: BallotID, _ result: DeclaredResult) {
        ballots[id]?.result = result
        ballots[id]?.phase = .declared
        end(id)
    }

    /// A ballot has come to its end, declared or annulled.
    private mutating func end(_ id: BallotID) {
        underWay.removeAll { $0 == id }
        recounting.removeAll { $0 == id }
        if current == id { current = nil }
    }
}
