/// A proper name with the article that a language puts before it, for a sentence to decline: `Brésil` with `le` becomes
/// "du Brésil", "au Brésil", "par le Brésil"; `Kenya` without one stays "de Kenya" in Spanish.
struct ProperName: Sendable, Hashable {
    /// The name per language, as it stands alone.
    var texts: [WorkingLanguage: String]
    /// The article per language: `the`; `le`, `la`, `l'` or `les`; `el`, `la`, `los` or `las`. Without one the name takes none.
    var articles: [WorkingLanguage: String]
}

extension Message {
    /// A name that comes with its own translations and their articles: alone it is said without its article, after a
    /// preposition of a sentence with it.
    public static func name(_ texts: [WorkingLanguage: String], articles: [WorkingLanguage: String]) -> Message {
        Message(content: .name(ProperName(texts: texts, articles: articles)))
    }

    /// The name that this message is, or the first one of the list that it is.
    private var leadingName: ProperName? {
        switch content {
        case .name(let name): name
        case .own(let texts): ProperName(texts: texts, articles: [:])
        case .list(let parts, _), .chain(let parts): parts.first?.leadingName
        case .fixed(let message, _): message.leadingName
        default: nil
        }
    }

    /// Words of a sentence before what is filled in; a preposition at their end is joined with the article of a name.
    func declined(_ words: String, in language: WorkingLanguage) -> String {
        guard words.last == " ", let name = leadingName else { return words }
        return Declension.joined(words, with: name.articles[language], before: name.texts[language] ?? "", language)
    }
}

/// How a preposition and the article of a name become one.
enum Declension {
    /// - Parameters:
    ///   - words: words that end with a blank.
    ///   - article: the article of the name that follows.
    ///   - name: the name that follows.
    static func joined(_ words: String, with article: String?, before name: String, _ language: WorkingLanguage)
        -> String
    {
        let bare = words.dropLast()
        let preposition = bare[(bare.lastIndex { !$0.isLetter }.map(bare.index(after:)) ?? bare.startIndex)...]
        guard let joint = joint(of: preposition.lowercased(), article, before: name, language) else { return words }
        // A capital stays one.
        let said = preposition.first?.isUppercase == true ? joint.prefix(1).uppercased() + joint.dropFirst() : joint
        return bare[..<preposition.startIndex] + said
    }

    private static func joint(
        of preposition: String, _ article: String?, before name: String, _ language: WorkingLanguage
    ) -> String? {
        switch language {
        case .french: french(preposition, article, before: name)
        case .spanish: spanish(preposition, article)
        case .english: english(preposition, article)
        case .arabic: nil
        }
    }

    private static func english(_ preposition: String, _ article: String?) -> String? {
        guard let article, ["of", "to", "by", "for", "from", "with", "on", "between"].contains(preposition) else {
            return nil
        }
        return "\(preposition) \(article) "
    }

    private static func french(_ preposition: String, _ article: String?, before name: String) -> String? {
        switch (preposition, article) {
        case ("de", "le"): "du "
        case ("de", "les"): "des "
        case ("à", "le"): "au "
        case ("à", "les"): "aux "
        case ("de", nil): beginsWithVowel(name) ? "d'" : nil
        case ("de", "l'"?), ("à", "l'"?), ("par", "l'"?), ("pour", "l'"?), ("sur", "l'"?): preposition + " l'"
        case ("de", let article?), ("à", let article?), ("par", let article?), ("pour", let article?),
            ("sur", let article?):
            "\(preposition) \(article) "
        default: nil
        }
    }

    private static func spanish(_ preposition: String, _ article: String?) -> String? {
        switch (preposition, article) {
        case ("de", "el"): "del "
        case ("a", "el"): "al "
        case ("de", let article?), ("a", let article?), ("por", let article?), ("para", let article?),
            ("sobre", let article?):
            "\(preposition) \(article) "
        default: nil
        }
    }

    private static func beginsWithVowel(_ name: String) -> Bool {
        name.first.map { "aàâeéèêiîoôuh".contains($0.lowercased()) } ?? false
    }
}
