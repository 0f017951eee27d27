public import Language

/// A command with its keys and its words: the one literal from which dispatcher, key line, help and tables are made.
public struct Binding: Sendable, Hashable {
    /// The command's stable name.
    public let command: CommandID
    /// The keys that call it, the one to show first.
    public let keys: [Key]
    /// One or two words for the key line, in the imperative: "close vote".
    public let label: Message
    /// A sentence for the help page; `nil` where the label says it all.
    let ownHelp: Message?
    /// The heading under which help lists it.
    public let group: Message
    /// Whether it can do harm: shown as such, and never on the key that asks for it.
    public let isDangerous: Bool
    /// Whether a held key must not call it again and again: casts, confirmations, everything dangerous.
    public let isDeliberate: Bool
    /// Strokes of one key that follow each other faster than this come from a held key, and do not count; `nil` for the
    /// usual stillness, where the command is deliberate. For answers that are typed one after the other.
    public let quickest: Duration?
    /// How early it is shown on the key line; lower first, `nil` for help only.
    public let prominence: Int?
    /// Whether the key works while text is typed; Enter, Esc, Tab and the control keys should, letters must not.
    public let worksWhileTyping: Bool

    /// A binding.
    ///
    /// - Parameters:
    ///   - command: the stable name.
    ///   - keys: the keys, the one to show first; never empty.
    ///   - label: one or two words, in the imperative.
    ///   - help: one sentence; the label when left out.
    ///   - group: the heading in the help.
    ///   - prominence: place on the key line, lower first; `nil` for help only.
    ///   - isDangerous: whether it can do harm.
    ///   - isDeliberate: whether auto-repeat must never call it; dangerous ones never are.
    ///   - quickest: how fast strokes of its key may follow each other and still count, where that is fast.
    public init(
        _ command: CommandID, _ keys: Key..., label: Message, help: Message? = nil, group: Message = "General",
        prominence: Int? = 50, isDangerous: Bool = false, isDeliberate: Bool = false,
        quickest: Duration? = nil
    ) {
        self.init(
            command, keys: keys, label: label, help: help, group: group, prominence: prominence,
            isDangerous: isDangerous, isDeliberate: isDeliberate, quickest: quickest)
    }

    /// A binding whose keys are already a list, as a key file gives them; otherwise like the other.
    public init(
        _ command: CommandID, keys: [Key], label: Message, help: Message? = nil, group: Message = "General",
        prominence: Int? = 50, isDangerous: Bool = false, isDeliberate: Bool = false,
        quickest: Duration? = nil
    ) {
        precondition(!keys.isEmpty, "A binding needs a key: \(command).")
        self.command = command
        self.keys = keys
        self.label = label
        ownHelp = help
        self.group = group
        self.prominence = prominence
        self.isDangerous = isDangerous
        self.isDeliberate = isDeliberate || isDangerous || quickest != nil
        self.quickest = quickest
        worksWhileTyping = keys.allSatisfy { !$0.isTyped }
    }
}

extension Binding {
    /// What it does, in few words or in a sentence.
    public var help: Message { ownHelp ?? label }

    /// What it does, as a sentence: the label has no full stop of its own.
    var helpSentence: Message { ownHelp ?? label + "." }
}
