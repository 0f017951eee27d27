public import Language

extension DebateRefusal {
    /// The refusal in one sentence, with codes for names.
    public var sentence: Message { sentence(naming: Naming(nil)) }

    func sentence(naming names: Naming) -> Message {
        let sentence: Message? =
            switch self {
            case .observersHaveNone, .observersTableNothing, .needsNoLeave, .pointOfOrderInHand, .noPointOfOrder,
                .onlyOnVoting, .noRulingToAppeal, .noAppeal, .appealFirst, .noQuorumToOpen, .noQuorumToDecide:
                orderSentence(names)
            case .cannotBeMoved, .motionPending, .motionFirst, .noSuchMotion, .notItsMover,
                .motionNeedsQuestion, .motionNeedsLimit, .competenceComesFirst, .speakersUsed, .hasSpokenToMotion,
                .asksAlready, .stepDue, .secrecyIsDecided, .secrecyIsCompulsory, .cannotBeSecret, .notDecided,
                .notReconsiderable:
                motionSentence(names)
            case .noItemInHand, .needsSponsor, .amendsTooDeep, .isNoAmendment, .notASponsor, .isSponsor,
                .hasNoSponsors, .votingHasBegun, .isAmended, .notWithdrawn, .tooLateToReintroduce, .ownWithdrawal,
                .rankingIncomplete, .furtherRemovedFirst, .disposesOfItself, .notOfSameText:
                proposalSentence(names)
            case .partFirst, .isDivided, .cannotBeDivided, .divisionNotAsked, .divisionObjected, .divisionIsARight:
                divisionSentence(names)
            case .debateIsClosed, .closingObjected, .closingNotProposed, .outOfOrder, .speechesUsed, .timeUsed,
                .replyAfterList, .repliesUsed:
                listSentence(names)
            case .noExplanations, .explainedBeforeVote, .explainedAfterVote, .sponsorMayNotExplain,
                .secretNotExplained, .hasExplained:
                explanationSentence(names)
            }
        return sentence ?? .empty
    }

    private func orderSentence(_ names: Naming) -> Message? {
        switch self {
        case .observersHaveNone(let member):
            "\(names.member(member)) sits as an observer: no points of order, motions or appeals."
        case .observersTableNothing(let member):
            "\(names.member(member)) sits as an observer and cannot table or sponsor anything."
        case .needsNoLeave(let member): "\(names.member(member)) needs no permission; it can ask for the floor itself."
        case .pointOfOrderInHand(let member):
            "A point of order of \(names.member(member)) is awaiting the ruling of the chair\(names.article(\.orderCitation))."
        case .noPointOfOrder: "No point of order is awaiting a ruling."
        case .onlyOnVoting(let ballot):
            "During a vote (\(names.ballot(ballot))) a point of order is only in order on the conduct of the voting\(names.article(\.votingCitation))."
        case .noRulingToAppeal: "There is no ruling to appeal against: an appeal must follow a ruling immediately."
        case .noAppeal: "The rulebook does not provide for appeals against a ruling."
        case .appealFirst(let id):
            "\(names.question(id)) is put to the vote at once, before anything else\(names.article(\.orderCitation))."
        case .noQuorumToOpen(let present, let required):
            "\(names.quorumFigure(present)) \(names.quorumNoun); \(names.quorumFigure(required)) are needed to open a sitting\(names.quorumArticle)."
        case .noQuorumToDecide(let present, let required):
            "\(names.quorumFigure(present)) \(names.quorumNoun); \(names.quorumFigure(required)) are needed for a decision\(names.quorumArticle)."
        default: nil
        }
    }

    private func listSentence(_ names: Naming) -> Message? {
        let article = names.article(\.listCitation)
        return switch self {
        case .debateIsClosed(let item):
            "The debate on \(names.item(item)) has been closed by a motion; it is put to the vote."
        case .closingObjected(let members):
            "\(names.members(members)) did not consent to closing the list; a motion must decide it\(article)."
        case .closingNotProposed: "Closing the list has not been proposed."
        case .outOfOrder(let next): "\(names.member(next)) is next, in the order of requests\(article)."
        case .speechesUsed(let member, let allowed):
            "\(names.member(member)) has spoken on this item as often as a delegation may (\(allowed))\(article)."
        case .timeUsed(let member, let seconds):
            "\(names.member(member)) has used up its time on this item, \(Message.length(seconds: seconds))\(article)."
        case .replyAfterList:
            "Replies are heard after the list of speakers; close it or hear those on it\(names.article(\.replies.citation))."
        case .repliesUsed(let member, let allowed):
            "\(names.member(member)) has replied on this item as often as a delegation may (\(allowed))\(names.article(\.replies.citation))."
        default: nil
        }
    }

    private func explanationSentence(_ names: Naming) -> Message {
        let article = names.article(\.explanations.citation)
        return switch self {
        case .noExplanations: "The rules do not provide for explanations of vote\(article)."
        case .explainedBeforeVote(let id):
            "A vote on \(names.question(id)) can only be explained before it\(article)."
        case .explainedAfterVote(let id): "A vote on \(names.question(id)) can only be explained after it\(article)."
        case .sponsorMayNotExplain(let member, let id):
            "\(names.member(member)) sponsors \(names.question(id)), which was not amended, and may not explain its vote on it\(article)."
        case .secretNotExplained(let id):
            "\(names.question(id)) is voted by secret ballot, and such votes are not explained\(article)."
        case .hasExplained(let member, let id):
            "\(names.member(member)) has already explained its vote on \(names.question(id))."
        default: .empty
        }
    }
}

extension Naming {
    /// The article of the quorum in brackets.
    fileprivate var quorumArticle: Message { quorumCitation.bracketed }

    /// What a quorum counts, after a number.
    fileprivate var quorumNoun: Message {
        switch quorumUnit {
        case .heads: "members are represented"
        case .population: "people are represented"
        case .weight, .sectionShare: "votes are represented"
        }
    }
}
