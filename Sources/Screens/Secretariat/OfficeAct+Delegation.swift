import AssemblyCore
import Host
import Language
import TerminalKit

extension OfficeAct {
    /// What can be done with a delegation.
    /// - Parameter together: the badges that were locked at the same device, if there are any others.
    static func delegation(
        _ member: MemberCode, _ assembly: Assembly, lockedTogether together: LockedBadges? = nil
    ) -> [OfficeAct] {
        guard let delegation = assembly.delegations[member] else { return [] }
        return standing(delegation, assembly) + arrears(delegation, assembly) + franchise(delegation, assembly)
            + badge(delegation, together, assembly)
    }

    private static func standing(_ delegation: Delegation, _ assembly: Assembly) -> [OfficeAct] {
        let member = delegation.member
        return [
            OfficeAct(
                delegation.isPresent ? "Check out" : "Check in",
                .submit(.delegations(.registerPresence(member, present: !delegation.isPresent)))),
            OfficeAct("Accept the credentials", .submit(.delegations(.decideCredentials(member, .accepted)))),
            OfficeAct("Seat it provisionally", .submit(.delegations(.decideCredentials(member, .provisional)))),
            OfficeAct(
                "Refuse the credentials", .ask(SecretariatWords.refusal(of: member, assembly))),
            OfficeAct("Register the delegation's people", .fill(SecretariatWords.people(of: delegation, assembly))),
        ].filter { delegation.credentials != .refused || $0.label != "Refuse the credentials" }
    }

    private static func arrears(_ delegation: Delegation, _ assembly: Assembly) -> [OfficeAct] {
        let member = delegation.member
        guard let arrears = delegation.arrears else {
            return [OfficeAct("Enter arrears", .fill(SecretariatWords.arrears(of: member, assembly)))]
        }
        var acts = [OfficeAct("Clear the arrears", .fill(SecretariatWords.clearance(of: member, assembly)))]
        if arrears.waiver == nil {
            acts.append(OfficeAct("Waive the suspension", .fill(SecretariatWords.waiver(of: member, assembly))))
        }
        return acts
    }

    /// What else decides whether it votes: sanctions, proxies, the chair.
    private static func franchise(_ delegation: Delegation, _ assembly: Assembly) -> [OfficeAct] {
        let member = delegation.member
        var acts: [OfficeAct] = []
        if assembly.membership.standing.sanctions[member] == nil {
            acts.append(fill("Suspend the vote by a sanction", .suspendVote(member), assembly))
        } else {
            acts.append(OfficeAct("Restore the vote", .submit(.delegations(.restoreVote(member)))))
        }
        if assembly.rulebook?.decisions.contains(where: { $0.franchise.proxies > 0 }) == true {
            acts.append(
                assembly.membership.standing.proxies[member] == nil
                    ? fill("Register its proxy", .proxy(member), assembly)
                    : OfficeAct("End its proxy", .ask(SecretariatWords.endingProxy(of: member, assembly))))
        }
        let isChair = assembly.membership.standing.chairMember == member
        var chair = OfficeAct(
            isChair ? "It no longer holds the chair" : "It holds the chair",
            .submit(.delegations(.seatChair(isChair ? nil : member))))
        // A proxy votes, and does not preside. The record of a chair that was seated otherwise stays lawful.
        if !isChair, !delegation.isPresent { chair.refusal = .notRepresented(member, .notPresent) }
        return acts + [chair]
    }

    private static func badge(_ delegation: Delegation, _ together: LockedBadges?, _ assembly: Assembly) -> [OfficeAct]
    {
        let member = delegation.member
        var acts = [
            OfficeAct(
                delegation.needsAssistance ? "End the assistance" : "Grant assistance at the kiosk",
                .submit(.delegations(.grantAssistance(member, !delegation.needsAssistance))))
        ]
        if delegation.badgeIsLocked {
            acts.append(
                OfficeAct(
                    "Unlock the badge", state: Text("LOCKED", .danger), .submit(.delegations(.unlockBadge(member)))))
            if let together, together.members.count > 1 {
                let label = plural(
                    together.members.count, "Unlock the \(together.members.count) badge locked at the same device",
                    "Unlock all \(together.members.count) badges locked at the same device")
                acts.append(OfficeAct(label, .ask(SecretariatWords.unlocking(together, assembly))))
            }
        }
        acts.append(OfficeAct("Give a new PIN", .fill(SecretariatWords.newPIN(of: member, assembly))))
        return acts
    }
}
