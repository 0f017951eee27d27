extension Assembly {
    /// The state as an audience may know it: what it would have if it had folded every event that was for it.
    ///
    /// Only the moment of the last event is that of all events: it tells no more than the number of records does.
    /// - Complexity: O(papers), where they are sealed.
    public func redacted(for audience: Audience) -> Assembly {
        var heard = self
        for (id, ballot) in ballots where ballot.holdsMore(than: audience) {
            heard.ballots[id] = ballot.redacted(for: audience)
        }
        heard.membership.delegations = delegations(for: audience)
        heard.scrutiny = scrutiny.redacted(for: audience)
        return heard
    }

    /// The delegations; locked badges and assistance are for the officers and the delegation itself.
    func delegations(for audience: Audience) -> [MemberCode: Delegation] {
        guard !audience.isOfficer else { return delegations }
        var heard = delegations
        for (member, known) in treatedOtherwise where audience != .delegate(member) {
            heard[member]?.badgeIsLocked = known.isLocked
            heard[member]?.needsAssistance = known.isAssisted
        }
        return heard
    }

    /// Delegations whose badge is locked, or which are assisted, otherwise than in the convocation; with what stood there.
    private var treatedOtherwise: [MemberCode: (isLocked: Bool, isAssisted: Bool)] {
        let known = Dictionary(
            (convocation?.delegations ?? []).map { ($0.member, $0) }, uniquingKeysWith: { _, last in last })
        return delegations.reduce(into: [:]) { found, entry in
            let locked = known[entry.key]?.badgeIsLocked ?? false
            let assisted = known[entry.key]?.needsAssistance ?? false
            guard entry.value.badgeIsLocked != locked || entry.value.needsAssistance != assisted else { return }
            found[entry.key] = (locked, assisted)
        }
    }

    /// The delegations that may know something of the state that no other delegation may: a badge that is locked, assistance,
    /// a paper that was not cast or that was shown, a card that was replaced. All others may know the same.
    /// - Complexity: O(delegations + ballots).
    public var delegationsKnowingMore: Set<MemberCode> {
        var found = Set(treatedOtherwise.keys).union(scrutiny.credentials?.replacements.keys.map(\.self) ?? [])
        for ballot in ballots.values { found.formUnion(ballot.notCast.keys) }
        for papers in scrutiny.spoiled.values { found.formUnion(papers.keys) }
        return found
    }
}

extension Scrutiny {
    /// What scrutineers write to one another is for officers, and a part of an opening for the host alone.
    func redacted(for audience: Audience) -> Scrutiny {
        var heard = self
        for (id, board) in boards where !board.decryptions.isEmpty {
            heard.boards[id]?.decryptions = board.decryptions.mapValues { _ in "" }
        }
        guard !audience.isOfficer else { return heard }
        heard.ceremony = KeyCeremony()
        heard.credentials = credentials?.heard(by: audience.member)
        for (id, papers) in spoiled {
            let own = audience.member.flatMap { member in papers[member].map { [member: $0] } }
            heard.spoiled[id] = own
        }
        return heard
    }
}

extension Audience {
    /// The delegation that listens; `nil` for others.
    var member: MemberCode? {
        if case .delegate(let member) = self { return member }
        return nil
    }
}
