import Language

// What the lines mean that a person types.
extension LinearDisplay {
    /// What a line means; `nil` when it has been answered already.
    func meaning(of line: String) throws(TerminalFault) -> Input? {
        guard let heard, let scene = present else { return nil }
        if line.unicodeScalars.contains("\u{1B}") { return try meaningOfEscape(in: line, scene) }
        let words = trimmed(line)
        if words.isEmpty {
            // Forgetting what was said makes the next scene, which is painted at once, be read whole.
            tellWholeNext()
            return .resized
        }
        if focusedField(in: heard) == nil, focusedField(in: scene) != nil, !words.hasPrefix(".") {
            // The line was begun in the field; a question that came between is gone. A secret is not repeated here.
            try sayMoved(in: scene)
            return nil
        }
        if let field = focusedField(in: heard), !words.hasPrefix(".") {
            guard focusedField(in: scene)?.id == field.id else {
                try sayMoved(in: scene)
                return nil
            }
            return .fill(field.id, words)
        }
        let name = words.count > 1 && words.hasPrefix(".") ? String(words.dropFirst()) : words
        if let number = Int(name.inASCIIDigits) { return try choice(number, in: scene) }
        return try meaning(ofName: name, in: scene)
    }

    private func meaning(ofName name: String, in scene: Scene) throws(TerminalFault) -> Input? {
        switch name.lowercased() {
        case "?", "help": try explain(scene)
        case "list", "more": try readList(of: scene, isBegun: name.lowercased() == "more")
        default:
            guard let named = command(name, in: scene) else {
                try answer(Self.whyNothing(name), in: scene)
                return nil
            }
            if Self.isEnter(named, in: scene), enterHasMoved(in: scene) {
                try sayMoved(in: scene)
                return nil
            }
            return named
        }
        return nil
    }

    /// Why a name does nothing: what the first line of every console names is a command, though there may be nothing for it.
    private static func whyNothing(_ name: String) -> Message {
        switch name.lowercased() {
        case "back": Wording.nowhereBack
        case "enter", "next", "previous": Wording.nothingHighlighted
        default:
            "\"\(Self.shortened(Sanitised.line(name)))\" is no command here. Type .help for help, or an empty line to hear all."
        }
    }

    /// As much of what was typed as anybody wants to hear again.
    private static func shortened(_ name: String) -> String {
        name.count > longestEcho ? name.prefix(longestEcho) + "…" : name
    }

    private static let longestEcho = 60

    private static func isEnter(_ input: Input, in scene: Scene) -> Bool {
        switch input {
        case .key(.enter): true
        case .command(let command):
            scene.keys.binding(of: command).map { $0.keys.contains(.enter) && $0.isDeliberate } ?? false
        default: false
        }
    }

    /// Esc alone goes back, in a field too. Arrows and other keys that move are no text: nothing of such a line is taken.
    private func meaningOfEscape(in line: String, _ scene: Scene) throws(TerminalFault) -> Input? {
        let others = line.unicodeScalars.filter { $0 != "\u{1B}" && !$0.properties.isWhitespace }
        if others.isEmpty { return .key(.back) }
        try answer(
            "That line held arrow keys, which do nothing here; the line was ignored. .back goes back.",
            in: scene)
        return nil
    }

    private func answer(_ message: Message, in scene: Scene) throws(TerminalFault) {
        try say([message.text(in: scene.language)], apart: false)
    }

    private func choice(_ number: Int, in scene: Scene) throws(TerminalFault) -> Input? {
        switch meaning(of: number, in: scene) {
        case .item(let id): return .choose(id)
        case .moved: try sayMoved(in: scene)
        case .unsaid(let sentence):
            note([sentence], in: scene, isAsked: true)
            try say([sentence.line, Wording.sayAgain(number).text(in: scene.language)], apart: false)
        case .nothing:
            // What cannot be taken back is done by no number that was not read out with what it does.
            if (0...9).contains(number),
                case .command(let command) = scene.keys.input(for: .character(Character(String(number)))),
                scene.keys.binding(of: command)?.isDangerous != true
            {
                return .command(command)
            }
            try answer("There is no number \(number) here.", in: scene)
        }
        return nil
    }

    /// A key by its name, or a command by its own name or its label.
    private func command(_ name: String, in scene: Scene) -> Input? {
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
        // Every console teaches that .back goes back: it does wherever the key for it does anything.
        if lower == "back", scene.keys.reachable.contains(where: { $0.keys.contains(.back) }) { return .key(.back) }
        // As the keyboards of the language name it: `entrée`.
        let keys = scene.keys.reachable.flatMap(\.keys)
        return keys.first { $0.label.text(in: scene.language).lowercased() == lower }.map { .key($0) }
    }

    /// The field that takes what is typed.
    func focusedField(in scene: Scene) -> TextField? {
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

// MARK: - What is read on demand

extension LinearDisplay {
    /// As many lines of a long list are read at a time.
    private static let linesAtATime = 20

    /// Says how lines are typed, and what can be typed now. The page stays where it is, and so do its numbers.
    private func explain(_ scene: Scene) throws(TerminalFault) {
        let language = scene.language
        // The digits of a list say themselves what they do.
        let bindings = scene.keys.reachable.filter { binding in binding.keys.contains { !$0.isDigit } }
        let lines = bindings.map { binding -> String in
            let keys = binding.keys.filter { !$0.isDigit }.map { $0.typedName.text(in: language) }
            let sentence = binding.helpSentence.text(in: language)
            let reason = scene.keys.unavailable[binding.command].map { " " + $0.text(in: language) } ?? ""
            let names = focusedField(in: scene) == nil ? keys : [".\(binding.label.text(in: language))"]
            return "\(names.joined(separator: ", ")): \(sentence)\(reason)"
        }
        try say([grammar(of: scene)] + lines.map { Sanitised.line($0) }, apart: false)
    }

    /// Reads a long list, some lines at a time.
    private func readList(of scene: Scene, isBegun: Bool) throws(TerminalFault) {
        let items = reader.sentences(of: scene).filter(\.isItem)
        if !isBegun { listPlace = 0 }
        guard !items.isEmpty, listPlace < items.count else { return try answer(Wording.noList, in: scene) }
        let read = items[listPlace...].prefix(Self.linesAtATime)
        listPlace += read.count
        note(Array(read), in: scene, isAsked: true)
        try say(read.map(\.line), apart: false)
        let rest = items.count - listPlace
        if rest > 0 { try answer(Wording.listGoesOn(rest), in: scene) }
    }
}

// How lines are written on a terminal, which would break them in the middle of a word.
extension LinearDisplay {
    /// A line as it is written: broken between words where it goes to a terminal that is narrower, what follows set in
    /// from the edge, where no number can be taken for that of an item. Elsewhere, in a pipe to a screen reader for
    /// example, it stays whole.
    func written(_ line: String) -> [String] {
        guard let columns = channel.columns, columns >= Self.narrowest else { return [line] }
        // A terminal that is filled to its last column goes to the next line by itself.
        let room = columns - 1
        let text = TextLine(line)
        guard text.width > room else { return [line] }
        let first = text.wrapped(to: room - Self.indent.count, first: room)
        return first.enumerated().map { place, part in
            (place == 0 ? "" : Self.indent) + String(part.pieces.map(\.glyph.character))
        }
    }

    /// Narrower terminals break their lines themselves.
    private static let narrowest = 20
    private static let indent = "  "
}
