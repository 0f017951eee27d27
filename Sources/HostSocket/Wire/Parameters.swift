import AssemblyCore
import EventStream
import Host
import Language

/// What goes with a method that needs nothing, and what is answered when there is nothing to say.
struct Nothing: Codable, Sendable {}

/// Asks who the host is, and so whether it is alive.
struct GreetingParameters: Codable, Sendable {
    /// How many milliseconds the answer may be kept back, so that a sign of life is heard without being asked for each time.
    var later: Int?
}

/// Opens a login.
struct OpenParameters: Codable, Sendable {
    let device: String
    let login: LoginForm
}

/// Names a login: to resume it, to close it, to give it up.
struct TokenParameters: Codable, Sendable {
    let token: String

    init(_ token: LoginToken) { self.token = token.secret }

    var sessionToken: LoginToken { LoginToken(secret: token) }
}

/// Gives a command.
struct SubmitParameters: Codable, Sendable {
    /// The second officer's login.
    struct Second: Codable, Sendable {
        let name: OperatorID
        let password: WireSecret

        init(_ attestation: Attestation) {
            (name, password) = (attestation.name, WireSecret(attestation.password))
        }

        var attestation: Attestation { Attestation(name: name, password: password.secret) }
    }

    let token: String
    let id: RecordID
    let command: Command
    var second: Second?
    /// The language in which its words were written; English where it is left out.
    var language: WorkingLanguage?

    init(_ submission: Submission, by token: LoginToken) {
        (self.token, id, command) = (token.secret, submission.id, submission.command)
        second = submission.attestation.map { Second($0) }
        language = submission.language == .english ? nil : submission.language
    }

    var submission: Submission {
        Submission(
            id: id, command: command, attestation: second?.attestation,
            language: language ?? .english)
    }
}

/// What became of a command, unless it was refused or failed: one of the two is there.
struct SubmitResult: Codable, Sendable {
    var recorded: Position?
    var checking: Message?
}

/// Asks for a new PIN.
struct RenewParameters: Codable, Sendable {
    let token: String
    let member: MemberCode
    var reason: String?
    /// The language of the reason; English where it is left out.
    var language: WorkingLanguage?
}

/// Asks whether a public key is that of a member's voting card.
struct CardParameters: Codable, Sendable {
    let token: String
    let ballot: BallotID
    let member: MemberCode
    let key: String
}

/// Whether it is.
struct CardResult: Codable, Sendable {
    let isCard: Bool
}

/// Asks for a piece of a closed board.
struct BulletinBoardParameters: Codable, Sendable {
    let token: String
    let ballot: BallotID
    let offset: Int
}

/// Tells boards what to show.
struct DirectParameters: Codable, Sendable {
    let token: String
    let showing: BoardShowing
    /// On which boards; on all of them where it is left out.
    var boards: Set<BoardRole>?
    /// After how many seconds they follow the session again.
    var seconds: Int?

    init(_ direction: BoardDirection, by token: LoginToken) {
        (self.token, showing, seconds) = (token.secret, direction.showing, direction.seconds)
        boards = direction.roles
    }

    var direction: BoardDirection {
        BoardDirection(showing, on: boards ?? Set(BoardRole.allCases), seconds: seconds)
    }
}

/// Asks for help at a kiosk, or says that it comes or has been given.
struct HelpParameters: Codable, Sendable {
    let token: String
    /// Whether somebody at the kiosk of this login asks for help; left out by an officer.
    var asks: Bool?
    /// The kiosk to which an officer sends somebody.
    var promised: String?
    /// The kiosk to which an officer has seen.
    var answered: String?

    init(_ call: HelpCall, by token: LoginToken) {
        self.token = token.secret
        switch call {
        case .ask: asks = true
        case .withdraw: asks = false
        case .promise(let device): promised = device.name
        case .answer(let device): answered = device.name
        }
    }

    var call: HelpCall {
        if let answered { return .answer(DeviceID(answered)) }
        if let promised { return .promise(DeviceID(promised)) }
        return asks == false ? .withdraw : .ask
    }
}

/// Installs what the registrar brings, from a file on the host's machine.
struct InstallParameters: Codable, Sendable {
    let token: String
    let path: String
    var reason: String?
    /// The language of the reason; English where it is left out.
    var language: WorkingLanguage?
    var second: SubmitParameters.Second?
}

/// Follows the record; the client chooses the feed's number.
struct FollowParameters: Codable, Sendable {
    let token: String
    let feed: Int
    var from: Position?
    /// The form of snapshots that the client reads, where it wants to begin with one.
    var snapshot: Int?
    /// What the client knows of an earlier feed.
    var known: KnownRecord?
    /// Whether the client reads papers that travel together.
    var together: Bool?
}

/// Names a feed.
struct FeedParameters: Codable, Sendable {
    let feed: Int
}

/// A login as it was opened.
struct OpenLoginForm: Codable, Sendable {
    let token: String
    let authority: Authority
    let head: Position

    init(_ login: OpenLogin) {
        (token, authority, head) = (login.token.secret, login.authority, login.head)
    }

    var login: OpenLogin { OpenLogin(token: LoginToken(secret: token), authority: authority, head: head) }
}
