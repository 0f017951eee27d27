import Language

extension FloorCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .callSpeaker, .yieldFloor, .limitSpeeches, .closeList, .reopenList: try Require.officer(authority, .chair)
        case .request(let member), .withdrawRequest(let member):
            if authority == .delegate(member) { return }
            try Require.officer(authority, .chair, .secretariat)
        }
    }

    func decide(at now: Moment, in assembly: Assembly) throws(Refusal) -> [Fact] {
        try Require.openSitting(in: assembly)
        switch self {
        case .request(let member):
            try Require.represented(member, in: assembly)
            try Require.openDebate(in: assembly)
            guard !assembly.floor.listIsClosed else { throw .listIsClosed }
            try Require.offList(member, in: assembly)
            try Require.speakingTime(member, in: assembly)
            return [.floor(.requested(member))]
        case .withdrawRequest(let member):
            guard assembly.floor.requests.contains(where: { $0.member == member }) else { throw .notOnList(member) }
            return [.floor(.requestWithdrawn(member))]
        case .callSpeaker(let member):
            try Require.noVote(in: assembly)
            if let speaker = assembly.floor.speaker { throw .floorIsTaken(speaker.member) }
            guard let first = assembly.floor.requests.first,
                assembly.floor.requests.contains(where: { $0.member == member })
            else {
                throw .notOnList(member)
            }
            guard first.member == member else { throw .debate(.outOfOrder(next: first.member)) }
            try Require.orderOfBusiness(in: assembly)
            try Require.speakingTime(member, in: assembly)
            return [.floor(.speakerCalled(member))]
        case .yieldFloor:
            guard assembly.floor.speaker != nil else { throw .nobodyHasTheFloor }
            return FloorCommand.yieldingFloor(at: now, in: assembly)
        case .limitSpeeches(let seconds):
            if let seconds, !(10...7_200).contains(seconds) {
                throw .invalid("A time limit must be between 10 seconds and 2 hours.")
            }
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
        guard let speaker = assembly.floor.speaker else { return [] }
        return [.floor(.yielded(speaker.member, seconds: assembly.floor.secondsSpoken(at: now)))]
    }
}
