public import Language

/// Something that has happened: when, by whom, what. The state of an assembly is the fold of its events.
public struct Event: Hashable, Sendable {
    /// The wall clock's moment, for the record; nothing is decided by it.
    public let at: Moment
    /// Who did it.
    public let by: Authority
    /// What it was.
    public let fact: Fact
    /// In which language the words of it were written that stand there in one language only; `nil` where that is English,
    /// and where nobody wrote any.
    public let language: WorkingLanguage?

    /// An event.
    public init(at: Moment, by: Authority, fact: Fact, language: WorkingLanguage? = nil) {
        (self.at, self.by, self.fact, self.language) = (at, by, fact, language)
    }

    /// The same event with another fact, as an audience may hear it.
    public func telling(_ fact: Fact) -> Event { Event(at: at, by: by, fact: fact, language: language) }
}

/// What has happened, by the family that it belongs to. How each fact is written is told in `WrittenForm.md`; the names
/// there are kept for ever, because journals are, whatever the cases here are called.
public enum Fact: Hashable, Sendable {
    case record(RecordFact)
    case sitting(SittingFact)
    case agenda(AgendaFact)
    case floor(FloorFact)
    case delegations(DelegationFact)
    case questions(QuestionFact)
    case ballots(BallotFact)
    case series(SeriesFact)
    case debate(DebateFact)
    case conduct(ConductFact)
    case scrutiny(ScrutinyFact)
}

extension Event {
    /// The event as an audience may hear it; `nil` when it is not for that audience at all.
    ///
    /// What may be known now may be known of the past as well, so a replay may use the present state.
    /// - Parameter assembly: the state after the event, or later.
    public func redacted(for audience: Audience, in assembly: Assembly) -> Event? {
        switch fact {
        case .ballots(.opened(let opening)) where opening.seal?.credentials != nil:
            return telling(.ballots(.opened(opening.withoutCredentials)))
        case .scrutiny(let fact): return redacted(fact, for: audience)
        case .ballots(.cast(let id, let member, let paper)):
            guard let shown = Event.shown(paper, of: id, in: assembly) else { return nil }
            return telling(.ballots(.cast(id, member, shown)))
        case .ballots(.closed(let id, nil)):
            return telling(.ballots(.closed(id, revealed: Event.choicesToReveal(of: id, in: assembly))))
        case .ballots(.notCast(_, let member, _)): return isFor(audience, member) ? self : nil
        case .delegations(.badgeLocked(let member)), .delegations(.badgeUnlocked(let member)),
            .delegations(.pinRenewed(let member, _)):
            return isFor(audience, member) ? self : nil
        case .delegations(.assistanceGranted(let member, _)): return isFor(audience, member) ? self : nil
        case .ballots(.handCountEntered(let id, _)):
            // The second count is made without the first; the figures are told when both are there.
            return audience.isOfficer ? telling(.ballots(.handCountEntered(id, nil))) : nil
        case .ballots(.handCountsDisagreed): return audience.isOfficer ? self : nil
        case .ballots(.opened), .ballots(.closed), .ballots(.held), .ballots(.released), .ballots(.extended),
            .ballots(.timeRanOut), .ballots(.counted), .ballots(.annulled), .ballots(.handCountAgreed),
            .ballots(.rollCallAnswered), .ballots(.recountOrdered), .delegations(.registered),
            .delegations(.credentialsDecided),
            .delegations(.presenceRegistered), .delegations(.arrearsEntered), .delegations(.arrearsCleared),
            .delegations(.arrearsWaived), .delegations(.firstNameDrawn), .delegations(.voteSuspended),
            .delegations(.voteRestored), .delegations(.memberAdmitted), .delegations(.chairSeated),
            .delegations(.proxyRegistered), .delegations(.proxyWithdrawn), .delegations(.presenceTaken),
            .delegations(.credentialsReportLaid), .delegations(.credentialsReportAdopted), .record, .sitting, .agenda,
            .floor,
            .questions,
            .series, .debate, .conduct:
            return self
        }
    }

    /// What is said of keys, cards and boards: what scrutineers write to one another is for officers, and a part of an
    /// opening is for the host alone.
    private func redacted(_ fact: ScrutinyFact, for audience: Audience) -> Event? {
        switch fact {
        case .certificateGiven, .sharesDealt, .keyShareMade: audience.isOfficer ? self : nil
        case .decryptionGiven(let id, let name, _):
            telling(.scrutiny(.decryptionGiven(id, name, "")))
        case .credentialReplaced(let member, _, _), .paperSpoiled(_, let member, _):
            isFor(audience, member) ? self : nil
        case .scrutineersAppointed, .keyCompleted, .credentialsPublished, .boardClosed, .boardPublished: self
        }
    }

    private func isFor(_ audience: Audience, _ member: MemberCode) -> Bool {
        audience.isOfficer || audience == .delegate(member)
    }

    /// The one delegation that hears of it, beside the officers; `nil` where all delegations hear the same, or none anything.
    public var onlyDelegation: MemberCode? {
        switch fact {
        case .ballots(.notCast(_, let member, _)), .delegations(.badgeLocked(let member)),
            .delegations(.badgeUnlocked(let member)), .delegations(.pinRenewed(let member, _)),
            .delegations(.assistanceGranted(let member, _)), .scrutiny(.credentialReplaced(let member, _, _)),
            .scrutiny(.paperSpoiled(_, let member, _)):
            member
        case .record, .sitting, .agenda, .floor, .delegations, .questions, .ballots, .series, .debate, .conduct,
            .scrutiny:
            nil
        }
    }
}

extension Event {
    /// A paper as anybody but the host may see it: never the ciphertext, never an option before its time (R15).
    ///
    /// Who has voted and which papers are on the board are both known, but never which of them is whose: the board is
    /// public for ever, and ciphers age.
    static func shown(_ paper: Paper, of id: BallotID, in assembly: Assembly) -> Paper? {
        guard let ballot = assembly.ballots[id] else { return nil }
        return ballot.papersAreShown ? paper : .withheld(tracker: nil)
    }

    /// The options of a recorded vote whose audiences were shown turnout only.
    static func choicesToReveal(of id: BallotID, in assembly: Assembly) -> [MemberCode: Choice]? {
        guard let ballot = assembly.ballots[id], !ballot.isSealed, ballot.rule.disclosure == .onClose else {
            return nil
        }
        return ballot.papers.reduce(into: [:]) { choices, paper in
            if case .open(let choice) = paper.value { choices[paper.key] = choice }
        }
    }
}
