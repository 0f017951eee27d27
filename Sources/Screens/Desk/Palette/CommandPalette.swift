import Language
import TerminalKit

/// The palette while it is open: what was typed, and which of the answers has the focus.
struct CommandPalette: Hashable, Sendable {
    /// What was typed.
    var entry = TextEntry(limit: 60)
    /// The answer in focus; `nil` while the field has it.
    var focus: NodeID?

    /// The field's name on the screen.
    static let field: NodeID = "palette"

    /// The keys while it is open; what gives text goes to the field.
    static let keys = KeyTable(
        "List of actions",
        [
            Binding(
                .palette(.take), .enter, label: "do it", help: "Do the highlighted action, or the first one.",
                group: "List of actions", prominence: 1, isDeliberate: true),
            Binding(
                .palette(.close), .back, label: "close", help: "Close the list of actions.", group: "List of actions",
                prominence: 2),
            Binding(
                .palette(.next), .down, .tab, label: "next", help: "Go to the next action.", group: "List of actions",
                prominence: 3),
            Binding(
                .palette(.previous), .up, .backTab, label: "previous", help: "Go to the previous action.",
                group: "List of actions", prominence: nil),
            Binding(
                .palette(.pageDown), .pageDown, label: "page down", help: "Go ten actions down.",
                group: "List of actions",
                prominence: nil),
            Binding(
                .palette(.pageUp), .pageUp, label: "page up", help: "Go ten actions up.", group: "List of actions",
                prominence: nil),
            Binding(
                .palette(.clear), .control("u"), label: "clear", help: "Empty the field.", group: "List of actions",
                prominence: nil),
            Binding(.desk(.redraw), .control("l"), label: "redraw", help: "Draw the screen again.", prominence: nil),
        ])

    /// The offers that answer to what was typed, the best first; all in their own order while nothing is typed.
    func answers(among offers: [Offer], in language: WorkingLanguage) -> [Offer] {
        guard !entry.text.trimmingSpaces.isEmpty else { return offers }
        let found = offers.enumerated().compactMap { place, offer in
            offer.distance(to: entry.text, in: language).map { (offer: offer, distance: $0, place: place) }
        }
        return found.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.map(\.offer)
    }

    /// Takes a key for the field; the focus goes back to it, since the answers change.
    mutating func type(_ key: Key) {
        if entry.accept(key) { focus = nil }
    }

    /// Moves among the field and the answers.
    mutating func move(by steps: Int, among answers: [Offer]) {
        let places = [nil] + answers.map { Optional($0.id) }
        let place = places.firstIndex(of: focus) ?? 0
        focus = places[min(max(0, place + steps), places.count - 1)]
    }

    /// Takes the answer in focus, or the first one. One in which the letters merely happen to stand, far from one another,
    /// is not taken unseen: it gets the focus, and the next Enter takes it.
    mutating func choose(among answers: [Offer], in language: WorkingLanguage) -> Offer? {
        if let chosen = answers.first(where: { $0.id == focus }) { return chosen }
        guard let first = answers.first else { return nil }
        guard isMeant(first, in: language) else {
            focus = first.id
            return nil
        }
        return first
    }

    /// Whether what was typed stands in the words of an answer.
    private func isMeant(_ offer: Offer, in language: WorkingLanguage) -> Bool {
        offer.distance(to: entry.text, in: language).map { $0 < FuzzyMatch.chance } ?? true
    }

    /// The dialog. By ear the whole list would be long, so that it is read once something has been typed.
    func dialog(_ offers: [Offer], in language: WorkingLanguage, isLinear: Bool) -> Dialog {
        let answers = answers(among: offers, in: language)
        let isShown = !isLinear || !entry.text.isEmpty
        return Dialog(Text(PaletteWords.title)) {
            TextField(
                Self.field, label: PaletteWords.find, value: entry.text, caret: entry.caret,
                hint: PaletteWords.hint)
            Paragraph(Text(PaletteWords.count(answers.count, of: offers.count), .muted))
            if isShown {
                ItemList(
                    answers.enumerated().map { place, offer in
                        offer.item(
                            marking: entry.text, in: language,
                            isFirst: place == 0 && focus == nil && isMeant(offer, in: language))
                    }, whenEmpty: PaletteWords.nothing)
            }
        }
    }
}

/// What the keys of the list of actions call.
enum PaletteCommand: String {
    case take = "palette.take"
    case close = "palette.close"
    case next = "palette.next"
    case previous = "palette.previous"
    case pageDown = "palette.pageDown"
    case pageUp = "palette.pageUp"
    case clear = "palette.clear"
}

extension CommandID {
    /// A command of this table.
    static func palette(_ command: PaletteCommand) -> CommandID { CommandID(command) }
}
