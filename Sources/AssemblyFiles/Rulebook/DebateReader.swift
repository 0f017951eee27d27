import AssemblyCore
import EditedFiles

/// Reads the rules of debate over those that are taken over from another rulebook.
struct DebateReader {
    static let keys = [
        "motions", "points-of-order", "explanations", "replies", "speeches", "list", "division", "amendments",
        "withdrawal", "voting",
    ]

    /// The rules of debate of the rulebook that is extended.
    let base: DebateRules?
    /// Whether such a rulebook could not be read, so that nothing can be missed here.
    var isBaseUnknown = false
    /// Takes the decisions that are named.
    let mentions: Mentions

    private var isOnItsOwn: Bool { base == nil && !isBaseUnknown }

    /// The rules; parts that are left out are inherited.
    func rules(_ value: YAMLValue) -> DebateRules? {
        guard let mapping = value.mapping(of: "the rules of debate", keys: Self.keys) else { return nil }
        let usual = base ?? DebateRules()
        let order = order(mapping["points-of-order"])
        let speeches = speeches(mapping["speeches"])
        let division = division(mapping["division"])
        let withdrawal = withdrawal(mapping["withdrawal"])
        return DebateRules(
            motions: mapping["motions"].map { MotionsReader(mentions: mentions).motions($0) } ?? usual.motions,
            appeal: order.appeal, orderCitation: order.citation,
            explanations: mapping["explanations"].flatMap(explanations) ?? usual.explanations,
            replies: mapping["replies"].flatMap(replies) ?? usual.replies, speechSeconds: speeches.seconds,
            speechesEach: speeches.each, orderSeconds: order.seconds,
            secondsEach: speeches.total, partsLostLoseWhole: division.losesWhole,
            listCitation: citation(mapping["list"], of: "the list of speakers") ?? usual.listCitation,
            divisionCitation: division.citation,
            amendmentCitation: citation(mapping["amendments"], of: "the order of amendments")
                ?? usual.amendmentCitation,
            amendedMayBeWithdrawn: withdrawal.ofAmended, withdrawalCitation: withdrawal.citation,
            votingCitation: citation(mapping["voting"], of: "the conduct of a vote") ?? usual.votingCitation)
    }

    private func order(_ value: YAMLValue?) -> (appeal: DecisionID?, citation: Citation?, seconds: Int?) {
        let usual = base ?? DebateRules()
        let keys = ["appeal", "limit-seconds"] + CitationReader.keys
        guard let mapping = value?.mapping(of: "a rule of points of order", keys: keys) else {
            return (usual.appeal, usual.orderCitation, usual.orderSeconds)
        }
        let part = Inheritance(mapping: mapping)
        return (
            part.optional("appeal", usual.appeal, read: mentions.decision),
            CitationReader.citation(mapping, isRequired: isOnItsOwn) ?? usual.orderCitation,
            part.optional("limit-seconds", usual.orderSeconds, read: seconds)
        )
    }

    private func speeches(_ value: YAMLValue?) -> (seconds: Int?, each: Int?, total: Int?) {
        let usual = base ?? DebateRules()
        let keys = ["limit-seconds", "each", "total-seconds"]
        guard let mapping = value?.mapping(of: "a limit of speeches", keys: keys) else {
            return (usual.speechSeconds, usual.speechesEach, usual.secondsEach)
        }
        let part = Inheritance(mapping: mapping)
        return (
            part.optional("limit-seconds", usual.speechSeconds, read: seconds),
            part.optional("each", usual.speechesEach) { $0.integer(in: 1...100) },
            part.optional("total-seconds", usual.secondsEach, read: seconds)
        )
    }

    private func explanations(_ value: YAMLValue) -> ExplanationRule? {
        let keys = ["when", "sponsor", "secret-ballots", "limit-seconds"] + CitationReader.keys
        guard let mapping = value.mapping(of: "a rule of explanations", keys: keys) else { return nil }
        let part = Inheritance(mapping: mapping)
        let usual = base?.explanations ?? ExplanationRule()
        return ExplanationRule(
            time: part.value("when", nil, usually: usual.time) { $0.choice(of: ExplanationRule.Time.allCases) },
            sponsorMay: part.value("sponsor", nil, usually: usual.sponsorMay) { $0.boolean() },
            afterSecretBallot: part.value("secret-ballots", nil, usually: usual.afterSecretBallot) { $0.boolean() },
            limitSeconds: part.optional("limit-seconds", usual.limitSeconds, read: seconds),
            citation: CitationReader.citation(mapping, isRequired: isOnItsOwn) ?? usual.citation)
    }

    private func replies(_ value: YAMLValue) -> ReplyRule? {
        guard
            let mapping = value.mapping(
                of: "a rule of replies", keys: ["most", "limits-seconds"] + CitationReader.keys)
        else { return nil }
        let usual = base?.replies ?? ReplyRule()
        let limits = mapping["limits-seconds"].map { ($0.list(of: "a limit", limit: 20) ?? []).compactMap(seconds) }
        return ReplyRule(
            most: Inheritance(mapping: mapping).optional("most", usual.most) { $0.integer(in: 0...100) },
            limitsSeconds: limits ?? usual.limitsSeconds,
            citation: CitationReader.citation(mapping, isRequired: isOnItsOwn) ?? usual.citation)
    }

    /// Whether all operative parts lost mean that the whole is lost, and where division is written.
    private func division(_ value: YAMLValue?) -> (losesWhole: Bool, citation: Citation?) {
        let usual = base ?? DebateRules()
        let keys = ["parts-lost-lose-whole"] + CitationReader.keys
        guard let mapping = value?.mapping(of: "a rule of division", keys: keys) else {
            return (usual.partsLostLoseWhole, usual.divisionCitation)
        }
        return (
            mapping["parts-lost-lose-whole"]?.boolean() ?? usual.partsLostLoseWhole,
            CitationReader.citation(mapping) ?? usual.divisionCitation
        )
    }

    /// Whether a proposal that was amended may still be withdrawn, and where withdrawal is written.
    private func withdrawal(_ value: YAMLValue?) -> (ofAmended: Bool, citation: Citation?) {
        let usual = base ?? DebateRules()
        let what = "the withdrawal of proposals"
        guard let mapping = value?.mapping(of: what, keys: ["amended"] + CitationReader.keys) else {
            return (usual.amendedMayBeWithdrawn, usual.withdrawalCitation)
        }
        return (
            mapping["amended"]?.boolean() ?? usual.amendedMayBeWithdrawn,
            CitationReader.citation(mapping, isRequired: isOnItsOwn) ?? usual.withdrawalCitation
        )
    }

    private func citation(_ value: YAMLValue?, of what: String) -> Citation? {
        value?.mapping(of: what, keys: CitationReader.keys).flatMap { CitationReader.citation($0, isRequired: true) }
    }

    private func seconds(_ value: YAMLValue) -> Int? { value.integer(in: 1...86_400) }
}
