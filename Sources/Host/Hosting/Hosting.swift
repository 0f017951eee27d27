package import AssemblyCore
package import EventStream
package import Language
package import Secrets

/// A host as everybody above it sees it: in the same process, or across a socket; nothing above knows the difference.
package protocol Hosting: Sendable {
    /// What anybody may know before logging in: which assembly, and whether it is a rehearsal.
    func greeting() async throws(HostFault) -> Greeting

    /// Identifies somebody and opens a login bound to a role and a device.
    /// - Throws: `.refused` with one sentence for wrong logins, `.locked` for locked badges, a fault otherwise.
    func open(_ login: Login, on device: DeviceID) async throws(LoginRefusal) -> OpenLogin

    /// Ends a login; its token is worth nothing afterwards.
    func close(_ token: LoginToken) async

    /// Carries out a command once, however often its id is sent: a repetition gets the first answer (R6).
    /// - Returns: only after the outcome is durable, or that it is not known (`.checking`), to be asked again with the same id (R21).
    func submit(_ submission: Submission, by token: LoginToken) async -> Reply

    /// Follows the record from a position on, redacted for the login's audience; gapless, in order, without duplicates.
    /// - Parameter position: the first record wanted; `.first` for all of them.
    func follow(from position: Position, by token: LoginToken) async throws(HostFault) -> Feed

    /// Follows the record from a snapshot of the state on, redacted for the login's audience: the snapshot as it is now,
    /// what it has left out, and then every record after it. Where a host has no snapshots, from the first record on.
    /// - Parameter known: what was heard of an earlier feed; where it fits the host's record, the feed goes on after it.
    func followSnapshot(after known: KnownRecord?, by token: LoginToken) async throws(HostFault) -> Feed

    /// Ends a login whose kiosk does not answer any more; a delegate who was about to vote is reported NOT CAST.
    func lost(_ token: LoginToken) async

    /// Gives a delegation's badge a new PIN, for the secretariat; the badge is unlocked by it.
    /// - Parameter reason: why, for the record.
    /// - Returns: the PIN, which is shown once and kept nowhere, and the position of the record that says it was renewed.
    func renewPIN(
        of member: MemberCode, because reason: StatedReason?, by token: LoginToken
    ) async throws(RequestRefusal) -> RenewedPIN

    /// Whether a public key is that of a member's voting card in a ballot: a kiosk asks before it makes a paper, so that a
    /// card of somebody else is noticed while nothing is lost. Answered only to whoever casts the member's paper.
    func isCard(
        _ publicKey: String, of member: MemberCode, in ballot: BallotID, by token: LoginToken
    ) async throws(HostFault) -> Bool

    /// A piece of the board of a ballot that is closed, for officers: a scrutineer looks at all of it before opening it.
    /// - Parameter offset: where the piece begins.
    func board(of ballot: BallotID, from offset: Int, by token: LoginToken) async throws(HostFault)
        -> BulletinBoardPiece

    /// Installs what the registrar brings, for the secretariat: the public list of the voting cards, or the replacement of
    /// one card.
    /// - Parameters:
    ///   - path: the file on the host's machine.
    ///   - reason: why a card is replaced; not needed for a list.
    ///   - attestation: the second officer, who is needed where a card is replaced.
    func installCards(
        from path: String, reason: StatedReason?, attestation: Attestation?, by token: LoginToken
    ) async -> Reply

    /// Tells boards what to show, for the chair and the secretariat. Nothing of it is recorded.
    func directBoards(_ direction: BoardDirection, by token: LoginToken) async throws(RequestRefusal)

    /// Asks for somebody to come to a kiosk, for whoever stands at it, and says that somebody has been there, for the chair
    /// and the secretariat. Nothing of it is recorded, and nothing is interrupted by it.
    func help(_ call: HelpCall, by token: LoginToken) async throws(RequestRefusal)
}

extension Hosting {
    /// Follows from the first record on, or after what is known, where there are no snapshots.
    package func followSnapshot(
        after known: KnownRecord?, by token: LoginToken
    ) async throws(HostFault) -> Feed {
        try await follow(from: known?.last.next ?? .first, by: token)
    }

    /// Ends the login, where nothing more is known of kiosks.
    package func lost(_ token: LoginToken) async { await close(token) }

    /// Gives a badge a new PIN without a reason.
    package func renewPIN(of member: MemberCode, by token: LoginToken) async throws(RequestRefusal) -> RenewedPIN {
        try await renewPIN(of: member, because: nil, by: token)
    }

    /// Refuses, where badges are not given out.
    package func renewPIN(
        of member: MemberCode, because reason: StatedReason?, by token: LoginToken
    ) async throws(RequestRefusal) -> RenewedPIN {
        throw .failed(.malformed("PINs can only be renewed at a console on the host's own machine."))
    }

    /// Says yes, where cards are looked at only when a paper is cast.
    package func isCard(
        _ publicKey: String, of member: MemberCode, in ballot: BallotID, by token: LoginToken
    ) async throws(HostFault) -> Bool { true }

    /// Refuses, where no boards are kept.
    package func board(
        of ballot: BallotID, from offset: Int, by token: LoginToken
    ) async throws(HostFault) -> BulletinBoardPiece {
        throw .malformed("Bulletin boards can only be read at a console on the host's own machine.")
    }

    /// Refuses, where nothing is installed.
    package func installCards(
        from path: String, reason: StatedReason?, attestation: Attestation?, by token: LoginToken
    ) async -> Reply {
        .failed(.malformed("Voting cards can only be installed at a console on the host's own machine."))
    }

    /// Refuses, where no boards are steered.
    package func directBoards(_ direction: BoardDirection, by token: LoginToken) async throws(RequestRefusal) {
        throw .failed(.malformed("The boards cannot be steered at this host."))
    }

    /// Refuses, where no kiosks are kept.
    package func help(_ call: HelpCall, by token: LoginToken) async throws(RequestRefusal) {
        throw .failed(.malformed("Help cannot be asked for at this host."))
    }
}

/// Some bytes of a board.
package struct BulletinBoardPiece: Hashable, Codable, Sendable {
    /// The longest piece, in bytes.
    package static let longest = 384 * 1_024

    /// The bytes in Base64.
    package let bytes: String
    /// How long the whole board is.
    package let length: Int

    /// A piece.
    package init(bytes: String, length: Int) { (self.bytes, self.length) = (bytes, length) }
}

/// A badge's new PIN.
package struct RenewedPIN: Hashable, Codable, Sendable {
    /// The digits, to be handed to the delegation only.
    package let pin: String
    /// The record that says that it was renewed.
    package let position: Position
    /// The number on the badge, which a member admitted in the session does not know yet; `nil` in a rehearsal.
    package let badge: String?

    /// A new PIN.
    package init(pin: String, position: Position, badge: String? = nil) {
        (self.pin, self.position, self.badge) = (pin, position, badge)
    }
}

/// Why something was not done that is no command: a PIN was not renewed, boards were not steered.
package enum RequestRefusal: Error, Hashable, Sendable {
    /// A rule said no.
    case refused(Refusal)
    /// The machinery failed.
    case failed(HostFault)

    /// The failure in one sentence.
    package var sentence: Message {
        switch self {
        case .refused(let refusal): refusal.sentence
        case .failed(let fault): fault.sentence
        }
    }
}

/// What a host says before any login.
package struct Greeting: Hashable, Codable, Sendable {
    /// The assembly's name.
    package let title: String
    /// Whether it is a rehearsal, in which the host's own user needs no login and the PINs are published.
    package let isRehearsal: Bool
    /// The PIN that every delegation has in a rehearsal; `nil` otherwise.
    package let rehearsalPIN: String?
    /// The version of the protocol.
    package let version: Int

    /// A greeting.
    package init(title: String, isRehearsal: Bool, rehearsalPIN: String?, version: Int = 1) {
        (self.title, self.isRehearsal, self.rehearsalPIN, self.version) = (title, isRehearsal, rehearsalPIN, version)
    }
}

/// The name of a console, kiosk or board: chosen by the device, kept while it runs.
package struct DeviceID: Hashable, Codable, Sendable {
    /// The name, at most 60 characters without control characters.
    package let name: String

    /// A device's name.
    package init(_ name: String) { self.name = name }
}

/// How somebody identifies.
package enum Login: Sendable {
    /// An officer by login name and password.
    case officer(Role, OperatorID, password: TypedSecret)
    /// The host's own user in a rehearsal: no password (admitted by the peer's user id).
    case rehearsalOfficer(Role)
    /// A delegate by badge number and PIN.
    case delegate(badge: String, pin: TypedSecret)
    /// The board: reads what is public.
    case board
}

/// Proof of a login: 128 random bits in hexadecimal, bound by the host to device and role.
package struct LoginToken: Hashable, Codable, Sendable {
    /// The secret.
    package let secret: String

    /// A token as the host made it.
    package init(secret: String) { self.secret = secret }
}

/// A login as it was opened.
package struct OpenLogin: Hashable, Codable, Sendable {
    /// The token for everything that follows.
    package let token: LoginToken
    /// In which capacity its holder acts.
    package let authority: Authority
    /// The position of the last record when it was opened.
    package let head: Position

    /// A login.
    package init(token: LoginToken, authority: Authority, head: Position) {
        (self.token, self.authority, self.head) = (token, authority, head)
    }
}

/// A command on its way to the host.
package struct Submission: Sendable {
    /// Chosen before the first attempt, the same at every repetition.
    package let id: RecordID
    /// What is wanted.
    package let command: Command
    /// The second officer's login, for a two-person act at the same console (R18).
    package let attestation: Attestation?
    /// The language of the console, in which somebody wrote what words the command has.
    package let language: WorkingLanguage

    /// A submission.
    package init(
        id: RecordID = .random(), command: Command, attestation: Attestation? = nil,
        language: WorkingLanguage = .english
    ) {
        (self.id, self.command, self.attestation, self.language) = (id, command, attestation, language)
    }
}

/// The login of the second person of a two-person act.
package struct Attestation: Sendable {
    /// The second officer.
    package let name: OperatorID
    /// That officer's password.
    package let password: TypedSecret

    /// The second person's login.
    package init(name: OperatorID, password: TypedSecret) { (self.name, self.password) = (name, password) }
}

/// The answer to a submission.
package enum Reply: Hashable, Sendable {
    /// It is durable, as this record.
    case recorded(Position)
    /// A rule said no; nothing was changed.
    case refused(Refusal)
    /// It is not known whether it was stored: ask again with the same id; shown as CHECKING.
    case checking(Message)
    /// It was certainly not stored: one sentence says why.
    case failed(HostFault)
}

/// Trouble with the machinery, not with a rule.
package enum HostFault: Error, Hashable, Codable, Sendable {
    /// The journal cannot be written: nothing further is accepted, what was recorded stays readable (R2).
    case storageFailed(Message)
    /// The login is unknown, has expired or belongs to another device.
    case loginEnded
    /// The host cannot be reached.
    case unreachable(Message)
    /// The request exceeds a limit or is not of the protocol.
    case malformed(Message)

    /// The trouble in one sentence.
    package var sentence: Message {
        switch self {
        case .storageFailed(let why):
            "STORAGE FAILED: \(why) No further acts are accepted; everything recorded is safe."
        case .loginEnded: "You have been logged out; identify yourself again."
        case .unreachable(let why): "The host cannot be reached: \(why)"
        case .malformed(let why): why
        }
    }
}

/// Why a login was not accepted.
package enum LoginRefusal: Error, Hashable, Codable, Sendable {
    /// Badge, PIN, name or password is wrong; how many tries are left before the badge is locked.
    case wrong(triesLeft: Int?)
    /// The badge is locked for a while; the secretariat unlocks it at once.
    case locked
    /// The role may not be taken this way or by this user.
    case notAdmitted(Message)
    /// The machinery failed.
    case fault(HostFault)

    /// The failure in one sentence.
    package var sentence: Message {
        switch self {
        case .wrong(let triesLeft?) where triesLeft > 0:
            plural(
                triesLeft, "Wrong badge or PIN; \(triesLeft) try left.",
                "Wrong badge or PIN; \(triesLeft) tries left.")
        case .wrong: "Wrong login name or password."
        case .locked:
            "This badge is locked after wrong PINs. The lock opens by itself after a few minutes; the secretariat can unlock it at once."
        case .notAdmitted(let why): why
        case .fault(let fault): fault.sentence
        }
    }
}
