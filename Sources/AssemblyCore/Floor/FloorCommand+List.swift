import Language

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
