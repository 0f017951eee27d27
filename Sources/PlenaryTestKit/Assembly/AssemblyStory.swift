package import AssemblyCore
import CanonicalJSON
package import Language

/// A story of the core: given what has happened, when somebody does something, then this follows or is refused.
///
///     var story = AssemblyStory()
///     try story.given(.sitting(.open(1)), .agenda(.takeUp("texts")))
///     story.when(.ballots(.open("draft", limitSeconds: nil, seal: nil)))
///     #expect(story.refusal == .amendmentFirst("change"))
package struct AssemblyStory {
    /// The state as it stands.
    package private(set) var assembly = Assembly()
    /// All that has happened.
    package private(set) var events: [Event] = []
    /// The clock of the story; every act takes a second.
    package var now: Moment
    /// What followed from the last act; empty when it was refused.
    package private(set) var facts: [Fact] = []
    /// Why the last act was refused; `nil` when it was not.
    package private(set) var refusal: Refusal?

    /// A story that begins with an assembly that has been convened.
    package init(_ convocation: Convocation = AssemblyFixture.convocation()) {
        now = AssemblyFixture.morning
        apply([Event(at: now, by: .host, fact: .record(.convened(convocation)))])
    }

    /// Lets acts happen that lead up to the story, each by somebody who may.
    /// - Throws: the refusal of the first that is not lawful.
    package mutating func given(_ commands: Command...) throws(Refusal) {
        for command in commands { apply(try assembly.decide(command, by: Self.author(of: command), at: tick())) }
    }

    /// Lets somebody act; what follows is in `facts`, or in `refusal`.
    /// - Parameters:
    ///   - command: the act.
    ///   - authority: who acts; left out, somebody who may.
    ///   - language: the language in which the words of it are written.
    package mutating func when(
        _ command: Command, by authority: Authority? = nil, in language: WorkingLanguage = .english
    ) {
        (facts, refusal) = ([], nil)
        do throws(Refusal) {
            let decided = try assembly.decide(
                command, by: authority ?? Self.author(of: command), at: tick(), writtenIn: language)
            facts = decided.map(\.fact)
            apply(decided)
        } catch { refusal = error }
    }

    /// Lets time pass.
    package mutating func wait(seconds: Int) { now = now.adding(seconds: seconds) }

    /// The state that a replay of all that has happened gives.
    package var replayed: Assembly {
        var replay = Assembly()
        for event in events { replay.apply(event) }
        return replay
    }

    /// What an audit of all that has happened finds; `nil` when everything follows.
    package var auditTrouble: String? {
        var audit = Audit()
        for event in events {
            if let trouble = audit.check(event) { return trouble.english }
        }
        return nil
    }

    private mutating func tick() -> Moment {
        wait(seconds: 1)
        return now
    }

    private mutating func apply(_ happened: [Event]) {
        for event in happened { assembly.apply(event) }
        events += happened
    }

    /// Somebody who may give a command.
    package static func author(of command: Command) -> Authority {
        switch command {
        case .ballots(let command): author(of: command)
        case .floor(.request(let member, _, _)), .floor(.withdrawRequest(let member, _)): .delegate(member)
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

extension AssemblyStory {
    /// The figures of the latest ballot in the order of the rulebook; none before its result.
    package var announcement: [AnnouncedLine] {
        assembly.ballotOrder.last.flatMap { assembly.ballots[$0] }.map(assembly.announcement) ?? []
    }

    /// A story in which the first sitting is open and an item is in hand.
    package static func under(
        _ item: ItemID, of convocation: Convocation = AssemblyFixture.convocation()
    ) throws(Refusal) -> AssemblyStory {
        var story = AssemblyStory(convocation)
        try story.given(.sitting(.open(1)), .agenda(.takeUp(item)))
        return story
    }

    /// Opens the next ballot on a question; a secret one is given a seal.
    /// - Returns: its name.
    @discardableResult
    package mutating func open(_ question: QuestionID) throws(Refusal) -> BallotID {
        try given(.ballots(.open(question, limitSeconds: nil, seal: AssemblyFixture.seal)))
        return BallotID(question, round: assembly.questions[question]?.rounds ?? 1)
    }

    /// Lets members cast open papers, in the order of names.
    package mutating func cast(_ choices: [MemberCode: Choice], in ballot: BallotID) throws(Refusal) {
        for (member, choice) in choices.sorted(by: { $0.key < $1.key }) {
            try given(.ballots(.cast(ballot, member, .open(choice))))
        }
    }

    /// Lets members cast sealed papers, whose content the core never learns.
    package mutating func castSealed(_ members: [MemberCode], in ballot: BallotID) throws(Refusal) {
        for member in members { try given(.ballots(.cast(ballot, member, Self.sealed("\(member)")))) }
    }

    /// Holds a whole recorded ballot, to its declared result.
    package mutating func vote(on question: QuestionID, _ choices: [MemberCode: Choice]) throws(Refusal)
        -> DeclaredResult?
    {
        let ballot = try open(question)
        try cast(choices, in: ballot)
        try given(.ballots(.close(ballot)), .series(.declare(ballot)))
        return assembly.ballots[ballot]?.result
    }

    /// Holds a whole secret ballot, whose box gives a sum.
    package mutating func secretVote(
        on question: QuestionID, by members: [MemberCode], tally: Tally
    ) throws(Refusal) -> DeclaredResult? {
        let ballot = try open(question)
        try castSealed(members, in: ballot)
        try given(.ballots(.close(ballot)), .ballots(.recordCount(ballot, tally)), .series(.declare(ballot)))
        return assembly.ballots[ballot]?.result
    }

    /// A sealed paper that stands for any content.
    package static func sealed(_ content: String) -> Paper {
        let tracker = String(repeating: "0", count: 64 - min(64, content.utf8.count)) + content
        return .sealed(SealedPaper(ciphertext: content, tracker: tracker))
    }
}

extension Tally {
    /// The sum of a motion's papers.
    package static func motion(for votesFor: Int, against: Int, abstentions: Int = 0, invalid: Int = 0) -> Tally {
        var tally = Tally()
        (tally.votesFor, tally.against, tally.abstentions, tally.invalid) = (votesFor, against, abstentions, invalid)
        return tally
    }

    /// The sum of papers with one name each.
    package static func names(_ scores: [CandidateID: Int], abstentions: Int = 0, invalid: Int = 0) -> Tally {
        var tally = Tally()
        (tally.scores, tally.abstentions, tally.invalid) = (scores, abstentions, invalid)
        tally.papersWithNames = scores.values.reduce(0, +)
        return tally
    }
}

/// Events as they are written, for tests that look at the record.
extension Event {
    /// The record of this event alone.
    package func written() throws -> String { String(decoding: try Event.codec.encode([self]), as: UTF8.self) }

    /// Reads the one event of a record.
    /// - Throws: why it cannot be read.
    package static func reading(_ record: String, at moment: Moment) throws -> Event {
        let events = try Array(record.utf8).withUnsafeBytes { try Event.codec.decode($0, moment.milliseconds) }
        guard events.count == 1 else { throw SeveralEventsFault() }
        return events[0]
    }

    private struct SeveralEventsFault: Error {}
}
