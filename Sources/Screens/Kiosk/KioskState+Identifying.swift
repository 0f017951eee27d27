import AssemblyCore
import Host
import Language
import TerminalKit

extension KioskState {
    mutating func obeyWhileIdle(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch command {
        case "filter":
            (filter, isFiltering, focus) = (filter ?? TextEntry(limit: 40), true, nil)
        case "back": (filter, isFiltering, focus) = (nil, false, nil)
        case "choose":
            if focus == "filter", !isFiltering { return obeyWhileIdle("filter") }
            if focus == "language" {
                speakNextLanguage()
                return []
            }
            if focus == "look" { return lookOtherwise() }
            if focus == "speech" { return speak("speech.toggle") }
            if let picked = focus.flatMap(Self.badge(of:)) { return begin(with: picked) }
            if isFiltering { applyFilter() } else { go(to: .badge) }
        default: break
        }
        return []
    }

    private mutating func begin(with picked: String) -> [Effect<ConsoleRequest>] {
        (badge, filter, isFiltering) = (TextEntry.code(picked, limit: 12), nil, false)
        go(to: .pin)
        return []
    }

    /// Ends the typing of the filter; the list stays narrowed, its first line is next.
    private mutating func applyFilter() {
        isFiltering = false
        if filter?.text.isEmpty == true { filter = nil }
        focus = filter == nil ? nil : badgeRows.first.map { Self.node(badge: $0.badge) }
        if filter != nil { say(KioskWords.found(badgeRows.count), badgeRows.isEmpty ? .caution : .notice) }
    }

    /// The badge that a line of the idle list stands for.
    static func badge(of id: NodeID) -> String? {
        id.name.hasPrefix("badge.") ? String(id.name.dropFirst(6)) : nil
    }

    /// The name of a line of the idle list.
    static func node(badge: String) -> NodeID { NodeID("badge.\(badge)") }

    mutating func obeyWhileIdentifying(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch (step, command) {
        case (.badge, "choose"), (.pin, "choose"): return submitField()
        case (.pin, "back"):
            pin = TextEntry.code(limit: 12)
            go(to: .badge)
        case (.badge, "back"): reset()
        case (.identifying, "back"): return leave()
        default: break
        }
        return []
    }

    private mutating func submitField() -> [Effect<ConsoleRequest>] {
        if step == .badge {
            guard !badge.text.isEmpty else { return [] }
            // Badges of a rehearsal have three digits; whoever types 43 means 043.
            if hall.assembly.isRehearsal, let place = Int(badge.text), place > 0 {
                badge = TextEntry.code(RehearsalBadge.number(place: place), limit: 12)
            }
            go(to: .pin)
            return []
        }
        guard !pin.text.isEmpty else { return [] }
        let request = ConsoleRequest.identify(badge: badge.text, pin: pin.text)
        pin = TextEntry.code(limit: 12)
        go(to: .identifying)
        return [.request(request)]
    }

    /// Takes a key that no table binds: text for a field, or the first digit of a badge.
    mutating func type(_ key: Key) -> [Effect<ConsoleRequest>] {
        switch step {
        case .idle where isFiltering: if filter?.take(key) == true { focus = nil }
        case .finding(let id, let search): type(key, into: search, in: id)
        case .idle:
            guard case .character(let digit) = key, digit.isWholeNumber else { return [] }
            go(to: .badge)
            _ = badge.take(key)
        case .badge: _ = badge.take(key)
        case .pin: _ = pin.take(key)
        case .card(_, isChecking: false): _ = card.take(key)
        default: break
        }
        return []
    }

    /// Takes the whole text of a field from the linear interface.
    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>] {
        switch id {
        case "badge" where step == .badge: badge = TextEntry.code(text, limit: 12)
        case "pin" where step == .pin: pin = TextEntry.code(text, limit: 12)
        case "card":
            guard case .card(let ballot, isChecking: false) = step else { return [] }
            card = TextEntry.code(text, limit: 25)
            return obeyAtCard("choose", ballot, isChecking: false)
        case "filter" where isFiltering:
            filter = TextEntry(text, limit: 40)
            applyFilter()
            return []
        case "filter":
            if case .finding(let ballot, let search) = step { fill(text, into: search, in: ballot) }
            return []
        default: return []
        }
        return submitField()
    }

    /// One line of the list of badges.
    struct BadgeRow: Hashable {
        let badge: String
        let member: MemberCode
        let name: Message
    }

    /// The badges of the rehearsal, as far as the filter lets them through.
    var badgeRows: [BadgeRow] {
        let assembly = hall.assembly
        let wanted = filter?.text.lowercased() ?? ""
        return assembly.roll(in: language).compactMap { member in
            let row = BadgeRow(
                badge: RehearsalBadge.number(of: member, in: assembly), member: member,
                name: assembly.name(of: member))
            let isFound = [.english, language].contains { row.name.text(in: $0).lowercased().contains(wanted) }
            let isWanted =
                wanted.isEmpty || isFound || member.rawValue.lowercased() == wanted
                || row.badge.hasSuffix(wanted)
            return isWanted ? row : nil
        }
    }

    /// The name on the badge that was typed, which only a rehearsal tells.
    var nameOnBadge: Message? {
        let assembly = hall.assembly
        guard assembly.isRehearsal, let place = Int(badge.text) else { return nil }
        return assembly.members.values.first { $0.order == place }.map { assembly.name(of: $0.code) }
    }
}
