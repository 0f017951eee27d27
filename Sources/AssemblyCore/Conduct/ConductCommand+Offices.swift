/// Offices held, and the board that counts papers.
extension ConductCommand {
    static func decideOffice(_ office: HeldOffice, in assembly: Assembly) throws(Refusal) -> ConductFact {
        guard !assembly.conduct.offices.contains(where: { $0.id == office.id }) else {
            throw .conduct(.officeExists(office.id))
        }
        if let member = office.member, assembly.members[member] == nil { throw .noSuchMember(member) }
        guard assembly.rulebook?[office.decision] != nil else { throw .noSuchDecision(office.decision) }
        for text in [office.id.rawValue, office.body] + [office.holder].compactMap(\.self) {
            _ = try Require.text(text, as: "An office's name", limit: TextRule.longestName, allowsLines: false)
        }
        try Require.texts(office.title, as: "An office's name", limit: TextRule.longestName)
        return .officeEntered(office)
    }

    static func decideBoard(_ chosen: [MemberCode], in assembly: Assembly) throws(Refusal) -> ConductFact {
        for member in chosen where assembly.members[member] == nil { throw .noSuchMember(member) }
        guard chosen.count >= 3, Set(chosen).count == chosen.count else { throw .conduct(.boardTooSmall) }
        let candidates = assembly.questions.values.filter { $0.state == .pending }.flatMap(\.standing)
        for member in chosen where candidates.contains(where: { $0.member == member }) {
            throw .conduct(.boardMemberHasCandidate(member))
        }
        return .electionsBoardAppointed(chosen)
    }
}
