public import AssemblyCore
public import Host
import Language

/// What a console asks of the outside world; a value that the wiring carries out against a `Hosting`.
public enum ConsoleRequest: Hashable, Sendable {
    /// Give the host a command. The wiring chooses the id, repeats it while the outcome is unknown, and answers with
    /// `.answered` under the same tag. What a person wrote in it was written in the language of the console.
    case submit(Command, attestation: SecondPerson? = nil, language: WorkingLanguage, tag: Int)
    /// Seal where the ballot is secret, and cast; the choice is dropped as soon as the paper exists.
    case cast(Ballot, MemberCode, Choice)
    /// Look at the code of a member's voting card, and keep it until the delegate leaves or has cast.
    case presentCard(String, Ballot, MemberCode, trustees: String?)
    /// Seal a choice with a card that has been presented; the paper waits to be cast or shown.
    case seal(BallotID, MemberCode, Choice)
    /// Cast the paper that waits.
    case castSealed(BallotID, MemberCode)
    /// Show the paper that waits instead of casting it.
    case showSealed(BallotID, MemberCode)
    /// Let go of the paper that waits.
    case discardSealed
    /// Identify at a kiosk.
    case identify(badge: String, pin: String)
    /// End the delegate's session at a kiosk.
    case leave
    /// Make a scrutineer's seed; it is told once, and kept until it has been typed back.
    case makeSeed
    /// Use a scrutineer's seed for whatever step is due; it is forgotten as soon as nothing is due.
    case useSeed(String, SeedUse)
    /// Go on with the ceremony with the seed that is held.
    case goOnWithSeed(SeedUse)
    /// Install the registrar's list, or the replacement of one card (secretariat).
    case installCards(path: String, reason: String?, attestation: SecondPerson?, tag: Int)
    /// Change the speed of a rehearsal that plays by itself; 0 pauses it.
    case setRehearsalSpeed(Int)
    /// Count what hangs on the host of this process; answered by `.attached`.
    case countAttached
    /// Make the sheet of PINs, once (secretariat).
    case makePINSheet
    /// Give a delegation a new PIN, told once (secretariat).
    case renewPIN(MemberCode, reason: String?)
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
    /// A voting card is the right one, or why not.
    case cardAnswered(BallotID, trouble: Message?)
    /// A paper is sealed and waits to be cast or shown.
    case paperSealed(BallotID, SealedProof)
    /// A paper could not be sealed.
    case paperNotSealed(BallotID, why: Message)
    /// A paper was shown; it can never be cast.
    case paperShown(BallotID, ShownSheet)
    /// A paper could not be shown; nothing was cast either.
    case paperNotShown(BallotID, why: Message)
    /// A new seed, in 22 characters.
    case seedMade(String)
    /// A seed was used, or why not.
    case seedAnswered(trouble: Message?)
    /// A delegate was identified.
    case identified(Session)
    /// A delegate was not identified.
    case notIdentified(LoginRefusal)
    /// The delegate's session has ended, by leaving or from outside.
    case sessionEnded
    /// The link to the host is lost or back.
    case link(isUp: Bool)
    /// Something the wiring did, for the status line: where a sheet was written, which PIN is new.
    case told(Message)
    /// A delegation has a new PIN, which is shown until it is put away.
    case pinRenewed(MemberCode, badge: String?, pin: String)
    /// What hangs on the host of this process, and would go dark with it.
    case attached(Attached)
    /// The rehearsal's speed, in steps from 0 (paused) to 5.
    case rehearsalSpeed(Int)
    /// The time, at most once a second, with the wall clock for display only.
    case tick(Moment)
}

/// What a scrutineer's seed is used for.
public struct SeedUse: Hashable, Sendable {
    /// How keys, cards and boards stand.
    public let scrutiny: Scrutiny
    /// Who types it; `nil` where that is found out from the seed itself, as at the chair's console.
    public let scrutineer: OperatorID?
    /// The ballot whose box is to be opened; `nil` in the ceremony.
    public let ballot: BallotID?

    /// A use.
    public init(scrutiny: Scrutiny, scrutineer: OperatorID?, ballot: BallotID?) {
        (self.scrutiny, self.scrutineer, self.ballot) = (scrutiny, scrutineer, ballot)
    }
}

/// By what a voter finds a sealed paper on the board.
public struct SealedProof: Hashable, Sendable {
    /// The tracker in hexadecimal digits.
    public let tracker: String
    /// Its check words.
    public let words: [String]

    /// A proof.
    public init(tracker: String, words: [String]) { (self.tracker, self.words) = (tracker, words) }
}

/// What a kiosk shows of a paper that was shown instead of being cast.
public struct ShownSheet: Hashable, Sendable {
    /// The tracker that was shown before the delegate decided.
    public let proof: SealedProof
    /// What was marked, in the words of the paper; nothing on a paper that abstains.
    public let marked: [String]
    /// The randomness of each answer, in decimal digits.
    public let randomness: [String]
    /// Where the file is that any other machine can check; `nil` where it could not be written.
    public let file: String?

    /// A sheet.
    public init(proof: SealedProof, marked: [String], randomness: [String], file: String?) {
        (self.proof, self.marked, self.randomness, self.file) = (proof, marked, randomness, file)
    }
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
