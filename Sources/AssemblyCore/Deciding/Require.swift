import Language

/// What must hold before something is decided; each says why it does not.
enum Require {
    /// Tells whether an officer has one of the roles.
    /// - Throws: `.notYours` with the roles that may.
    static func officer(_ authority: Authority, _ roles: Role...) throws(Refusal) {
        if case .officer(let role, _, _) = authority, roles.contains(role) { return }
        throw .notYours(needs: roles)
    }

    /// Tells whether the host itself asks.
    static func host(_ authority: Authority) throws(Refusal) {
        guard authority == .host else { throw .notYours(needs: []) }
    }

    /// A time that is announced lies within a lifetime of the record; a slip of a digit leads far beyond.
    static func near(_ moment: Moment?, _ now: Moment) throws(Refusal) {
        guard let moment else { return }
        let years = abs(moment.seconds(since: now)) / (366 * 86_400)
        guard years < 50 else { throw .invalid("That time is more than fifty years away; give the year again.") }
    }

    /// The text itself when it may stand on screens and in records.
    /// - Throws: `.badText` with the sentence that says what is wrong.
    static func text(
        _ text: String, as what: String, limit: Int, allowsLines: Bool = true
    ) throws(Refusal) -> String {
        if let trouble = TextRule.trouble(with: text, as: what, limit: limit, allowsLines: allowsLines) {
            throw .badText(trouble)
        }
        return text
    }

    /// Looks at a text in every language in which it is given.
    /// - Throws: `.badText` with the sentence that says what is wrong with the first that may not stand.
    static func texts(
        _ text: LocalizedText?, as what: String, limit: Int, allowsLines: Bool = false
    ) throws(Refusal) {
        for language in WorkingLanguage.allCases {
            guard let version = text?.texts[language] else { continue }
            _ = try Require.text(version, as: what, limit: limit, allowsLines: allowsLines)
        }
    }

    static func noVote(in assembly: Assembly) throws(Refusal) {
        if let ballot = assembly.ballotUnderWay { throw .voteUnderWay(ballot) }
    }

    static func represented(_ member: MemberCode, in assembly: Assembly) throws(Refusal) {
        guard assembly.members[member] != nil, let delegation = assembly.delegations[member] else {
            throw .noSuchMember(member)
        }
        guard delegation.credentials.areInOrder else { throw .notRepresented(member, .credentialsNotAccepted) }
        guard delegation.isPresent else { throw .notRepresented(member, .notPresent) }
    }
}
