/// The list of speakers beyond requests, and the right of reply.
extension Debate {
    /// How long each delegation has spoken on an item.
    public static func speakingTimes(on item: ItemID, in assembly: Assembly) -> [MemberCode: SpeakingTime] {
        assembly.agenda.itemInHand?.id == item ? assembly.floor.times : assembly.debate.speaking[item] ?? [:]
    }
}

extension DebateCommand {
    func decideList(in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .grantLeave(let member):
            guard let delegation = assembly.delegations[member] else { throw .noSuchMember(member) }
            guard delegation.isPresent else { throw .notRepresented(member, .notPresent) }
            guard !delegation.credentials.areInOrder else { throw .debate(.needsNoLeave(member)) }
            try Require.offList(member, in: assembly)
            return [.floor(.requested(member))]
        case .proposeToCloseList:
            _ = try Require.itemInHand(in: assembly)
            // Where somebody did not consent, the chair may ask again later.
            guard !assembly.floor.listIsClosed, assembly.debate.closingObjections?.isEmpty != true else {
                throw .nothingToChange
            }
            return [.debate(.closingOfListProposed)]
        case .objectToClosingList(let member):
            try Require.delegate(member, else: .observersHaveNone(member), in: assembly)
            guard let objections = assembly.debate.closingObjections else { throw .debate(.closingNotProposed) }
            guard !objections.contains(member) else { throw .debate(.asksAlready(member)) }
            return [.debate(.closingOfListObjected(member))]
        case .limitDelegations(let speeches, let seconds):
            try Require.limits(speeches: speeches, total: seconds, in: assembly)
            guard assembly.floor.speechesEach != speeches || assembly.floor.secondsEach != seconds else {
                throw .nothingToChange
            }
            return [.debate(.delegationsLimited(speeches: speeches, seconds: seconds))]
        default: throw .nothingToChange
        }
    }

    func decideReply(in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .requestReply(let member):
            _ = try Require.itemInHand(in: assembly)
            try Require.represented(member, in: assembly)
            guard !assembly.floor.replies.contains(where: { $0.member == member }) else {
                throw .debate(.asksAlready(member))
            }
            try Require.repliesLeft(member, in: assembly)
            return [.debate(.replyRequested(member))]
        case .withdrawReply(let member):
            guard assembly.floor.replies.contains(where: { $0.member == member }) else { throw .notOnList(member) }
            return [.debate(.replyWithdrawn(member))]
        case .callReply(let member):
            _ = try Require.itemInHand(in: assembly)
            guard let first = assembly.floor.replies.first,
                assembly.floor.replies.contains(where: { $0.member == member })
            else {
                throw .notOnList(member)
            }
            guard first.member == member else { throw .debate(.outOfOrder(next: first.member)) }
            try Require.orderOfBusiness(in: assembly)
            try Require.freeFloor(in: assembly)
            guard assembly.floor.listIsClosed || assembly.floor.requests.isEmpty else { throw .debate(.replyAfterList) }
            try Require.repliesLeft(member, in: assembly)
            return [
                .debate(.floorGiven(member, .reply, limitSeconds: DebateCommand.replyLimit(of: member, in: assembly)))
            ]
        default: throw .nothingToChange
        }
    }

    /// The limit of a delegation's next reply on the item in hand, in seconds; `nil` for none.
    public static func replyLimit(of member: MemberCode, in assembly: Assembly) -> Int? {
        guard let limits = assembly.rulebook?.debate.replies.limitsSeconds, !limits.isEmpty else { return nil }
        return limits[min(assembly.floor.times[member]?.replies ?? 0, limits.count - 1)]
    }
}

extension Require {
    static func offList(_ member: MemberCode, in assembly: Assembly) throws(Refusal) {
        guard !assembly.floor.requests.contains(where: { $0.member == member }),
            assembly.floor.speaker?.member != member
        else {
            throw .alreadyOnList(member)
        }
    }

    /// Somebody has speeches and seconds left on the item in hand.
    static func speakingTime(_ member: MemberCode, in assembly: Assembly) throws(Refusal) {
        let time = assembly.floor.times[member] ?? SpeakingTime()
        if let most = assembly.floor.speechesEach, time.speeches >= most {
            throw .debate(.speechesUsed(member, allowed: most))
        }
        if let most = assembly.floor.secondsEach, time.seconds >= most {
            throw .debate(.timeUsed(member, seconds: most))
        }
    }

    /// Whether the debate on the item in hand has not been closed.
    static func openDebate(in assembly: Assembly) throws(Refusal) {
        if let item = assembly.agenda.itemInHand, assembly.debate.closedItems.contains(item.id) {
            throw .debate(.debateIsClosed(item.id))
        }
    }

    static func repliesLeft(_ member: MemberCode, in assembly: Assembly) throws(Refusal) {
        guard let most = assembly.rulebook?.debate.replies.most else { return }
        guard (assembly.floor.times[member]?.replies ?? 0) < most else {
            throw .debate(.repliesUsed(member, allowed: most))
        }
    }
}
