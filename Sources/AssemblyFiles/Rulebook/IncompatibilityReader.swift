import AssemblyCore
import EditedFiles

/// Reads which offices exclude one another.
struct IncompatibilityReader {
    static let keys = ["body", "distinct-members", "distinct-regions"]

    /// Takes the decisions that are named.
    let mentions: Mentions

    /// The rule; keys that are left out are inherited.
    func rule(_ value: YAMLValue, extending base: Incompatibility?) -> Incompatibility? {
        guard let mapping = value.mapping(of: "an incompatibility", keys: Self.keys) else { return nil }
        let body = base == nil ? mapping.required("body")?.identifier() : mapping["body"]?.identifier()
        let isOfMembers = mapping["distinct-members"]?.boolean() ?? base?.distinctMembers ?? true
        let regions = mapping["distinct-regions"].map(decisions) ?? base?.distinctRegions ?? []
        if !isOfMembers, regions.isEmpty {
            value.report(
                "these offices would not exclude one another",
                hint: "name decisions in 'distinct-regions', or write none instead")
        }
        return (body ?? base?.body).map {
            Incompatibility(body: $0, distinctMembers: isOfMembers, distinctRegions: regions)
        }
    }

    private func decisions(_ value: YAMLValue) -> [DecisionID] {
        value.isNone ? [] : (value.list(of: "a decision", limit: 500) ?? []).compactMap(mentions.decision)
    }
}
