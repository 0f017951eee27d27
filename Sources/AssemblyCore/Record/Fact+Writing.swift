extension Fact {
    /// Whether it holds words that somebody wrote in one language without saying in which: then its record says it.
    public var isWrittenInOneLanguage: Bool {
        switch self {
        case .record(let fact): fact.isWritten
        case .agenda(let fact): fact.isWritten
        case .delegations(let fact): fact.isWritten
        case .questions(let fact): fact.isWritten
        case .ballots(let fact): fact.isWritten
        case .debate(let fact): fact.isWritten
        case .scrutiny(let fact): fact.isWritten
        case .floor(let fact): fact.isWritten
        // Names of persons and candidates are the same in every language.
        case .sitting, .series, .conduct: false
        }
    }
}

extension LocalizedText {
    /// Whether nobody has translated it.
    fileprivate var isInOneLanguage: Bool { texts.count == 1 }
}

extension RecordFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .corrected: true
        // The languages of an assembly's file stand in it.
        case .convened, .keyAnnounced, .headSigned, .tookOver: false
        }
    }
}

extension AgendaFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .added(let item, _, _): item.title.isInOneLanguage
        case .renamed(_, let title): title.isInOneLanguage
        case .split(_, let parts): parts.contains { $0.title.isInOneLanguage }
        case .withdrawn(_, let reason): reason != nil
        case .guestInvited(let guest, _): guest.isWritten
        case .invitationWithdrawn, .takenUp, .adjourned, .concluded, .scheduled, .moved, .joined, .restored, .placed,
            .panelAnnounced,
            .panelStarted, .panelEnded:
            false
        }
    }
}

extension Guest {
    /// Whether its office was typed by somebody.
    fileprivate var isWritten: Bool { office?.isInOneLanguage ?? false }
}

extension FloorFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .requested(_, let behalf, _): behalf != nil
        case .guestCalled(let guest, _): guest.isWritten
        case .requestWithdrawn, .listArranged, .speakerCalled, .yielded, .guestYielded, .speechesLimited, .listClosed,
            .listReopened:
            false
        }
    }
}

extension DelegationFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .registered(_, _, _, _, let reason), .arrearsCleared(_, let reason), .pinRenewed(_, let reason):
            reason != nil
        case .arrearsEntered, .arrearsWaived, .voteSuspended: true
        case .credentialsDecided, .presenceRegistered, .assistanceGranted, .badgeLocked, .badgeUnlocked,
            .firstNameDrawn, .voteRestored, .memberAdmitted, .chairSeated, .proxyRegistered, .proxyWithdrawn,
            .presenceTaken, .credentialsReportLaid, .credentialsReportAdopted:
            false
        }
    }
}

extension QuestionFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .tabled(let question): question.title.isInOneLanguage
        case .textSet, .candidateNominated, .candidateWithdrawn, .withdrawn, .answerNoted: false
        }
    }
}

extension BallotFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .annulled, .recountOrdered: true
        case .opened, .held, .released, .extended, .timeRanOut, .cast, .notCast, .closed, .counted, .handCountEntered,
            .handCountsDisagreed, .handCountAgreed, .rollCallAnswered:
            false
        }
    }
}

extension DebateFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .pointOfOrderRaised(_, _, let subject, _): !subject.isEmpty
        case .ruled(_, _, let words): !words.isEmpty
        case .divisionAsked: true
        case .motionMoved(_, let proposed, _): !proposed.parts.isEmpty
        case .pointOfOrderWithdrawn, .appealed, .speakerOnMotionAsked, .stepDue, .floorGiven, .sponsorJoined,
            .sponsorLeft, .reintroduced, .amendmentAgreed, .amendmentAccepted, .amendmentsRanked, .disposalMarked,
            .disposed, .lapsed, .restored, .divisionObjected, .divided, .wholeLost, .reconsidered, .secrecyDecided,
            .rollCallDecided, .debateClosed, .closingOfListProposed, .closingOfListObjected, .delegationsLimited,
            .replyRequested, .replyWithdrawn, .explanationOffered, .explanationWithdrawn:
            false
        }
    }
}

extension ScrutinyFact {
    fileprivate var isWritten: Bool {
        switch self {
        case .credentialReplaced(_, _, let reason): !reason.isEmpty
        case .scrutineersAppointed, .certificateGiven, .sharesDealt, .keyShareMade, .keyCompleted,
            .credentialsPublished, .paperSpoiled, .boardClosed, .decryptionGiven, .boardPublished:
            false
        }
    }
}
