import AssemblyCore
import EditedFiles

/// Reads who may vote on a decision.
struct FranchiseReader {
    static let keys =
        [
            "arrears-suspend", "interested-abstain", "chair-votes", "only", "new-members-vote", "proxies", "vetoes",
        ] + CitationReader.keys

    /// Takes the members that are named.
    let mentions: Mentions

    /// The franchise; keys that are left out are inherited.
    func franchise(_ value: YAMLValue, extending base: Franchise?) -> Franchise? {
        guard let mapping = value.mapping(of: "a franchise", keys: Self.keys) else { return nil }
        let part = Inheritance(mapping: mapping)
        let usual = base ?? Franchise()
        return Franchise(
            arrearsSuspend: part.value("arrears-suspend", nil, usually: usual.arrearsSuspend) { $0.boolean() },
            interestedAbstain: part.value("interested-abstain", nil, usually: usual.interestedAbstain) { $0.boolean() },
            chairVotes: part.value("chair-votes", nil, usually: usual.chairVotes) { $0.boolean() },
            only: only(mapping["only"], usual.only),
            newMembersVote: part.value("new-members-vote", nil, usually: usual.newMembersVote) { $0.boolean() },
            proxies: part.value("proxies", nil, usually: usual.proxies) { $0.integer(in: 0...10_000) },
            vetoes: mapping["vetoes"].map { $0.isNone ? [] : members($0, "a member with a veto") } ?? usual.vetoes,
            citation: CitationReader.citation(mapping) ?? usual.citation)
    }

    private func only(_ value: YAMLValue?, _ inherited: [MemberCode]?) -> [MemberCode]? {
        guard let value else { return inherited }
        if value.written == "all" { return nil }
        let members = members(value, "a member that votes")
        if members.isEmpty, value.isEmptyList {
            value.report("nobody would vote", hint: "name members, or write all")
        }
        return members
    }

    private func members(_ value: YAMLValue, _ entry: String) -> [MemberCode] {
        var members: [MemberCode] = []
        for entry in value.list(of: entry, limit: 1_000) ?? [] {
            guard let code = mentions.member(entry) else { continue }
            if members.contains(code) { entry.report("the member \(Shown.quoted(code.rawValue)) appears twice") }
            members.append(code)
        }
        return members
    }
}
