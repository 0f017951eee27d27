/// Offices held, and the board that counts papers.
extension Assembly {
    func decideOffice(_ office: HeldOffice) throws(Refusal) -> ConductFact {
        guard !conduct.offices.contains(where: { $0.id == office.id }) else {
            throw .conduct(.officeExists(office.id))
        }
        if let member = office.member, members[member] == nil { throw .noSuchMember(member) }
        guard rulebook?[office.decision] != nil else { throw .noSuchDecision(office.decision) }
        for text in [office.id.rawValue, office.body] + [office.holder].compactMap(\.self) {
            _ = try requireText(text, as: "An office's name", limit: TextRule.longestName, allowsLines: false)
        }
        try requireTexts(office.title, as: "An office's name", limit: TextRule.longestName)
        return .officeEntered(office)
    }

    func decideBoard(_ chosen: [MemberCode]) throws(Refusal) -> ConductFact {
        for member in chosen where members[member] == nil { throw .noSuchMember(member) }
        guard chosen.count >= 3, Set(chosen).count == chosen.count else { throw .conduct(.boardTooSmall) }
        let candidates = questions.values.filter { $0.state == .pending }.flatMap(\.standing)
        for member in chosen where candidates.contains(where: { $0.member == member }) {
            throw .conduct(.boardMemberHasCandidate(member))
        }
        return .electionsBoardAppointed(chosen)
    }
}
