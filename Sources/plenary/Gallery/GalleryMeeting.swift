import AssemblyCore
import AssemblyFiles
import EventStream
import Host

/// A meeting of the built-in assembly that takes place in the core alone, without a host, up to some moment.
struct GalleryMeeting {
    private(set) var assembly = Assembly()
    private(set) var events: [Event] = []
    var now = Moment(milliseconds: 1_730_800_800_000)

    static let chair = Authority.officer(.chair, "chair")
    static let secretariat = Authority.officer(.secretariat, "secretariat")

    /// All but three delegations are represented; sitting 1 is not yet open.
    /// - Parameter isRehearsal: whether the host holds the keys of the ballot boxes itself.
    init(isRehearsal: Bool = true) throws(Refusal) {
        let convocation = AssemblyFile.builtIn().asRehearsal(isRehearsal)
        append(.record(.convened(convocation)), by: .host)
        for (place, member) in convocation.members.enumerated() where place % 70 != 3 {
            try carryOut(.delegations(.decideCredentials(member.code, .accepted)), by: Self.secretariat)
            try carryOut(.delegations(.registerPresence(member.code, present: true)), by: Self.secretariat)
        }
        try carryOut(.delegations(.enterArrears("FJ", reason: "2022 and 2023")), by: Self.secretariat)
    }

    /// Lets something happen, by the chair unless somebody else is named.
    mutating func carryOut(_ commands: Command..., by authority: Authority = GalleryMeeting.chair) throws(Refusal) {
        for command in commands {
            for event in try assembly.decide(command, by: authority, at: now) { append(event.fact, by: event.by) }
        }
    }

    /// Opens the sitting and takes an item up.
    mutating func sit(on item: ItemID) throws(Refusal) { try carryOut(.sitting(.open(1)), .agenda(.takeUp(item))) }

    /// Opens a ballot and lets delegations vote, the first ones not yet.
    mutating func vote(on question: QuestionID, leaving rest: Int = 0, limit: Int? = nil) throws(Refusal) {
        let seal = BallotSeal(
            scheme: "belenios-2048", publicKey: "", grade: .host)
        try carryOut(.ballots(.open(question, limitSeconds: limit, seal: seal)))
        now = now.adding(seconds: 47)
        guard let ballot = assembly.currentBallot else { return }
        for (place, member) in assembly.roll.filter({ ballot.electors[$0] != nil }).dropFirst(rest).enumerated() {
            let choice: Choice = ballot.candidates.isEmpty ? [.yes, .yes, .no, .yes, .abstain][place % 5] : .abstain
            let digits = "\(1_000_003 + place * 7919)c0ffee"
            let tracker = String(String(repeating: digits, count: 6).prefix(64))
            let paper: Paper =
                ballot.isSecret ? .sealed(SealedPaper(ciphertext: "", tracker: tracker)) : .open(choice)
            try carryOut(.ballots(.cast(ballot.id, member, paper)), by: .delegate(member))
        }
    }

    /// Closes the ballot; of a secret one this is what the box held.
    mutating func close(_ tally: Tally? = nil, isAnnounced: Bool = true) throws(Refusal) {
        guard let ballot = assembly.currentBallot else { return }
        try carryOut(.ballots(.close(ballot.id)))
        if let tally { try carryOut(.ballots(.recordCount(ballot.id, tally)), by: .host) }
        if isAnnounced { try carryOut(.series(.declare(ballot.id))) }
    }

    /// Three scrutineers are appointed, and take the steps of their ceremony.
    mutating func appointScrutineers(_ steps: [KeyCeremony.Step]) throws(Refusal) {
        try carryOut(.scrutiny(.appointScrutineers(Self.scrutineers, needed: 2)), by: Self.secretariat)
        for step in steps {
            for name in Self.scrutineers {
                let command: ScrutinyCommand =
                    switch step {
                    case .certificates: .giveCertificate(name, "{}")
                    case .deals: .dealShares(name, "{}")
                    case .shares: .makeKeyShare(name, "{}")
                    }
                try carryOut(.scrutiny(command), by: .officer(.scrutineer, name))
            }
        }
        guard steps.count == KeyCeremony.Step.allCases.count else { return }
        try carryOut(.scrutiny(.completeKey(trustees: "[]")), by: .host)
        try carryOut(
            .scrutiny(.publishCredentials(digest: Self.head, delegations: 196, ballots: 64)), by: Self.secretariat)
    }

    /// The board of the ballot that was closed; with a part of the opening.
    mutating func closeBoard(openedBy name: OperatorID? = nil) throws(Refusal) {
        guard let ballot = assembly.currentBallot else { return }
        try carryOut(
            .scrutiny(.closeBoard(ballot.id, BulletinBoardClosing(head: Self.head, credentials: ballot.received))),
            by: .host)
        if let name {
            try carryOut(.scrutiny(.giveDecryption(ballot.id, name, "{}")), by: .officer(.scrutineer, name))
        }
    }

    /// Who may open the boxes of a gallery.
    static let scrutineers: [OperatorID] = ["tellers-1", "tellers-2", "tellers-3"]
    private static let head = String(repeating: "0123456789abcdef", count: 4)

    /// Everything as one audience hears it.
    func updates(for audience: Audience) -> [HostUpdate] {
        events.enumerated().map { place, event in
            .record(Position(place + 1), event.redacted(for: audience, in: assembly).map { [$0] } ?? [])
        }
    }

    private mutating func append(_ fact: AssemblyCore.Fact, by authority: Authority) {
        let event = Event(at: now, by: authority, fact: fact)
        assembly.apply(event)
        events.append(event)
    }
}
