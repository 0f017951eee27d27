import AssemblyCore
import EditedFiles
import Language

extension MembersReader {
    mutating func code(in row: [CSVTable.Field]) -> MemberCode? {
        guard let field = field(.code, in: row) else {
            report("this member has no code", row[columns[.code] ?? 0])
            return nil
        }
        guard field.text.utf8.count <= 12,
            field.text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        else {
            report(
                "the code \(Shown.quoted(field.text)) must be 1 to 12 letters, digits or '-'", field,
                hint: "countries have their ISO 3166 code of two letters")
            return nil
        }
        let likeness = Likeness(field.text)
        if let first = codes[likeness] {
            report(
                Self.again("the code", field.text, first.code), field, hint: "the first is in line \(first.line)")
            return nil
        }
        codes[likeness] = (field.text, field.place.line)
        return MemberCode(rawValue: field.text)
    }

    mutating func name(in row: [CSVTable.Field]) -> LocalizedText? {
        let texts = texts(
            [(.en, .english), (.fr, .french), (.es, .spanish), (.ar, .arabic)], in: row)
        guard let english = texts[.english] else {
            report("this member has no English name", row[columns[.en] ?? 0])
            return nil
        }
        let line = row[0].place.line
        let likeness = Likeness(english)
        if let first = names[likeness] {
            report(
                Self.again("the name", english, first.name), row[columns[.en] ?? 0],
                hint: "the first is in line \(first.line)")
        } else {
            names[likeness] = (english, line)
        }
        return LocalizedText(english, texts)
    }

    /// Says that a code or a name stands twice, or that nobody could tell two of them apart.
    private static func again(_ what: String, _ text: String, _ first: String) -> String {
        text.unicodeScalars.elementsEqual(first.unicodeScalars)
            ? "\(what) \(Shown.quoted(text)) appears twice"
            : "\(what) \(Shown.quoted(text)) differs from \(Shown.quoted(first)) only in ways that nobody sees"
    }

    mutating func region(in row: [CSVTable.Field]) -> Region? {
        let confidence = field(.confidence, in: row)
        if let confidence, !["likely", "certain", "unsure"].contains(confidence.text) {
            let given = Shown.quoted(confidence.text)
            report("'region_confidence' must be likely, certain or unsure, not \(given)", confidence)
        }
        guard let field = field(.region, in: row) else { return nil }
        guard let region = Region(rawValue: field.text) else {
            let known = Region.allCases.map(\.rawValue)
            let hint = Spelling.hint(for: field.text, among: known)
            report(
                "the region must be \(Shown.alternatives(known)), not \(Shown.quoted(field.text))", field, hint: hint)
            return nil
        }
        if confidence?.text == "unsure", let code = self.field(.code, in: row) {
            unsure.append(MemberCode(rawValue: code.text))
        }
        return region
    }

    func section(in row: [CSVTable.Field]) -> String? {
        guard let field = field(.section, in: row) else { return nil }
        if let fault = TextRule.fault(with: field.text, as: "a section", limit: TextRule.longestName) {
            report(fault.english, field)
        }
        if let first = sections.other(than: field.text, in: field.place.line) {
            report(
                "the section \(Shown.quoted(field.text)) is written \(Shown.quoted(first.name)) in line \(first.line)",
                field, hint: "write a section the same way everywhere")
        }
        return field.text
    }

    /// The place in the order of names; without the column that of the line.
    mutating func order(in row: [CSVTable.Field]) -> Int? {
        guard columns[.order] != nil else { return members.count + 1 }
        guard let field = field(.order, in: row) else {
            report("this member has no place in the order of names", row[columns[.order] ?? 0])
            return nil
        }
        guard let order = number(.order, in: row, limit: 1_000_000) else { return nil }
        if let first = orders[order] {
            report(
                "the place \(order) in the order of names appears twice", field, hint: "the first is in line \(first)")
        }
        orders[order] = field.place.line
        return order
    }

    func number(_ column: Column, in row: [CSVTable.Field], limit: Int) -> Int? {
        guard let field = field(column, in: row) else { return nil }
        guard let figure = DecimalFigure(field.text, in: separator), let number = figure.whole,
            (1...limit).contains(number)
        else {
            let given = Shown.quoted(field.text)
            report("'\(column.rawValue)' must be a whole number from 1 to \(Shown.number(limit)), not \(given)", field)
            return nil
        }
        return number
    }

    /// The votes of a member: 1 where there is no such column; 0 for a member without a vote.
    func weight(in row: [CSVTable.Field]) -> DecimalFigure? {
        guard let column = columns[.weight] else { return .one }
        guard let field = field(.weight, in: row) else {
            report(
                "this member has no weight", row[column],
                hint: "every member has one where the file has the column 'weight'")
            return nil
        }
        guard let weight = DecimalFigure(field.text, in: separator), weight.digits <= Self.largestWeight else {
            let limit = Shown.number(Self.largestWeight)
            report(
                "'weight' must be a number from 0 to \(limit) with at most \(DecimalFigure.mostDecimals) decimals, "
                    + "not \(Shown.quoted(field.text))", field,
                hint: "write thousands without signs, for example 1750.5")
            return nil
        }
        return weight
    }

    /// The official name beside the short one; `nil` where the file has none for this member.
    func officialName(in row: [CSVTable.Field]) -> LocalizedText? {
        let texts = texts(
            [
                (.englishOfficial, .english), (.frenchOfficial, .french), (.spanishOfficial, .spanish),
                (.arabicOfficial, .arabic),
            ], in: row)
        guard let first = texts.values.first else { return nil }
        guard let english = texts[.english] else {
            report(
                "this member has an official name, but none in English", row[0],
                hint: "fill in 'en_official' beside \(Shown.quoted(first))")
            return nil
        }
        return LocalizedText(english, texts)
    }

    /// The names in some columns.
    private func texts(
        _ columns: [(Column, WorkingLanguage)], in row: [CSVTable.Field]
    ) -> [WorkingLanguage: String] {
        var texts: [WorkingLanguage: String] = [:]
        for (column, language) in columns {
            guard let field = field(column, in: row) else { continue }
            if let fault = TextRule.fault(with: field.text, as: "a name", limit: TextRule.longestName) {
                report(fault.english, field)
            }
            texts[language] = field.text
        }
        return texts
    }

    /// The articles of the name, for sentences that decline it; `nil` where the file has none.
    func articles(in row: [CSVTable.Field]) -> [WorkingLanguage: String]? {
        var articles: [WorkingLanguage: String] = [:]
        for (column, language, known) in [
            (Column.englishArticle, WorkingLanguage.english, ["the"]),
            (.frenchArticle, .french, ["le", "la", "l'", "les"]),
            (.spanishArticle, .spanish, ["el", "la", "los", "las"]),
        ] {
            guard let field = field(column, in: row) else { continue }
            if known.contains(field.text) {
                articles[language] = field.text
            } else {
                report("the article must be \(Shown.alternatives(known)), not \(Shown.quoted(field.text))", field)
            }
        }
        return articles.isEmpty ? nil : articles
    }
}
