import AssemblyCore
import EditedFiles

/// Reads how many members must be there.
enum QuorumReader {
    static let keys = ["to-open", "to-decide", "base", "proxies"] + CitationReader.keys

    /// The quorum; `nil` when it cannot be read.
    static func quorum(_ value: YAMLValue) -> Quorum? {
        guard let mapping = value.mapping(of: "a quorum", keys: keys) else { return nil }
        let toOpen = mapping["to-open"].flatMap(TestsReader.share)
        let toDecide = mapping["to-decide"].flatMap(TestsReader.share)
        if !mapping.has("to-open"), !mapping.has("to-decide") {
            value.report("a quorum needs 'to-open' or 'to-decide'", hint: "where no text sets a quorum, leave it out")
        }
        let base = mapping.required("base").flatMap(base)
        let proxies = mapping["proxies"].flatMap { $0.boolean() }
        let source = CitationReader.citation(mapping, isRequired: true)
        guard let base, let source else { return nil }
        return Quorum(
            toOpen: toOpen, toDecide: toDecide, base: base.base, citation: source, metric: base.metric, proxies: proxies
        )
    }

    /// `members`, or `members by weight`.
    private static func base(_ value: YAMLValue) -> (base: Base, metric: Metric?)? {
        let words = (value.written ?? "").split(separator: " ").map(String.init)
        let metric = words.count == 3 && words[1] == "by" ? Metric(rawValue: words[2]) : nil
        guard let first = words.first, words.count == 1 || metric != nil, metric != .sectionShare else {
            value.reportForm(forms)
            return nil
        }
        switch Base(first) {
        case .members: return (.members, metric)
        case .entitled: return (.entitled, metric)
        case .weight: return (.weight, metric)
        case .fixed(let number): return (.fixed(number), metric)
        default:
            value.reportForm(forms)
            return nil
        }
    }

    private static let forms = [
        "members", "entitled", "weight", "fixed:N", "members by weight", "members by population",
    ]
}

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
