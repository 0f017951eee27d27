extension Require {
    static func noVote(in assembly: Assembly) throws(Refusal) {
        if let ballot = assembly.ballotUnderWay { throw .voteUnderWay(ballot) }
    }

    static func represented(_ member: MemberCode, in assembly: Assembly) throws(Refusal) {
        guard assembly.members[member] != nil, let delegation = assembly.delegations[member] else {
            throw .noSuchMember(member)
        }
        guard delegation.credentials == .accepted else { throw .notRepresented(member, .credentialsNotAccepted) }
        guard delegation.isPresent else { throw .notRepresented(member, .notPresent) }
    }
}
