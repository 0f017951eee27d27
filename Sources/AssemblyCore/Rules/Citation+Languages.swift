import Language

extension Citation {
    /// The article as each language writes it: `RPGA 25 to 31` is « RIAG 25 à 31 » in French, and so is what the product's
    /// own rulebooks say of practice. What a rulebook of one's own calls its places stays as it was written.
    var localizedArticle: Message {
        if let known = WellKnownPractice.message(article) { return known }
        let first = article.prefix { $0 != " " }
        // Only what begins with a name that all languages know is put into them, never half of a title.
        guard !isPractice, Self.words.values.allSatisfy({ $0[first] != nil }) else { return .verbatim(article) }
        var texts: [WorkingLanguage: String] = [.english: article]
        for (language, words) in Self.words { texts[language] = Self.text(article, in: words) }
        return Set(texts.values).count == 1 ? .verbatim(article) : .own(texts)
    }

    /// The texts of INTERPOL and the small words between numbers, as its own translations have them.
    private static let words: [WorkingLanguage: [Substring: String]] = [
        .french: [
            "Const.": "Statut", "GR": "RG", "RPGA": "RIAG", "RPEC": "RICE", "FR": "RF", "and": "et", "to": "à",
            "rule": "art.", "Rule": "art.",
            "Article": "article", "Art.": "art.",
        ],
        .spanish: [
            "Const.": "Estatuto", "GR": "RG", "RPGA": "RIAG", "RPEC": "RICE", "FR": "RF", "and": "y", "to": "a",
            "rule": "art.", "Rule": "art.",
            "Article": "artículo", "Art.": "art.",
        ],
        .arabic: [
            "Const.": "القانون الأساسي", "GR": "النظام العام", "RPGA": "النظام الداخلي",
            "RPEC": "النظام الداخلي للجنة التنفيذية", "FR": "النظام المالي", "and": "و", "to": "إلى",
            "rule": "المادة", "Rule": "المادة", "Article": "المادة", "Art.": "المادة",
        ],
    ]

    /// Word by word; a comma behind a word stays.
    private static func text(_ article: String, in words: [Substring: String]) -> String {
        article.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let bare = word.last == "," ? word.dropLast() : word
            return (words[bare] ?? String(bare)) + word[bare.endIndex...]
        }.joined(separator: " ")
    }
}
