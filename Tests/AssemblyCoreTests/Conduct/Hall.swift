import AssemblyCore
import Language
import PlenaryTestKit

/// An assembly made for one story: its rules, its members, its questions.
struct Hall {
    var decisions: [DecisionRule]
    var questions: [Question] = []
    var members: [Member] = AssemblyFixture.convocation().members
    /// Members that have not come.
    var absent: Set<MemberCode> = []
    var arrears: Set<MemberCode> = []
    var nameStart = NameStart.first
    var offices: [HeldOffice] = []

    /// Members `M01`, `M02`, … in the regions by turns.
    static func members(_ count: Int) -> [Member] {
        (1...count).map { place in
            let number = String(place)
            let code = "M" + String(repeating: "0", count: max(0, 2 - number.count)) + number
            return Member(
                code: MemberCode(rawValue: code), name: LocalizedText("Country \(number)"),
                region: Region.allCases[place % 4], order: place)
        }
    }

    var convocation: Convocation {
        let base = AssemblyFixture.convocation()
        return Convocation(
            title: base.title, shortTitle: base.shortTitle, place: base.place, from: base.from, to: base.to,
            utcOffsetMinutes: 0, isRehearsal: false, languages: base.languages,
            rulebook: Rulebook(
                id: "hall", title: "Rules of the hall", edition: "first", decisions: decisions,
                announcement: [.entitled, .abstentions, .invalid, .expressed, .required, .votes, .didNotVote],
                allowsChange: true, nameOrder: .english, nameStart: nameStart),
            members: members,
            delegations: members.map { member in
                Delegation(
                    member: member.code, credentials: .accepted, isPresent: !absent.contains(member.code),
                    arrears: arrears.contains(member.code) ? Arrears(reason: "two years") : nil)
            }, sittings: base.sittings, agenda: base.agenda, questions: questions, notes: [], offices: offices)
    }

    /// The story after the first sitting was opened and an item taken up.
    func story(under item: ItemID = "texts") throws(Refusal) -> AssemblyStory {
        try AssemblyStory.under(item, of: convocation)
    }

    // MARK: Parts

    static func stage(
        _ majority: Majority?, of base: Base, ballots: Int? = nil, field: Field = .all, metric: Metric = .heads,
        elimination: Elimination = .none
    ) -> Stage {
        Stage(
            ballots: ballots, tests: [VoteTest(majority: majority, base: base, metric: metric)], field: field,
            elimination: elimination)
    }

    static let half = [stage(.simple, of: .expressed)]

    static func motion(_ id: QuestionID, _ decision: DecisionID = "resolution") -> Question {
        Question(id: id, item: "texts", title: LocalizedText("The \(id)"), decision: decision)
    }

    /// Candidates `ada`, `ben`, … of members given.
    static func post(
        _ id: QuestionID, _ decision: DecisionID, seats: Int = 1, of members: [CandidateID: MemberCode],
        groups: [SeatQuota] = [], regions: [Region]? = nil
    ) -> Question {
        Question(
            id: id, item: "elections", title: LocalizedText("The \(id)"), decision: decision,
            form: .election(seats: seats),
            candidates: members.sorted { $0.key < $1.key }.map { candidate, member in
                Candidate(id: candidate, name: candidate.rawValue.capitalizedName, member: member)
            }, groups: groups, eligibleRegions: regions)
    }
}

extension String {
    fileprivate var capitalizedName: String { prefix(1).uppercased() + dropFirst() }
}

extension AssemblyStory {
    /// Lets an act of the conduct of voting happen.
    mutating func given(_ command: ConductCommand) throws(Refusal) { try given(.conduct(command)) }

    /// Lets somebody try an act of the conduct of business.
    mutating func when(_ command: ConductCommand, by authority: Authority? = nil) {
        when(.conduct(command), by: authority)
    }

    /// Lets an act of voting happen.
    mutating func given(_ command: BallotCommand) throws(Refusal) { try given(.ballots(command)) }

    /// Lets somebody try an act of voting.
    mutating func when(_ command: BallotCommand, by authority: Authority? = nil) {
        when(.ballots(command), by: authority)
    }

    /// Lets an act happen that moves a series on.
    mutating func given(_ command: SeriesCommand) throws(Refusal) { try given(.series(command)) }

    /// Lets somebody try an act that moves a series on.
    mutating func when(_ command: SeriesCommand, by authority: Authority? = nil) {
        when(.series(command), by: authority)
    }

    /// Lets an act about a delegation happen.
    mutating func given(_ command: DelegationCommand) throws(Refusal) { try given(.delegations(command)) }

    /// Lets somebody try an act about a delegation.
    mutating func when(_ command: DelegationCommand, by authority: Authority? = nil) {
        when(.delegations(command), by: authority)
    }

    /// Every elector votes for the names in turn, as often as given; the others abstain.
    mutating func elect(
        _ question: QuestionID, _ scores: [CandidateID: Int], abstentions: Int = 0, invalid: Int = 0
    ) throws(Refusal) -> DeclaredResult? {
        let papers = scores.values.reduce(0, +) + abstentions + invalid
        let ballot = try open(question)
        let electors = assembly.ballots[ballot]?.electors.keys.sorted() ?? []
        try castSealed(Array(electors.prefix(papers)), in: ballot)
        try given(
            .ballots(.close(ballot)),
            .ballots(.recordCount(ballot, .names(scores, abstentions: abstentions, invalid: invalid))),
            .series(.declare(ballot)))
        return assembly.ballots[ballot]?.result
    }

    func state(_ question: QuestionID) -> QuestionState? { assembly.questions[question]?.state }
    func conductRefusal() -> ConductRefusal? {
        if case .conduct(let refusal)? = refusal { return refusal }
        return nil
    }
}

/// A second secretary, who counts too.
let secondCounter = Authority.officer(.scrutineer, "teller")
