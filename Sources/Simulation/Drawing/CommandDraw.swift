import AssemblyCore

/// Draws commands about what an assembly has, and now and then about what it does not have: lawful ones and others.
struct CommandDraw {
    /// What the dice show.
    var dice: Dice
    /// What the person who gives the command has heard.
    let assembly: Assembly
    /// For whom a delegation speaks; `nil` for an officer, who speaks for anybody.
    let own: MemberCode?

    /// The member that a command is about.
    mutating func member() -> MemberCode {
        if let own, !dice.happens(perMille: 60) { return own }
        return dice.happens(perMille: 15) ? "NOBODY" : dice.one(of: assembly.roll) ?? "NOBODY"
    }

    mutating func question() -> QuestionID {
        let item = assembly.agenda.itemInHand?.id
        let near = assembly.questionOrder.filter { assembly.questions[$0]?.item == item }
        if dice.below(3) > 0, let question = dice.one(of: near) { return question }
        return dice.happens(perMille: 15) ? "nothing" : dice.one(of: assembly.questionOrder) ?? "nothing"
    }

    mutating func motion() -> QuestionID { dice.one(of: assembly.pendingMotions.map(\.id)) ?? question() }

    mutating func item() -> ItemID { dice.one(of: assembly.agenda.items.map(\.id)) ?? "nothing" }

    mutating func ballot() -> BallotID {
        if dice.below(3) > 0, let ballot = assembly.ballotOrder.last { return ballot }
        return dice.one(of: assembly.ballotOrder) ?? "nothing#1"
    }

    mutating func decision() -> DecisionID { dice.one(of: assembly.rulebook?.decisions.map(\.id) ?? []) ?? "none" }

    mutating func words() -> String { "Words \(dice.below(10_000))" }

    mutating func text() -> LocalizedText { LocalizedText(words()) }

    mutating func name() -> String { "n\(dice.below(1_000_000))" }

    mutating func candidate(of id: QuestionID) -> CandidateID {
        dice.one(of: assembly.questions[id]?.candidates.map(\.id) ?? []) ?? "nobody"
    }

    mutating func newCandidate() -> Candidate {
        let number = dice.below(100_000)
        return Candidate(
            id: CandidateID(rawValue: "new-\(number)"), name: "New name \(number)", member: dice.one(of: assembly.roll))
    }

    mutating func parts() -> [ProposedPart] {
        (1...dice.number(in: 1...3)).map {
            ProposedPart(title: LocalizedText("Paragraph \($0)"), text: "A part.", isOperative: dice.below(3) > 0)
        }
    }

    /// A choice that can stand on a paper, and now and then one that cannot.
    mutating func choice(in ballot: Ballot) -> Choice {
        guard ballot.isElection, !dice.happens(perMille: 20) else {
            switch dice.below(20) {
            case ..<11: return .yes
            case ..<17: return .no
            default: return .abstain
            }
        }
        if dice.happens(perMille: 70) { return .abstain }
        let names = ballot.names.map(\.id).shuffled(using: &dice)
        // What is marked on a sealed paper is looked at where it is sealed.
        if ballot.isRecorded, dice.happens(perMille: 90) { return misMarked(names) }
        if names.first == Candidate.noneID { return .names([Candidate.noneID]) }
        let wanted = ballot.marksNeeded ?? dice.number(in: 1...max(1, ballot.seats))
        let marked = Array(names.filter { $0 != Candidate.noneID }.prefix(wanted))
        return marked.isEmpty ? .abstain : .names(marked)
    }

    /// Names that cannot stand on a paper together, unless the rules are such that they can.
    private mutating func misMarked(_ names: [CandidateID]) -> Choice {
        switch dice.below(4) {
        case 0: .names(["nobody on this paper"])
        case 1: .names([Candidate.noneID] + names.filter { $0 != Candidate.noneID }.prefix(1))
        case 2: .names(Array(names.prefix(1)))
        default: .names(names.filter { $0 != Candidate.noneID })
        }
    }

    /// A sum that could have been counted in a ballot.
    mutating func tally(of ballot: Ballot) -> Tally {
        var tally = Tally()
        for (member, weight) in ballot.electors.map({ ($0.key, $0.value) }) {
            _ = member
            guard !dice.happens(perMille: 100) else { continue }
            ballot.add(choice(in: ballot), weight: weight, to: &tally)
        }
        return tally
    }
}
