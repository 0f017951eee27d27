import AssemblyCore

/// Reads how many members must be there.
enum QuorumReader {
    static let keys = ["to-open", "to-decide", "base"] + CitationReader.keys

    /// The quorum; `nil` when it cannot be read.
    static func quorum(_ value: YAMLValue) -> Quorum? {
        guard let mapping = value.mapping(of: "a quorum", keys: keys) else { return nil }
        let toOpen = mapping["to-open"].flatMap(TestsReader.share)
        let toDecide = mapping["to-decide"].flatMap(TestsReader.share)
        if !mapping.has("to-open"), !mapping.has("to-decide") {
            value.report("a quorum needs 'to-open' or 'to-decide'", hint: "where no text sets a quorum, leave it out")
        }
        let base = mapping.required("base").flatMap(base)
        let source = CitationReader.citation(mapping, isRequired: true)
        guard let base, let source else { return nil }
        return Quorum(toOpen: toOpen, toDecide: toDecide, base: base, citation: source)
    }

    private static func base(_ value: YAMLValue) -> Base? {
        switch value.written.flatMap({ Base($0) }) {
        case .members: return .members
        case .entitled: return .entitled
        case .fixed(let number): return .fixed(number)
        default:
            value.reportForm(["members", "entitled", "fixed:N"])
            return nil
        }
    }
}
