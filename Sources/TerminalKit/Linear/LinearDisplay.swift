/// Shows scenes as sentences, line by line: each thing is said once, and again only when it has changed.
///
/// A line typed is a number, the name of a key or a command, or text for the field that is asked for. An empty line
/// reads everything again. While a field is asked for, a point before a name makes it a command: `.back`.
public final class LinearDisplay: Display {
    private let channel: any LineChannel
    private let reader = Reader()
    private var telling = Telling()
    private var waiting: [LineInput] = []
    private var needsPrompt = true

    /// A display on a channel.
    public init(_ channel: any LineChannel) { self.channel = channel }

    /// A nominal size, and that the scene is read.
    public var surroundings: Surroundings { Surroundings(size: Size(columns: 80, rows: 24), isLinear: true) }

    /// The channel's waker.
    public var waker: @Sendable () -> Void { channel.waker }

    /// Says what is new in a scene.
    public func show(_ scene: Scene) throws(TerminalFault) {
        let news = telling.news(in: scene)
        try say(news.sentences.map(\.line), apart: news.isNewScene)
    }

    /// Waits for a line and says what it means. One line at a time, since the next may be meant for what this one
    /// brings about.
    public func wait(_ timeout: Duration?) throws(TerminalFault) -> [DisplayInput] {
        try prompt()
        if waiting.isEmpty { waiting = try channel.wait(timeout) }
        guard !waiting.isEmpty else { return [] }
        switch waiting.removeFirst() {
        case .end: return [.hangUp]
        case .line(let line):
            needsPrompt = true
            return try meaning(of: line).map { [$0] } ?? []
        }
    }

    /// Does what a line of text can do: the bell rings, wiping leaves nothing in view.
    public func perform(_ effect: TerminalEffect) {
        switch effect {
        case .quit, .suspend, .speech, .look: break
        case .ring: try? channel.write("\u{7}")
        case .redraw: telling.tellWholeNext()
        case .wipe:
            channel.wipe()
            telling.forget()
        }
    }

    private func say(_ lines: [String], apart: Bool) throws(TerminalFault) {
        guard !lines.isEmpty else { return }
        let start = needsPrompt ? "" : "\n"
        try channel.write(start + (apart ? "\n" : "") + lines.map { $0 + "\n" }.joined())
        needsPrompt = true
    }

    private func prompt() throws(TerminalFault) {
        guard needsPrompt, let scene = telling.scene else { return }
        needsPrompt = false
        let field = focusedField(in: scene)
        channel.hideTyping(field?.isMasked ?? false)
        try channel.write(field.map { Sanitised.line($0.label.text(in: scene.language)) + ": " } ?? "> ")
    }
}

extension LinearDisplay {
    private func meaning(of line: String) throws(TerminalFault) -> DisplayInput? {
        guard let scene = telling.scene else { return nil }
        if line.unicodeScalars.contains("\u{1B}") { return try meaningOfEscape(in: line, scene) }
        let words = trimmed(line)
        if let field = focusedField(in: scene), !words.hasPrefix("."), !words.isEmpty {
            return .fill(field.id, words)
        }
        let name = words.count > 1 && words.hasPrefix(".") ? String(words.dropFirst()) : words
        if name.isEmpty {
            // Forgetting what was said makes the next scene, which is painted at once, be read whole.
            telling.tellWholeNext()
            return .resized
        }
        if let number = Int(name.inASCIIDigits) { return try choice(number, in: scene) }
        if let named = command(name, in: scene) { return named }
        try answer(
            "\"\(Sanitised.line(name))\" is no command here. Type ? for help, or an empty line to hear all.", in: scene)
        return nil
    }

    /// Esc alone goes back, in a field too. Arrows and other keys that move are no text: nothing of such a line is taken.
    private func meaningOfEscape(in line: String, _ scene: Scene) throws(TerminalFault) -> DisplayInput? {
        let others = line.unicodeScalars.filter { $0 != "\u{1B}" && !$0.properties.isWhitespace }
        if others.isEmpty { return .key(.back) }
        try answer(
            "That line held arrow keys, which do nothing here; the line was ignored. Esc and Enter go back.",
            in: scene)
        return nil
    }

    private func answer(_ message: Message, in scene: Scene) throws(TerminalFault) {
        try say([message.text(in: scene.language)], apart: false)
    }

    private func choice(_ number: Int, in scene: Scene) throws(TerminalFault) -> DisplayInput? {
        if let id = reader.item(numbered: number, in: scene) { return .choose(id) }
        if (0...9).contains(number),
            case .command(let command) = scene.keys.input(for: .character(Character(String(number))))
        {
            return .command(command)
        }
        try answer("There is no number \(number) here.", in: scene)
        return nil
    }

    /// A key by its name, or a command by its own name or its label.
    private func command(_ name: String, in scene: Scene) -> DisplayInput? {
        let lower = name.lowercased()
        if name.count > 1 {
            let reachable = scene.keys.reachable
            let found =
                reachable.first { $0.command.name.lowercased() == lower }
                ?? reachable.first { $0.label.text(in: scene.language).lowercased() == lower }
                ?? reachable.first { $0.label.english.lowercased() == lower }
            if let found { return .command(found.command) }
        }
        if let key = Key(named: name) { return .key(key) }
        // As the keyboards of the language name it: `entrée`.
        let keys = scene.keys.reachable.flatMap(\.keys)
        return keys.first { $0.label.text(in: scene.language).lowercased() == lower }.map { .key($0) }
    }

    private func focusedField(in scene: Scene) -> TextField? {
        guard scene.keys.isTyping, let focus = scene.focus else { return nil }
        return Reading.fields(of: scene.dialog?.parts ?? scene.body).first { $0.id == focus }
    }

    private func trimmed(_ line: String) -> String {
        var words = Sanitised.line(line)[...]
        while words.first?.isWhitespace == true { words = words.dropFirst() }
        while words.last?.isWhitespace == true { words = words.dropLast() }
        return String(words)
    }
}
