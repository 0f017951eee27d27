/// A ballot as a snapshot holds it; what it shares with others stands in the tables of the snapshot.
struct BallotSnapshot: Hashable, Codable, Sendable {
    let id: BallotID
    let question: QuestionID
    let round: Int
    let method: BallotMethod
    let position: SeriesPosition
    let rule: Int
    let isElection: Bool
    let candidates: [Candidate]
    let writeIns: [Candidate]
    let seats: Int
    let electorate: Int
    let seal: BallotSeal?
    let openedAt: Moment
    let limitSeconds: Int?
    let timeIsUp: Bool
    let heldAt: Moment?
    let phase: BallotPhase
    let closedAt: Moment?
    let papers: PaperSheet
    let tally: Tally
    let further: FurtherTallies
    let notCast: [MemberCode: NotCastReason]
    let handCounts: [HandCount]
    let countsDiffered: Bool
    let rollCall: RollCall?
    let result: DeclaredResult?
    let recounts: [Recount]
    let annulment: String?
    /// The board of its papers, and who has shown a paper that can never be cast.
    let board: BallotBulletinBoard?
    let spoiled: [MemberCode: Set<String>]?
    /// The records that tell of it.
    let records: [RecordRun]

    /// A ballot of a redacted state.
    init(_ ballot: Ballot, in scrutiny: Scrutiny, _ records: [RecordRun], _ tables: inout SnapshotTables) {
        let electorate = Electorate(of: ballot)
        (id, question, round, method) = (ballot.id, ballot.question, ballot.round, ballot.method)
        (position, isElection, seats) = (ballot.position, ballot.isElection, ballot.seats)
        (candidates, writeIns) = (ballot.candidates, ballot.writeIns)
        rule = tables.place(of: ballot.rule)
        self.electorate = tables.place(of: electorate)
        (seal, openedAt, limitSeconds) = (ballot.seal, ballot.openedAt, ballot.limitSeconds)
        (timeIsUp, heldAt, phase, closedAt) = (ballot.timeIsUp, ballot.heldAt, ballot.phase, ballot.closedAt)
        papers = PaperSheet(ballot.papers)
        (tally, further, notCast) = (ballot.tally, ballot.further, ballot.notCast)
        (handCounts, countsDiffered) = (ballot.handCounts, ballot.countsDiffered)
        (rollCall, result, annulment) = (ballot.rollCall, ballot.result, ballot.annulment)
        (recounts, self.records) = (ballot.recounts, records)
        (board, spoiled) = (scrutiny.boards[ballot.id], scrutiny.spoiled[ballot.id])
    }

    /// The ballot; `nil` where the tables do not hold what it refers to.
    func ballot(with tables: SnapshotTables) -> Ballot? {
        guard tables.rules.indices.contains(rule), tables.electorates.indices.contains(electorate) else { return nil }
        let roll = tables.electorates[electorate]
        let proxies = roll.electors.compactMap { elector in elector.proxy.map { (elector.member, $0) } }
        let votes = ByElector(roll.electors)
        var ballot = Ballot(
            id: id, question: question, round: round, method: method, position: position, rule: tables.rules[rule],
            isElection: isElection, candidates: candidates, writeIns: writeIns, seats: seats,
            electors: votes,
            proxies: Dictionary(proxies, uniquingKeysWith: { first, _ in first }),
            excluded: roll.excluded, present: roll.present, members: roll.members, roll: roll.roll, seal: seal,
            openedAt: openedAt, limitSeconds: limitSeconds, papers: papers.papers(of: votes.list))
        (ballot.timeIsUp, ballot.heldAt, ballot.phase, ballot.closedAt) = (timeIsUp, heldAt, phase, closedAt)
        (ballot.tally, ballot.further, ballot.notCast) = (tally, further, notCast)
        (ballot.handCounts, ballot.countsDiffered) = (handCounts, countsDiffered)
        (ballot.rollCall, ballot.result, ballot.annulment) = (rollCall, result, annulment)
        ballot.recounts = recounts
        return ballot
    }
}

extension Ballot {
    /// About how many bytes it takes in a snapshot.
    var snapshotSize: Int {
        let marks = isElection ? papers.count * 16 : 0
        return 3_000 + electors.count + marks + (seal?.election.utf8.count ?? 0) + (rollCall?.order.count ?? 0) * 48
            + names.count * 160
    }
}
