/// The figures of a ballot in one unit: heads, weight, population, or the weight of one section.
public struct Measure: Hashable, Codable, Sendable {
    /// The votes.
    public var votes: Votes
    /// Abstentions, blank papers among them.
    public var abstentions: Int
    /// Invalid papers.
    public var invalid: Int
    /// What stands behind the papers with at least one valid mark, where several names may be marked.
    public var papers: Int?
    /// What stands behind the members present; `nil` where it was not taken.
    public var present: Int?
    /// What stands behind the members entitled to vote; `nil` where it was not taken.
    public var entitled: Int?
    /// What stands behind all members: the whole population, all weight outstanding; `nil` where it is not known.
    public var members: Int?
    /// The decimals of all these figures: with 2, they are numbers of hundredths.
    public var decimals: Int

    /// The figures in one unit.
    public init(
        votes: Votes, abstentions: Int = 0, invalid: Int = 0, papers: Int? = nil, present: Int? = nil,
        entitled: Int? = nil, members: Int? = nil, decimals: Int = 0
    ) {
        (self.votes, self.abstentions, self.invalid, self.papers) = (votes, abstentions, invalid, papers)
        (self.present, self.entitled, self.members) = (present, entitled, members)
        self.decimals = decimals
    }
}
