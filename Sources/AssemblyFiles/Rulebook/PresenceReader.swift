import AssemblyCore
import EditedFiles

/// Reads how it is learnt who is here.
enum PresenceReader {
    static let keys = ["each-day", "by-badge"]

    /// The rules; `nil` when they cannot be read.
    static func rules(_ value: YAMLValue) -> PresenceRules? {
        guard let mapping = value.mapping(of: "rules of presence", keys: keys) else { return nil }
        if !mapping.has("each-day"), !mapping.has("by-badge") {
            value.report(
                "rules of presence need 'each-day' or 'by-badge'",
                hint: "where the secretariat registers presence once, leave them out")
        }
        return PresenceRules(
            eachDay: mapping["each-day"]?.boolean() ?? false, byBadge: mapping["by-badge"]?.boolean() ?? false)
    }
}
