/// The state of the debate beyond the speakers list: motions, points of order and rulings, proposals, explanations.
public struct Debate: Hashable, Codable, Sendable {
    /// All motions by name, decided ones too.
    public internal(set) var motions: [QuestionID: Motion] = [:]
    /// Motions in the order in which they were moved.
    public internal(set) var motionOrder: [QuestionID] = []
    /// All points of order of the session.
    public internal(set) var pointsOfOrder: [PointOfOrder] = []
    /// Whether the last ruling can still be appealed against: no other business has followed.
    public internal(set) var canAppeal = false
    /// A carried motion whose effect the chair has still to carry out, and the effect.
    public internal(set) var due: DueStep?

    /// The chair's ranking of the amendments to a text, the furthest removed first.
    public internal(set) var rankings: [QuestionID: [QuestionID]] = [:]
    /// Which amendments are not put if one is adopted.
    public internal(set) var disposals: [QuestionID: [QuestionID]] = [:]
    /// Which sponsors of the draft have accepted an amendment.
    public internal(set) var agreements: [QuestionID: [MemberCode]] = [:]
    /// Withdrawn proposals that can be taken up again, promptly.
    public internal(set) var withdrawals: [QuestionID: Withdrawal] = [:]
    /// Why a question has lapsed: the question that it went with.
    public internal(set) var lapses: [QuestionID: QuestionID] = [:]

    /// Wishes for a division that have not been decided.
    public internal(set) var divisionRequests: [QuestionID: DivisionRequest] = [:]
    /// The parts of divided questions.
    public internal(set) var parts: [QuestionID: [QuestionID]] = [:]
    /// Questions that are lost because their parts were.
    public internal(set) var lostByParts: Set<QuestionID> = []

    /// Items on which the debate has been closed by a motion.
    public internal(set) var closedItems: Set<ItemID> = []
    /// How long each delegation has spoken on each item.
    public internal(set) var speaking: [ItemID: [MemberCode: SpeakingTime]] = [:]
    /// How many seconds the guests of each item have spoken on it, by name; 0 for who has just been given the floor.
    public internal(set) var guests: [ItemID: [String: Int]] = [:]
    /// Who has spoken at all in this session.
    public internal(set) var spokenInSession: Set<MemberCode> = []
    /// Who does not consent to the closing of the list; `nil` while the chair has not asked.
    public internal(set) var closingObjections: [MemberCode]?

    /// Who has asked to explain a vote and has not been called, in order of request.
    public internal(set) var explanations: [QuestionID: [MemberCode]] = [:]
    /// Who has explained a vote.
    public internal(set) var explained: [QuestionID: [MemberCode]] = [:]

    /// A debate in which nothing has been moved.
    public init() {}

    /// The point of order that the chair has to rule on now.
    public var pointInHand: PointOfOrder? { pointsOfOrder.last.flatMap { $0.isInHand ? $0 : nil } }
}

/// What a carried motion asks of the chair.
public struct DueStep: Hashable, Codable, Sendable {
    /// The carried motion.
    public let motion: QuestionID
    /// What is to be done.
    public let effect: MotionEffect

    /// A step that is due.
    public init(motion: QuestionID, effect: MotionEffect) { (self.motion, self.effect) = (motion, effect) }
}

extension Debate {
    mutating func apply(_ fact: DebateFact, at now: Moment) {
        switch fact {
        case .pointOfOrderRaised, .pointOfOrderWithdrawn, .ruled, .appealed: applyOrder(fact, at: now)
        case .motionMoved, .speakerOnMotionAsked, .stepDue: applyMotion(fact, at: now)
        case .floorGiven(let member, let purpose, _): give(member, for: purpose)
        case .sponsorJoined, .sponsorLeft, .reintroduced, .amendmentAgreed, .amendmentAccepted, .amendmentsRanked,
            .disposalMarked, .disposed, .lapsed, .restored:
            applyProposal(fact)
        case .divisionAsked, .divisionObjected, .divided, .wholeLost: applyDivision(fact)
        case .closingOfListProposed: closingObjections = []
        case .closingOfListObjected(let member): closingObjections?.append(member)
        case .explanationOffered(let id, let member): explanations[id, default: []].append(member)
        case .explanationWithdrawn(let id, let member): explanations[id]?.removeAll { $0 == member }
        case .debateClosed(let item, _):
            closedItems.insert(item)
            closingObjections = nil
        // These concern the floor and the questions alone: see the effects.
        case .delegationsLimited, .replyRequested, .replyWithdrawn, .reconsidered, .secrecyDecided, .rollCallDecided:
            break
        }
    }

    private mutating func applyOrder(_ fact: DebateFact, at now: Moment) {
        switch fact {
        case .pointOfOrderRaised(let number, let member, let words, let ballot):
            pointsOfOrder.append(PointOfOrder(number: number, member: member, words: words, at: now, ballot: ballot))
            canAppeal = false
        case .pointOfOrderWithdrawn: changeLastPoint { $0.isWithdrawn = true }
        case .ruled(_, let isUpheld, let words):
            changeLastPoint { $0.ruling = Ruling(isUpheld: isUpheld, words: words, at: now) }
            canAppeal = true
        case .appealed(_, let member, let question):
            changeLastPoint { ($0.appellant, $0.appeal) = (member, question) }
            canAppeal = false
        default: break
        }
    }

    private mutating func changeLastPoint(_ change: (inout PointOfOrder) -> Void) {
        guard !pointsOfOrder.isEmpty else { return }
        change(&pointsOfOrder[pointsOfOrder.count - 1])
    }

    private mutating func applyMotion(_ fact: DebateFact, at now: Moment) {
        switch fact {
        case .motionMoved(let id, let proposed, let item):
            motions[id] = Motion(id: id, proposed: proposed, item: item, at: now)
            motionOrder.append(id)
            canAppeal = false
            // A wish for division that somebody objected to goes on as the motion.
            if proposed.motion == .division, let question = proposed.question { divisionRequests[question] = nil }
        case .speakerOnMotionAsked(let id, let member, let side):
            motions[id]?.requests.append(MotionRequest(member: member, side: side))
        case .stepDue(let motion, let effect): due = DueStep(motion: motion, effect: effect)
        default: break
        }
    }

    /// Whoever is given the floor for something has asked for it no longer.
    private mutating func give(_ member: MemberCode, for purpose: SpeechPurpose) {
        canAppeal = false
        switch purpose {
        case .speech, .reply: break
        case .motion(let id, let side):
            motions[id]?.requests.removeAll { $0.member == member }
            motions[id]?.spoken.append(MotionRequest(member: member, side: side))
        case .explanation(let id):
            explanations[id]?.removeAll { $0 == member }
            explained[id, default: []].append(member)
        }
    }

    private mutating func applyProposal(_ fact: DebateFact) {
        switch fact {
        case .reintroduced(let id, _): withdrawals[id] = nil
        case .amendmentAgreed(let id, let member): agreements[id, default: []].append(member)
        case .amendmentsRanked(let text, let ranking): rankings[text] = ranking
        case .disposalMarked(let id, let others): disposals[id] = others
        case .lapsed(let id, let cause): lapses[id] = cause
        case .restored(let id):
            lapses[id] = nil
            lostByParts.remove(id)
        default: break
        }
    }

    private mutating func applyDivision(_ fact: DebateFact) {
        switch fact {
        case .divisionAsked(let id, let member, let parts):
            divisionRequests[id] = DivisionRequest(member: member, parts: parts, objections: [])
        case .divisionObjected(let id, let member): divisionRequests[id]?.objections.append(member)
        case .divided(let id, let parts):
            self.parts[id] = parts.map(\.question)
            divisionRequests[id] = nil
        case .wholeLost(let id): lostByParts.insert(id)
        default: break
        }
    }

    /// Somebody has been given the floor from the list: the last ruling is no longer open to appeal.
    mutating func noteSpeech(of member: MemberCode) {
        spokenInSession.insert(member)
        canAppeal = false
    }

    /// A guest has been given the floor, or has spoken for some seconds; it is kept where an item is in hand.
    mutating func noteSpeech(of guest: Guest, seconds: Int, on item: ItemID?) {
        canAppeal = false
        if let item { guests[item, default: [:]][guest.name, default: 0] += seconds }
    }

    /// An item is no longer in hand: the times spoken on it are kept.
    mutating func leave(_ item: ItemID, after times: [MemberCode: SpeakingTime]) {
        speaking[item] = times
        canAppeal = false
        closingObjections = nil
    }

    /// A decided question comes back: what was tied to its first vote is over.
    mutating func reopen(_ question: QuestionID, under item: ItemID) {
        lostByParts.remove(question)
        closedItems.remove(item)
        // Explanations given belong to the vote that is done over.
        explained[question] = nil
    }
}
