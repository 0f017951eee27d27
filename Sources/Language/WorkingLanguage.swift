/// A working language: of an assembly, of a text, of what a screen says.
public enum WorkingLanguage: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"
    case spanish = "es"
    case arabic = "ar"
}

extension WorkingLanguage {
    /// The language's own name for itself, which is the same whatever language is spoken.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .french: "Français"
        case .spanish: "Español"
        case .arabic: "العربية"
        }
    }

    /// Whether it is written from right to left.
    public var isRightToLeft: Bool { self == .arabic }

    /// The language after this one, round and round: what one key goes through.
    public var next: WorkingLanguage {
        let all = Self.allCases
        let place = all.firstIndex(of: self) ?? 0
        return all[(place + 1) % all.count]
    }
}
