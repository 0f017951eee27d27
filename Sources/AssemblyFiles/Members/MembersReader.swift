import AssemblyCore

/// Turns the rows of a members file into members.
struct MembersReader {
    private let file: String
    private let findings: Findings
    private var columns: [Column: Int] = [:]
    private var headings: [CSVTable.Field] = []
    private var codes: [String: Int] = [:]
    private var names: [String: Int] = [:]
    private var orders: [Int: Int] = [:]
    private var members: [Member] = []
    private var unsure: [MemberCode] = []

    /// The columns that are known; `order` is the same as `french_order`.
    enum Column: String, CaseIterable {
        case code, region, confidence = "region_confidence", en, fr, es, ar, order = "french_order", weight
    }

    private init(file: String, findings: Findings) { (self.file, self.findings) = (file, findings) }

    /// Reads the file as far as it can be read.
    static func list(from source: SourceFile, reportingTo findings: Findings) -> MembersList? {
        findings.begin(source.name)
        let text = source.text(reportingTo: findings)
        let table = CSVTable(text) { findings.report($0, in: source.name, at: $1, hint: $2) }
        var reader = MembersReader(file: source.name, findings: findings)
        guard let header = table.rows.first else {
            findings.report(
                "this file has no line with the names of the columns", in: source.name, at: .start,
                hint: "the first line is, for example, code,region,en,fr,es,ar,french_order")
            return nil
        }
        guard reader.takeHeader(header) else { return nil }
        let rows = table.rows.dropFirst()
        if rows.isEmpty { reader.report("this file lists no members", header[0]) }
        if rows.count > MembersFile.mostMembers {
            let limit = Shown.number(MembersFile.mostMembers)
            reader.report("this file lists \(Shown.number(rows.count)) members and may list \(limit)", header[0])
        }
        for row in rows.prefix(MembersFile.mostMembers) { reader.take(row) }
        return MembersList(members: reader.members.sorted { $0.order < $1.order }, unsureRegions: reader.unsure)
    }

    private func report(_ sentence: String, _ field: CSVTable.Field, hint: String? = nil) {
        findings.report(sentence, in: file, at: field.place, hint: hint)
    }

    private mutating func takeHeader(_ header: [CSVTable.Field]) -> Bool {
        headings = header
        for (index, heading) in header.enumerated() {
            let name = heading.text == "order" ? Column.order.rawValue : heading.text
            guard let column = Column(rawValue: name) else {
                let known = Column.allCases.map(\.rawValue)
                let hint = Spelling.hint(for: name, among: known) ?? "the columns are \(Shown.alternatives(known))"
                report("there is no column \(Shown.quoted(heading.text))", heading, hint: hint)
                continue
            }
            if columns.updateValue(index, forKey: column) != nil {
                report("the column \(Shown.quoted(heading.text)) stands twice", heading)
            }
        }
        for column in [Column.code, .en] where columns[column] == nil {
            report("the column '\(column.rawValue)' is missing", header[0], hint: "every member has a code and a name")
            return false
        }
        return true
    }

    private mutating func take(_ row: [CSVTable.Field]) {
        guard row.count == headings.count else {
            let fields = row.count == 1 ? "1 field" : "\(row.count) fields"
            return report(
                "this line has \(fields), and the first line names \(headings.count) columns", row[0],
                hint: "put a text with a comma in quotation marks")
        }
        let code = code(in: row)
        let name = name(in: row)
        let region = region(in: row)
        let order = order(in: row)
        let weight = number(.weight, in: row, limit: 1_000_000) ?? 1
        guard let code, let name, let order else { return }
        members.append(Member(code: code, name: name, region: region, order: order, weight: weight))
    }

    private func field(_ column: Column, in row: [CSVTable.Field]) -> CSVTable.Field? {
        guard let index = columns[column], !row[index].text.isEmpty else { return nil }
        return row[index]
    }

    private mutating func code(in row: [CSVTable.Field]) -> MemberCode? {
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
        if let first = codes.updateValue(field.place.line, forKey: field.text) {
            report("the code \(Shown.quoted(field.text)) is given twice", field, hint: "the first is in line \(first)")
            codes[field.text] = first
            return nil
        }
        return MemberCode(rawValue: field.text)
    }

    private mutating func name(in row: [CSVTable.Field]) -> LocalizedText? {
        var texts: [WorkingLanguage: String] = [:]
        let inLanguages: [(Column, WorkingLanguage)] = [
            (.en, .english), (.fr, .french), (.es, .spanish), (.ar, .arabic),
        ]
        for (column, language) in inLanguages {
            guard let field = field(column, in: row) else { continue }
            if let trouble = TextRule.trouble(with: field.text, as: "a name", limit: TextRule.longestName) {
                report(trouble.droppingFullStop, field)
            }
            texts[language] = field.text
        }
        guard let english = texts[.english] else {
            report("this member has no English name", row[columns[.en] ?? 0])
            return nil
        }
        let line = row[0].place.line
        if let first = names.updateValue(line, forKey: english) {
            report(
                "the name \(Shown.quoted(english)) is given twice", row[columns[.en] ?? 0],
                hint: "the first is in line \(first)")
        }
        return LocalizedText(english, texts)
    }

    private mutating func region(in row: [CSVTable.Field]) -> Region? {
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

    /// The place in the order of names; without the column that of the line.
    private mutating func order(in row: [CSVTable.Field]) -> Int? {
        guard columns[.order] != nil else { return members.count + 1 }
        guard let field = field(.order, in: row) else {
            report("this member has no place in the order of names", row[columns[.order] ?? 0])
            return nil
        }
        guard let order = number(.order, in: row, limit: 1_000_000) else { return nil }
        if let first = orders[order] {
            report(
                "the place \(order) in the order of names is given twice", field, hint: "the first is in line \(first)")
        }
        orders[order] = field.place.line
        return order
    }

    private func number(_ column: Column, in row: [CSVTable.Field], limit: Int) -> Int? {
        guard let field = field(column, in: row) else { return nil }
        guard field.text.allSatisfy(\.isASCII), let number = Int(field.text), (1...limit).contains(number) else {
            let given = Shown.quoted(field.text)
            report("'\(column.rawValue)' must be a whole number from 1 to \(Shown.number(limit)), not \(given)", field)
            return nil
        }
        return number
    }
}
