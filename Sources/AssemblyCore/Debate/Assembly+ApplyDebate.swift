extension Assembly {
    mutating func applyDebate(_ fact: DebateFact, of event: Event) {
        switch fact {
        case .pointOfOrderRaised, .pointOfOrderWithdrawn, .ruled, .appealed: applyOrder(fact, at: event.at)
        case .motionMoved, .speakerOnMotionAsked, .stepDue: applyMotion(fact, at: event.at)
        case .floorGiven(let member, let purpose, let limit):
            give(FloorRequest(member: member, at: event.at, purpose: purpose, limitSeconds: limit))
        case .sponsorJoined, .sponsorLeft, .reintroduced, .amendmentAgreed, .amendmentAccepted, .amendmentsRanked,
            .disposalMarked, .disposed, .lapsed, .restored:
            applyProposal(fact)
        case .divisionAsked, .divisionObjected, .divided, .wholeLost: applyDivision(fact)
        case .reconsidered, .secrecyDecided, .rollCallDecided, .debateClosed: applyEffect(fact, at: event.at)
        case .closingOfListProposed, .closingOfListObjected, .delegationsLimited, .replyRequested, .replyWithdrawn,
            .explanationOffered, .explanationWithdrawn:
            applyLists(fact, at: event.at)
        }
    }

    private mutating func applyOrder(_ fact: DebateFact, at now: Moment) {
        switch fact {
        case .pointOfOrderRaised(let number, let member, let words, let ballot):
            debate.pointsOfOrder.append(
                PointOfOrder(number: number, member: member, words: words, at: now, ballot: ballot))
            debate.canAppeal = false
            interruptSpeech(at: now)
        case .pointOfOrderWithdrawn:
            changeLastPoint { $0.isWithdrawn = true }
            resumeSpeech(at: now)
        case .ruled(_, let isUpheld, let words):
            changeLastPoint { $0.ruling = Ruling(isUpheld: isUpheld, words: words, at: now) }
            debate.canAppeal = true
            resumeSpeech(at: now)
        case .appealed(_, let member, let question):
            if let asked = self.question(question, ofAppealBy: member) { table(asked) }
            changeLastPoint { ($0.appellant, $0.appeal) = (member, question) }
            debate.canAppeal = false
            interruptSpeech(at: now)
        default: break
        }
    }

    private mutating func changeLastPoint(_ change: (inout PointOfOrder) -> Void) {
        guard !debate.pointsOfOrder.isEmpty else { return }
        change(&debate.pointsOfOrder[debate.pointsOfOrder.count - 1])
    }

    private mutating func interruptSpeech(at now: Moment) {
        if floor.speaker != nil, floor.interruptedAt == nil { floor.interruptedAt = now }
    }

    mutating func resumeSpeech(at now: Moment) {
        guard let since = floor.interruptedAt else { return }
        floor.speaker?.interruptedSeconds += now.seconds(since: since)
        floor.interruptedAt = nil
    }

    private mutating func applyMotion(_ fact: DebateFact, at now: Moment) {
        switch fact {
        case .motionMoved(let id, let proposed, let item):
            if let asked = question(id, of: proposed) { table(asked) }
            let motion = Motion(id: id, proposed: proposed, item: item, at: now)
            debate.motions[motion.id] = motion
            debate.motionOrder.append(motion.id)
            debate.canAppeal = false
            // A wish for division that somebody objected to goes on as the motion.
            if motion.kind == .division, let question = motion.proposed.question {
                debate.divisionRequests[question] = nil
            }
        case .speakerOnMotionAsked(let id, let member, let side):
            debate.motions[id]?.requests.append(MotionRequest(member: member, side: side))
        case .stepDue(let motion, let effect): debate.due = DueStep(motion: motion, effect: effect)
        default: break
        }
    }

    /// Gives the floor for something else than a place on the list.
    private mutating func give(_ speaker: FloorRequest) {
        (floor.speaker, floor.interruptedAt) = (speaker, nil)
        debate.canAppeal = false
        let member = speaker.member
        switch speaker.purpose {
        case .speech: break
        case .motion(let id, let side):
            debate.motions[id]?.requests.removeAll { $0.member == member }
            debate.motions[id]?.spoken.append(MotionRequest(member: member, side: side))
        case .reply:
            floor.replies.removeAll { $0.member == member }
            floor.times[member, default: SpeakingTime()].replies += 1
        case .explanation(let id):
            debate.explanations[id]?.removeAll { $0 == member }
            debate.explained[id, default: []].append(member)
        }
    }

    private mutating func applyLists(_ fact: DebateFact, at now: Moment) {
        switch fact {
        case .closingOfListProposed: debate.closingObjections = []
        case .closingOfListObjected(let member): debate.closingObjections?.append(member)
        case .delegationsLimited(let speeches, let seconds):
            (floor.speechesEach, floor.secondsEach) = (speeches, seconds)
        case .replyRequested(let member):
            floor.replies.append(FloorRequest(member: member, at: now, purpose: .reply))
        case .replyWithdrawn(let member): floor.replies.removeAll { $0.member == member }
        case .explanationOffered(let id, let member): debate.explanations[id, default: []].append(member)
        case .explanationWithdrawn(let id, let member): debate.explanations[id]?.removeAll { $0 == member }
        default: break
        }
    }
}
