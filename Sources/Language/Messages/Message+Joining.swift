/// Words for one and for several.
///
/// Both are written as in English; a language picks among as many forms as it has. What is filled in is what the form
/// for several fills in, so the form for one may leave out the last of it: usually the figure.
///
/// - Parameters:
///   - count: how many.
///   - one: the words for one.
///   - several: the words for any other number.
public func plural(_ count: Int, _ one: Message, _ several: Message) -> Message {
    guard case .phrase(let single) = one.content, case .phrase(var phrase) = several.content else {
        return count == 1 ? one : several
    }
    assert(
        zip(single.arguments, phrase.arguments).allSatisfy(==) && single.arguments.count <= phrase.arguments.count,
        "The form for one fills in something of its own: \(single.key)")
    phrase.plural = Message.Plural(key: phrase.key, count: count)
    phrase.key = single.key
    phrase.context = single.context
    return Message(content: .phrase(phrase))
}

extension Message {
    /// One message after another, nothing between them.
    public static func + (left: Message, right: Message) -> Message {
        Message(content: .chain(left.links + right.links))
    }

    /// Adds a message at the end.
    public static func += (left: inout Message, right: Message) { left = left + right }

    /// The same words, the first letter a capital.
    public var capitalised: Message { Message(content: .cased(self, .capital)) }

    /// The same words in capitals, where the script has them.
    public var uppercased: Message { Message(content: .cased(self, .upper)) }

    /// The same words to stand within a sentence: the first letter small, unless it begins an abbreviation.
    public var lowercasedFirst: Message { Message(content: .cased(self, .lower)) }

    /// The words where they fit, else their beginning with a sign that they go on.
    public func shortened(to limit: Int) -> Message { Message(content: .shortened(self, limit)) }

    /// The same words in one language, whatever the language of the screen.
    public func fixed(in language: WorkingLanguage) -> Message { Message(content: .fixed(self, language)) }

    private var links: [Message] {
        if case .chain(let links) = content { return links }
        return isEmpty ? [] : [self]
    }
}

extension Sequence<Message> {
    /// The messages that have words, one after the other with something between them.
    public func joined(separator: Message = .empty) -> Message {
        var links: [Message] = []
        for message in self where !message.isEmpty {
            if !links.isEmpty, !separator.isEmpty { links.append(separator) }
            links.append(message)
        }
        return links.count == 1 ? links[0] : Message(content: .chain(links))
    }

    /// An enumeration as the language writes it: "a, b and c".
    public var listed: Message { Message(content: .list(Array(self), isAlternative: false)) }

    /// Names side by side, with commas between them; with semicolons where one has a comma in itself.
    public var sideBySide: Message { Message(content: .row(Array(self))) }

    /// A choice as the language writes it: "a, b or c".
    public var alternatives: Message { Message(content: .list(Array(self), isAlternative: true)) }
}
