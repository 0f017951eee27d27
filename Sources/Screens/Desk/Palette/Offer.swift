import Language
import TerminalKit

/// Something that the palette offers: whatever can be done at a console, from wherever one is.
struct Offer: Hashable, Sendable {
    /// What happens when it is taken.
    enum Deed: Hashable, Sendable {
        /// A command of the tables that work now.
        case command(CommandID)
        /// A command that works on another page, which is turned to first.
        case onPage(CommandID, CommandID)
        /// An item that a page lists, as if it had been chosen there; `nil` for the page that is shown.
        case choose(NodeID, on: CommandID?)
        /// An act, whichever page lists it.
        case act(OfficeAct)
    }

    /// Its name on the screen.
    let id: NodeID
    /// What it does, as a sentence or a step's label.
    let label: Message
    /// The keys that do it, the one to show first; several that follow one another stand as one.
    let keys: [String]
    /// The name by which it can also be found: a command's.
    var name = ""
    /// Why it cannot be done now.
    var reason: Message?
    /// What happens.
    let deed: Deed

    /// How well it answers to what was typed: the very key, its words, its command's name; lower is better,
    /// `nil` when not at all. What cannot be done now goes behind its equals.
    func distance(to typed: String, in language: WorkingLanguage) -> Int? {
        // Whoever knows the English words finds it by them in any language.
        let labels = language == .english ? [label.english] : [label.text(in: language), label.english]
        return labels.compactMap { distance(to: typed, label: $0) }.min()
    }

    private func distance(to typed: String, label: String) -> Int? {
        let penalty = reason == nil ? 0 : 20
        if keys.contains(typed) { return -100 + penalty }
        if let words = FuzzyMatch(typed, in: label) { return words.distance + penalty }
        guard let words = FuzzyMatch(typed, in: "\(label) \(name)"), !words.isScattered else { return nil }
        return 100 + words.distance + penalty
    }

    /// Its line in the list.
    /// - Parameters:
    ///   - typed: what was typed, to be marked.
    ///   - isFirst: whether Enter does it while the field has the focus.
    func item(marking typed: String, in language: WorkingLanguage, isFirst: Bool) -> Item {
        let words = label.text(in: language)
        let text = FuzzyMatch(typed, in: words)?.marked(words, .accent) ?? Text(label)
        let state: Text? = reason == nil ? isFirst ? Text("Enter", .key) : nil : Text("not now", .muted)
        return Item(
            id, reason == nil ? text : text.inked(.muted), state: state,
            detail: keys.first.map { Text($0, .key) }, notes: reason.map { [Text($0, .muted)] } ?? [])
    }
}

extension Offer {
    /// What a binding offers.
    init(_ binding: Binding, reason: Message?, on page: Binding? = nil) {
        let first = binding.keys.map(\.name)
        self.init(
            id: NodeID("offer.\(page.map { "\($0.command)." } ?? "")\(binding.command)"),
            label: binding.help,
            keys: page?.keys.first.map { page in first.map { "\(page.name) \($0)" } } ?? first,
            name: "\(binding.command) \(binding.label.english)", reason: reason,
            deed: page.map { .onPage($0.command, binding.command) } ?? .command(binding.command))
    }
}
