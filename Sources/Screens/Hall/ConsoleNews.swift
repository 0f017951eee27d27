package import AssemblyCore
package import Host
package import Language

/// What a console hears from outside.
package enum ConsoleNews: Hashable, Sendable {
    /// Something of the hall, for every console.
    case hall(HallNews)
    /// An answer to `.submit`; as long as the host does not know whether it was stored, each time it was asked (R21).
    case answered(tag: Int, Reply)
    /// The session has ended, by leaving or from outside.
    case loginEnded
    /// Something the wiring did, for the status line: where a sheet was written, which look is in use.
    case told(Message)
    /// Something for a delegate's kiosk.
    case kiosk(KioskNews)
    /// Something for a scrutineer.
    case scrutineer(ScrutineerNews)
    /// Something for the secretariat.
    case secretariat(SecretariatNews)
    /// Something for the chair.
    case chair(ChairNews)
}

/// What every console hears of the hall and its host.
package enum HallNews: Hashable, Sendable {
    /// What the host says before any login.
    case greeted(Greeting)
    /// The console follows for another audience from now on: what was heard before is forgotten.
    case followedAnew
    /// The record has grown, or the host's status has changed.
    case heard([HostUpdate])
    /// The link to the host is lost or back.
    case link(isUp: Bool)
    /// A host has come back with which this console cannot speak, and why.
    case unfit(Message)
    /// The rehearsal's speed, in steps from 0 (paused) to 5.
    case rehearsalSpeed(Int)
}

/// What a delegate's kiosk hears.
package enum KioskNews: Hashable, Sendable {
    /// A delegate was identified.
    case identified(OpenLogin)
    /// A delegate was not identified.
    case notIdentified(LoginRefusal)
    /// The host's answer to a paper that was cast; what is recorded of a secret ballot has a proof.
    case castAnswered(BallotID, Reply, proof: SealedProof?)
    /// A voting card is the right one, or why not.
    case cardAnswered(BallotID, trouble: Message?)
    /// A paper is sealed and waits to be cast or shown.
    case paperSealed(BallotID, SealedProof)
    /// A paper could not be made; nothing was cast.
    case paperNotSealed(BallotID, why: Message)
    /// A paper was shown; it can never be cast.
    case paperShown(BallotID, ShownSheet)
    /// Help is asked for at this kiosk, or no longer.
    case helpAnswered(isAsked: Bool)
    /// A paper could not be shown; nothing was cast either.
    case paperNotShown(BallotID, why: Message)
}

/// What a scrutineer hears.
package enum ScrutineerNews: Hashable, Sendable {
    /// A new seed, in 22 characters.
    case seedMade(String)
    /// A seed was used, or why not.
    case seedAnswered(trouble: Message?)
}

/// What the secretariat hears.
package enum SecretariatNews: Hashable, Sendable {
    /// A delegation has a new PIN, which is shown until it is put away.
    case pinRenewed(MemberCode, badge: String?, pin: String)
}

/// What the chair's console hears of the process that holds the host.
package enum ChairNews: Hashable, Sendable {
    /// What hangs on the host of this process, and would go dark with it.
    case attached(Attached)
}
