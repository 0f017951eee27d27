public import Language

extension DebateFact {
    /// What has happened, in one sentence for the record and the minutes.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message {
        let sentence =
            switch self {
            case .pointOfOrderRaised, .pointOfOrderWithdrawn, .ruled, .appealed: sentenceOnOrder(assembly)
            case .motionMoved, .speakerOnMotionAsked, .stepDue, .reconsidered, .secrecyDecided, .rollCallDecided,
                .debateClosed:
                sentenceOnMotions(assembly)
            case .sponsorJoined, .sponsorLeft, .reintroduced, .amendmentAgreed, .amendmentAccepted, .amendmentsRanked,
                .disposalMarked, .disposed, .lapsed, .restored:
                sentenceOnProposals(assembly)
            case .divisionAsked, .divisionObjected, .divided, .wholeLost: sentenceOnDivision(assembly)
            case .floorGiven, .closingOfListProposed, .closingOfListObjected, .delegationsLimited, .replyRequested,
                .replyWithdrawn, .explanationOffered, .explanationWithdrawn:
                sentenceOnSpeeches(assembly)
            }
        return sentence ?? .empty
    }

    private func sentenceOnOrder(_ assembly: Assembly) -> Message? {
        switch self {
        case .pointOfOrderRaised(_, let member, let words, let ballot):
            "\(assembly.name(of: member)) raised a point of order\(ballot == nil ? .empty : " on the conduct of the voting" as Message): \(StatedReason.sentence(words))"
        case .pointOfOrderWithdrawn: "The point of order was withdrawn."
        case .ruled(_, let upheld, let words):
            "The chair ruled that the point was \(upheld ? "well taken" as Message : "not well taken"): \(Ruling.sentence(words, isUpheld: upheld))"
        case .appealed(_, let member, _):
            "\(assembly.name(of: member)) appealed against the ruling; the appeal is put to the vote at once."
        default: nil
        }
    }

    private func sentenceOnMotions(_ assembly: Assembly) -> Message? {
        switch self {
        case .motionMoved(let id, let motion, _):
            "\(assembly.name(of: motion.mover)) moved: \(assembly.title(of: id))."
        case .speakerOnMotionAsked(let id, let member, let side):
            "\(assembly.name(of: member)) asked to speak \(side.words) the motion: \(assembly.title(of: id))."
        case .stepDue(let id, _): "The motion was carried and is now carried out: \(assembly.title(of: id))."
        case .reconsidered(let id, _): "It was decided to reconsider: \(assembly.title(of: id))."
        case .secrecyDecided(let id, let secrecy, _):
            "It was decided to vote by \(secrecy == .secret ? "secret ballot" as Message : secrecy == .recorded ? "recorded vote" : "unrecorded vote") on: \(assembly.title(of: id))."
        case .rollCallDecided(let id, _): "It was decided to vote by roll call on: \(assembly.title(of: id))."
        case .debateClosed(let item, _):
            "The debate on item \(assembly.agenda[item]?.number ?? item.rawValue) was closed."
        default: nil
        }
    }

    private func sentenceOnProposals(_ assembly: Assembly) -> Message? {
        switch self {
        case .sponsorJoined(let id, let member):
            "\(assembly.name(of: member)) joined the sponsors of: \(assembly.title(of: id))."
        case .sponsorLeft(let id, let member):
            "\(assembly.name(of: member)) left the sponsors of: \(assembly.title(of: id))."
        case .reintroduced(let id, let member):
            "\(assembly.name(of: member)) took up again, unchanged: \(assembly.title(of: id))."
        case .amendmentAgreed(let id, let member):
            "\(assembly.name(of: member)) agreed to the amendment: \(assembly.title(of: id))."
        case .amendmentAccepted(let id):
            "The sponsors accepted the amendment, which becomes part of the draft without a vote: \(assembly.title(of: id))."
        case .amendmentsRanked(let id, let order):
            "The amendments to \(assembly.title(of: id)) are put in this order, the furthest removed first: \(order.map { assembly.title(of: $0) }.joined(separator: "; "))."
        case .disposalMarked(let id, let others):
            "If \(assembly.title(of: id)) is adopted, these are not put: \(others.map { assembly.title(of: $0) }.joined(separator: "; "))."
        case .disposed(let id, let other):
            "Not put, because the adoption of \(assembly.title(of: other)) implies its rejection: \(assembly.title(of: id))."
        case .lapsed(let id, let other): "Lapsed with \(assembly.title(of: other)): \(assembly.title(of: id))."
        case .restored(let id): "Before the assembly again: \(assembly.title(of: id))."
        default: nil
        }
    }

    private func sentenceOnDivision(_ assembly: Assembly) -> Message? {
        switch self {
        case .divisionAsked(let id, let member, let parts):
            "\(assembly.name(of: member)) asked for separate votes on parts of: \(assembly.document(id)) (\(parts.count))."
        case .divisionObjected(let id, let member):
            "\(assembly.name(of: member)) objected to the division of: \(assembly.document(id))."
        case .divided(let id, let parts):
            "\(assembly.document(id)) was divided into parts (\(parts.count)), which are voted on separately."
        case .wholeLost(let id):
            "All operative parts having been rejected, the whole is rejected: \(assembly.document(id))."
        default: nil
        }
    }

    private func sentenceOnSpeeches(_ assembly: Assembly) -> Message {
        switch self {
        case .floorGiven(let member, let purpose, _):
            "\(assembly.name(of: member)) was given the floor \(purpose.words(in: assembly))."
        case .closingOfListProposed: "The chair read out the speakers list and asked for consent to close it."
        case .closingOfListObjected(let member):
            "\(assembly.name(of: member)) did not consent to the closing of the speakers list."
        case .delegationsLimited(let speeches, let seconds): Self.limit(speeches, seconds)
        case .replyRequested(let member): "\(assembly.name(of: member)) asked for a right of reply."
        case .replyWithdrawn(let member): "\(assembly.name(of: member)) waived its right of reply."
        case .explanationOffered(let id, let member):
            "\(assembly.name(of: member)) asked to explain its vote on: \(assembly.title(of: id))."
        case .explanationWithdrawn(let id, let member):
            "\(assembly.name(of: member)) withdrew its request to explain its vote on: \(assembly.title(of: id))."
        default: .empty
        }
    }

    private static func limit(_ speeches: Int?, _ seconds: Int?) -> Message {
        let parts = [
            speeches.map { plural($0, "\($0) speech", "\($0) speeches") },
            seconds.map { "\(Message.length(seconds: $0)) in all" as Message },
        ].compactMap(\.self)
        return parts.isEmpty
            ? "The limits on each delegation were lifted."
            : "Each delegation was limited to \(parts.listed) on an item."
    }
}

extension MotionSide {
    /// The side, before the name of a motion.
    public var words: Message {
        switch self {
        case .mover: "as the mover of"
        case .inFavour: "in favour of"
        case .against: "against"
        }
    }
}

extension SpeechPurpose {
    /// For what somebody has the floor, after "was given the floor".
    public func words(in assembly: Assembly) -> Message {
        switch self {
        case .speech: "to speak"
        case .motion(let id, let side): "\(side.words) the motion: \(assembly.title(of: id))"
        case .reply: "in exercise of the right of reply"
        case .explanation(let id): "to explain its vote on: \(assembly.title(of: id))"
        }
    }
}

extension Assembly {
    /// The English title of a question, or its name where there is none.
    public func title(of question: QuestionID) -> Message {
        questions[question]?.title.message ?? .verbatim(question.rawValue)
    }

    /// The title of a text behind its symbol, by which it is told from others of its name.
    func document(_ question: QuestionID) -> Message {
        let symbol = questions[question]?.symbol.map { [Message.verbatim($0)] } ?? []
        return (symbol + [title(of: question)]).joined(separator: " ")
    }
}

extension String {
    /// The text with a full stop, unless it ends already.
    var ended: String { hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? self : self + "." }
}
