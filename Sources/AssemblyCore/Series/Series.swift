/// An election as a series of ballots under one rule: who stands, who is elected, who is out, what comes next.
///
/// A value: whoever holds the figures of the ballots can make it again. Every ballot uses up ballots of its stage, and a
/// stage that can elect nobody any more ends the series, so that it never goes in a circle by itself.
public struct Series: Hashable, Codable, Sendable {
    /// The rule of the decision.
    public let rule: DecisionRule
    /// The seats to be filled by the whole series.
    public let seats: Int
    /// The seats that are kept for certain names.
    public let groups: [SeatGroup]
    /// Who no longer stands, in the order of leaving. What else has happened stands with the ballots: a series keeps only
    /// what decides, so that its size, and the cost of its next step, do not grow with the ballots behind it.
    public internal(set) var departures: [Departure] = []
    /// What comes now, before the first ballot too.
    public internal(set) var next: NextBallot
    /// Who has taken a seat, in the order in which the seats were taken.
    public internal(set) var elected: [String] = []

    /// All names that are known, in the order of the paper; those that are written in follow as they come.
    var named: [String]
    /// The known names that stand.
    var standing: Set<String>
    /// Whether anybody who is eligible may be voted for, named or not.
    var isOpen: Bool
    /// Whether names may be written in, so that an unrestricted ballot is open to anybody.
    let allowsAnyone: Bool
    /// Names that have withdrawn.
    var withdrawn: Set<String> = []
    /// Names that are out, with the reason.
    var out: [String: Departure.Reason] = [:]
    /// Those of them that may come back in an unrestricted ballot: the field was only cut.
    var cut: Set<String> = []
    /// The group whose seat an elected name has taken.
    var groupSeats: [String: String] = [:]

    /// The stage, from 0.
    var stage = 0
    /// How many ballots of the series have been taken, extra ones left out.
    var ballots = 0
    /// How many of them in the present stage since it began.
    var ballotsInStage = 0
    /// The seats that were left when the field was cut last.
    var seatsAtCut: Int
    /// The scores of the last ballot of the series in falling order.
    var ranking: [Score] = []
    /// The tests of the last ballot as they came out.
    var results: [TestResult] = []
    /// Ties that wait for their decision, the first one next.
    var ties: [PendingTie] = []
    /// What is left to be done after the ballot when no tie waits.
    var duties: [Duty] = []
    /// Whether it has ended with seats open.
    var hasFailed = false

    /// A tie with the extra ballots that have been held on it.
    struct PendingTie: Hashable, Codable, Sendable {
        var tie: Tie
        var extraBallots = 0
        /// Whether losing it is final, or only until the field is open again.
        var isCut = false
    }

    /// What follows a ballot that has not filled every seat, in this order.
    enum Duty: Hashable, Codable, Sendable {
        case eliminate, moveOn
    }

    /// A series before its first ballot.
    /// - Parameters:
    ///   - seats: at least 1.
    ///   - standing: the names in the order of the paper; `nil` for anybody who is eligible.
    ///   - groups: no more seats than there are in all.
    public init(rule: DecisionRule, seats: Int, standing: [String]?, groups: [SeatGroup] = []) {
        precondition(seats >= 1, "an election fills at least one seat")
        precondition(groups.reduce(0) { $0 + $1.seats } <= seats, "groups have no more seats than there are")
        (self.rule, self.seats, self.groups, seatsAtCut) = (rule, seats, groups, seats)
        let names = (standing ?? []).filter { $0 != Candidate.noneName }
        (named, self.standing) = (names, Set(names))
        allowsAnyone = standing == nil || rule.paper.allowsWriteIns
        isOpen = allowsAnyone
        next = .decided
        skipPassedStages()
        settleNext()
    }

    /// Seats that are still to be filled.
    public var seatsLeft: Int { seats - elected.count }

    /// The names that stand, in the order of the paper.
    var field: [String] { named.filter(standing.contains) }

    /// The groups with the seats that they still have.
    var groupsLeft: [SeatGroup] {
        groups.map { group in
            let taken = groupSeats.values.count { $0 == group.name }
            return SeatGroup(name: group.name, seats: group.seats - taken, names: group.names)
        }
    }

    /// Takes a name out of the series; nobody is elected by it, and equal names that are left alone stay.
    public mutating func withdraw(_ name: String) {
        guard !hasFailed, seatsLeft > 0, !elected.contains(name), !withdrawn.contains(name) else { return }
        standing.remove(name)
        withdrawn.insert(name)
        ties = ties.compactMap { pending in
            let between = pending.tie.between.filter { $0 != name }
            guard between.count > pending.tie.places else { return nil }
            var pending = pending
            pending.tie = Tie(between: between, places: pending.tie.places, purpose: pending.tie.purpose)
            return pending
        }
        var departures: [Departure] = []
        proceed(&departures)
        if ties.isEmpty { skipPassedStages() }
        settleNext()
    }
}
