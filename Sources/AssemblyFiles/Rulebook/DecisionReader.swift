import AssemblyCore

/// Turns one decision of a rulebook file into its rule.
enum DecisionReader {
    static let keys = [
        "id", "title", "test", "tests", "stages", "secrecy", "disclosure", "arrears-suspend", "tie", "on-failure",
        "citation",
    ]

    /// Reads the decision; `nil` when something that it needs is missing or wrong.
    static func rule(_ mapping: YAMLMapping, named name: String?) -> DecisionRule? {
        let title = mapping.required("title")?.localized()
        let citation = mapping.required("citation")?.text(limit: TextRule.longestTitle)
        let stages = stages(mapping)
        let secrecy = mapping["secrecy"]?.choice(of: [Secrecy.secret, .recorded])
        let disclosure = mapping["disclosure"]?.choice(of: [Disclosure.live, .onClose])
        let arrears = mapping["arrears-suspend"]?.boolean()
        let tie = mapping["tie"]?.choice(of: [TieRule.lost, .secondBallotThenLots, .castingVote])
        let failure = mapping["on-failure"]?.choice(of: FailureWord.allCases)
        if secrecy == .secret, disclosure != nil {
            mapping["disclosure"]?.report(
                "a secret ballot never shows options", hint: "leave 'disclosure' out; it is for recorded votes")
        }
        guard let name, let title, let citation, let stages else { return nil }
        return DecisionRule(
            id: DecisionID(rawValue: name), title: title, stages: stages, secrecy: secrecy ?? .recorded,
            disclosure: disclosure ?? .live, franchise: Franchise(arrearsSuspend: arrears ?? true), tie: tie ?? .lost,
            onFailure: failure?.rule ?? .rejected, citation: citation)
    }

    private static func stages(_ mapping: YAMLMapping) -> [Stage]? {
        guard let value = mapping["stages"] else { return tests(mapping).map { [Stage(tests: $0)] } }
        for key in ["test", "tests"] where mapping.has(key) {
            mapping[key]?.report("a decision with 'stages' has its tests there", hint: "leave '\(key)' out here")
        }
        var stages: [Stage] = []
        guard let entries = value.list(of: "a stage", limit: 20) else { return nil }
        for (index, entry) in entries.enumerated() {
            guard let stage = entry.mapping(of: "a stage", keys: ["ballots", "test", "tests"]) else { continue }
            let isLast = index == entries.count - 1
            let ballots = (isLast ? stage["ballots"] : stage.required("ballots"))?.integer(in: 1...100)
            if isLast { stage["ballots"]?.report("the last stage goes on until the end", hint: "leave 'ballots' out") }
            if let tests = tests(stage) { stages.append(Stage(ballots: ballots, tests: tests)) }
        }
        if entries.isEmpty { value.report("'stages' names no stage") }
        return stages.isEmpty ? nil : stages
    }

    private static func tests(_ mapping: YAMLMapping) -> [VoteTest]? {
        if let value = mapping["tests"] {
            if mapping.has("test") { value.report("give 'test' or 'tests', not both") }
            guard let entries = value.list(of: "a test", limit: 10) else { return nil }
            if entries.isEmpty { value.report("'tests' names no test") }
            let tests = entries.compactMap(test)
            return tests.isEmpty ? nil : tests
        }
        return mapping.required("test").flatMap(test).map { [$0] }
    }

    /// Reads `>=2/3 of expressed`.
    private static func test(_ value: YAMLValue) -> VoteTest? {
        let words = (value.written ?? "").split(separator: " ").map(String.init)
        guard words.count == 3, words[1] == "of" else {
            let given = value.written.map { ", not \(Shown.quoted($0))" } ?? ""
            value.report(
                "\(value.name) must be MAJORITY of BASE\(given)",
                hint: "for example \">=2/3 of expressed\", in quotation marks")
            return nil
        }
        let majority = Majority(words[0])
        if majority == nil, words[0] != "plurality" {
            value.report(
                "\(Shown.quoted(words[0])) is not a majority", hint: "write >N/D, >=N/D with N at most D, or plurality")
            return nil
        }
        guard let base = Base(words[2]) else {
            let bases = ["expressed", "voting", "cast", "present", "entitled", "members", "weight", "fixed:N"]
            let hint = Spelling.hint(for: words[2], among: bases) ?? "it is \(Shown.alternatives(bases))"
            value.report("\(Shown.quoted(words[2])) is not a base", hint: hint)
            return nil
        }
        return VoteTest(majority: majority, base: base)
    }
}

/// How failure is written in a rulebook file.
enum FailureWord: String, CaseIterable {
    case rejected
    case furtherBallot = "further-ballot"
    case newCandidate = "new-candidate"

    var rule: FailureRule {
        switch self {
        case .rejected: .rejected
        case .furtherBallot: .furtherBallot
        case .newCandidate: .newCandidate(hours: 24)
        }
    }
}
