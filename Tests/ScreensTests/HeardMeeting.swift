import AssemblyCore
import AssemblyFiles
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens

/// A meeting that takes place in the core alone, and is heard as one audience hears it.
struct HeardMeeting {
    private(set) var assembly = Assembly()
    private(set) var events: [Event] = []
    var now = Moment(milliseconds: 1_730_800_800_000)

    static let chair = Authority.officer(.chair, "chair")
    static let secretariat = Authority.officer(.secretariat, "secretariat")

    init(_ convocation: Convocation) {
        append(Event(at: now, by: .host, fact: .record(.convened(convocation))))
    }

    /// A small assembly with one item in hand.
    static func small(isRehearsal: Bool = true) throws -> HeardMeeting {
        var meeting = HeardMeeting(SmallAssembly.convocation(isRehearsal: isRehearsal))
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item)))
        return meeting
    }

    /// The built-in assembly with all but three delegations represented; sitting 1 is not yet open.
    static func builtIn() throws -> HeardMeeting { try represented.get() }

    /// Nearly four hundred decisions lead to it, and hundreds of tests begin with it.
    private static let represented = Result { try represent() }

    private static func represent() throws -> HeardMeeting {
        let convocation = AssemblyFile.builtIn()
        var meeting = HeardMeeting(convocation)
        for (place, member) in convocation.members.enumerated() where place % 70 != 3 {
            try meeting.carryOut(.delegations(.decideCredentials(member.code, .accepted)), by: secretariat)
            try meeting.carryOut(.delegations(.registerPresence(member.code, present: true)), by: secretariat)
        }
        return meeting
    }

    /// Lets something happen, by the chair unless somebody else is named.
    mutating func carryOut(
        _ commands: Command..., by authority: Authority = HeardMeeting.chair, in language: WorkingLanguage = .english
    ) throws {
        for command in commands {
            for event in try assembly.decide(command, by: authority, at: now, writtenIn: language) { append(event) }
        }
    }

    /// Opens a ballot; a secret one is sealed to a key that nobody has.
    mutating func open(_ question: QuestionID, limitSeconds: Int? = nil) throws -> Ballot {
        let seal = BallotSeal(
            scheme: "belenios-2048", publicKey: "", grade: .host)
        try carryOut(.ballots(.open(question, limitSeconds: limitSeconds, seal: seal)))
        return try currentBallot()
    }

    /// The ballot under way.
    func currentBallot() throws -> Ballot {
        guard let ballot = assembly.currentBallot else { throw NoBallot() }
        return ballot
    }

    struct NoBallot: Error {}

    /// Has a delegation cast, sealed where the ballot is secret: its place in the roll stands for the ciphertext.
    mutating func cast(_ choice: Choice, of member: MemberCode) throws {
        let ballot = try currentBallot()
        let digits = String(1_000_000 + (assembly.roll.firstIndex(of: member) ?? 0) * 7919 % 1_000_000)
        let tracker = String(String(repeating: digits + "c0ffee", count: 5).prefix(64))
        let paper: Paper = ballot.isSecret ? .sealed(SealedPaper(ciphertext: "", tracker: tracker)) : .open(choice)
        try carryOut(.ballots(.cast(ballot.id, member, paper)), by: .delegate(member))
    }

    /// Everything as one audience hears it, record by record.
    func updates(for audience: Audience, from first: Int = 1) -> [HostUpdate] {
        events.enumerated().dropFirst(first - 1).map { place, event in
            .record(Position(place + 1), event.redacted(for: audience, in: assembly).map { [$0] } ?? [])
        } + list(for: audience)
    }

    /// The list of received papers of the last secret ballot, which the board is told beside the record.
    private func list(for audience: Audience) -> [HostUpdate] {
        guard audience == .board, let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }),
            ballot.isSealed
        else { return [] }
        let trackers = ballot.papers.values.compactMap(\.tracker).sorted()
        return [.status(HostStatus(received: ReceivedPapers(ballot: ballot.id, trackers: trackers)))]
    }

    /// Something has happened.
    mutating func append(_ event: Event) {
        assembly.apply(event)
        events.append(event)
    }
}
