/// A message as it travels to somebody who may speak another language: what it is made of, one field each.
struct MessageParts: Codable {
    private var key: String?
    private var context: String?
    private var plural: String?
    private var count: Int?
    private var with: [Message]?
    private var verbatim: String?
    private var chain: [Message]?
    private var list: [Message]?
    private var alternatives: [Message]?
    private var row: [Message]?
    private var own: [String: String]?
    private var articles: [String: String]?
    private var casing: String?
    private var limit: Int?
    private var language: WorkingLanguage?
    private var of: [Message]?

    init(_ content: Message.Content) {
        switch content {
        case .verbatim(let words): verbatim = words
        case .phrase(let phrase):
            (key, context) = (phrase.key, phrase.context)
            (plural, count) = (phrase.plural?.key, phrase.plural?.count)
            with = phrase.arguments.isEmpty ? nil : phrase.arguments
        case .chain(let parts): chain = parts
        case .list(let parts, isAlternative: false): list = parts
        case .list(let parts, isAlternative: true): alternatives = parts
        case .row(let parts): row = parts
        case .own(let texts): own = Self.named(texts)
        case .name(let name): (own, articles) = (Self.named(name.texts), Self.named(name.articles))
        case .cased(let message, let letters): (of, casing) = ([message], Self.name(of: letters))
        case .shortened(let message, let longest): (of, limit) = ([message], longest)
        case .fixed(let message, let spoken): (of, language) = ([message], spoken)
        }
    }

    /// What the parts say; no words where they say nothing that is known.
    var content: Message.Content {
        if let message = of?.first { return changed(message) }
        if let key {
            let several = plural.map { Message.Plural(key: $0, count: count ?? 0) }
            return .phrase(Message.Phrase(key: key, context: context, plural: several, arguments: with ?? []))
        }
        if let chain { return .chain(chain) }
        if let list { return .list(list, isAlternative: false) }
        if let alternatives { return .list(alternatives, isAlternative: true) }
        if let row { return .row(row) }
        if let own {
            return articles.map { .name(ProperName(texts: Self.texts(own), articles: Self.texts($0))) }
                ?? .own(Self.texts(own))
        }
        return .verbatim(verbatim ?? "")
    }

    private func changed(_ message: Message) -> Message.Content {
        if let language { return .fixed(message, language) }
        if let limit { return .shortened(message, max(0, limit)) }
        return .cased(message, casing == "upper" ? .upper : casing == "lower" ? .lower : .capital)
    }

    private static func name(of casing: Message.Casing) -> String {
        switch casing {
        case .capital: "capital"
        case .upper: "upper"
        case .lower: "lower"
        }
    }

    private static func named(_ texts: [WorkingLanguage: String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
    }

    private static func texts(_ named: [String: String]) -> [WorkingLanguage: String] {
        named.reduce(into: [:]) { texts, entry in
            if let language = WorkingLanguage(rawValue: entry.key) { texts[language] = entry.value }
        }
    }
}
