import ArgumentParser
import Counting

/// The options that say by which rule is counted.
struct RuleOptions: ParsableArguments {
    @Option(help: "The majority: >N/D, >=N/D or plurality.")
    var majority: String?
    @Option(help: "What it is a share of: \(CountingRule.bases).")
    var base: String?
    @Option(
        name: .customLong("test"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A test that must hold: MAJORITY:BASE or MAJORITY:BASE:METRIC; repeat it for each. A metric is heads, weight, population or section-share.",
            valueName: "test"))
    var tests: [String] = []
    @Option(help: "A rulebook by name (interpol) or a rulebook file.")
    var rulebook: String?
    @Option(help: "A decision of the rulebook.")
    var decision: String?
    @Option(parsing: .unconditional, help: "The number of the ballot in its series.")
    var ballot: Int?

    /// The rule as it was given.
    var given: GivenRule {
        var given = GivenRule()
        (given.majority, given.base, given.tests) = (majority, base, tests)
        (given.rulebook, given.decision, given.ballot) = (rulebook, decision, ballot)
        return given
    }
}
