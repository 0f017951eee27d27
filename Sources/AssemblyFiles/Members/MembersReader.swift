import AssemblyCore
import EditedFiles
import Language

/// Turns the rows of a members file into members.
struct MembersReader {
    private let file: String
    private let findings: Findings
    var columns: [Column: Int] = [:]
    private var headings: [CSVTable.Field] = []
    var codes: [Likeness: (code: String, line: Int)] = [:]
    var names: [Likeness: (name: String, line: Int)] = [:]
    let sections = Spellings()
    var orders: [Int: Int] = [:]
    var members: [Member] = []
    var unsure: [MemberCode] = []
    private var weights: [DecimalFigure] = []
    let separator: CSVSeparator

    /// The most votes or people that one member may stand for.
    static let largestWeight = 1_000_000_000_000

    /// The most for which all members together may stand, so that every share of it can be computed.
    private static let largestTotal = 2_000_000_000_000_000

    /// The columns that are known; `order` is the same as `french_order`.
    enum Column: String, CaseIterable {
        case code, region, confidence = "region_confidence", en, fr, es, ar, englishOfficial = "en_official",
            frenchOfficial = "fr_official", spanishOfficial = "es_official", arabicOfficial = "ar_official",
            englishArticle = "en_article",
            frenchArticle = "fr_article",
            spanishArticle = "es_article", order = "french_order", weight, population,
            section
    }

    private init(file: String, findings: Findings, separator: CSVSeparator) {
        (self.file, self.findings, self.separator) = (file, findings, separator)
    }

    /// Reads the file as far as it can be read.
    static func list(from source: SourceFile, reportingTo findings: Findings) -> MembersList? {
        findings.begin(source.name)
        let text = source.text(reportingTo: findings)
        let table = CSVTable(text) { findings.report($0, in: source.name, at: $1, hint: $2) }
        var reader = MembersReader(file: source.name, findings: findings, separator: table.separator)
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
        reader.forgetEmptyWeights(rows)
        for row in rows.prefix(MembersFile.mostMembers) { reader.read(row) }
        let decimals = reader.scaleWeights()
        reader.checkTotals()
        return MembersList(
            members: reader.members.sorted { $0.order < $1.order }, unsureRegions: reader.unsure,
            weightDecimals: decimals)
    }

    func report(_ sentence: String, _ field: CSVTable.Field, hint: String? = nil) {
        findings.report(sentence, in: file, at: field.place, hint: hint)
    }

    private mutating func takeHeader(_ header: [CSVTable.Field]) -> Bool {
        headings = header
        for (index, heading) in header.enumerated() {
            let name = heading.heading == "order" ? Column.order.rawValue : heading.heading
            guard let column = Column(rawValue: name) else {
                let known = Column.allCases.map(\.rawValue)
                let hint = Spelling.hint(for: name, among: known) ?? "the columns are \(Shown.alternatives(known))"
                report("there is no column \(Shown.quoted(heading.text))", heading, hint: hint)
                continue
            }
            if columns.updateValue(index, forKey: column) != nil {
                report("the column \(Shown.quoted(heading.text)) appears twice", heading)
            }
        }
        for column in [Column.code, .en] where columns[column] == nil {
            report("the column '\(column.rawValue)' is missing", header[0], hint: "every member has a code and a name")
            return false
        }
        return true
    }

    private mutating func read(_ row: [CSVTable.Field]) {
        guard row.count == headings.count else {
            let fields = row.count == 1 ? "1 field" : "\(row.count) fields"
            return report(
                "this line has \(fields), and the first line names \(headings.count) columns", row[0],
                hint: "put a text with a \(separator.name) in quotation marks")
        }
        let code = code(in: row)
        let name = name(in: row)
        let official = officialName(in: row)
        let articles = articles(in: row)
        let region = region(in: row)
        let order = order(in: row)
        let weight = weight(in: row)
        let population = number(.population, in: row, limit: Self.largestWeight)
        let section = section(in: row)
        guard let code, let name, let order, let weight else { return }
        weights.append(weight)
        members.append(
            Member(
                code: code, name: name, official: official, articles: articles, region: region, order: order,
                weight: weight.digits,
                population: population, section: section))
    }

    /// A column of weights in which nothing stands is told once, not line by line.
    private mutating func forgetEmptyWeights(_ rows: ArraySlice<[CSVTable.Field]>) {
        guard let column = columns[.weight],
            rows.allSatisfy({ $0.count <= column || $0[column].text.isBlank }), !rows.isEmpty
        else { return }
        report(
            "the column 'weight' is empty", headings[column],
            hint: "give every member its weight, or delete the column for one vote each")
        columns[.weight] = nil
    }

    /// Counts all weights in the smallest unit that any of them has.
    /// - Returns: the decimals of that unit.
    private mutating func scaleWeights() -> Int {
        let decimals = weights.map(\.decimals).max() ?? 0
        guard decimals > 0 else { return 0 }
        for (index, weight) in weights.enumerated() {
            let member = members[index]
            guard let units = weight.units(of: decimals), units <= Self.largestWeight else {
                report(
                    "the weight of '\(member.code)' is too large to be counted in \(DecimalFigure.unit(of: decimals))",
                    headings[columns[.weight] ?? 0], hint: "write all weights with fewer decimals")
                continue
            }
            members[index] = Member(
                code: member.code, name: member.name, official: member.official, articles: member.articles,
                region: member.region, order: member.order, weight: units,
                population: member.population, section: member.section)
        }
        return decimals
    }

    private func checkTotals() {
        // A quarter of a million members with the most that one may have are far from an overflow.
        for (column, total) in [
            (Column.weight, members.reduce(0) { $0 + $1.weight }),
            (.population, members.reduce(0) { $0 + ($1.population ?? 0) }),
        ] where total > Self.largestTotal {
            let limit = Shown.number(Self.largestTotal)
            report(
                "the column '\(column.rawValue)' adds up to \(Shown.number(total)) and may add up to \(limit)",
                headings[columns[column] ?? 0])
        }
    }

    func field(_ column: Column, in row: [CSVTable.Field]) -> CSVTable.Field? {
        guard let index = columns[column], !row[index].text.isBlank else { return nil }
        return CSVTable.Field(text: row[index].text.trimmed, place: row[index].place)
    }
}
