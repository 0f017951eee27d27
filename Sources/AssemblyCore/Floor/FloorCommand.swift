import Language

/// What somebody wants done on the list of speakers and at the microphone.
public indirect enum FloorCommand: Hashable, Sendable {
    /// A member asks for the floor, in the name of a group where one is named; `ahead` names an item that has not been taken
    /// up yet, for whose list it is.
    case request(MemberCode, onBehalfOf: String? = nil, ahead: ItemID? = nil)
    case withdrawRequest(MemberCode, ahead: ItemID? = nil)
    /// These come first on the list, in this order; whoever is not named stands behind them as before.
    case arrangeList([MemberCode], ahead: ItemID? = nil)
    case callSpeaker(MemberCode)
    /// The chair gives the floor to a guest, an official or a panellist, for so many seconds at most; `nil` for no limit.
    case callGuest(Guest, limitSeconds: Int? = nil)
    case yieldFloor
    /// The limit of one speech in seconds; `nil` for none.
    case limitSpeeches(seconds: Int?)
    case closeList
    case reopenList
}

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

/// Lists of speakers: that of the item in hand, and those of items to come.
extension FloorCommand {
    /// Whether it concerns the list of an item that has not been taken up yet.
    var isAhead: Bool {
        switch self {
        case .request(_, _, let item), .withdrawRequest(_, let item), .arrangeList(_, let item): item != nil
        case .callSpeaker, .callGuest, .yieldFloor, .limitSpeeches, .closeList, .reopenList: false
        }
    }

    func decideList(in assembly: Assembly) throws(Refusal) -> Fact {
        switch self {
        case .request(let member, let behalf, let item):
            try Require.represented(member, in: assembly)
            if let behalf {
                _ = try Require.text(
                    behalf, as: "The name of a group", limit: TextRule.longestName, allowsLines: false)
            }
            if let item {
                try Require.toCome(item, in: assembly)
                guard assembly.floor.place(of: member, ahead: item) == nil else { throw .alreadyOnList(member) }
            } else {
                try Require.openDebate(in: assembly)
                guard !assembly.floor.listIsClosed else { throw .listIsClosed }
                try Require.offList(member, in: assembly)
                try Require.speakingTime(member, in: assembly)
            }
            return .floor(.requested(member, onBehalfOf: behalf, ahead: item))
        case .withdrawRequest(let member, let item):
            guard assembly.floor.place(of: member, ahead: item) != nil else { throw .notOnList(member) }
            return .floor(.requestWithdrawn(member, ahead: item))
        case .arrangeList(let members, let item):
            let list = assembly.floor.list(ahead: item).map(\.member)
            for member in members where !list.contains(member) { throw .notOnList(member) }
            guard Set(members).count == members.count else {
                throw .invalid("A delegation stands on the list only once.")
            }
            // The same order again changes nothing.
            guard members + list.filter({ !members.contains($0) }) != list else { throw .nothingToChange }
            return .floor(.listArranged(members, ahead: item))
        case .callSpeaker, .callGuest, .yieldFloor, .limitSpeeches, .closeList, .reopenList:
            throw .nothingToChange
        }
    }
}

extension Require {
    /// An item that somebody can still be inscribed for: it has a list of its own when it is taken up.
    static func toCome(_ id: ItemID, in assembly: Assembly) throws(Refusal) {
        let item = try item(id, in: assembly)
        guard !item.isInHand else { throw .itemInHand(id) }
        guard !item.isConcluded else { throw .itemAlreadyConcluded(id) }
        guard !item.isWithdrawn else { throw .agenda(.isWithdrawn(id)) }
        guard !assembly.agenda.isHeading(item) else { throw .itemIsHeading(id) }
        guard !assembly.debate.closedItems.contains(id) else { throw .debate(.debateIsClosed(id)) }
    }

    /// A guest whose name and office may stand on screens and in records.
    static func guest(_ guest: Guest) throws(Refusal) {
        _ = try text(guest.name, as: "A name", limit: TextRule.longestName, allowsLines: false)
        try texts(guest.office, as: "An office", limit: TextRule.longestTitle)
    }

    /// A limit of one speech in seconds, where there is one.
    static func lengthOfSpeech(_ seconds: Int?) throws(Refusal) {
        if let seconds, !(10...7_200).contains(seconds) {
            throw .invalid("A time limit must be between 10 seconds and 2 hours.")
        }
    }
}
