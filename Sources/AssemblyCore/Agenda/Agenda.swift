/// What an agenda item is about, which decides what can be done under it.
public enum ItemKind: String, Codable, CaseIterable, Sendable {
    case opening = "opening"
    case address = "address"
    case procedure = "procedure"
    case appointment = "appointment"
    case election = "election"
    case panel = "panel"
    case report = "report"
    case resolution = "resolution"
    case programme = "programme"
    case budget = "budget"
    case closing = "closing"
}

/// Where an agenda item stands.
public enum ItemState: Hashable, Codable, Sendable {
    case pending
    case inHand(since: Moment)
    case adjourned(at: Moment)
    case concluded(from: Moment, to: Moment)
    /// Taken off the agenda before it was taken up.
    case withdrawn(at: Moment)
}

/// How an item came to the agenda.
public enum ItemOrigin: String, Hashable, Codable, Sendable {
    /// It was convened with the assembly.
    case convened = "convened"
    /// It was added in the course of the session.
    case added = "added"
    /// It is a part of an item that was split.
    case part = "part"
}

/// One item of the agenda; items form a tree by their parents.
public struct AgendaItem: Hashable, Sendable {
    /// The item's name in the assembly file.
    public let id: ItemID
    /// The item above it, for a sub-item.
    public let parent: ItemID?
    /// The number that is read out: `6`, `6.2`.
    public let number: String
    /// What the item is called.
    public internal(set) var title: LocalizedText
    /// What it is about.
    public let kind: ItemKind
    /// The sitting it is planned for.
    public let sitting: Int?
    /// The planned start; `nil` while it is not announced.
    public var plannedStart: Moment?
    /// The planned length in minutes; `nil` while it is not announced.
    public var plannedMinutes: Int?
    /// What the secretariat has noted for everyone, a source or a caution.
    public let note: LocalizedText?
    /// Who is invited to speak to it, where that is known.
    public internal(set) var speakers: [String]
    /// In which office somebody speaks who is invited to it, by name.
    public internal(set) var offices: [String: LocalizedText]
    /// The panel, for an item that is one.
    public var panel: Panel?
    /// Where it stands.
    public var state: ItemState
    /// How it came to the agenda.
    public internal(set) var origin = ItemOrigin.convened
    /// Seconds it was in hand before it was last adjourned.
    public var secondsBefore: Int

    /// An item as the assembly file gives it, pending.
    public init(
        id: ItemID, parent: ItemID? = nil, number: String, title: LocalizedText, kind: ItemKind, sitting: Int? = nil,
        plannedStart: Moment? = nil, plannedMinutes: Int? = nil, note: LocalizedText? = nil, speakers: [String] = [],
        offices: [String: LocalizedText] = [:], panel: Panel? = nil
    ) {
        (self.id, self.parent, self.number, self.title, self.kind) = (id, parent, number, title, kind)
        (self.sitting, self.plannedStart, self.plannedMinutes) = (sitting, plannedStart, plannedMinutes)
        (self.note, self.speakers, self.offices, self.panel) = (note, speakers, offices, panel)
        (state, secondsBefore) = (.pending, 0)
    }

    /// Whether the item is the one in hand.
    public var isInHand: Bool {
        if case .inHand = state { return true }
        return false
    }

    /// Whether the item is done.
    public var isConcluded: Bool {
        if case .concluded = state { return true }
        return false
    }

    /// Whether the item has been taken off the agenda.
    public var isWithdrawn: Bool {
        if case .withdrawn = state { return true }
        return false
    }

    /// Seconds by which the actual start differs from the planned one; `nil` where either is unknown.
    public var drift: Int? {
        guard let plannedStart else { return nil }
        switch state {
        case .inHand(let start), .concluded(let start, _): return start.seconds(since: plannedStart)
        case .pending, .adjourned, .withdrawn: return nil
        }
    }
}

/// The agenda: items in the order in which they are to be taken, and a tree by their parents.
public struct Agenda: Hashable, Codable, Sendable {
    /// All items, parents before their children, in reading order.
    public private(set) var items: [AgendaItem]
    private var places: [ItemID: Int]

    /// An agenda of items with distinct names.
    public init(items: [AgendaItem]) {
        self.items = items
        places = Agenda.places(of: items)
    }

    private static func places(of items: [AgendaItem]) -> [ItemID: Int] {
        Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Puts other items, or the same ones in another order, in the place of all.
    mutating func arrange(_ items: [AgendaItem]) {
        (self.items, places) = (items, Agenda.places(of: items))
    }

    /// The item of a name. O(1).
    public subscript(id: ItemID) -> AgendaItem? {
        get { places[id].map { items[$0] } }
        set {
            guard let place = places[id], let newValue else { return }
            items[place] = newValue
        }
    }

    /// The item in hand.
    public var itemInHand: AgendaItem? { items.first { $0.isInHand } }

    /// How deep an item stands in the tree; 0 at the top.
    public func depth(of item: AgendaItem) -> Int {
        var depth = 0
        var parent = item.parent
        while let name = parent, let above = self[name], depth < 8 { (depth, parent) = (depth + 1, above.parent) }
        return depth
    }

    /// The items directly below one.
    public func children(of id: ItemID?) -> [AgendaItem] { items.filter { $0.parent == id } }

    /// Whether an item only groups others.
    public func isHeading(_ item: AgendaItem) -> Bool { items.contains { $0.parent == item.id } }

    /// The first item that is still to be taken and is not a mere heading.
    public var nextItem: AgendaItem? { items.first(where: isToCome) }

    private func isToCome(_ item: AgendaItem) -> Bool {
        switch item.state {
        case .pending, .adjourned: !isHeading(item)
        case .inHand, .concluded, .withdrawn: false
        }
    }

    /// The first item that is still to be taken and was not put off since a moment, unless it was opened again; where
    /// all that are left were put off, the first of them.
    func nextItem(besidesAdjournedSince moment: Moment, unless isOpenAgain: (AgendaItem) -> Bool) -> AgendaItem? {
        items.first { item in
            if case .adjourned(let at) = item.state, at >= moment, !isOpenAgain(item) { return false }
            return isToCome(item)
        } ?? nextItem
    }
}

extension Assembly {
    /// The item that is taken next. What has been adjourned in this sitting waits for what has not been taken up yet.
    public var nextItem: AgendaItem? {
        guard let opened = sitting.number.flatMap({ sittingTimes[$0]?.opened }) else { return agenda.nextItem }
        return agenda.nextItem(besidesAdjournedSince: opened) { item in
            // An annulment or a correction has brought it back, and nobody has put it off.
            questions(under: item.id).contains { question in
                question.isPending
                    && ballots(on: question.id).last.map { $0.phase == .annulled || $0.correctingRecount != nil }
                        ?? false
            }
        }
    }

    /// Whether all that was planned for the open sitting has been taken: what comes next has its place in a later one.
    public var nextItemIsForLater: Bool {
        guard let number = sitting.number, let planned = nextItem?.sitting else { return false }
        return planned > number
    }
}
