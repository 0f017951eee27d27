import Language

/// A reading while it grows.
struct Reading {
    private(set) var sentences: [Sentence] = []
    private let focus: NodeID?
    private var nextNumber: Int
    private let taken: Set<Int>
    private var isQuiet = false
    private var place = 0
    private var isChoice = false
    private let language: WorkingLanguage
    private let isLinear: Bool

    init(focus: NodeID?, taken: Set<Int>, language: WorkingLanguage, isLinear: Bool = false) {
        self.focus = focus
        (self.language, self.isLinear, self.taken) = (language, isLinear, taken)
        // Line by line the numbers behind the digits stay where they are, however many digits there are now.
        let behind = (taken.max() ?? 0) + 1
        nextNumber = isLinear && !taken.isEmpty ? max(10, behind) : behind
    }

    /// Adds a sentence unless it has no words.
    mutating func say(_ kind: Sentence.Kind, _ text: String, isFocused: Bool = false, name: String? = nil) {
        let words = Sanitised.line(text)
        guard words.contains(where: { !$0.isWhitespace }) else { return }
        var sentence = Sentence(
            kind, words, isQuiet: isQuiet, isFocused: isFocused, name: name.map(Sanitised.line))
        if kind == .heading { place += 1 }
        (sentence.place, sentence.isChoice) = (place, isChoice)
        sentences.append(sentence)
    }

    mutating func read(_ parts: [Node]) {
        for part in parts where !(isLinear && part.layout.isForKeys) {
            let outer = isQuiet
            isQuiet = outer || part.layout.isQuiet
            read(part.content)
            isQuiet = outer
        }
    }

    private mutating func read(_ content: Content) {
        switch content {
        case .column(let parts), .row(let parts): read(parts)
        case .pane(let pane):
            say(.heading, Self.joined([pane.title.plain, pane.note?.plain ?? ""], by: comma))
            read(pane.parts)
            // What follows a region does not stand under its heading.
            place += 1
        case .heading(let text): say(.heading, text.plain)
        case .paragraph(let paragraph):
            // Under a heading of its own, the heading has said what it is.
            let needsWord = paragraph.isSpoken && sentences.last?.kind != .heading
            say(.text, needsWord ? inWords("Read aloud: \(paragraph.text.plain)") : paragraph.text.plain)
        case .facts(let facts): for fact in facts { say(.text, inWords("\(fact.label): \(fact.value.plain)")) }
        case .list(let list): read(list)
        case .table(let table): read(table)
        case .meters(let meters): for meter in meters { say(.text, words(of: meter)) }
        case .banner(let banner):
            say(.text, Self.joined([(banner.spoken ?? banner.text).words, banner.caption?.plain ?? ""], by: " "))
        case .mosaic(let mosaic): read(mosaic)
        case .poster(let poster): read(poster.parts)
        case .field(let field): read(field)
        case .gap: break
        }
    }

    private mutating func read(_ list: ItemList) {
        if list.items.isEmpty { say(.text, (list.whenEmpty ?? Wording.nothing).words) }
        isChoice = list.items.contains(where: \.hasDigit)
        defer { isChoice = false }
        goOnBehindDigits(of: list)
        for item in list.items {
            let state = item.state.map { "(\($0.plain))" } ?? ""
            let name = Self.joined([item.label.plain, state], by: " ")
            let head = Self.joined([name, item.detail?.plain ?? ""], by: comma)
            let words = item.notes.map(\.plain).reduce(head, told)
            say(
                kind(item.id, key: item.key), keyed(item, words), isFocused: item.id != nil && item.id == focus,
                name: item.label.plain)
        }
    }

    /// What is said so far and a note: a fragment behind a comma, a sentence of its own behind a colon or a full stop.
    private func told(_ words: String, _ note: String) -> String {
        guard !words.isEmpty, !note.isEmpty else { return words + note }
        if words.last.map({ ".?!؟".contains($0) }) == true { return "\(words) \(note)" }
        return words + (note.first?.isUppercase == true ? inWords(": ") : comma) + note
    }

    private mutating func read(_ table: Table) {
        if table.rows.isEmpty { say(.text, (table.whenEmpty ?? Wording.nothing).words) }
        for row in table.rows {
            let cells = zip(table.columns, row.cells).filter { !$1.isEmpty }
            let words = cells.map { column, cell in
                column.title.isEmpty ? cell.plain : inWords("\(column.title): \(cell.plain)")
            }
            say(
                kind(row.id, key: nil), Self.joined(words, by: inWords("; ")),
                isFocused: row.id != nil && row.id == focus, name: Self.nameOfRow(row))
        }
    }

    private mutating func read(_ mosaic: Mosaic) {
        for (index, kind) in mosaic.kinds.enumerated() {
            let cells = mosaic.cells.filter { $0.kind == index }
            let names = mosaic.readsNames ? cells.map(\.label).joined(separator: comma) : ""
            say(.text, Self.joined([inWords("\(kind.label): \(cells.count)"), names], by: inWords(": ")))
        }
    }

    private mutating func read(_ field: TextField) {
        let typed = field.value.count
        let hidden = plural(typed, "\(typed) character typed", "\(typed) characters typed")
        let value = field.isMasked ? hidden : .verbatim(field.value)
        let shown = field.value.isEmpty ? field.hint ?? Message("empty", context: "field") : value
        let words = Self.joined(
            [inWords("\(field.label): \(shown)"), field.note?.words ?? "", field.complaint?.words ?? ""], by: ". ")
        say(.field(field.id), words, isFocused: field.id == focus)
    }

    /// A paper with more names than digits goes on counting: its ninth name is number 9.
    private mutating func goOnBehindDigits(of list: ItemList) {
        let digits = list.items.filter(\.hasDigit).compactMap { item -> Int? in
            if case .character(let digit)? = item.key { digit.wholeNumberValue } else { nil }
        }
        guard let last = digits.max(), last >= 8, nextNumber == 10, !taken.contains(last + 1) else { return }
        nextNumber = last + 1
    }

    /// Items that can have the focus have a number: their own digit, or the next one.
    private mutating func kind(_ id: NodeID?, key: Key?) -> Sentence.Kind {
        guard let id else { return .text }
        if case .character(let digit)? = key, let number = digit.wholeNumberValue { return .item(number: number, id) }
        defer { nextNumber += 1 }
        return .item(number: nextNumber, id)
    }

    /// A key that is no digit is said, since it is shown as well.
    private func keyed(_ item: Item, _ words: String) -> String {
        guard let key = item.key else { return words }
        if case .character(let digit) = key, digit.isWholeNumber, item.id != nil { return words }
        // It has a number, and Enter by itself ends a line.
        if isLinear, item.id != nil, key == .enter || key == .back { return words }
        return inWords("\(words), key \(key.label)")
    }

    private func words(of meter: Meter) -> String {
        let caption = meter.caption?.plain ?? "\(meter.value)"
        // A bar without words of its own draws what is said elsewhere.
        guard !meter.label.isEmpty || !caption.isEmpty else { return "" }
        let required = meter.threshold.map(MetersLayout.words) ?? ""
        return Self.joined([inWords("\(meter.label): \(caption)"), required], by: comma)
    }

    private var comma: String { inWords(", ") }

    private func inWords(_ message: Message) -> String { message.text(in: language) }

    /// Words that are there, joined.
    static func joined(_ words: [String], by separator: String) -> String {
        words.filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// Visits every item of every list.
    static func eachItem(of parts: [Node], _ visit: (Item) -> Void) {
        for part in parts {
            switch part.content {
            case .column(let children), .row(let children): eachItem(of: children, visit)
            case .pane(let pane): eachItem(of: pane.parts, visit)
            case .poster(let poster): eachItem(of: poster.parts, visit)
            case .list(let list): list.items.forEach(visit)
            default: break
            }
        }
    }

    /// The name of what can have the focus: an item's label, the words of a row, a field's label.
    static func name(of id: NodeID, in scene: Scene) -> String? {
        let scene = scene.localized()
        return name(of: id, among: scene.dialog?.parts ?? scene.body)
    }

    private static func name(of id: NodeID, among parts: [Node]) -> String? {
        parts.lazy.compactMap { part -> String? in
            switch part.content {
            case .column(let children), .row(let children): name(of: id, among: children)
            case .pane(let pane): name(of: id, among: pane.parts)
            case .poster(let poster): name(of: id, among: poster.parts)
            case .list(let list): list.items.first { $0.id == id }?.label.plain
            case .table(let table): table.rows.first { $0.id == id }.flatMap(nameOfRow)
            case .field(let field): field.id == id ? field.label.words : nil
            case .heading, .paragraph, .facts, .meters, .banner, .mosaic, .gap: nil
            }
        }.first
    }

    /// A row is called by its longest cell that begins with a letter: numbers and marks stand before and behind names.
    private static func nameOfRow(_ row: Table.Row) -> String? {
        row.cells.map(\.plain).filter { $0.first?.isLetter == true }.max { $0.count < $1.count }
    }

    /// Every field, in reading order.
    static func fields(of parts: [Node]) -> [TextField] {
        parts.flatMap { part -> [TextField] in
            switch part.content {
            case .column(let children), .row(let children): fields(of: children)
            case .pane(let pane): fields(of: pane.parts)
            case .field(let field): [field]
            default: []
            }
        }
    }
}
