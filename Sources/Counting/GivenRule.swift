/// The rule that is asked for, as it was given in words.
package struct GivenRule: Sendable {
    /// The majority: `>N/D`, `>=N/D` or `plurality`.
    package var majority: String?
    /// What it is a share of; one of ``CountingRule/bases``.
    package var base: String?
    /// Tests that must all hold, each `MAJORITY:BASE` or `MAJORITY:BASE:METRIC`.
    package var tests: [String] = []
    /// A rulebook by name, or a rulebook file.
    package var rulebook: String?
    /// A decision of the rulebook.
    package var decision: String?
    /// The number of the ballot in its series.
    package var ballot: Int?

    /// No rule yet.
    package init() {}

    /// Whether no rule is given.
    package var isEmpty: Bool {
        majority == nil && base == nil && tests.isEmpty && rulebook == nil && decision == nil && ballot == nil
    }
}
