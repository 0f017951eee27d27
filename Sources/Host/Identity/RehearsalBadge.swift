package import AssemblyCore

/// The badges of a rehearsal, which everybody may know.
package enum RehearsalBadge {
    /// A member's badge: its place in the order of names, in three digits at least.
    package static func number(of member: MemberCode, in assembly: Assembly) -> String {
        number(place: place(of: member, in: assembly))
    }

    /// The place on a member's badge. Members that the session admits come after all others, so that nobody's badge
    /// changes, whatever their place on the roll.
    package static func place(of member: MemberCode, in assembly: Assembly) -> Int {
        guard let index = assembly.membership.standing.admitted.firstIndex(of: member) else {
            return assembly.members[member]?.order ?? 0
        }
        return (assembly.convocation?.members.map(\.order).max() ?? 0) + 1 + index
    }

    /// All members by the places on their badges.
    static func places(in assembly: Assembly) -> [Int: MemberCode] {
        Dictionary(
            assembly.roll.map { (place(of: $0, in: assembly), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The badge for a place in the order of names.
    package static func number(place: Int) -> String {
        let digits = String(place)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}

extension DeviceID {
    /// The device of a simulated delegation.
    package static func simulated(_ badge: String) -> DeviceID { DeviceID("simulated \(badge)") }

    /// Whether a simulated delegation sits at it.
    package var isSimulated: Bool { name.hasPrefix("simulated ") }
}
