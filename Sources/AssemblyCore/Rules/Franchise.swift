/// Who may vote on a kind of decision.
public struct Franchise: Hashable, Codable, Sendable {
    /// Whether arrears suspend the vote on it.
    public let arrearsSuspend: Bool
    /// Whether a member with a candidate on the paper votes only when that candidate is out.
    public let interestedAbstain: Bool
    /// Whether the chair's own delegation votes.
    public let chairVotes: Bool
    /// The only members that vote; `nil` for all.
    public let only: [MemberCode]?
    /// Whether a member that the session admits votes in the same session (RPGA 41(2)).
    public let newMembersVote: Bool
    /// How many other members a delegation may vote for.
    public let proxies: Int
    /// Members whose vote against blocks the decision.
    public let vetoes: [MemberCode]
    /// Where it is written who votes; `nil` where no article is at hand.
    public let citation: Citation?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case arrearsSuspend = "arrearsSuspend"
        case interestedAbstain = "interestedAbstain"
        case chairVotes = "chairVotes"
        case only = "only"
        case newMembersVote = "newMembersVote"
        case proxies = "proxies"
        case vetoes = "vetoes"
        case citation = "citation"
    }

    /// Everybody whose vote arrears do not suspend, unless said otherwise.
    public init(
        arrearsSuspend: Bool = true, interestedAbstain: Bool = false, chairVotes: Bool = true,
        only: [MemberCode]? = nil, newMembersVote: Bool = true, proxies: Int = 0, vetoes: [MemberCode] = [],
        citation: Citation? = nil
    ) {
        (self.arrearsSuspend, self.interestedAbstain, self.chairVotes) = (arrearsSuspend, interestedAbstain, chairVotes)
        (self.only, self.newMembersVote, self.proxies, self.vetoes) = (only, newMembersVote, proxies, vetoes)
        self.citation = citation
    }
}

/// Offices that exclude one another.
public struct Incompatibility: Hashable, Codable, Sendable {
    /// The body whose offices are looked at: `executive-committee`.
    public let body: String
    /// Whether two offices of the body may not be held from the same member (Const. 15: 13 persons, 13 countries).
    public let distinctMembers: Bool
    /// The decisions whose offices must be held from different regions (Const. 15: President and Vice-Presidents).
    public let distinctRegions: [DecisionID]

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case body = "body"
        case distinctMembers = "distinctMembers"
        case distinctRegions = "distinctRegions"
    }

    /// Offices of a body that exclude one another.
    public init(body: String, distinctMembers: Bool = true, distinctRegions: [DecisionID] = []) {
        (self.body, self.distinctMembers, self.distinctRegions) = (body, distinctMembers, distinctRegions)
    }
}

/// How many members must be there.
public struct Quorum: Hashable, Codable, Sendable {
    /// The share of the base that must be present to open a sitting; `nil` for none.
    public let toOpen: Majority?
    /// The share of the base that must be present for any decision; `nil` for none.
    public let toDecide: Majority?
    /// What they are shares of: members, entitled, weight, or a fixed number.
    public let base: Base
    /// Where it is written.
    public let citation: Citation
    /// What is counted; `nil` for heads, or for weight where it is a share of all weight.
    public let metric: Metric?
    /// Whether members that another represents count as there; `nil` for what is usual: votes by weight, not heads.
    public let proxies: Bool?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case toOpen = "toOpen"
        case toDecide = "toDecide"
        case base = "base"
        case citation = "citation"
        case metric = "metric"
        case proxies = "proxies"
    }

    /// A quorum.
    public init(
        toOpen: Majority?, toDecide: Majority?, base: Base, citation: Citation, metric: Metric? = nil,
        proxies: Bool? = nil
    ) {
        (self.toOpen, self.toDecide, self.base, self.citation) = (toOpen, toDecide, base, citation)
        (self.metric, self.proxies) = (metric, proxies)
    }

    /// What is counted.
    public var unit: Metric { metric ?? (base == .weight ? .weight : .heads) }

    /// Whether members that another represents count as there.
    public var countsProxies: Bool { proxies ?? (unit != .heads) }
}
