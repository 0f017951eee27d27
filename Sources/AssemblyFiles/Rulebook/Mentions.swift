import AssemblyCore
import EditedFiles

/// The names that a rulebook's rules mention, with their places: they can be checked only when everything is read.
final class Mentions {
    /// Decisions of the same rulebook.
    private(set) var decisions: [(id: DecisionID, value: YAMLValue)] = []
    /// Members of the assembly that uses the rulebook.
    private(set) var members: [(code: MemberCode, value: YAMLValue)] = []

    private let root: Mentions?

    /// The names in one rulebook.
    /// - Parameter root: takes the members as well, for all rulebooks that extend one another.
    init(passingMembersTo root: Mentions? = nil) { self.root = root }

    /// Reads the name of a decision and keeps its place.
    func decision(_ value: YAMLValue) -> DecisionID? {
        guard let id = value.identifier().map({ DecisionID(rawValue: $0) }) else { return nil }
        decisions.append((id, value))
        return id
    }

    /// Reads a member's code and keeps its place.
    func member(_ value: YAMLValue) -> MemberCode? {
        guard let code = value.memberCode() else { return nil }
        members.append((code, value))
        root?.members.append((code, value))
        return code
    }

    /// Reports the decisions that the rulebook does not have.
    func check(against rules: [DecisionRule]) {
        let known = rules.map(\.id.rawValue)
        for (id, value) in decisions where !known.contains(id.rawValue) {
            let hint = Spelling.hint(for: id.rawValue, among: known) ?? "it has \(Shown.alternatives(known))"
            value.report("the rulebook has no decision \(Shown.quoted(id.rawValue))", hint: hint)
        }
    }
}
