import AssemblyCore
import EditedFiles
import Language

/// Turns one decision of a rulebook file into its rule.
struct DecisionReader {
    static let keys =
        ["id", "extends", "title"] + StagesReader.keys + [
            "returns-to", "secrecy", "secret-on-request", "disclosure", "franchise", "paper", "tie", "cut-tie",
            "on-failure", "put-off-above", "incompatibility",
        ] + CitationReader.keys

    /// The decision as it is given.
    let mapping: YAMLMapping
    /// The rule whose fields it takes over where it gives none of its own.
    let base: DecisionRule?
    /// Whether there is such a rule that could not be read, so that nothing can be missed here.
    let isBaseUnknown: Bool
    /// Who votes when nothing is said or taken over.
    let franchise: Franchise
    /// Takes the decisions and members that are named.
    let mentions: Mentions

    private var part: Inheritance { Inheritance(mapping: mapping) }
    private var isOnItsOwn: Bool { base == nil && !isBaseUnknown }

    /// Reads the decision; `nil` when something that it needs is missing or wrong.
    func rule(named name: String?) -> DecisionRule? {
        let title = (isOnItsOwn ? mapping.required("title") : mapping["title"])?.localized()
        let reader = StagesReader(mapping: mapping)
        let stages = isOnItsOwn || reader.given != nil ? reader.stages() : base?.stages
        let source = source(changing: reader.given)
        let returnsTo = returning(stages, isChanged: reader.given != nil)
        let fields = fields()
        guard let name, let title = title ?? base?.title, let stages, let source else { return nil }
        return DecisionRule(
            id: DecisionID(rawValue: name), title: title, stages: stages, returnsTo: returnsTo,
            secrecy: fields.secrecy, maySecret: fields.maySecret, disclosure: fields.disclosure,
            franchise: fields.franchise, paper: fields.paper, tie: fields.tie, cutTie: fields.cutTie,
            onFailure: fields.onFailure, putOffAbove: fields.putOffAbove, incompatibility: fields.incompatibility,
            citation: source)
    }

    /// Where the rule is written. A rule that asks for another majority is not written where the old one is.
    private func source(changing value: YAMLValue?) -> Citation? {
        if let source = CitationReader.citation(mapping, isRequired: isOnItsOwn) { return source }
        guard let base, !CitationReader.keys.contains(where: mapping.has) else { return nil }
        if let value {
            value.report(
                "this decision changes what must be reached and would still cite \(Shown.quoted(base.citation.reference.english))",
                hint: "add 'citation' or 'practice'")
        }
        return base.citation
    }

    /// Stages that are replaced take the return with them.
    private func returning(_ stages: [Stage]?, isChanged: Bool) -> Int? {
        part.optional("returns-to", isChanged ? nil : base?.returnsTo) {
            StagesReader.returning($0, in: stages)
        }
    }
}

extension DecisionReader {
    /// The fields of a rule that have a usual value.
    struct Fields {
        let secrecy: Secrecy
        let maySecret: Bool
        let disclosure: Disclosure
        let franchise: Franchise
        let paper: PaperForm
        let tie: TieRule
        let cutTie: CutTieRule
        let onFailure: FailureRule
        let putOffAbove: Majority?
        let incompatibility: Incompatibility?
    }

    /// What is given, inherited or usual.
    func fields() -> Fields {
        let part = Inheritance(mapping: mapping)
        let secrecy = part.value("secrecy", base?.secrecy, usually: .recorded) { $0.choice(of: Secrecy.allCases) }
        reportIdle(secrecy)
        return Fields(
            secrecy: secrecy,
            maySecret: part.value("secret-on-request", base?.maySecret, usually: false) { $0.boolean() },
            disclosure: part.value("disclosure", base?.disclosure, usually: .live) {
                $0.choice(of: Disclosure.allCases)
            },
            franchise: part.value("franchise", base?.franchise, usually: franchise) {
                FranchiseReader(mentions: mentions).franchise($0, extending: base?.franchise ?? franchise)
            },
            paper: part.value("paper", base?.paper, usually: PaperForm()) {
                PaperReader.form($0, extending: base?.paper)
            },
            tie: part.value("tie", base?.tie, usually: .lost) { $0.choice(of: TieRule.allCases) },
            cutTie: part.value("cut-tie", base?.cutTie, usually: .extraBallot) { $0.choice(of: CutTieRule.allCases) },
            onFailure: part.value("on-failure", base?.onFailure, usually: .rejected, read: FailureReader.rule),
            putOffAbove: part.optional("put-off-above", base?.putOffAbove, read: TestsReader.share),
            incompatibility: part.optional("incompatibility", base?.incompatibility) {
                IncompatibilityReader(mentions: mentions).rule($0, extending: base?.incompatibility)
            })
    }

    /// Reports keys that can have no effect.
    private func reportIdle(_ secrecy: Secrecy) {
        if secrecy != .recorded, let value = mapping["disclosure"] {
            let what = secrecy == .secret ? "a secret ballot never shows options" : "an unrecorded vote has no options"
            value.report(what, hint: "leave 'disclosure' out; it is for recorded votes")
        }
        if secrecy == .secret, let value = mapping["secret-on-request"], value.written == "true" {
            value.report("this decision is secret without anybody's request", hint: "leave 'secret-on-request' out")
        }
    }
}

/// Reads what follows when nobody is elected or a proposal fails.
enum FailureReader {
    /// Reads `rejected`, `further-ballot`, `revote:1`, `postponed` or `new-candidate:24`.
    static func rule(_ value: YAMLValue) -> FailureRule? {
        switch value.written {
        case "rejected": return .rejected
        case "further-ballot": return .furtherBallot
        case "postponed": return .postponed
        default: break
        }
        if let votes = value.number(after: "revote", in: 1...10) { return .revote(votes) }
        if let hours = value.number(after: "new-candidate", in: 1...8_784) { return .newCandidate(hours: hours) }
        value.reportForm(["rejected", "further-ballot", "revote:VOTES", "postponed", "new-candidate:HOURS"])
        return nil
    }
}
