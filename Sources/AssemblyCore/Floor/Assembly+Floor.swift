public import Language

/// Who speaks, has spoken and is to speak, as screens and minutes ask for it.
extension Assembly {
    /// The name of a speaker: a delegation's short name, a guest's own.
    public func name(of speaker: Speaker) -> Message {
        switch speaker {
        case .delegation(let member): name(of: member)
        case .guest(let guest): .verbatim(guest.name)
        }
    }

    /// Who is invited to speak to the item in hand and has not been given the floor yet, in the order of invitation.
    /// Panellists are not: who of them speaks when is for their moderator.
    public var guestsToHear: [Guest] {
        guard let item = agenda.itemInHand else { return [] }
        let heard = debate.guests[item.id] ?? [:]
        return item.speakers.filter { heard[$0] == nil }.map(item.guest)
    }

    /// How long each delegation has spoken in the whole session, the item in hand included.
    /// - Complexity: O(items + speakers).
    public var speakingTimes: [MemberCode: SpeakingTime] {
        let inHand = agenda.itemInHand?.id
        var sums = floor.times
        for (item, times) in debate.speaking where item != inHand {
            for (member, time) in times { sums[member, default: SpeakingTime()].add(time) }
        }
        return sums
    }
}

extension Assembly {
    /// The items that somebody can be inscribed for before they are taken up, in their order.
    public var itemsToCome: [AgendaItem] {
        agenda.items.filter { item in
            switch item.state {
            case .pending, .adjourned: !agenda.isHeading(item) && !debate.closedItems.contains(item.id)
            case .inHand, .concluded, .withdrawn: false
            }
        }
    }
}

/// A group of members in whose name somebody speaks.
public enum MemberGroup {
    /// Its name in words: a region's in every language, another's as it was typed.
    public static func words(_ name: String) -> Message { Region(rawValue: name)?.words ?? .verbatim(name) }
}

extension Guest {
    /// The name with the office, where there is one: `Jürgen Stock, Secretary General`.
    public var words: Message { office.map { "\(name), \($0.message)" } ?? .verbatim(name) }

    /// The name with the office, before what the guest does: `Jürgen Stock, Secretary General of INTERPOL,`.
    public var subject: Message { office.map { "\(name), \($0.message)," } ?? .verbatim(name) }
}

extension AgendaItem {
    /// A guest of the item by name, with the office that is known.
    public func guest(_ name: String) -> Guest { Guest(name, office: offices[name]) }

    /// Everybody who is invited to speak to it: its speakers, and moderator and panellists of its panel.
    public var guests: [Guest] {
        var names = speakers
        for name in (panel?.moderator.map { [$0] } ?? []) + (panel?.panellists ?? []) where !names.contains(name) {
            names.append(name)
        }
        return names.map(guest)
    }
}
