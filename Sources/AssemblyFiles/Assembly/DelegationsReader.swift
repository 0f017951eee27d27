import AssemblyCore
import EditedFiles

/// Reads the delegations that are known beforehand.
struct DelegationsReader {
    static let keys = [
        "member", "head", "delegates", "observers", "credentials", "present", "arrears", "waiver", "assistance",
    ]

    /// What the delegations are checked against.
    let session: Session

    /// The delegations.
    func delegations(_ value: YAMLValue?) -> [Delegation] {
        var lines: [MemberCode: Int] = [:]
        var delegations: [Delegation] = []
        for entry in value?.list(of: "a delegation", limit: MembersFile.mostMembers) ?? [] {
            guard let delegation = delegation(entry) else { continue }
            let member = delegation.member
            if let first = lines[member] {
                entry.report(
                    "the delegation of \(Shown.quoted(member.rawValue)) appears twice",
                    hint: "the first is in line \(first)")
                continue
            }
            lines[member] = entry.place.line
            delegations.append(delegation)
        }
        return delegations
    }

    private func delegation(_ entry: YAMLValue) -> Delegation? {
        guard let mapping = entry.mapping(of: "a delegation", keys: Self.keys) else { return nil }
        let member = mapping.required("member").flatMap(session.member)
        let head = mapping["head"]?.properName()
        let delegates = session.names(mapping["delegates"], of: "a delegate", limit: 100)
        let observers = session.names(mapping["observers"], of: "an observer", limit: 100)
        let credentials = mapping["credentials"]?.choice(of: Credentials.allCases)
        let isPresent = mapping["present"]?.boolean()
        let needsAssistance = mapping["assistance"]?.boolean()
        let arrears = arrears(mapping)
        guard let member else { return nil }
        return Delegation(
            member: member, head: head, delegates: delegates, observers: observers,
            credentials: credentials ?? .pending, isPresent: isPresent ?? false, arrears: arrears,
            needsAssistance: needsAssistance ?? false)
    }

    private func arrears(_ mapping: YAMLMapping) -> Arrears? {
        let waiver = mapping["waiver"]?.text(limit: TextRule.longestTitle)
        guard let value = mapping["arrears"] else {
            mapping["waiver"]?.report(
                "a waiver lifts arrears, and there are none", hint: "add 'arrears' with the reason")
            return nil
        }
        return value.text(limit: TextRule.longestTitle).map { Arrears(reason: $0, waiver: waiver) }
    }
}
