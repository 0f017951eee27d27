import AssemblyCore
import Language

/// Who votes for whom, told alike at the kiosk, at the consoles and before a proxy ends.
enum ProxyWords {
    /// Who holds a member's proxy, and whose proxies it holds itself, in the order of names.
    static func proxies(of member: MemberCode, _ assembly: Assembly) -> (holder: MemberCode?, held: [MemberCode]) {
        let proxies = assembly.membership.standing.proxies
        return (proxies[member], assembly.roll.filter { proxies[$0] == member })
    }

    static func heldBy(_ holder: MemberCode, _ assembly: Assembly) -> Message {
        "proxy held by \(assembly.name(of: holder))"
    }

    static func votesFor(_ members: [MemberCode], _ assembly: Assembly) -> Message {
        "votes for \(members.map { assembly.name(of: $0) }.sideBySide) by proxy"
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
