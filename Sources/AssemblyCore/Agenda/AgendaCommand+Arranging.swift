/// What the agenda becomes in the course of a session.
extension AgendaCommand {
    static func decideAddition(
        of item: AgendaItem, after: ItemID?, by id: QuestionID?, at now: Moment, in assembly: Assembly
    ) throws(Refusal) -> Fact {
        try Require.new([item], under: item.parent, in: assembly)
        if let parent = item.parent { try Require.open(Require.item(parent, in: assembly), in: assembly) }
        if let after {
            guard try Require.item(after, in: assembly).parent == item.parent else { throw .agenda(.notBeside(after)) }
        }
        try Require.near(item.plannedStart, now)
        if let id {
            guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
            guard question.decision == .lateItem, question.state == .decided(.carried) else {
                throw .agenda(.notAdmitted(id))
            }
            try Require.noRecount(under: id, in: assembly)
            if let there = assembly.agenda.item(admittedBy: id) {
                throw .agenda(there.isWithdrawn ? .isWithdrawn(there.id) : .isAdded(id))
            }
            guard item.id == Agenda.name(admittedBy: id) else { throw .agenda(.notAdmitted(id)) }
        } else if assembly.decidesOnLateItems {
            throw .agenda(.needsDecision)
        }
        return .agenda(.added(item, after: after, by: id))
    }

    static func decideMove(of id: ItemID, before: ItemID?, in assembly: Assembly) throws(Refusal) -> Fact {
        let item = try Require.item(id, in: assembly)
        try Require.toCome(item, in: assembly)
        if let before {
            guard try Require.item(before, in: assembly).parent == item.parent else {
                throw .agenda(.notBeside(before))
            }
        }
        guard before != id, assembly.agenda.next(beside: id) != before else { throw .nothingToChange }
        return .agenda(.moved(id, before: before))
    }

    static func decideSplit(of id: ItemID, into parts: [AgendaItem], in assembly: Assembly) throws(Refusal) -> Fact {
        let item = try Require.item(id, in: assembly)
        guard item.state == .pending, item.panel == nil, !assembly.agenda.isHeading(item) else {
            throw item.isWithdrawn ? .agenda(.isWithdrawn(id)) : .agenda(.cannotBeSplit(id))
        }
        guard (2...20).contains(parts.count) else { throw .agenda(.tooFewParts) }
        try Require.new(parts, under: id, in: assembly)
        return .agenda(.split(id, into: parts))
    }

    static func decideJoining(of id: ItemID, in assembly: Assembly) throws(Refusal) -> Fact {
        _ = try Require.item(id, in: assembly)
        let parts = assembly.agenda.children(of: id)
        guard !parts.isEmpty, parts.allSatisfy({ $0.origin == .part && !assembly.agenda.isHeading($0) }) else {
            throw .agenda(.isNotSplit(id))
        }
        for part in parts where part.state != .pending { throw .agenda(.partIsBegun(part.id)) }
        return .agenda(.joined(id))
    }

    static func decideWithdrawal(of id: ItemID, reason: String?, in assembly: Assembly) throws(Refusal) -> [Fact] {
        let item = try Require.item(id, in: assembly)
        guard !item.isWithdrawn else { throw .nothingToChange }
        if let reason { _ = try Require.text(reason, as: "A reason", limit: TextRule.longestTitle, allowsLines: false) }
        let below = assembly.agenda.below(id)
        for one in [item] + below where !one.isWithdrawn && one.state != .pending {
            throw .agenda(.isBegun(one.id))
        }
        return partsFirst(below).filter { !$0.isWithdrawn }.map { .agenda(.withdrawn($0.id, reason: reason)) }
            + [.agenda(.withdrawn(id, reason: reason))]
    }

    /// Items in the order of the agenda, but each behind everything under it: a heading follows from its parts, so that each
    /// is what the command to withdraw it alone would bring forth in its place.
    private static func partsFirst(_ items: [AgendaItem]) -> [AgendaItem] {
        var (done, open): ([AgendaItem], [AgendaItem]) = ([], [])
        for item in items {
            while let last = open.last, last.id != item.parent { done.append(open.removeLast()) }
            open.append(item)
        }
        return done + open.reversed()
    }

    /// With a heading comes back what was withdrawn together with it.
    static func decideRestoring(of id: ItemID, in assembly: Assembly) throws(Refusal) -> [Fact] {
        let item = try Require.item(id, in: assembly)
        guard item.isWithdrawn else { throw .nothingToChange }
        if let parent = item.parent.flatMap({ assembly.agenda[$0] }), parent.isWithdrawn {
            throw .agenda(.isWithdrawn(parent.id))
        }
        if let question = assembly.decision(admitting: id) { try Require.standing(question, in: assembly) }
        return [.agenda(.restored(id))]
            + assembly.agenda.below(id).filter { $0.state == item.state }.map { .agenda(.restored($0.id)) }
    }

    static func decidePlace(of id: QuestionID, under place: ItemID, in assembly: Assembly) throws(Refusal) -> Fact {
        let question = try Require.pending(id, in: assembly)
        let item = try Require.item(place, in: assembly)
        guard question.item != place else { throw .nothingToChange }
        guard question.kind == .matter, question.amends == nil, question.partOf == nil, question.rounds == 0 else {
            throw .agenda(.cannotBePlaced(id))
        }
        if let other = assembly.questions.values.filter({ $0.amends == id || $0.partOf == id }).map(\.id).min() {
            throw .agenda(.hasDependants(id, other))
        }
        try Require.open(item, in: assembly)
        guard !assembly.agenda.isHeading(item) else { throw .itemIsHeading(place) }
        return .agenda(.placed(id, under: place))
    }
}

extension DecisionID {
    /// The decision of a rulebook by which an item comes late to the agenda.
    public static let lateItem: DecisionID = "late-item"
}

extension Assembly {
    /// Whether an item can only be added by a decision: the rulebook asks for one, and the session has begun.
    public var decidesOnLateItems: Bool { rulebook?[.lateItem] != nil && !sittingTimes.isEmpty }

    /// Questions by which an item has been admitted that is not on the agenda yet.
    public var admittedItems: [Question] {
        questionOrder.compactMap { questions[$0] }.filter {
            $0.decision == .lateItem && $0.state == .decided(.carried) && agenda.item(admittedBy: $0.id) == nil
        }
        .filter { question in !recounts.contains { $0.question == question.id } }
    }
}

extension Agenda {
    /// The name of the item that a question admits.
    public static func name(admittedBy question: QuestionID) -> ItemID {
        ItemID(rawValue: "item-\(question.rawValue)".prefixed(60))
    }

    /// The item that a question has admitted.
    public func item(admittedBy question: QuestionID) -> AgendaItem? { self[Agenda.name(admittedBy: question)] }
}

extension AgendaItem {
    /// The item that a question admits, last on the agenda; its title is the text that was voted on.
    public static func admitted(by question: Question, in assembly: Assembly) -> AgendaItem {
        AgendaItem(
            id: Agenda.name(admittedBy: question.id), number: assembly.agenda.freeNumber(under: nil),
            title: question.text ?? question.title, kind: .resolution, sitting: assembly.sitting.number)
    }
}

extension String {
    fileprivate func prefixed(_ count: Int) -> String { String(prefix(count)) }
}

extension Require {
    /// New items under a heading, or at the top: with names and titles that may stand, and nothing that has yet to happen.
    fileprivate static func new(_ items: [AgendaItem], under parent: ItemID?, in assembly: Assembly) throws(Refusal) {
        guard assembly.agenda.items.count + items.count <= 1_000 else { throw .agenda(.tooManyItems) }
        var names: Set<ItemID> = []
        for item in items {
            guard assembly.agenda[item.id] == nil, names.insert(item.id).inserted else {
                throw .agenda(.itemExists(item.id))
            }
            guard item.parent == parent, item.panel == nil, item.state == .pending, item.secondsBefore == 0 else {
                throw .agenda(.isNotNew(item.id))
            }
            _ = try text(item.id.rawValue, as: "An item's name", limit: 80, allowsLines: false)
            _ = try text(item.number, as: "An item's number", limit: 20, allowsLines: false)
            try texts(item.title, as: "A title", limit: TextRule.longestTitle)
            try texts(item.note, as: "A note", limit: 2_000, allowsLines: true)
            guard item.speakers.count <= 100, (0...1_440).contains(item.plannedMinutes ?? 0),
                (0...1_000).contains(item.sitting ?? 0)
            else { throw .agenda(.isNotNew(item.id)) }
            guard item.offices.keys.allSatisfy(item.speakers.contains) else { throw .agenda(.isNotNew(item.id)) }
            for name in item.speakers { try guest(item.guest(name)) }
        }
    }

    /// An item under which something can still be brought.
    fileprivate static func open(_ item: AgendaItem, in assembly: Assembly) throws(Refusal) {
        guard !item.isConcluded else { throw .itemAlreadyConcluded(item.id) }
        guard !item.isWithdrawn else { throw .agenda(.isWithdrawn(item.id)) }
    }

    /// An item that is still to be taken.
    fileprivate static func toCome(_ item: AgendaItem, in assembly: Assembly) throws(Refusal) {
        try open(item, in: assembly)
        if item.isInHand { throw .itemInHand(item.id) }
    }
}
