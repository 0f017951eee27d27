import AssemblyCore
import Language

/// A story of the core: given what has happened, when somebody does something, then this follows or is refused.
///
///     var story = AssemblyStory()
///     try story.given(.sitting(.open(1)), .agenda(.takeUp("texts")))
///     story.when(.ballots(.open("draft", limitSeconds: nil, seal: nil)))
///     #expect(story.refusal == .amendmentFirst("change"))
public struct AssemblyStory {
    /// The state as it stands.
    public private(set) var assembly = Assembly()
    /// All that has happened.
    public private(set) var events: [Event] = []
    /// The clock of the story; every act takes a second.
    public var now: Moment
    /// What followed from the last act; empty when it was refused.
    public private(set) var facts: [Fact] = []
    /// Why the last act was refused; `nil` when it was not.
    public private(set) var refusal: Refusal?

    /// A story that begins with an assembly that has been convened.
    public init(_ convocation: Convocation = AssemblyFixture.convocation()) {
        now = AssemblyFixture.morning
        take([Event(at: now, by: .host, fact: .record(.convened(convocation)))])
    }

    /// Lets acts happen that lead up to the story, each by somebody who may.
    /// - Throws: the refusal of the first that is not lawful.
    public mutating func given(_ commands: Command...) throws(Refusal) {
        for command in commands { take(try assembly.decide(command, by: Self.author(of: command), at: tick())) }
    }

    /// Lets somebody act; what follows is in `facts`, or in `refusal`.
    /// - Parameters:
    ///   - command: the act.
    ///   - authority: who acts; left out, somebody who may.
    ///   - language: the language in which the words of it are written.
    public mutating func when(
        _ command: Command, by authority: Authority? = nil, in language: WorkingLanguage = .english
    ) {
        (facts, refusal) = ([], nil)
        do throws(Refusal) {
            let decided = try assembly.decide(
                command, by: authority ?? Self.author(of: command), at: tick(), writtenIn: language)
            facts = decided.map(\.fact)
            take(decided)
        } catch { refusal = error }
    }

    /// Lets time pass.
    public mutating func wait(seconds: Int) { now = now.adding(seconds: seconds) }

    /// The state that a replay of all that has happened gives.
    public var replayed: Assembly {
        var replay = Assembly()
        for event in events { replay.apply(event) }
        return replay
    }

    /// What an audit of all that has happened finds; `nil` when everything follows.
    public var auditTrouble: String? {
        var audit = Audit()
        for event in events {
            if let trouble = audit.take(event) { return trouble.english }
        }
        return nil
    }

    private mutating func tick() -> Moment {
        wait(seconds: 1)
        return now
    }

    private mutating func take(_ happened: [Event]) {
        for event in happened { assembly.apply(event) }
        events += happened
    }

    /// Somebody who may give a command.
    public static func author(of command: Command) -> Authority {
        switch command {
        case .ballots(let command): author(of: command)
        case .floor(.request(let member)), .floor(.withdrawRequest(let member)): .delegate(member)
        case .record(.announceKey), .record(.signHead), .delegations(.lockBadge): .host
        case .record(.correct), .series(.drawLots), .series(.repeatBallot): AssemblyFixture.twoOfficers
        case .agenda(.announcePanel), .agenda(.schedule), .questions, .delegations, .series(.bringCandidate):
            AssemblyFixture.secretariat
        case .conduct(let command): author(of: command)
        case .scrutiny(let command): author(of: command)
        case .sitting, .agenda, .floor, .series, .debate: AssemblyFixture.chair
        }
    }

    private static func author(of command: BallotCommand) -> Authority {
        switch command {
        case .cast(_, let member, _), .reportNotCast(_, let member, _): .delegate(member)
        case .timeUp, .recordCount: .host
        case .annul, .recount: AssemblyFixture.twoOfficers
        case .enterHandCount, .rollCallAnswer: AssemblyFixture.secretariat
        case .open, .openHandCount, .openManualSecretBallot, .openRollCall, .hold, .release, .extend, .close:
            AssemblyFixture.chair
        }
    }

    private static func author(of command: ScrutinyCommand) -> Authority {
        switch command {
        case .appointScrutineers, .publishCredentials: AssemblyFixture.secretariat
        case .giveCertificate(let name, _), .dealShares(let name, _), .makeKeyShare(let name, _),
            .giveDecryption(_, let name, _):
            .officer(.scrutineer, name)
        case .replaceCredential: AssemblyFixture.twoOfficers
        case .spoilPaper(_, let member, _): .delegate(member)
        case .completeKey, .closeBoard, .publishBoard: .host
        }
    }

    private static func author(of command: ConductCommand) -> Authority {
        switch command {
        case .object(_, let member), .withdrawObjection(_, let member), .recordIntention(_, let member, _):
            .delegate(member)
        case .declareConsensus: AssemblyFixture.chair
        case .appointElectionsBoard, .enterOffice, .vacateOffice: AssemblyFixture.secretariat
        }
    }
}
