import AssemblyCore
import EditedFiles

/// Finds members that a rulebook names, for a veto or as the only ones that vote, and that the assembly does not have.
struct RulebookMembersCheck {
    /// The rulebook and the members.
    let session: Session
    /// Where the rulebook names members, when it comes from files.
    let mentions: Mentions

    /// Reports what it finds: in the rulebook's file, or for a rulebook that is compiled in, where it is named.
    /// - Parameter value: names the rulebook in the assembly file.
    func run(at value: YAMLValue?) {
        guard session.members != nil else { return }
        for mention in mentions.members { _ = session.known(mention.code, mention.value) }
        let told = Set(mentions.members.map(\.code))
        var unknown: [MemberCode] = []
        for rule in session.rulebook?.decisions ?? [] {
            for code in rule.franchise.vetoes + (rule.franchise.only ?? [])
            where !session.codes.contains(code) && !told.contains(code) && !unknown.contains(code) {
                unknown.append(code)
            }
        }
        guard !unknown.isEmpty else { return }
        let codes = unknown.map { Shown.quoted($0.rawValue) }.joined(separator: ", ")
        value?.report(
            "this rulebook names members that the members file does not have: \(codes)",
            hint: "extend it with 'vetoes' or 'only' of your own")
    }
}
