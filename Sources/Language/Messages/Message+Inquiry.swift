extension Message {
    /// The phrases that a language's catalogue does not have, among this message and all that is filled in; empty for
    /// English. Tests ask it of whole screens.
    public func untranslated(in language: WorkingLanguage) -> [String] {
        guard language != .english else { return [] }
        switch content {
        case .verbatim, .own, .name, .fixed: return []
        case .chain(let parts), .list(let parts, _), .row(let parts):
            return parts.flatMap { $0.untranslated(in: language) }
        case .cased(let message, _), .shortened(let message, _): return message.untranslated(in: language)
        case .phrase(let phrase):
            let inner = phrase.arguments.flatMap { $0.untranslated(in: language) }
            let words = Typography.margins(of: phrase.key).words
            guard Placeholder.hasLetters(words) else { return inner }
            let key = Catalogue.Key(words, context: phrase.context)
            let found = Catalogue.of(language).translation(of: key, count: phrase.plural?.count)
            return found == nil ? [words] + inner : inner
        }
    }
}

extension Placeholder {
    /// Whether a format holds anything to translate: a letter outside of its placeholders.
    public static func hasLetters(_ format: String) -> Bool {
        pieces(of: format).contains { piece in
            if case .words(let words) = piece { return words.contains(where: \.isLetter) }
            return false
        }
    }
}
