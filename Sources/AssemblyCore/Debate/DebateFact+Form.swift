extension DebateFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case pointOfOrderRaised = "point-of-order-raised"
        case pointOfOrderWithdrawn = "point-of-order-withdrawn"
        case ruled = "ruled"
        case appealed = "appealed"
        case motionMoved = "motion-moved"
        case speakerOnMotionAsked = "speaker-on-motion-asked"
        case stepDue = "step-due"
        case floorGiven = "floor-given"
        case sponsorJoined = "sponsor-joined"
        case sponsorLeft = "sponsor-left"
        case reintroduced = "reintroduced"
        case amendmentAgreed = "amendment-agreed"
        case amendmentAccepted = "amendment-accepted"
        case amendmentsRanked = "amendments-ranked"
        case disposalMarked = "disposal-marked"
        case disposed = "disposed"
        case lapsed = "lapsed"
        case restored = "restored"
        case divisionAsked = "division-asked"
        case divisionObjected = "division-objected"
        case divided = "divided"
        case wholeLost = "whole-lost"
        case reconsidered = "reconsidered"
        case secrecyDecided = "secrecy-decided"
        case rollCallDecided = "roll-call-decided"
        case debateClosed = "debate-closed"
        case closingOfListProposed = "closing-of-list-proposed"
        case closingOfListObjected = "closing-of-list-objected"
        case delegationsLimited = "delegations-limited"
        case replyRequested = "reply-requested"
        case replyWithdrawn = "reply-withdrawn"
        case explanationOffered = "explanation-offered"
        case explanationWithdrawn = "explanation-withdrawn"
    }

    var written: Written {
        switch self {
        case .pointOfOrderRaised(let number, let member, let words, let during):
            Written(Name.pointOfOrderRaised, [.number: number, .member: member, .words: words, .during: during])
        case .pointOfOrderWithdrawn(let number): Written(Name.pointOfOrderWithdrawn, [.number: number])
        case .ruled(let number, let upheld, let words):
            Written(Name.ruled, [.number: number, .upheld: upheld, .words: words])
        case .appealed(let number, let member, let question):
            Written(Name.appealed, [.number: number, .member: member, .question: question])
        case .motionMoved(let question, let motion, let item):
            Written(Name.motionMoved, [.question: question, .motion: motion, .item: item])
        case .speakerOnMotionAsked(let question, let member, let side):
            Written(Name.speakerOnMotionAsked, [.question: question, .member: member, .side: side])
        case .stepDue(let question, let effect): Written(Name.stepDue, [.question: question, .effect: effect])
        case .floorGiven(let member, let purpose, let limit):
            Written(Name.floorGiven, [.member: member, .purpose: purpose, .limit: limit])
        case .sponsorJoined(let question, let member):
            Written(Name.sponsorJoined, [.question: question, .member: member])
        case .sponsorLeft(let question, let member): Written(Name.sponsorLeft, [.question: question, .member: member])
        case .reintroduced(let question, let member):
            Written(Name.reintroduced, [.question: question, .member: member])
        case .amendmentAgreed(let question, let member):
            Written(Name.amendmentAgreed, [.question: question, .member: member])
        case .amendmentAccepted(let question): Written(Name.amendmentAccepted, [.question: question])
        case .amendmentsRanked(let question, let others):
            Written(Name.amendmentsRanked, [.question: question, .others: others])
        case .disposalMarked(let question, let others):
            Written(Name.disposalMarked, [.question: question, .others: others])
        case .disposed(let question, let cause): Written(Name.disposed, [.question: question, .because: cause])
        case .lapsed(let question, let cause): Written(Name.lapsed, [.question: question, .because: cause])
        case .restored(let question): Written(Name.restored, [.question: question])
        case .divisionAsked(let question, let member, let parts):
            Written(Name.divisionAsked, [.question: question, .member: member, .parts: parts])
        case .divisionObjected(let question, let member):
            Written(Name.divisionObjected, [.question: question, .member: member])
        case .divided(let question, let parts): Written(Name.divided, [.question: question, .parts: parts])
        case .wholeLost(let question): Written(Name.wholeLost, [.question: question])
        case .reconsidered(let question, let cause): Written(Name.reconsidered, [.question: question, .because: cause])
        case .secrecyDecided(let question, let secrecy, let cause):
            Written(Name.secrecyDecided, [.question: question, .secrecy: secrecy, .because: cause])
        case .rollCallDecided(let question, let cause):
            Written(Name.rollCallDecided, [.question: question, .because: cause])
        case .debateClosed(let item, let cause): Written(Name.debateClosed, [.item: item, .because: cause])
        case .closingOfListProposed: Written(Name.closingOfListProposed)
        case .closingOfListObjected(let member): Written(Name.closingOfListObjected, [.member: member])
        case .delegationsLimited(let speeches, let seconds):
            Written(Name.delegationsLimited, [.speeches: speeches, .seconds: seconds])
        case .replyRequested(let member): Written(Name.replyRequested, [.member: member])
        case .replyWithdrawn(let member): Written(Name.replyWithdrawn, [.member: member])
        case .explanationOffered(let question, let member):
            Written(Name.explanationOffered, [.question: question, .member: member])
        case .explanationWithdrawn(let question, let member):
            Written(Name.explanationWithdrawn, [.question: question, .member: member])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .pointOfOrderRaised:
            self = .pointOfOrderRaised(
                try fields(.number), try fields(.member), try fields(.words), during: try fields.optional(.during))
        case .pointOfOrderWithdrawn: self = .pointOfOrderWithdrawn(try fields(.number))
        case .ruled: self = .ruled(try fields(.number), upheld: try fields(.upheld), try fields(.words))
        case .appealed: self = .appealed(try fields(.number), try fields(.member), question: try fields(.question))
        case .motionMoved:
            self = .motionMoved(try fields(.question), try fields(.motion), item: try fields.optional(.item))
        case .speakerOnMotionAsked:
            self = .speakerOnMotionAsked(try fields(.question), try fields(.member), try fields(.side))
        case .stepDue: self = .stepDue(try fields(.question), try fields(.effect))
        case .floorGiven:
            self = .floorGiven(try fields(.member), try fields(.purpose), limitSeconds: try fields.optional(.limit))
        case .sponsorJoined: self = .sponsorJoined(try fields(.question), try fields(.member))
        case .sponsorLeft: self = .sponsorLeft(try fields(.question), try fields(.member))
        case .reintroduced: self = .reintroduced(try fields(.question), try fields(.member))
        case .amendmentAgreed: self = .amendmentAgreed(try fields(.question), try fields(.member))
        case .amendmentAccepted: self = .amendmentAccepted(try fields(.question))
        case .amendmentsRanked: self = .amendmentsRanked(of: try fields(.question), try fields(.others))
        case .disposalMarked: self = .disposalMarked(by: try fields(.question), of: try fields(.others))
        case .disposed: self = .disposed(try fields(.question), by: try fields(.because))
        case .lapsed: self = .lapsed(try fields(.question), because: try fields(.because))
        case .restored: self = .restored(try fields(.question))
        case .divisionAsked: self = .divisionAsked(try fields(.question), try fields(.member), try fields(.parts))
        case .divisionObjected: self = .divisionObjected(try fields(.question), try fields(.member))
        case .divided: self = .divided(try fields(.question), into: try fields(.parts))
        case .wholeLost: self = .wholeLost(try fields(.question))
        case .reconsidered: self = .reconsidered(try fields(.question), by: try fields(.because))
        case .secrecyDecided:
            self = .secrecyDecided(try fields(.question), try fields(.secrecy), by: try fields(.because))
        case .rollCallDecided: self = .rollCallDecided(try fields(.question), by: try fields(.because))
        case .debateClosed: self = .debateClosed(try fields(.item), by: try fields(.because))
        case .closingOfListProposed: self = .closingOfListProposed
        case .closingOfListObjected: self = .closingOfListObjected(try fields(.member))
        case .delegationsLimited:
            self = .delegationsLimited(speeches: try fields.optional(.speeches), seconds: try fields.optional(.seconds))
        case .replyRequested: self = .replyRequested(try fields(.member))
        case .replyWithdrawn: self = .replyWithdrawn(try fields(.member))
        case .explanationOffered: self = .explanationOffered(try fields(.question), try fields(.member))
        case .explanationWithdrawn: self = .explanationWithdrawn(try fields(.question), try fields(.member))
        }
    }
}
