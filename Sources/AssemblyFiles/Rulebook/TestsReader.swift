import AssemblyCore
import EditedFiles

/// Reads what a ballot must reach.
enum TestsReader {
    private static let bases = [
        "expressed", "expressed+invalid", "expressed+abstentions", "voting", "cast", "present", "entitled", "members",
        "weight", "fixed:N",
    ]

    /// The tests of a decision or stage, all of which must hold.
    static func tests(_ mapping: YAMLMapping) -> [VoteTest]? {
        guard let value = mapping["tests"] else { return mapping.required("test").flatMap(test).map { [$0] } }
        if mapping.has("test") { value.report("give 'test' or 'tests', not both") }
        guard let entries = value.list(of: "a test", limit: 10) else { return nil }
        if entries.isEmpty { value.report("'tests' names no test") }
        let tests = entries.compactMap(test)
        return tests.count == entries.count && !tests.isEmpty ? tests : nil
    }

    /// Reads `>=2/3 of expressed`, or `>=65/100 of members by population`.
    static func test(_ value: YAMLValue) -> VoteTest? {
        let words = (value.written ?? "").split(separator: " ").map(String.init)
        guard words.count == 3 || words.count == 5, words[1] == "of", words.count == 3 || words[3] == "by" else {
            let given = value.written.map { ", not \(Shown.quoted($0))" } ?? ""
            value.report(
                "\(value.name) must be MAJORITY of BASE, or MAJORITY of BASE by METRIC\(given)",
                hint: "for example \">=2/3 of expressed\", in quotation marks")
            return nil
        }
        let majority = words[0] == "plurality" ? nil : majority(words[0], value)
        guard let base = base(words[2], value), let metric = metric(words.count == 5 ? words[4] : nil, value) else {
            return nil
        }
        return majority == nil && words[0] != "plurality"
            ? nil : VoteTest(majority: majority, base: base, metric: metric)
    }

    /// Reads a share such as `>=2/3`.
    static func share(_ value: YAMLValue) -> Majority? {
        guard let share = value.written.flatMap({ Majority($0) }) else {
            let given = value.written.map { ", not \(Shown.quoted($0))" } ?? ""
            value.report(
                "\(value.name) must be a share\(given)", hint: "write \">N/D\" or \">=N/D\" in quotation marks")
            return nil
        }
        return share
    }

    private static func majority(_ word: String, _ value: YAMLValue) -> Majority? {
        guard let majority = Majority(word) else {
            value.report(
                "\(Shown.quoted(word)) is not a majority", hint: "write >N/D, >=N/D with N at most D, or plurality")
            return nil
        }
        return majority
    }

    private static func base(_ word: String, _ value: YAMLValue) -> Base? {
        guard let base = Base(word) else {
            let hint = Spelling.hint(for: word, among: bases) ?? "it is \(Shown.alternatives(bases))"
            value.report("\(Shown.quoted(word)) is not a base", hint: hint)
            return nil
        }
        return base
    }

    private static func metric(_ word: String?, _ value: YAMLValue) -> Metric? {
        guard let word else { return .heads }
        guard let metric = Metric(rawValue: word) else {
            let known = Metric.allCases.map(\.rawValue)
            let hint = Spelling.hint(for: word, among: known) ?? "it is \(Shown.alternatives(known))"
            value.report("\(Shown.quoted(word)) is not a metric", hint: hint)
            return nil
        }
        return metric
    }
}
