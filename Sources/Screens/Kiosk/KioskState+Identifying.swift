import AssemblyCore
import Host
import Language
import Secrets
import TerminalKit

extension KioskState {
    /// Whether nobody is here, and nothing was typed that could be taken back.
    var isAtRest: Bool { step == .idle && !here.arrival.isFiltering && here.arrival.filter == nil }

    mutating func obeyWhileIdle(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch KioskCommand(command) {
        case .filter:
            filter(by: here.arrival.filter ?? TextEntry(limit: 40), isTyping: true)
        case .back: filter(by: nil, isTyping: false)
        case .choose:
            if focus == "filter", !here.arrival.isFiltering { return obeyWhileIdle(.kiosk(.filter)) }
            if focus == "language" {
                speakNextLanguage()
                return []
            }
            if focus == "look" { return lookOtherwise() }
            if focus == "speech" { return speak("speech.toggle") }
            if let picked = focus.flatMap(Self.badge(of:)) { return begin(with: picked) }
            if here.arrival.isFiltering { applyFilter() } else { go(to: .badge) }
        default: break
        }
        return []
    }

    private mutating func begin(with picked: String) -> [Effect<ConsoleRequest>] {
        filter(by: nil, isTyping: false)
        visit?.arrival.badge = TextEntry.code(picked, limit: 12)
        go(to: .pin)
        return []
    }

    /// Ends the typing of the filter; the list stays narrowed, its first line is next.
    private mutating func applyFilter() {
        let typed = here.arrival.filter
        filter(by: typed?.text.isEmpty == false ? typed : nil, isTyping: false)
        guard here.arrival.filter != nil else { return }
        moveFocus(to: badgeRows.first.map { Self.node(badge: $0.badge) })
        say(KioskWords.found(badgeRows.count), badgeRows.isEmpty ? .caution : .notice)
    }

    /// Narrows the list of badges.
    private mutating func filter(by text: TextEntry?, isTyping: Bool) {
        visit?.arrival.filter = text
        visit?.arrival.isFiltering = isTyping
        moveFocus(to: nil)
    }

    /// The badge that a line of the idle list stands for.
    static func badge(of id: NodeID) -> String? { id.thing(Badge.self)?.number }

    /// A badge on the list.
    private struct Badge: Hashable, Sendable { let number: String }

    /// The name of a line of the idle list.
    static func node(badge: String) -> NodeID { NodeID("badge.\(badge)", of: Badge(number: badge)) }

    mutating func obeyWhileIdentifying(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch (step, KioskCommand(command)) {
        case (.badge, .choose), (.pin, .choose): return submitField()
        case (.pin, .back):
            visit?.arrival.pin = Arrival().pin
            go(to: .badge)
        case (.badge, .back): startOver()
        case (.identifying, .back): return leave()
        default: break
        }
        return []
    }

    private mutating func submitField() -> [Effect<ConsoleRequest>] {
        let (badge, pin) = (here.arrival.badge, here.arrival.pin)
        if step == .badge {
            guard !badge.text.isEmpty else { return [] }
            // Badges of a rehearsal have three digits; whoever types 43 means 043.
            if hall.assembly.isRehearsal, let place = Int(badge.text), place > 0 {
                visit?.arrival.badge = TextEntry.code(RehearsalBadge.number(place: place), limit: 12)
            }
            go(to: .pin)
            return []
        }
        guard !pin.secret.isEmpty else { return [] }
        let request = KioskRequest.identify(badge: badge.text, pin: pin.secret)
        visit?.arrival.pin = Arrival().pin
        go(to: .identifying)
        return [.request(.kiosk(request))]
    }

    /// Takes a key that no table binds: text for a field, or the first digit of a badge.
    mutating func type(_ key: Key) -> [Effect<ConsoleRequest>] {
        switch step {
        case .idle where here.arrival.isFiltering: if visit?.arrival.filter?.accept(key) == true { moveFocus(to: nil) }
        case .finding(let id, let search): type(key, into: search, in: id)
        case .idle:
            guard case .character(let digit) = key, digit.isWholeNumber else { return [] }
            go(to: .badge)
            _ = visit?.arrival.badge.accept(key)
        case .badge: _ = visit?.arrival.badge.accept(key)
        case .pin: _ = visit?.arrival.pin.accept(key)
        case .card(_, isChecking: false): _ = visit?.papers.card.accept(key)
        default: break
        }
        return []
    }

    /// Takes the whole text of a field from the linear interface.
    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>] {
        switch id {
        case "badge" where step == .badge: visit?.arrival.badge = TextEntry.code(text, limit: 12)
        case "pin" where step == .pin: visit?.arrival.pin.fill(text)
        case "card":
            guard case .card(let ballot, isChecking: false) = step else { return [] }
            visit?.papers.card = TextEntry.code(text, limit: 25)
            return obeyAtCard(.kiosk(.choose), ballot, isChecking: false)
        case "filter" where here.arrival.isFiltering:
            visit?.arrival.filter = TextEntry(text, limit: 40)
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
        let wanted = here.arrival.filter?.text.lowercased() ?? ""
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
        guard assembly.isRehearsal, let place = Int(here.arrival.badge.text) else { return nil }
        return assembly.members.values.first { $0.order == place }.map { assembly.name(of: $0.code) }
    }
}
