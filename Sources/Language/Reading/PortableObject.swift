/// A catalogue file of gettext (`.po`) as it was read.
public struct PortableObject: Sendable, Hashable {
    /// One entry.
    public struct Entry: Sendable, Hashable {
        /// The English words and their context.
        public var key: Catalogue.Key
        /// The English words for several, where the entry has plural forms.
        public var plural: String?
        /// The translations: one, or one for each plural form.
        public var translations: [String]
        /// The flags: `fuzzy`, `objc-format`.
        public var flags: [String]
        /// Whether the entry is kept as a comment only.
        public var isObsolete: Bool
        /// The line of its `msgid`, from 1.
        public var line: Int

        /// Whether a person has yet to look at the translation.
        public var isFuzzy: Bool { flags.contains("fuzzy") }
        /// Whether every form has words.
        public var isTranslated: Bool { !translations.isEmpty && translations.allSatisfy { !$0.isEmpty } }
    }

    /// The entries in the order of the file, without the header.
    public internal(set) var entries: [Entry]
    /// The header's fields.
    public internal(set) var header: [String: String]
    /// Which form belongs to which count.
    public internal(set) var plurals: PluralForms

    /// Reads a file.
    ///
    /// - Parameter text: the whole file, in UTF-8.
    /// - Throws: the first fault, with its line.
    public init(_ text: String) throws(CatalogueFault) {
        var reader = PortableObjectReader()
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            try reader.read(line, number)
        }
        try reader.end()
        (entries, header) = (reader.entries, reader.header)
        plurals = .english
        if let forms = header["Plural-Forms"] { plurals = try PluralForms(forms, line: 1) }
        for entry in entries where entry.plural != nil && !entry.isObsolete {
            guard entry.translations.count == plurals.count else {
                throw CatalogueFault(
                    line: entry.line,
                    "'\(entry.key.words)' has \(entry.translations.count) forms; the header says \(plurals.count).")
            }
        }
    }

    /// The same file with every translation changed.
    func mapped(_ change: (String) -> String) -> PortableObject {
        var copy = self
        for place in copy.entries.indices {
            copy.entries[place].translations = copy.entries[place].translations.map(change)
        }
        return copy
    }
}

/// What is wrong with a catalogue, and where.
public struct CatalogueFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// What is wrong, in one sentence.
    public let problem: String

    /// A fault.
    public init(line: Int, _ problem: String) {
        self.line = line
        self.problem = problem
    }

    /// `line 12: …`
    public var description: String { "line \(line): \(problem)" }
}
