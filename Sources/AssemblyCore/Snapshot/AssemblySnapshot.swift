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
    let lead: HostLead?
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
    public static let snapshotForm = 8
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

extension AssemblySnapshot {
    /// The state without the questions and ballots that are not kept.
    init(
        of assembly: Assembly, keeping kept: Kept, for audience: Audience, records: [BallotID: [RecordRun]]
    ) {
        var convened = Assembly()
        if let convocation = assembly.convocation { convened.convene(convocation) }
        convocation = assembly.convocation.map { $0.with(questions: []) }
        members = assembly.members.values.filter { convened.members[$0.code] != $0 }.sorted { $0.code < $1.code }
        roll = assembly.roll == convened.roll ? [] : assembly.roll
        delegations = assembly.delegations(for: audience).values.filter { convened.delegations[$0.member] != $0 }
            .sorted { $0.member < $1.member }
        (sitting, sittingTimes) = (assembly.sitting, assembly.sittingTimes)
        agenda = assembly.agenda.items.filter { convened.agenda[$0.id] != $0 }.map(AgendaItemSnapshot.init)
        let order = assembly.agenda.items.map(\.id)
        agendaOrder = order == convened.agenda.items.map(\.id) ? nil : order
        floor = assembly.floor
        var tables = SnapshotTables()
        questions = assembly.questionOrder.filter { kept.questions.contains($0) }
            .compactMap { assembly.questions[$0] }.map { QuestionSnapshot($0, in: assembly, isWhole: false) }
        ballots = assembly.ballotOrder.filter { kept.ballots.contains($0) }
            .compactMap { assembly.ballots[$0] }
            .map { assembly.snapshot(of: $0, for: audience, records[$0.id] ?? [], &tables) }
        self.tables = tables
        (ballotsUnderWay, ballotUnderWay) = (assembly.ballotsUnderWay, assembly.ballotUnderWay)
        debate = assembly.debate.withoutMotions(on: assembly.questions)
        conduct = assembly.conduct.withoutMoves(on: assembly.questions)
        scrutiny = assembly.scrutiny.withoutBoards(of: assembly.ballots).redacted(for: audience)
        (corrections, presentCount, standing) = (
            assembly.corrections, assembly.presentCount, assembly.membership.standing
        )
        (hostKey, lead, lastEventAt) = (assembly.hostKey, assembly.lead, assembly.lastEventAt)
    }
}

extension Debate {
    /// Without the motions that stand with their questions.
    fileprivate func withoutMotions(on questions: [QuestionID: Question]) -> Debate {
        var copy = self
        copy.motions = motions.filter { questions[$0.key] == nil }
        return copy
    }
}

extension Conduct {
    /// Without the lots and casting votes that stand with their questions.
    fileprivate func withoutMoves(on questions: [QuestionID: Question]) -> Conduct {
        var copy = self
        copy.moves = moves.filter { questions[$0.key] == nil }
        return copy
    }
}

extension Scrutiny {
    /// Without the boards that stand with their ballots.
    fileprivate func withoutBoards(of ballots: [BallotID: Ballot]) -> Scrutiny {
        var copy = self
        copy.boards = boards.filter { ballots[$0.key] == nil }
        copy.spoiled = spoiled.filter { ballots[$0.key] == nil }
        return copy
    }
}

extension Convocation {
    /// The convocation with other questions.
    func with(questions: [Question]) -> Convocation {
        Convocation(
            title: title, shortTitle: shortTitle, place: place, from: from, to: to, utcOffsetMinutes: utcOffsetMinutes,
            isRehearsal: isRehearsal, languages: languages, rulebook: rulebook, members: members,
            delegations: delegations, sittings: sittings, agenda: agenda, questions: questions, notes: notes,
            offices: offices, weightDecimals: weightDecimals)
    }
}
