public import Language

/// The whole state of an assembly: the fold of its events, the same live, in replay and in verification.
///
/// It is composed of the states of its families, each of which applies its own events; `decide` turns commands into events,
/// `apply` folds events in, `redacted` says what an audience may hear.
public struct Assembly: Hashable, Sendable {
    /// What was convened, the host's key, corrections.
    public internal(set) var record = RecordState()
    /// The sittings.
    public internal(set) var sittings = Sittings()
    /// The agenda.
    public internal(set) var agenda = Agenda(items: [])
    /// The floor.
    public internal(set) var floor = Floor()
    /// Members and delegations.
    public internal(set) var membership = Membership()
    /// The questions.
    public internal(set) var docket = Docket()
    /// The ballots.
    public internal(set) var balloting = Balloting()
    /// How far the series of ballots on each question has gone.
    var seriesRecords: [QuestionID: SeriesRecord] = [:]
    /// The debate: proposals and their amendments, motions, rulings, explanations.
    public internal(set) var debate = Debate()
    /// The conduct of voting beyond the machine: hand counts, roll calls, lots, offices.
    public internal(set) var conduct = Conduct()
    /// Keys, cards and boards of secret ballots.
    public internal(set) var scrutiny = Scrutiny()

    /// An assembly of which nothing has happened.
    public init() {}
}

extension Assembly {
    /// Folds an event in. Events of a sound journal always apply; what does not fit is ignored here and found by `verify`.
    ///
    /// A family takes in its own event first; then come its effects on the others.
    /// - Complexity: O(1) for papers, however many there are; O(members) for the opening of a ballot.
    public mutating func apply(_ event: Event) {
        record.lastEventAt = event.at
        switch event.fact {
        case .ballots(let fact):
            balloting.apply(fact, of: event)
            fact.affect(&self, at: event.at)
        case .record(let fact):
            record.apply(fact, of: event)
            if case .convened(let convocation) = fact { convene(convocation) }
        case .sitting(let fact):
            sittings.apply(fact, at: event.at)
            fact.affect(&self, at: event.at)
        case .agenda(let fact):
            agenda.apply(fact, at: event.at)
            fact.affect(&self)
        case .floor(let fact):
            floor.apply(fact, at: event.at)
            fact.affect(&self)
        case .delegations(let fact): membership.apply(fact, at: event.at)
        case .questions(let fact):
            docket.apply(fact)
            fact.affect(&self, at: event.at)
        case .series(let fact): fact.affect(&self, at: event.at)
        case .debate(let fact):
            debate.apply(fact, at: event.at)
            fact.affect(&self, at: event.at)
        case .conduct(let fact):
            conduct.apply(fact, at: event.at)
            fact.affect(&self)
        case .scrutiny(let fact): scrutiny.apply(fact)
        }
    }

    /// Begins with what was convened.
    mutating func convene(_ convocation: Convocation) {
        record.convocation = convocation
        membership.convene(convocation)
        docket.convene(convocation)
        agenda = Agenda(items: convocation.agenda)
        conduct.offices = convocation.offices
    }
}

extension Assembly {
    /// Decides a command into the events that carry it out.
    /// - Parameters:
    ///   - command: what is wanted.
    ///   - authority: who wants it, as the host has established.
    ///   - now: the moment that the events will bear.
    ///   - language: the language in which it was written, for what a person wrote in it.
    /// - Returns: at least one event; applying them is the caller's, after they are durable.
    /// - Throws: why the command is not lawful now.
    public func decide(
        _ command: Command, by authority: Authority, at now: Moment, writtenIn language: WorkingLanguage = .english
    ) throws(Refusal) -> [Event] {
        try permit(command, authority)
        var facts = try facts(of: command, by: authority, at: now)
        if command.mayDecide { facts += Consequences.all(of: facts, by: authority, at: now, in: self) }
        // Each number has been looked at where it is decided; this is the net below: what could not be read again is not
        // written either.
        guard facts.allSatisfy({ $0.trouble == nil }) else {
            throw .invalid("This contains a number larger than any assembly can have; nothing was changed.")
        }
        let isNoted = language != .english && facts.contains(where: \.isWrittenInOneLanguage)
        return facts.map { Event(at: now, by: authority, fact: $0, language: isNoted ? language : nil) }
    }

    private func facts(of command: Command, by authority: Authority, at now: Moment) throws(Refusal) -> [Fact] {
        guard convocation != nil, sitting != .sessionClosed || command.isAboutTheRecord else { throw .sessionIsClosed }
        switch command {
        case .ballots(let command): return try command.decide(by: authority, in: self)
        case .record(let command): return [.record(try command.decide(by: authority, in: self))]
        case .sitting(let command): return try command.decide(at: now, in: self)
        case .agenda(let command): return try command.decide(at: now, in: self)
        case .floor(let command): return try command.decide(at: now, in: self)
        case .delegations(let command): return [.delegations(try command.decide(in: self))]
        case .questions(let command): return try command.decide(by: authority, in: self)
        case .series(let command): return try command.decide(by: authority, in: self)
        case .debate(let command): return try command.decide(by: authority, at: now, in: self)
        case .conduct(let command): return [.conduct(try command.decide(in: self))]
        case .scrutiny(let command): return try command.decide(by: authority, in: self)
        }
    }
}

extension Command {
    /// Whether it concerns the record and not the proceedings, so that it is possible after the close.
    var isAboutTheRecord: Bool {
        if case .record = self { return true }
        return false
    }
}

extension Assembly {
    /// Why an authority may not give a command at all; `nil` where it may. It tells nothing of what the command is about.
    public func refusalToPermit(_ command: Command, by authority: Authority) -> Refusal? {
        do throws(Refusal) {
            try permit(command, authority)
            return nil
        } catch { return error }
    }

    /// Tells whether an authority may give a command at all (R28): roles here, lawfulness elsewhere.
    /// - Throws: `.notYours` with the roles that may.
    func permit(_ command: Command, _ authority: Authority) throws(Refusal) {
        switch command {
        case .ballots(let command): try command.permit(authority, in: self)
        case .record(let command): try command.permit(authority, in: self)
        case .sitting: try Require.officer(authority, .chair)
        case .agenda(let command): try command.permit(authority, in: self)
        case .floor(let command): try command.permit(authority, in: self)
        case .delegations(let command): try command.permit(authority, in: self)
        case .questions: try Require.officer(authority, .secretariat, .chair)
        case .series(let command): try command.permit(authority, in: self)
        case .debate(let command): try command.permit(authority, in: self)
        case .conduct(let command): try command.permit(authority, in: self)
        case .scrutiny(let command): try command.permit(authority, in: self)
        }
    }
}

/// What the families hold, under the names by which the rest of the house asks for it.
extension Assembly {
    /// What was convened; `nil` before the first event.
    public internal(set) var convocation: Convocation? {
        get { record.convocation }
        set { record.convocation = newValue }
    }
    /// The rules.
    public var rulebook: Rulebook? { record.convocation?.rulebook }
    /// Whether everything is a rehearsal.
    public var isRehearsal: Bool { record.convocation?.isRehearsal ?? false }
    /// Local time minus UTC, in minutes.
    public var utcOffsetMinutes: Int { record.convocation?.utcOffsetMinutes ?? 0 }
    /// The decimals of the members' weights: with 2, a weight is a number of hundredths.
    public var weightDecimals: Int { record.convocation?.weightDecimals ?? 0 }
    /// The host's public signing key in Base64.
    public var hostKey: String? { record.hostKey }
    /// Notes that correct the record.
    public var corrections: [Correction] { record.corrections }
    /// On a cluster, the host that leads; `nil` where a session has one host.
    public var lead: HostLead? { record.lead }
    /// The moment of the last event.
    public var lastEventAt: Moment? { record.lastEventAt }

    /// The session's sitting.
    public var sitting: SittingState { sittings.state }
    /// When each sitting was opened and closed.
    public var sittingTimes: [Int: SittingTimes] { sittings.times }
    /// The next sitting's number.
    public var nextSitting: Int { sittings.next }

    /// All members by code.
    public var members: [MemberCode: Member] { membership.members }
    /// All members' codes in the order of names.
    public var roll: [MemberCode] { membership.roll }
    /// All delegations by member.
    public var delegations: [MemberCode: Delegation] { membership.delegations }
    /// Members represented: present, with papers in order.
    public var presentCount: Int { membership.presentCount }
    /// Delegations that are registered as here, those too that only observe because their papers are not in order.
    /// - Complexity: O(members).
    public var registeredCount: Int { delegations.values.count { $0.isPresent } }

    /// The questions by name.
    public internal(set) var questions: [QuestionID: Question] {
        get { docket.questions }
        _modify { yield &docket.questions }
    }
    /// The questions in the order in which they were tabled.
    public var questionOrder: [QuestionID] { docket.order }

    /// The ballots by name.
    public internal(set) var ballots: [BallotID: Ballot] {
        get { balloting.ballots }
        _modify { yield &balloting.ballots }
    }
    /// The ballots in the order in which they were opened.
    public var ballotOrder: [BallotID] { balloting.order }
    /// The ballots that have been opened and neither declared nor annulled, in the order of opening.
    public var ballotsUnderWay: [BallotID] { balloting.underWay }
    /// The ballot that has been opened and neither declared nor annulled, and that does not run in the background.
    public var ballotUnderWay: BallotID? { balloting.current }
    /// The ballot under way, which nothing but a point of order on the voting may interrupt; `nil` while papers are counted
    /// in the background, when business goes on (RPGA 40(3)).
    public var currentBallot: Ballot? { balloting.current.flatMap { balloting.ballots[$0] } }
    /// Ballots whose papers have been collected and whose result has not been announced, in the order of opening.
    public var waitingBallots: [Ballot] { balloting.underWay.compactMap { ballots[$0] }.filter(\.runsInBackground) }

    /// The short name of a member, or its code where it is unknown.
    public func name(of member: MemberCode) -> Message {
        members[member]?.spokenName ?? .verbatim(member.rawValue)
    }

    /// The questions under an item, in the order of tabling.
    public func questions(under item: ItemID) -> [Question] {
        questionOrder.compactMap { questions[$0] }.filter { $0.item == item }
    }

    /// The ballots on a question, in order.
    public func ballots(on question: QuestionID) -> [Ballot] {
        (seriesRecords[question]?.ballots ?? []).compactMap { ballots[$0] }
    }
}
