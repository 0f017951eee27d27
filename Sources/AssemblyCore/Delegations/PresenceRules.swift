import Language

/// How an assembly learns who is here, where its rules say more than that the secretariat registers it.
public struct PresenceRules: Hashable, Codable, Sendable {
    /// Whether it is asked anew before a sitting opens on another day.
    public let eachDay: Bool
    /// Whether a delegate who identifies at a kiosk is checked in by it.
    public let byBadge: Bool

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case eachDay = "eachDay"
        case byBadge = "byBadge"
    }

    /// Rules of presence.
    public init(eachDay: Bool = false, byBadge: Bool = false) { (self.eachDay, self.byBadge) = (eachDay, byBadge) }
}

extension DelegationCommand {
    static func decidePresence(of members: [MemberCode], in assembly: Assembly) throws(Refusal) -> DelegationFact {
        for member in members { _ = try Require.delegation(member, in: assembly) }
        guard Set(members).count == members.count else {
            throw .invalid("A delegation is named twice; name each once.")
        }
        return .presenceTaken(of: members)
    }
}

extension Require {
    /// Where the presence is asked anew each day, a sitting on another day opens only after it has been.
    static func presenceOfToday(at now: Moment, in assembly: Assembly) throws(Refusal) {
        guard assembly.mustAskPresence(at: now) else { return }
        throw .invalid("The presence registered is that of another day. Ask for it anew, then open the sitting.")
    }
}

extension Assembly {
    /// Whether the presence has to be asked anew before a sitting opens: the rules say so, and the last sitting was on
    /// another day.
    public func mustAskPresence(at now: Moment) -> Bool {
        guard rulebook?.presence?.eachDay == true, case .closed(let last) = sitting, last > 0 else { return false }
        let isOfToday = { (moment: Moment?) in moment.map { self.isSameDay($0, now) } ?? false }
        return !isOfToday(sittingTimes[last]?.opened) && !isOfToday(membership.standing.presenceTakenAt)
    }

    private func isSameDay(_ moment: Moment, _ other: Moment) -> Bool {
        moment.civil(utcOffsetMinutes: utcOffsetMinutes).date == other.civil(utcOffsetMinutes: utcOffsetMinutes).date
    }
}

extension Membership {
    /// Marks some members as here, and all others as not.
    mutating func seat(_ members: [MemberCode]) {
        let here = Set(members)
        for code in roll { delegations[code]?.isPresent = here.contains(code) }
        presentCount = delegations.values.count { $0.isRepresented }
    }
}
