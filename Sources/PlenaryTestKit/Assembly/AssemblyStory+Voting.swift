import AssemblyCore

extension AssemblyStory {
    /// The figures of the latest ballot in the order of the rulebook; none before its result.
    public var announcement: [AnnouncedLine] {
        assembly.ballotOrder.last.flatMap { assembly.ballots[$0] }.map(assembly.announcement) ?? []
    }

    /// A story in which the first sitting is open and an item is in hand.
    public static func under(
        _ item: ItemID, of convocation: Convocation = AssemblyFixture.convocation()
    ) throws(Refusal) -> AssemblyStory {
        var story = AssemblyStory(convocation)
        try story.given(.sitting(.open(1)), .agenda(.takeUp(item)))
        return story
    }

    /// Opens the next ballot on a question; a secret one is given a seal.
    /// - Returns: its name.
    @discardableResult
    public mutating func open(_ question: QuestionID) throws(Refusal) -> BallotID {
        try given(.ballots(.open(question, limitSeconds: nil, seal: AssemblyFixture.seal)))
        return BallotID(question, round: assembly.questions[question]?.rounds ?? 1)
    }

    /// Lets members cast open papers, in the order of names.
    public mutating func cast(_ choices: [MemberCode: Choice], in ballot: BallotID) throws(Refusal) {
        for (member, choice) in choices.sorted(by: { $0.key < $1.key }) {
            try given(.ballots(.cast(ballot, member, .open(choice))))
        }
    }

    /// Lets members cast sealed papers, whose content the core never learns.
    public mutating func castSealed(_ members: [MemberCode], in ballot: BallotID) throws(Refusal) {
        for member in members { try given(.ballots(.cast(ballot, member, Self.sealed("\(member)")))) }
    }

    /// Holds a whole recorded ballot, to its declared result.
    public mutating func vote(on question: QuestionID, _ choices: [MemberCode: Choice]) throws(Refusal)
        -> DeclaredResult?
    {
        let ballot = try open(question)
        try cast(choices, in: ballot)
        try given(.ballots(.close(ballot)), .series(.declare(ballot)))
        return assembly.ballots[ballot]?.result
    }

    /// Holds a whole secret ballot, whose box gives a sum.
    public mutating func secretVote(
        on question: QuestionID, by members: [MemberCode], tally: Tally
    ) throws(Refusal) -> DeclaredResult? {
        let ballot = try open(question)
        try castSealed(members, in: ballot)
        try given(.ballots(.close(ballot)), .ballots(.recordCount(ballot, tally)), .series(.declare(ballot)))
        return assembly.ballots[ballot]?.result
    }

    /// A sealed paper that stands for any content.
    public static func sealed(_ content: String) -> Paper {
        let tracker = String(repeating: "0", count: 64 - min(64, content.utf8.count)) + content
        return .sealed(SealedPaper(ciphertext: content, tracker: tracker))
    }
}

extension Tally {
    /// The sum of a motion's papers.
    public static func motion(for votesFor: Int, against: Int, abstentions: Int = 0, invalid: Int = 0) -> Tally {
        var tally = Tally()
        (tally.votesFor, tally.against, tally.abstentions, tally.invalid) = (votesFor, against, abstentions, invalid)
        return tally
    }

    /// The sum of papers with one name each.
    public static func names(_ scores: [CandidateID: Int], abstentions: Int = 0, invalid: Int = 0) -> Tally {
        var tally = Tally()
        (tally.scores, tally.abstentions, tally.invalid) = (scores, abstentions, invalid)
        tally.papersWithNames = scores.values.reduce(0, +)
        return tally
    }
}
