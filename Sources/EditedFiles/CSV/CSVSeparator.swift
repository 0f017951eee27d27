/// What separates the fields of a table: Excel writes semicolons wherever the comma marks decimals, and tabs into what it
/// calls Unicode text.
package enum CSVSeparator: CaseIterable {
    case comma, semicolon, tab, bar

    /// The sign itself.
    package var sign: Unicode.Scalar {
        switch self {
        case .comma: ","
        case .semicolon: ";"
        case .tab: "\t"
        case .bar: "|"
        }
    }

    /// What it is called in a sentence.
    package var name: String {
        switch self {
        case .comma: "comma"
        case .semicolon: "semicolon"
        case .tab: "tab"
        case .bar: "bar"
        }
    }

    /// Which one a text uses, and how that is known.
    package struct Choice {
        let separator: CSVSeparator
        /// Whether a line `sep=;` says so, as Excel writes and reads it.
        let isAnnounced: Bool
        /// The line that tells.
        let line: Int
    }

    /// Looks at the first line that is no comment: it says `sep=`, or it names the columns.
    package static func choice(for text: String) -> Choice {
        var number = 0
        for line in text.split(separator: "\n", maxSplits: 1_000, omittingEmptySubsequences: false) {
            number += 1
            guard !line.hasPrefix("#"), !line.isBlank else { continue }
            let bare = line.filter { $0 != "\"" }.lowercased()
            if bare.hasPrefix("sep="), let sign = bare.dropFirst(4).unicodeScalars.first,
                let separator = allCases.first(where: { $0.sign == sign })
            {
                return Choice(separator: separator, isAnnounced: true, line: number)
            }
            let counts = allCases.map { separator in line.unicodeScalars.count { $0 == separator.sign } }
            // The comma where nothing tells: it comes first.
            let most = counts.max() ?? 0
            let separator = zip(allCases, counts).first { $0.1 == most }?.0 ?? .comma
            return Choice(separator: separator, isAnnounced: false, line: number)
        }
        return Choice(separator: .comma, isAnnounced: false, line: 1)
    }
}
