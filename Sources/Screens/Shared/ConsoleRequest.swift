public import AssemblyCore
public import Host

/// What a console asks of the outside world; a value that the wiring carries out against a `Hosting`.
public enum ConsoleRequest: Hashable, Sendable {
    /// Give the host a command. The wiring chooses the id, repeats it while the outcome is unknown, and answers with
    /// `.answered` under the same tag.
    case submit(Command, attestation: SecondPerson? = nil, tag: Int)
    /// Seal where the ballot is secret, and cast; the choice is dropped as soon as the paper exists.
    case cast(Ballot, MemberCode, Choice)
    /// Identify at a kiosk.
    case identify(badge: String, pin: String)
    /// End the delegate's session at a kiosk.
    case leave
    /// Change the speed of a rehearsal that plays by itself; 0 pauses it.
    case setRehearsalSpeed(Int)
    /// Make the sheet of PINs, once (secretariat).
    case makePINSheet
    /// Give a delegation a new PIN, told once (secretariat).
    case renewPIN(MemberCode)
}

/// The login that a second officer types at the same console (R18); dropped as soon as it is sent.
public struct SecondPerson: Hashable, Sendable {
    /// The officer's login name.
    public let name: OperatorID
    /// The officer's password.
    public let password: String

    /// A second person's login.
    public init(name: OperatorID, password: String) { (self.name, self.password) = (name, password) }
}

/// What a console hears from outside.
public enum ConsoleNews: Hashable, Sendable {
    /// What the host says before any login.
    case greeted(Greeting)
    /// The console follows for another audience from now on: what was heard before is forgotten.
    case followedAnew
    /// The record has grown, or the host's status has changed.
    case heard([HostUpdate])
    /// An answer to `.submit`.
    case answered(tag: Int, Reply)
    /// The host does not know yet whether a submission was stored: shown as CHECKING (R21).
    case checking(tag: Int)
    /// How casting ended.
    case castEnded(BallotID, CastEnd)
    /// A delegate was identified.
    case identified(Session)
    /// A delegate was not identified.
    case notIdentified(LoginFailure)
    /// The delegate's session has ended, by leaving or from outside.
    case sessionEnded
    /// The link to the host is lost or back.
    case link(isUp: Bool)
    /// Something the wiring did, for the status line: where a sheet was written, which PIN is new.
    case told(Message)
    /// The rehearsal's speed, in steps from 0 (paused) to 5.
    case rehearsalSpeed(Int)
    /// The time, at most once a second, with the wall clock for display only.
    case tick(Moment)
}

/// How casting ended.
public enum CastEnd: Hashable, Sendable {
    /// It is durable; a secret paper has a tracker with its check words.
    case recorded(tracker: String?, words: [String])
    /// Its outcome is being asked for; shown as CHECKING.
    case checking
    /// A rule said no; nothing was cast.
    case refused(Refusal)
    /// It was certainly not stored.
    case failed(Message)
}
