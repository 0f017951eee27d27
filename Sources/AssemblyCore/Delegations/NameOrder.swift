public import Language

/// The alphabetical order of names in a language: letters without case and accents, Spanish ñ after n, Arabic without the
/// article and with every seat of hamza as alif.
public enum NameOrder {
    /// Whether a name stands before another one in lists of a language.
    public static func isBefore(_ name: String, _ other: String, in language: WorkingLanguage) -> Bool {
        key(of: name, in: language).lexicographicallyPrecedes(key(of: other, in: language))
    }

    /// What a name is sorted by.
    public static func key(of name: String, in language: WorkingLanguage) -> [UInt32] {
        let text = language == .arabic && name.hasPrefix("ال") ? String(name.dropFirst(2)) : name
        return text.lowercased().flatMap { character -> [UInt32] in
            if language == .spanish, character == "ñ" { return [letterN, .max] }
            let scalars = String(character).decomposed.filter { !$0.properties.isDiacritic }
            return scalars.map { alifs.contains($0) ? plainAlif : apostrophes.contains($0) ? 0x27 : $0.value }
        }
    }

    private static let letterN: UInt32 = 0x6E
    private static let plainAlif: UInt32 = 0x627
    private static let alifs: Set<Unicode.Scalar> = ["أ", "إ", "آ", "ٱ"]
    private static let apostrophes: Set<Unicode.Scalar> = ["’", "ʼ"]
}

extension String {
    /// The letters of European names apart from their accents; other scripts as they are.
    fileprivate var decomposed: [Unicode.Scalar] {
        unicodeScalars.flatMap { scalar in
            NameLetters.plain[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
        }
    }
}

extension Assembly {
    /// All members as a list for people has them: in the alphabetical order of their names in the language that the
    /// rulebook orders names by (INTERPOL: French, RPGA 39(7)), whoever reads it; the reader's where there is no rulebook.
    /// The roll itself, in whose order a roll call goes and badges are numbered, stays as it was convened.
    ///
    /// - Complexity: O(members log members).
    public func roll(in language: WorkingLanguage) -> [MemberCode] {
        let order = rulebook?.nameOrder ?? language
        let keyed = roll.enumerated().map { place, code in
            (key: NameOrder.key(of: name(of: code).text(in: order), in: order), place: place, code: code)
        }
        return keyed.sorted { one, other in
            one.key == other.key ? one.place < other.place : one.key.lexicographicallyPrecedes(other.key)
        }.map(\.code)
    }
}
