extension Message {
    /// How every phrase of the program is said instead, with its placeholders: for tests alone, which show by it that
    /// nothing on record rests on words.
    @TaskLocal public static var rewording: (@Sendable (String) -> String)?

    /// The words in a language; what the catalogue does not have stays English.
    public func text(in language: WorkingLanguage) -> String {
        switch content {
        case .verbatim(let words): return words
        case .own(let texts): return texts[language] ?? texts[.english] ?? ""
        case .name(let name): return name.texts[language] ?? name.texts[.english] ?? ""
        case .chain(let parts): return parts.reduce(into: "") { $0 += $1.filling(in: language) }
        case .list(let parts, let isAlternative):
            return Enumeration.text(of: parts.map { $0.filling(in: language) }, isAlternative: isAlternative, language)
        case .row(let parts): return Enumeration.row(of: parts.map { $0.filling(in: language) }, language)
        case .cased(let message, let casing): return Typography.cased(message.text(in: language), casing)
        case .shortened(let message, let limit):
            // Letters are counted, and marks are none.
            let words = Isolation.$isActive.withValue(false) { message.text(in: language) }
            return Typography.shortened(words, to: limit)
        case .fixed(let message, let language): return message.text(in: language)
        case .phrase(let phrase):
            let format = phrase.format(in: language)
            guard !phrase.arguments.isEmpty else { return format }
            return phrase.pieces(of: format, in: language).reduce(into: "") { text, piece in
                switch piece {
                case .words(let words): text += Message.continuation(words, after: text)
                case .argument(let place):
                    if phrase.arguments.indices.contains(place) {
                        text += phrase.arguments[place].filling(in: language)
                    }
                }
            }
        }
    }

    /// The words as they are filled in beside others: a name in the letters of the other direction is marked, where names
    /// are to be marked.
    public func filling(in language: WorkingLanguage) -> String {
        guard Isolation.isActive else { return text(in: language) }
        switch content {
        case .verbatim, .own, .name, .shortened, .fixed: return Isolation.marked(text(in: language), in: language)
        case .phrase, .chain, .list, .row, .cased: return text(in: language)
        }
    }

    /// The words in a language as pieces, so that what is filled in can keep a look of its own.
    public func pieces(in language: WorkingLanguage) -> [Placeholder.Piece] {
        if case .phrase(let phrase) = content {
            return phrase.pieces(of: phrase.format(in: language), in: language)
        }
        return [.words(text(in: language))]
    }
}

extension Message {
    /// The words that go on after what was filled in: where that ends with a full stop of its own, as an abbreviation does,
    /// the sentence needs no second one.
    public static func continuation(_ words: String, after filled: String) -> Substring {
        words.first == "." && filled.last == "." && !words.hasPrefix("..") ? words.dropFirst() : words[...]
    }
}

extension Message.Phrase {
    /// The pieces of a format; a preposition before a name is joined with its article.
    func pieces(of format: String, in language: WorkingLanguage) -> [Placeholder.Piece] {
        var pieces = Placeholder.pieces(of: format)
        guard language != .arabic, pieces.count > 1 else { return pieces }
        for place in pieces.indices.dropLast() {
            guard case .words(let words) = pieces[place], case .argument(let number) = pieces[place + 1],
                arguments.indices.contains(number)
            else { continue }
            pieces[place] = .words(arguments[number].declined(words, in: language))
        }
        return pieces
    }

    /// The words with placeholders: the catalogue's, else the English ones.
    func format(in language: WorkingLanguage) -> String {
        let english = plural.map { $0.count == 1 ? key : $0.key } ?? key
        if let rewording = Message.rewording { return rewording(english) }
        guard language != .english, english.contains(where: { !$0.isWhitespace }) else { return english }
        let (before, words, after) = Typography.margins(of: key)
        let wanted = Catalogue.Key(words, context: context)
        let found = Catalogue.of(language).translation(of: wanted, count: plural?.count)
        guard let found else { return Typography.punctuated(english, language) }
        // Blanks around a phrase join it to its neighbours; no translator is asked to keep them.
        return before.isEmpty && after.isEmpty ? found : before + found + after
    }
}
