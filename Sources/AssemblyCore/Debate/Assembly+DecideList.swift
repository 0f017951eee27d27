/// The list of speakers beyond requests, and the right of reply.
extension Assembly {
    func decideList(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .grantLeave(let member):
            guard let delegation = delegations[member] else { throw .noSuchMember(member) }
            guard delegation.isPresent else { throw .notRepresented(member, .notPresent) }
            guard delegation.credentials != .accepted else { throw .debate(.needsNoLeave(member)) }
            try requireOffList(member)
            return [.floor(.requested(member))]
        case .proposeToCloseList:
            _ = try requireItemInHand()
            // Where somebody did not consent, the chair may ask again later.
            guard !floor.listIsClosed, debate.closingObjections?.isEmpty != true else { throw .nothingToChange }
            return [.debate(.closingOfListProposed)]
        case .objectToClosingList(let member):
            try requireDelegate(member, else: .observersHaveNone(member))
            guard let objections = debate.closingObjections else { throw .debate(.closingNotProposed) }
            guard !objections.contains(member) else { throw .debate(.asksAlready(member)) }
            return [.debate(.closingOfListObjected(member))]
        case .limitDelegations(let speeches, let seconds):
            try requireLimits(speeches: speeches, total: seconds)
            guard floor.speechesEach != speeches || floor.secondsEach != seconds else { throw .nothingToChange }
            return [.debate(.delegationsLimited(speeches: speeches, seconds: seconds))]
        default: throw .nothingToChange
        }
    }

    func requireOffList(_ member: MemberCode) throws(Refusal) {
        guard !floor.requests.contains(where: { $0.member == member }), floor.speaker?.member != member else {
            throw .alreadyOnList(member)
        }
    }

    /// Somebody has speeches and seconds left on the item in hand.
    func requireSpeakingTime(_ member: MemberCode) throws(Refusal) {
        let time = floor.times[member] ?? SpeakingTime()
        if let most = floor.speechesEach, time.speeches >= most {
            throw .debate(.speechesUsed(member, allowed: most))
        }
        if let most = floor.secondsEach, time.seconds >= most { throw .debate(.timeUsed(member, seconds: most)) }
    }

    /// Whether the debate on the item in hand has not been closed.
    func requireOpenDebate() throws(Refusal) {
        if let item = agenda.itemInHand, debate.closedItems.contains(item.id) {
            throw .debate(.debateIsClosed(item.id))
        }
    }

    func decideReply(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .requestReply(let member):
            _ = try requireItemInHand()
            try requireRepresented(member)
            guard !floor.replies.contains(where: { $0.member == member }) else { throw .debate(.asksAlready(member)) }
            try requireRepliesLeft(member)
            return [.debate(.replyRequested(member))]
        case .withdrawReply(let member):
            guard floor.replies.contains(where: { $0.member == member }) else { throw .notOnList(member) }
            return [.debate(.replyWithdrawn(member))]
        case .callReply(let member):
            _ = try requireItemInHand()
            guard let first = floor.replies.first, floor.replies.contains(where: { $0.member == member }) else {
                throw .notOnList(member)
            }
            guard first.member == member else { throw .debate(.outOfOrder(next: first.member)) }
            try requireOrderOfBusiness()
            try requireFreeFloor()
            guard floor.listIsClosed || floor.requests.isEmpty else { throw .debate(.replyAfterList) }
            try requireRepliesLeft(member)
            return [.debate(.floorGiven(member, .reply, limitSeconds: replyLimit(of: member)))]
        default: throw .nothingToChange
        }
    }

    private func requireRepliesLeft(_ member: MemberCode) throws(Refusal) {
        guard let most = rulebook?.debate.replies.most else { return }
        guard (floor.times[member]?.replies ?? 0) < most else { throw .debate(.repliesUsed(member, allowed: most)) }
    }

    /// The limit of a delegation's next reply on the item in hand, in seconds; `nil` for none.
    public func replyLimit(of member: MemberCode) -> Int? {
        guard let limits = rulebook?.debate.replies.limitsSeconds, !limits.isEmpty else { return nil }
        return limits[min(floor.times[member]?.replies ?? 0, limits.count - 1)]
    }

    /// How long each delegation has spoken on an item.
    public func speakingTimes(on item: ItemID) -> [MemberCode: SpeakingTime] {
        agenda.itemInHand?.id == item ? floor.times : debate.speaking[item] ?? [:]
    }
}
