import Language

extension DebateRefusal {
    func proposalSentence(_ names: Naming) -> Message? {
        let withdrawal = names.article(\.withdrawalCitation)
        let amendments = names.article(\.amendmentCitation)
        return switch self {
        case .noItemInHand: "No item is in hand; take one up first."
        case .needsSponsor: "A proposal has at least one sponsor."
        case .amendsTooDeep(let id): "\(names.question(id)) amends an amendment and cannot be amended itself."
        case .isNoAmendment(let id): "\(names.question(id)) is not a text to which this can apply."
        case .notASponsor(let member, let id): "\(names.member(member)) does not sponsor \(names.question(id))."
        case .isSponsor(let member, let id): "\(names.member(member)) already sponsors \(names.question(id))."
        case .hasNoSponsors(let id):
            "\(names.question(id)) has no sponsors who could accept an amendment; it is put to the vote."
        case .votingHasBegun(let id): "Voting on \(names.question(id)) has begun\(withdrawal)."
        case .isAmended(let id):
            "The assembly has amended \(names.question(id)); it can no longer be withdrawn\(withdrawal)."
        case .notWithdrawn(let id): "\(names.question(id)) has not been withdrawn."
        case .tooLateToReintroduce(let id):
            "\(names.question(id)) can only be taken up again promptly, before the next vote and under the same item\(withdrawal)."
        case .ownWithdrawal(let member, let id):
            "\(names.member(member)) withdrew \(names.question(id)); only another delegation can take it up again\(withdrawal)."
        case .rankingIncomplete(let text, let missing):
            "The chair first ranks the amendments to \(names.question(text)), the furthest removed first; not ranked: \(names.questions(missing))\(amendments)."
        case .furtherRemovedFirst(let id):
            "\(names.question(id)) is furthest removed in substance and is put first\(amendments)."
        case .disposesOfItself(let id): "\(names.question(id)) cannot dispose of itself."
        case .notOfSameText(let id): "\(names.question(id)) is not a pending amendment to the same text."
        default: nil
        }
    }

    func divisionSentence(_ names: Naming) -> Message? {
        let article = names.article(\.divisionCitation)
        return switch self {
        case .partFirst(let id):
            names.sittingAfterPutOff(id).map {
                "The parts are put to the vote before the whole; the vote on \(names.question(id)) was put off, and is taken again from sitting \($0)\(article)."
            }
                ?? "The parts are put to the vote before the whole; \(names.question(id)) has still to be voted on\(article)."
        case .isDivided(let id): "\(names.question(id)) has already been divided."
        case .cannotBeDivided(let id): "\(names.question(id)) cannot be divided; only proposals and amendments can."
        case .divisionNotAsked(let id): "Nobody has asked for a division of \(names.question(id))."
        case .divisionObjected(let id, let members):
            "\(names.members(members)) objected to a division of \(names.question(id)); a motion must decide it\(article)."
        case .divisionIsARight(let id):
            "Any delegation may have \(names.question(id)) voted on in parts; an objection has no effect\(article)."
        default: nil
        }
    }
}
