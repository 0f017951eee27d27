/// Words for people, not yet in a language: kept as their English form with its arguments, and put into a language at
/// the last moment, where they are painted or read.
///
/// Written as a literal it is the key of the catalogues and the English words at once: `"\(count) of \(total) received"`
/// has the key `%1$@ of %2$@ received`. So a state may keep what it has said, and say it in another language a moment
/// later. Names and whatever else nobody translates are put in with ``verbatim(_:)``.
public struct Message: Sendable, Hashable {
    /// A sentence or word of the catalogues, with what is filled in.
    struct Phrase: Sendable, Hashable {
        /// The English form: the key.
        var key: String
        /// What tells apart two meanings of one English word.
        var context: String?
        /// The English form for several, and how many there are.
        var plural: Plural?
        /// What is filled in for `%1$@`, `%2$@` and so on.
        var arguments: [Message] = []
    }

    /// The form for several.
    struct Plural: Sendable, Hashable {
        var key: String
        var count: Int
    }

    /// What a message is made of.
    enum Content: Sendable, Hashable {
        case verbatim(String)
        case phrase(Phrase)
        case chain([Message])
        case list([Message], isAlternative: Bool)
        /// Several things with nothing but signs between them.
        case row([Message])
        case own([WorkingLanguage: String])
        case name(ProperName)
        indirect case cased(Message, Casing)
        indirect case shortened(Message, Int)
        indirect case fixed(Message, WorkingLanguage)
    }

    /// What becomes of the letters of a message.
    enum Casing: Sendable, Hashable {
        case capital
        case upper
        case lower
    }

    var content: Content

    init(content: Content) { self.content = content }

    /// A message whose key is made at run time, as a literal makes it; `Text` fills in its own pieces this way.
    ///
    /// - Parameters:
    ///   - key: the English form with `%1$@` for what is filled in.
    ///   - arguments: what is filled in.
    public init(key: String, arguments: [Message] = []) {
        content = .phrase(Phrase(key: key, arguments: arguments))
    }

    /// A word with a context that tells apart two meanings of one English word.
    public init(_ message: Message, context: String) {
        self = message
        guard case .phrase(var phrase) = content else { return }
        phrase.context = context
        content = .phrase(phrase)
    }

    /// Words that are the same in every language: a name, a figure, a citation.
    public static func verbatim(_ words: some StringProtocol) -> Message {
        Message(content: .verbatim(String(words)))
    }

    /// Words that come with their own translations: the name of a member, the title of an item. English stands in for
    /// a language that is missing.
    public static func own(_ texts: [WorkingLanguage: String]) -> Message { Message(content: .own(texts)) }

    /// No words.
    public static let empty = Message.verbatim("")

    /// The words in English.
    public var english: String { text(in: .english) }

    /// Whether there are no words.
    public var isEmpty: Bool {
        switch content {
        case .verbatim(let words): words.isEmpty
        case .phrase(let phrase): phrase.key.isEmpty
        case .chain(let parts), .list(let parts, _), .row(let parts): parts.allSatisfy(\.isEmpty)
        case .own(let texts): texts.values.allSatisfy(\.isEmpty)
        case .name(let name): name.texts.values.allSatisfy(\.isEmpty)
        case .cased(let message, _), .fixed(let message, _), .shortened(let message, _): message.isEmpty
        }
    }
}

extension Message: CustomStringConvertible {
    /// The words in English, for logs and for names that are made of words.
    public var description: String { english }
}

extension Message {
    /// Compares the words in English.
    public static func == (left: Message, right: String) -> Bool { left.english == right }
    /// Compares the words in English.
    public static func == (left: String, right: Message) -> Bool { left == right.english }
    /// Compares the words in English.
    public static func != (left: Message, right: String) -> Bool { left.english != right }
}
