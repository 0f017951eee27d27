/// The state of an assembly at one record, as far as it is needed at once: the present, and the latest of the past. What is
/// left out follows as ``AssemblyPast``.
///
/// It is no part of any record: it may change with every build, nobody keeps it, and nothing is verified by it. Whoever
/// reads another form of it than ``Assembly/snapshotForm`` follows the record from its beginning.
public struct AssemblySnapshot: Hashable, Codable, Sendable {
    let convocation: Convocation?
    /// Members that the convocation does not know, or knows otherwise.
    let members: [Member]
    let roll: [MemberCode]
    /// Delegations that are not as the convocation has them.
    let delegations: [Delegation]
    let sitting: SittingState
    let sittingTimes: [Int: SittingTimes]
    /// Items that are not as the convocation has them.
    let agenda: [AgendaItemSnapshot]
    /// All items in their order, where it is not that of the convocation.
    let agendaOrder: [ItemID]?
    let floor: Floor
    let tables: SnapshotTables
    /// Questions and ballots in their order, older ones left out.
    let questions: [QuestionSnapshot]
    let ballots: [BallotSnapshot]
    let ballotsUnderWay: [BallotID]
    let ballotUnderWay: BallotID?
    /// Debate, conduct and scrutiny without what stands with the questions and ballots.
    let debate: Debate
    let conduct: Conduct
    let scrutiny: Scrutiny
    let corrections: [Correction]
    let presentCount: Int
    let standing: Membership.Standing
    let hostKey: String?
    let lastEventAt: Moment?
}

/// Some of what a snapshot has left out: older questions and ballots, the latest first.
public struct AssemblyPast: Hashable, Codable, Sendable {
    /// Things that follow one another in their order, the latest first.
    struct Run<ID: Hashable & Codable & Sendable, Entry: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
        /// What comes right after the first of them; `nil` where it is the last of all.
        let before: ID?
        var entries: [Entry]
    }

    var tables = SnapshotTables()
    var questions: [Run<QuestionID, QuestionSnapshot>] = []
    var ballots: [Run<BallotID, BallotSnapshot>] = []
    /// Questions of which the snapshot told the latest part of a long series only.
    var completed: [QuestionSnapshot] = []
    /// Questions as the convocation had them, in their order.
    var prepared: [Question] = []
}

extension Assembly {
    /// The form of snapshots that this program writes and reads: to be raised whenever anything in them changes.
    public static let snapshotForm = 6
}

extension AssemblySnapshot {
    /// Which records tell of the ballots that it holds; nothing for a delegation, whose kiosk shows no record.
    public var ballotRecords: BallotRecords { BallotRecords(of: ballots) }
}

extension AssemblyPast {
    /// Which records tell of the ballots that it holds.
    public var ballotRecords: BallotRecords { BallotRecords(of: ballots.flatMap(\.entries)) }
}

extension BallotRecords {
    fileprivate init(of ballots: [BallotSnapshot]) {
        self.init(Dictionary(ballots.map { ($0.id, $0.records) }, uniquingKeysWith: { first, _ in first }))
    }
}
