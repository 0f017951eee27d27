import AssemblyCore

/// A rulebook as no body has it: each built-in one has the combinations of one body only, and whoever writes their own may
/// write any.
struct HouseRules {
    private var dice: Dice

    /// Rules of a run; `nil` for a run that has those of some body.
    init?(of seed: UInt64) {
        guard Dice.happens(perMille: 230, in: seed, for: "other rules") else { return nil }
        dice = Dice(seed: seed, for: "what the house writes")
    }

    /// The rules with other ways to vote, to decide a tie, to speak and to explain.
    mutating func vary(_ rules: Rulebook) -> Rulebook {
        // Whatever is put at once is voted once: nothing else could ever be done otherwise.
        let atOnce = Set(rules.debate.motions.map(\.decision) + [rules.debate.appeal].compactMap(\.self))
        let decisions = rules.decisions.map { vary($0, isPutAtOnce: atOnce.contains($0.id)) }
        return Rulebook(
            id: rules.id, title: rules.title, edition: rules.edition, decisions: decisions,
            announcement: rules.announcement, allowsChange: dice.below(2) == 0, nameOrder: rules.nameOrder,
            nameStart: dice.below(3) == 0 ? .lot : rules.nameStart, quorum: rules.quorum, debate: vary(rules.debate),
            presence: rules.presence)
    }

    private mutating func vary(_ rule: DecisionRule, isPutAtOnce: Bool) -> DecisionRule {
        let secrecy = dice.below(2) == 0 ? rule.secrecy : dice.one(of: Secrecy.allCases) ?? rule.secrecy
        let marks: PaperForm.Marks = dice.below(3) == 0 ? .exactly(dice.number(in: 1...3)) : rule.paper.marks
        let paper = PaperForm(
            marks: marks, offersNone: rule.paper.offersNone || dice.below(4) == 0,
            allowsWriteIns: rule.paper.allowsWriteIns, blank: dice.below(4) == 0 ? .invalid : rule.paper.blank)
        let failure = dice.below(2) == 0 ? rule.onFailure : failure()
        return DecisionRule(
            id: rule.id, title: rule.title, stages: rule.stages, returnsTo: rule.returnsTo, secrecy: secrecy,
            maySecret: secrecy != .secret && (rule.maySecret || dice.below(4) == 0),
            disclosure: secrecy == .recorded && dice.below(3) == 0 ? .onClose : .live, franchise: rule.franchise,
            paper: paper, tie: dice.below(2) == 0 ? rule.tie : dice.one(of: TieRule.allCases) ?? rule.tie,
            cutTie: dice.below(2) == 0 ? rule.cutTie : dice.one(of: CutTieRule.allCases) ?? rule.cutTie,
            onFailure: isPutAtOnce ? rule.onFailure : failure, putOffAbove: rule.putOffAbove,
            incompatibility: rule.incompatibility, citation: rule.citation)
    }

    private mutating func failure() -> FailureRule {
        switch dice.below(5) {
        case 0: .rejected
        case 1: .furtherBallot
        case 2: .revote(dice.number(in: 1...2))
        case 3: .postponed
        default: .newCandidate(hours: dice.number(in: 1...24))
        }
    }

    private mutating func vary(_ rules: DebateRules) -> DebateRules {
        let explanations = ExplanationRule(
            time: dice.one(of: ExplanationRule.Time.allCases) ?? .either, sponsorMay: dice.below(2) == 0,
            afterSecretBallot: dice.below(2) == 0, limitSeconds: rules.explanations.limitSeconds,
            citation: rules.explanations.citation)
        return DebateRules(
            motions: rules.motions, appeal: dice.below(3) == 0 ? nil : rules.appeal,
            orderCitation: rules.orderCitation, explanations: explanations, replies: rules.replies,
            speechSeconds: rules.speechSeconds, speechesEach: dice.below(2) == 0 ? nil : rules.speechesEach,
            orderSeconds: rules.orderSeconds, secondsEach: dice.below(2) == 0 ? dice.number(in: 10...60) : nil,
            partsLostLoseWhole: dice.below(2) == 0, listCitation: rules.listCitation,
            divisionCitation: rules.divisionCitation, amendmentCitation: rules.amendmentCitation,
            amendedMayBeWithdrawn: dice.below(2) == 0, withdrawalCitation: rules.withdrawalCitation,
            votingCitation: rules.votingCitation)
    }
}
