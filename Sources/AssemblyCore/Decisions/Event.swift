/// Something that has happened: when, by whom, what. The state of an assembly is the fold of its events.
public struct Event: Hashable, Codable, Sendable {
    /// The wall clock's moment, for the record; nothing is decided by it.
    public let at: Moment
    /// Who did it.
    public let by: Authority
    /// What it was.
    public let fact: Fact

    /// An event.
    public init(at: Moment, by: Authority, fact: Fact) { (self.at, self.by, self.fact) = (at, by, fact) }
}

/// What has happened. Cases are kept for ever, because journals are.
public enum Fact: Hashable, Codable, Sendable {
    /// The assembly was convened with all that its file says; the first event of every journal.
    case convened(Convocation)
    /// The host's signing key, whose fingerprint is announced at the opening.
    case keyAnnounced(publicKey: String)

    case sittingOpened(Int)
    case sittingSuspended(Int)
    case sittingResumed(Int)
    case sittingClosed(Int)
    case sessionClosed

    case itemTakenUp(ItemID)
    case itemAdjourned(ItemID)
    case itemConcluded(ItemID)
    case itemScheduled(ItemID, start: Moment?, minutes: Int?)
    case panelAnnounced(ItemID, PanelAnnouncement)
    case panelStarted(ItemID)
    case panelEnded(ItemID)

    case floorRequested(MemberCode)
    case requestWithdrawn(MemberCode)
    case speakerCalled(MemberCode)
    case floorYielded(MemberCode, seconds: Int)
    case speechesLimited(seconds: Int?)
    case speakersListClosed
    case speakersListReopened

    case delegationRegistered(MemberCode, head: String?, delegates: [String], observers: [String])
    case credentialsDecided(MemberCode, Credentials)
    case presenceRegistered(MemberCode, present: Bool)
    case arrearsEntered(MemberCode, reason: String)
    case arrearsCleared(MemberCode)
    case arrearsWaived(MemberCode, decision: String)
    case assistanceGranted(MemberCode, Bool)
    case badgeLocked(MemberCode)
    case badgeUnlocked(MemberCode)
    case pinRenewed(MemberCode)

    case questionTabled(Question)
    case textSet(QuestionID, WorkingLanguage, String)
    case candidateNominated(QuestionID, Candidate)
    case candidateWithdrawn(QuestionID, CandidateID)
    case questionWithdrawn(QuestionID)

    case ballotOpened(BallotOpening)
    case ballotHeld(BallotID)
    case ballotContinued(BallotID)
    case ballotExtended(BallotID, seconds: Int)
    case ballotTimeUp(BallotID)
    case paperCast(BallotID, MemberCode, Paper)
    case paperNotCast(BallotID, MemberCode, reason: NotCastReason)
    /// `revealed` is empty in the journal; an audience that was shown turnout only receives the options with the close.
    case ballotClosed(BallotID, revealed: [MemberCode: Choice]?)
    case ballotCounted(BallotID, Tally)
    case resultDeclared(BallotID, DeclaredResult)
    case ballotAnnulled(BallotID, reason: String)

    case debate(DebateFact)
    case conduct(ConductFact)
    case scrutiny(ScrutinyFact)

    /// A note that corrects what an earlier record says and changes nothing.
    case corrected(position: Int, note: String)
    /// The head of the chain at a finished vote, signed with the host's key.
    case headSigned(BallotID, position: Int, hash: String, signature: String)
}

/// Everything that is known of an assembly when it is convened.
public struct Convocation: Hashable, Codable, Sendable {
    /// What the assembly is called.
    public let title: LocalizedText
    /// A short form for title lines.
    public let shortTitle: String
    /// Where it meets.
    public let place: LocalizedText
    /// The first day.
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    /// Local time minus UTC, in minutes.
    public let utcOffsetMinutes: Int
    /// Whether everything is a rehearsal and marked so.
    public let isRehearsal: Bool
    /// The working languages.
    public let languages: [WorkingLanguage]
    /// The rules.
    public let rulebook: Rulebook
    /// All members, in the order of names.
    public let members: [Member]
    /// Delegations known beforehand.
    public let delegations: [Delegation]
    /// The planned sittings.
    public let sittings: [PlannedSitting]
    /// The agenda.
    public let agenda: [AgendaItem]
    /// The questions known beforehand.
    public let questions: [Question]
    /// Remarks on sources and on what is not known.
    public let notes: [String]
    /// Offices held when the session begins.
    public let offices: [HeldOffice]

    /// A convocation.
    public init(
        title: LocalizedText, shortTitle: String, place: LocalizedText, from: CivilDate, to: CivilDate,
        utcOffsetMinutes: Int, isRehearsal: Bool, languages: [WorkingLanguage], rulebook: Rulebook,
        members: [Member], delegations: [Delegation], sittings: [PlannedSitting], agenda: [AgendaItem],
        questions: [Question], notes: [String], offices: [HeldOffice] = []
    ) {
        (self.title, self.shortTitle, self.place, self.from, self.to) = (title, shortTitle, place, from, to)
        (self.utcOffsetMinutes, self.isRehearsal, self.languages) = (utcOffsetMinutes, isRehearsal, languages)
        (self.rulebook, self.members, self.delegations) = (rulebook, members, delegations)
        (self.sittings, self.agenda, self.questions, self.notes) = (sittings, agenda, questions, notes)
        self.offices = offices
    }

    /// The same assembly held as a rehearsal, or in earnest.
    public func asRehearsal(_ isRehearsal: Bool) -> Convocation {
        Convocation(
            title: title, shortTitle: shortTitle, place: place, from: from, to: to, utcOffsetMinutes: utcOffsetMinutes,
            isRehearsal: isRehearsal, languages: languages, rulebook: rulebook, members: members,
            delegations: delegations, sittings: sittings, agenda: agenda, questions: questions, notes: notes,
            offices: offices)
    }
}
