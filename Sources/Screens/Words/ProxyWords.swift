import AssemblyCore
import Language

/// Who votes for whom, told alike at the kiosk, at the consoles and before a proxy ends.
enum ProxyWords {
    /// Who holds a member's proxy, and whose proxies it holds itself, in the order of names.
    static func proxies(of member: MemberCode, _ assembly: Assembly) -> (holder: MemberCode?, held: [MemberCode]) {
        let proxies = assembly.membership.standing.proxies
        return (proxies[member], assembly.roll.filter { proxies[$0] == member })
    }

    /// The proxies that a member gives and holds, one line each: those that stand, those of the ballot under way that end
    /// with it, and those that begin after it.
    static func lines(of member: MemberCode, _ assembly: Assembly) -> [Message] {
        let (holder, held) = proxies(of: member, assembly)
        let ballot = assembly.currentBallot
        let isEnding = { (of: MemberCode) in ballot?.proxies[of] != assembly.membership.standing.proxies[of] }
        let frozen = ballot?.proxies ?? [:]
        let heldToEnd = assembly.roll.filter { frozen[$0] == member && isEnding($0) }
        let later = held.filter { ballot != nil && isEnding($0) && ballot?.electors[$0] != nil }
        let now = held.filter { !later.contains($0) }
        var lines: [Message] = []
        if let caster = frozen[member], isEnding(member) {
            lines.append("proxy held by \(assembly.name(of: caster)) until the end of this ballot")
        }
        if let holder {
            let begins = ballot != nil && isEnding(member) && ballot?.electors[member] != nil
            lines.append(begins ? heldLater(by: holder, assembly) : heldBy(holder, assembly))
        }
        if !heldToEnd.isEmpty {
            lines.append("votes for \(names(heldToEnd, assembly)) by proxy until the end of this ballot")
        }
        if !now.isEmpty { lines.append("votes for \(names(now, assembly)) by proxy") }
        if !later.isEmpty { lines.append("votes for \(names(later, assembly)) by proxy from the next ballot on") }
        return lines
    }

    private static func heldBy(_ holder: MemberCode, _ assembly: Assembly) -> Message {
        "proxy held by \(assembly.name(of: holder))"
    }

    private static func heldLater(by holder: MemberCode, _ assembly: Assembly) -> Message {
        "proxy held by \(assembly.name(of: holder)) from the next ballot on"
    }

    private static func names(_ members: [MemberCode], _ assembly: Assembly) -> Message {
        members.map { assembly.name(of: $0) }.sideBySide
    }

    /// What a proxy that is registered changes, and from when on.
    static func registered(_ member: MemberCode, _ holder: MemberCode, _ assembly: Assembly) -> Message {
        guard let why = obstacle(to: member, holder, assembly) else {
            return
                "\(assembly.name(of: holder)) votes for \(assembly.name(of: member)) by proxy from the next ballot on"
        }
        return
            "the proxy of \(assembly.name(of: member)) is held by \(assembly.name(of: holder)); it does not vote yet: \(why)"
    }

    /// Why nobody can vote by a proxy yet: the member itself is not admitted to vote, or its holder is not there.
    private static func obstacle(to member: MemberCode, _ holder: MemberCode, _ assembly: Assembly) -> Message? {
        for delegation in [member, holder].compactMap({ assembly.delegations[$0] })
        where !delegation.credentials.areInOrder {
            return "the credentials of \(assembly.name(of: delegation.member)) have not been accepted"
        }
        guard assembly.delegations[holder]?.isPresent != true else { return nil }
        return "\(assembly.name(of: holder)) is absent"
    }

    /// What a delegation hears at its kiosk when a proxy that it gives or holds begins or ends; `nil` where another's does.
    /// - Parameters:
    ///   - before: who held the proxies before.
    ///   - assembly: the assembly after it.
    static func news(
        _ fact: AssemblyCore.Fact, for member: MemberCode, before: [MemberCode: MemberCode], _ assembly: Assembly
    ) -> Message? {
        switch fact {
        case .delegations(.proxyRegistered(let principal, let holder)) where [principal, holder].contains(member):
            if obstacle(to: principal, holder, assembly) != nil {
                return registered(principal, holder, assembly).capitalised + "."
            }
            let when: Message = assembly.currentBallot == nil ? .empty : " It begins with the next ballot."
            return
                "\(assembly.name(of: holder)) holds the proxy of \(assembly.name(of: principal)) and votes for it.\(when)"
        case .delegations(.proxyWithdrawn(let principal)) where [principal, before[principal]].contains(member):
            guard let caster = assembly.currentBallot?.proxies[principal] else {
                return "The proxy of \(assembly.name(of: principal)) has ended."
            }
            return
                "The proxy of \(assembly.name(of: principal)) ends with this ballot, in which \(assembly.name(of: caster)) still casts its paper."
        default: return nil
        }
    }

    /// What ending a proxy changes, and when.
    static func consequence(ofEnding member: MemberCode, _ assembly: Assembly) -> Message {
        let name = assembly.name(of: member)
        guard let holder = assembly.currentBallot?.proxies[member] else {
            return "From the next ballot on nobody votes for \(name), unless its own delegation is present."
        }
        return
            "Nothing changes in the ballot under way: its roll is frozen, and \(assembly.name(of: holder)) still casts the paper of \(name). From the next ballot on nobody votes for \(name), unless its own delegation is present."
    }
}
