import CCatalogues

/// The translations of one language.
///
/// They are read by us and not by glibc's gettext, which keeps one language a process and wants compiled files on disk:
/// every kiosk speaks the language of whoever stands before it, several consoles may live in one process, and a
/// binary must carry its words with it.
public struct Catalogue: Sendable {
    /// What a translation is found by.
    public struct Key: Sendable, Hashable {
        /// The English words.
        public let words: String
        /// What tells apart two meanings of one English word.
        public let context: String?

        /// A key.
        public init(_ words: String, context: String? = nil) {
            self.words = words
            self.context = context
        }
    }

    private let entries: [Key: [String]]
    private let plurals: PluralForms

    /// The translations of a file that has been read.
    public init(_ file: PortableObject) {
        var entries: [Key: [String]] = [:]
        for entry in file.entries where !entry.isObsolete && !entry.isFuzzy && entry.isTranslated {
            entries[entry.key] = entry.translations
        }
        self.entries = entries
        plurals = file.plurals
    }

    private init() {
        entries = [:]
        plurals = .english
    }

    /// The translation of a key, in the form for a count where it has several. Complexity: one look-up.
    public func translation(of key: Key, count: Int? = nil) -> String? {
        guard let forms = entries[key] else { return nil }
        guard let count, forms.count > 1 else { return forms.first }
        let form = plurals.form(of: count)
        return forms.indices.contains(form) ? forms[form] : forms.last
    }

    /// How many keys have a translation.
    public var count: Int { entries.count }
}

extension Catalogue {
    /// The built-in translations of a language; English needs none.
    public static func of(_ language: WorkingLanguage) -> Catalogue {
        switch language {
        case .english: english
        case .french: french
        case .spanish: spanish
        case .arabic: arabic
        }
    }

    /// The text of a built-in catalogue, as translators edit it; empty for English.
    public static func source(of language: WorkingLanguage) -> [UInt8] {
        switch language {
        case .english: []
        case .french: bytes(plenary_catalogue_fr())
        case .spanish: bytes(plenary_catalogue_es())
        case .arabic: bytes(plenary_catalogue_ar())
        }
    }

    private static func bytes(_ catalogue: PlenaryCatalogue) -> [UInt8] {
        Array(UnsafeBufferPointer(start: catalogue.bytes, count: catalogue.count))
    }

    private static let english = Catalogue()
    private static let french = read(.french)
    private static let spanish = read(.spanish)
    private static let arabic = read(.arabic)

    private static func read(_ language: WorkingLanguage) -> Catalogue {
        do throws(CatalogueFault) {
            let file = try PortableObject(String(decoding: source(of: language), as: UTF8.self))
            return Catalogue(language == .french ? file.mapped(Typography.unbroken) : file)
        } catch {
            // The catalogues are part of the program, and a test reads them all.
            preconditionFailure("The built-in catalogue \(language.rawValue).po: \(error.description)")
        }
    }
}
