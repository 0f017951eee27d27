import Language

/// Numbers that no sound record holds. They are refused where a record is read and before one is written, so that whatever
/// is folded, shown or verified can be added, multiplied and counted with.
extension Fact {
    /// What is wrong with a number in the fact, in a sentence; `nil` when it can be folded in.
    /// - Complexity: O(1) for papers.
    var trouble: Message? {
        switch self {
        case .ballots(let fact): fact.isCountable ? nil : Self.badNumber
        case .series(.declared(_, let declaration)), .series(.corrected(_, let declaration)):
            declaration.isCountable ? nil : Self.badNumber
        case .record(let fact): fact.soundness
        case .sitting(let fact): fact.isCountable ? nil : Self.badNumber
        case .agenda(.scheduled(_, _, let minutes)): Bounds.hold(minutes) ? nil : Self.badNumber
        case .agenda(.added(let item, _, _)): item.isSound ? nil : Self.badNumber
        case .agenda(.split(_, let parts)): parts.allSatisfy(\.isSound) ? nil : Self.badNumber
        case .floor(let fact): fact.isCountable ? nil : Self.badNumber
        case .delegations(.memberAdmitted(let member, _)): member.isCountable ? nil : Self.badNumber
        case .questions(.tabled(let question)): question.isSound ? nil : "The election has seats that cannot be filled."
        case .debate(let fact): fact.isCountable ? nil : Self.badNumber
        case .scrutiny(let fact): fact.isCountable ? nil : Self.badNumber
        case .series, .agenda, .delegations, .questions, .conduct: nil
        }
    }

    /// Whether each number in the fact is one that a record can hold.
    public var isCountable: Bool { trouble == nil }

    private static let badNumber: Message = "It contains a number that no assembly can have."
}

/// How large the numbers of a record can be.
enum Bounds {
    /// What is counted one by one, and times in seconds or minutes: more than any assembly has.
    static let counts = 0...100_000_000

    /// Whether numbers that may be missing are within the bounds.
    static func hold(_ numbers: Int?...) -> Bool { numbers.allSatisfy { counts.contains($0 ?? 0) } }

    /// Whether votes, which may have weights, can be added up.
    static func hold(votes: some Sequence<Int>) -> Bool { votes.allSatisfy { (0...Figures.largest).contains($0) } }
}

extension BallotFact {
    fileprivate var isCountable: Bool {
        switch self {
        case .cast, .notCast, .held, .released, .timeRanOut, .closed, .annulled, .rollCallAnswered, .recountOrdered:
            true
        case .opened(let opening): opening.isCountable
        case .extended(_, let seconds): Bounds.hold(seconds)
        case .counted(_, let tally), .handCountAgreed(_, let tally): tally.isCountable
        case .handCountEntered(_, let tally): tally?.isCountable ?? true
        case .handCountsDisagreed(_, let first, let second): first.isCountable && second.isCountable
        }
    }
}

extension BallotOpening {
    /// Whether its numbers can be those of a ballot; a paper bears a mark at least, and there is a seat to be filled.
    var isCountable: Bool {
        let places = [seats, marks, round, number]
        return places.allSatisfy { (1...1_000_000).contains($0) } && Bounds.hold(stage, present, limitSeconds)
            && electors.count <= 1_000_000 && Bounds.hold(votes: electors.map(\.weight))
    }
}

extension Tally {
    /// Whether its figures can be added up.
    var isCountable: Bool {
        Bounds.hold(votes: [votesFor, against, abstentions, invalid, papersWithNames])
            && Bounds.hold(votes: scores.values) && scores.count < 4_000
    }
}

extension Declaration {
    fileprivate var isCountable: Bool {
        tally.isCountable && Bounds.hold(votes: tests.flatMap { [$0.base, $0.votes, $0.required ?? 0] })
    }
}

extension SittingFact {
    fileprivate var isCountable: Bool {
        switch self {
        case .opened(let number), .suspended(let number, _), .resumed(let number), .closed(let number):
            Bounds.hold(number)
        case .sessionClosed: true
        }
    }
}

extension FloorFact {
    fileprivate var isCountable: Bool {
        switch self {
        case .yielded(_, let seconds), .guestYielded(_, let seconds):
            (-Bounds.counts.upperBound...Bounds.counts.upperBound).contains(seconds)
        case .speechesLimited(let seconds), .guestCalled(_, let seconds): Bounds.hold(seconds)
        case .requested, .requestWithdrawn, .listArranged, .speakerCalled, .listClosed, .listReopened: true
        }
    }
}

extension DebateFact {
    fileprivate var isCountable: Bool {
        switch self {
        case .pointOfOrderRaised(let number, _, _, _), .pointOfOrderWithdrawn(let number), .ruled(let number, _, _),
            .appealed(let number, _, _):
            Bounds.hold(number)
        case .motionMoved(_, let motion, _): Bounds.hold(motion.minutes, motion.speechSeconds, motion.speechesEach)
        case .floorGiven(_, _, let seconds): Bounds.hold(seconds)
        case .delegationsLimited(let speeches, let seconds): Bounds.hold(speeches, seconds)
        case .speakerOnMotionAsked, .stepDue, .sponsorJoined, .sponsorLeft, .reintroduced, .amendmentAgreed,
            .amendmentAccepted, .amendmentsRanked, .disposalMarked, .disposed, .lapsed, .restored, .divisionAsked,
            .divisionObjected, .divided, .wholeLost, .reconsidered, .secrecyDecided, .rollCallDecided, .debateClosed,
            .closingOfListProposed, .closingOfListObjected, .replyRequested, .replyWithdrawn, .explanationOffered,
            .explanationWithdrawn:
            true
        }
    }
}

extension ScrutinyFact {
    fileprivate var isCountable: Bool {
        switch self {
        case .scrutineersAppointed(_, let needed): Bounds.hold(needed)
        case .credentialsPublished(_, let delegations, let ballots): Bounds.hold(delegations, ballots)
        case .boardClosed(_, let closing): Bounds.hold(closing.credentials)
        case .certificateGiven, .sharesDealt, .keyShareMade, .keyCompleted, .credentialReplaced, .paperSpoiled,
            .decryptionGiven, .boardPublished:
            true
        }
    }
}

extension RecordFact {
    fileprivate var soundness: Message? {
        switch self {
        case .convened(let convocation): convocation.trouble
        case .corrected(let position, _), .headSigned(_, let position, _, _):
            position > 0 ? nil : "It names a record before the first one."
        case .keyAnnounced: nil
        case .tookOver(let host, let term):
            HostLead.trouble(withName: host)
                ?? (term > 0 && Bounds.hold(term) ? nil : "It contains a number that no assembly can have.")
        }
    }
}
