import Language

extension FloorCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .callSpeaker, .callGuest, .yieldFloor, .limitSpeeches, .closeList, .reopenList:
            try Require.officer(authority, .chair)
        case .arrangeList: try Require.officer(authority, .chair, .secretariat)
        case .request(let member, _, _), .withdrawRequest(let member, _):
            if authority == .delegate(member) { return }
            try Require.officer(authority, .chair, .secretariat)
        }
    }

    func decide(at now: Moment, in assembly: Assembly) throws(Refusal) -> [Fact] {
        // For an item to come one is inscribed between the sittings too.
        if !isAhead { try Require.openSitting(in: assembly) }
        switch self {
        case .request, .withdrawRequest, .arrangeList: return [try decideList(in: assembly)]
        case .callSpeaker(let member):
            try Require.noVote(in: assembly)
            try Require.freeFloor(in: assembly)
            guard let first = assembly.floor.requests.first,
                assembly.floor.requests.contains(where: { $0.member == member })
            else {
                throw .notOnList(member)
            }
            guard first.member == member else { throw .debate(.outOfOrder(next: first.member)) }
            try Require.orderOfBusiness(in: assembly)
            try Require.speakingTime(member, in: assembly)
            return [.floor(.speakerCalled(member))]
        case .callGuest(let guest, let limit):
            try Require.noVote(in: assembly)
            try Require.freeFloor(in: assembly)
            try Require.orderOfBusiness(in: assembly)
            try Require.guest(guest)
            try Require.lengthOfSpeech(limit)
            return [.floor(.guestCalled(guest, limitSeconds: limit))]
        case .yieldFloor:
            guard assembly.floor.speaker != nil else { throw .nobodyHasTheFloor }
            return FloorCommand.yieldingFloor(at: now, in: assembly)
        case .limitSpeeches(let seconds):
            try Require.lengthOfSpeech(seconds)
            guard seconds != assembly.floor.limitSeconds else { throw .nothingToChange }
            return [.floor(.speechesLimited(seconds: seconds))]
        case .closeList:
            guard !assembly.floor.listIsClosed else { throw .nothingToChange }
            if let objections = assembly.debate.closingObjections, !objections.isEmpty {
                throw .debate(.closingObjected(objections))
            }
            return [.floor(.listClosed)]
        case .reopenList:
            guard assembly.floor.listIsClosed else { throw .nothingToChange }
            try Require.openDebate(in: assembly)
            return [.floor(.listReopened)]
        }
    }

    static func yieldingFloor(at now: Moment, in assembly: Assembly) -> [Fact] {
        let seconds = assembly.floor.secondsSpoken(at: now)
        switch assembly.floor.speaker?.speaker {
        case .delegation(let member)?: return [.floor(.yielded(member, seconds: seconds))]
        case .guest(let guest)?: return [.floor(.guestYielded(guest, seconds: seconds))]
        case nil: return []
        }
    }
}
