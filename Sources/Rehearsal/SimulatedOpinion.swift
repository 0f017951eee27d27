import AssemblyCore

/// How simulated delegations think: a pure function of the seed, the ballot and the results before it.
struct SimulatedOpinion: Sendable {
    /// The seed of the rehearsal.
    let seed: UInt64

    /// What a simulated delegation does in a ballot.
    enum Conduct: Hashable, Sendable {
        /// It marks and casts; where `first` is given, it casts that and then changes its mind.
        case votes(Choice, first: Choice?)
        /// It identifies and leaves without casting.
        case leaves
    }

    /// The conduct of one member in one ballot.
    func conduct(of member: MemberCode, in ballot: Ballot, of assembly: Assembly) -> Conduct {
        var generator = SeededGenerator(seed: seed, purpose: "\(ballot.id)/\(member)")
        if generator.perMille() < 12 { return .leaves }
        let choice = choice(of: member, in: ballot, of: assembly, &generator)
        let change = generator.perMille() < 15 && assembly.rulebook?.allowsChange == true
        return .votes(choice, first: change ? .abstain : nil)
    }

    private func choice(
        of member: MemberCode, in ballot: Ballot, of assembly: Assembly, _ generator: inout SeededGenerator
    ) -> Choice {
        if !ballot.isElection { return motionChoice(ballot, &generator) }
        if generator.perMille() < 25 { return .abstain }
        let field = preferred(in: ballot, of: assembly)
        let scores = field.map { candidate in
            var taste = SeededGenerator(seed: seed, purpose: "\(ballot.question)/\(member)/\(candidate.id)")
            let own = candidate.member == member ? 2_000 : 0
            let appeal = SeededGenerator.appeal(seed: seed, of: candidate.id, in: ballot.question)
            return own + taste.perMille() + appeal + rally(to: candidate, in: ballot, of: assembly)
                + generator.below(120)
        }
        let ranking = field.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }.map { field[$0].id }
        if ranking[0] == Candidate.noneID { return .names([Candidate.noneID]) }
        return .names(Array(ranking.filter { $0 != Candidate.noneID }.prefix(ballot.seats)))
    }

    /// The longer a series lasts, the more delegations go over to whoever led the last ballot, so that it ends.
    private func rally(to candidate: Candidate, in ballot: Ballot, of assembly: Assembly) -> Int {
        guard ballot.round > 3 else { return 0 }
        let last = assembly.ballots[BallotID(ballot.question, round: ballot.round - 1)]?.tally.scores ?? [:]
        let own = last[candidate.id] ?? 0
        return last.values.count { $0 > own } < ballot.seats ? 50 * (ballot.round - 3) : 0
    }

    /// Support for motions differs by question; about one in thirty abstains.
    private func motionChoice(_ ballot: Ballot, _ generator: inout SeededGenerator) -> Choice {
        var mood = SeededGenerator(seed: seed, purpose: "mood/\(ballot.question)")
        let support = 640 + mood.below(320)
        if generator.perMille() < 35 { return .abstain }
        return generator.perMille() < support ? .yes : .no
    }

    /// After two ballots without result delegations rally to the two leaders of the last one, as real ones do.
    private func preferred(in ballot: Ballot, of assembly: Assembly) -> [Candidate] {
        guard ballot.round > 2, ballot.seats == 1, ballot.marksNeeded == nil else { return ballot.candidates }
        let last = assembly.ballots[BallotID(ballot.question, round: ballot.round - 1)]
        let leaders = ballot.candidates.enumerated().sorted { left, right in
            let (a, b) = (last?.tally.scores[left.element.id] ?? 0, last?.tally.scores[right.element.id] ?? 0)
            return (a, -left.offset) > (b, -right.offset)
        }
        return leaders.prefix(2).map(\.element)
    }
}

extension SeededGenerator {
    /// What makes one candidate more popular with everybody.
    fileprivate static func appeal(seed: UInt64, of candidate: CandidateID, in question: QuestionID) -> Int {
        var generator = SeededGenerator(seed: seed, purpose: "appeal/\(question)/\(candidate)")
        return generator.below(260)
    }
}
