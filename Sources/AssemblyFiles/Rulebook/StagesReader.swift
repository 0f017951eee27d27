import AssemblyCore
import EditedFiles

/// Reads the tests of a decision and the stages of its series.
struct StagesReader {
    /// The keys of a decision that say what must be reached.
    static let keys = ["test", "tests", "stages"]
    private static let stageKeys = [
        "ballots", "while-more-than", "test", "tests", "field", "eliminate", "eliminate-from",
    ]

    /// The decision.
    let mapping: YAMLMapping

    /// The key that says what must be reached; `nil` when none is there.
    var given: YAMLValue? { Self.keys.lazy.compactMap { mapping[$0] }.first }

    /// The stages; `nil` when they cannot be read.
    func stages() -> [Stage]? {
        guard let value = mapping["stages"] else { return TestsReader.tests(mapping).map { [Stage(tests: $0)] } }
        for key in ["test", "tests"] where mapping.has(key) {
            mapping[key]?.report("a decision with 'stages' has its tests there", hint: "leave '\(key)' out here")
        }
        guard let entries = value.list(of: "a stage", limit: 20) else { return nil }
        if entries.isEmpty { value.report("'stages' names no stage") }
        let stages = entries.indices.compactMap { index in
            entries[index].mapping(of: "a stage", keys: Self.stageKeys).flatMap {
                stage($0, isFirst: index == 0, isLast: index == entries.count - 1)
            }
        }
        return stages.count == entries.count && !stages.isEmpty ? stages : nil
    }

    private func stage(_ stage: YAMLMapping, isFirst: Bool, isLast: Bool) -> Stage? {
        let limit = stage["while-more-than"]?.integer(in: 1...1_000)
        let isLimited = isLast || stage.has("while-more-than")
        let ballots = (isLimited ? stage["ballots"] : stage.required("ballots"))?.integer(in: 1...100)
        let tests = TestsReader.tests(stage)
        let field = stage["field"].flatMap(field) ?? .all
        if isFirst { reportLeaders(field, stage["field"]) }
        let elimination = stage["eliminate"]?.choice(of: Elimination.allCases) ?? .none
        let from = stage["eliminate-from"]?.integer(in: 1...100)
        if let from, let value = stage["eliminate-from"] {
            if elimination == .none {
                value.report("nobody is out in this stage", hint: "add 'eliminate: lowest', or leave this out")
            } else if let ballots, from > ballots {
                value.report("the stage ends after ballot \(ballots), before anybody is out")
            }
        }
        guard let tests else { return nil }
        return Stage(
            ballots: ballots, whileMoreThan: limit, tests: tests, field: field, elimination: elimination,
            eliminatesFrom: from ?? 1)
    }

    private func field(_ value: YAMLValue) -> Field? {
        if value.written == "all" { return .all }
        if value.written == "unrestricted" { return .unrestricted }
        if let count = value.number(after: "leading", in: 1...1_000) { return .leading(count) }
        if let count = value.number(after: "leading-per-seat", in: 1...100) { return .leadingPerSeat(count) }
        value.reportForm(["all", "unrestricted", "leading:N", "leading-per-seat:N"])
        return nil
    }

    private func reportLeaders(_ field: Field, _ value: YAMLValue?) {
        switch field {
        case .all, .unrestricted: return
        case .leading, .leadingPerSeat:
            value?.report(
                "the first stage has no ballot before it, whose leading names could stand",
                hint: "write all or unrestricted")
        }
    }

    /// The stage, from 0, to which a series returns.
    /// - Parameters:
    ///   - value: its number, from 1.
    ///   - stages: of the series; `nil` where they could not be read.
    static func returning(_ value: YAMLValue, in stages: [Stage]?) -> Int? {
        guard let number = value.integer(in: 1...20) else { return nil }
        guard let stages else { return number - 1 }
        guard number <= stages.count else {
            let known = stages.count == 1 ? "there is only stage 1" : "the stages are 1 to \(stages.count)"
            value.report("there is no stage \(number) to return to", hint: known)
            return nil
        }
        if let last = stages.last, last.ballots == nil, last.whileMoreThan == nil {
            value.report("the last stage never ends, so nothing returns", hint: "give it 'ballots'")
        }
        return number - 1
    }
}
