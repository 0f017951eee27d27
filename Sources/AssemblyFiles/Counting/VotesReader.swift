import AssemblyCore
import EditedFiles
import Language

/// Turns the lines of a file of votes into votes.
struct VotesReader {
    /// The columns that are known.
    enum Column: String, CaseIterable {
        case member, vote, weight, population, section
    }

    private let file: String
    private let findings: Findings
    private var columns: [Column: Int] = [:]
    private var headings = 0
    private var lines: [Likeness: (name: String, line: Int)] = [:]
    private let sections = Spellings()
    private var votes: [RecordedVote] = []
    private var weights: [DecimalFigure] = []
    private let separator: CSVSeparator

    private init(file: String, findings: Findings, separator: CSVSeparator) {
        (self.file, self.findings, self.separator) = (file, findings, separator)
    }

    /// Reads the file as far as it can be read.
    static func list(from source: SourceFile, reportingTo findings: Findings) -> VotesList? {
        findings.begin(source.name)
        let text = source.text(reportingTo: findings)
        let table = CSVTable(text) { findings.report($0, in: source.name, at: $1, hint: $2) }
        var reader = VotesReader(file: source.name, findings: findings, separator: table.separator)
        guard let header = table.rows.first else {
            findings.report(
                "this file has no line with the names of the columns", in: source.name, at: .start,
                hint: "the first line is member,vote and may go on with weight, population, section")
            return nil
        }
        guard reader.takeHeader(header) else { return nil }
        for row in table.rows.dropFirst() { reader.read(row) }
        let decimals = reader.scaleWeights()
        return VotesList(
            votes: reader.votes, hasWeights: reader.columns[.weight] != nil,
            hasPopulations: reader.columns[.population] != nil, hasSections: reader.columns[.section] != nil,
            weightDecimals: decimals)
    }

    private func report(_ sentence: String, _ field: CSVTable.Field, hint: String? = nil) {
        findings.report(sentence, in: file, at: field.place, hint: hint)
    }

    private mutating func takeHeader(_ header: [CSVTable.Field]) -> Bool {
        headings = header.count
        let known = Column.allCases.map(\.rawValue)
        for (index, heading) in header.enumerated() {
            guard let column = Column(rawValue: heading.heading) else {
                let hint =
                    Spelling.hint(for: heading.text, among: known) ?? "the columns are \(Shown.alternatives(known))"
                report("there is no column \(Shown.quoted(heading.text))", heading, hint: hint)
                continue
            }
            if columns.updateValue(index, forKey: column) != nil {
                report("the column \(Shown.quoted(heading.text)) appears twice", heading)
            }
        }
        for column in [Column.member, .vote] where columns[column] == nil {
            report("the column '\(column.rawValue)' is missing", header[0], hint: "the first line is member,vote")
            return false
        }
        return true
    }

    private mutating func read(_ row: [CSVTable.Field]) {
        guard row.count == headings else {
            let fields = row.count == 1 ? "1 field" : "\(row.count) fields"
            return report(
                "this line has \(fields), and the first line names \(headings) columns", row[0],
                hint: "put a text with a \(separator.name) in quotation marks")
        }
        let member = member(row)
        let choice = choice(row)
        let weight = weight(row) ?? .one
        let population = figure(.population, row) ?? 0
        let section = section(row)
        guard let member, let choice else { return }
        weights.append(weight)
        votes.append(
            RecordedVote(
                member: member, choice: choice, weight: weight.digits, population: population, section: section,
                line: row[0].place.line))
    }

    private mutating func member(_ row: [CSVTable.Field]) -> String? {
        guard let column = columns[.member] else { return nil }
        let name = row[column].text.trimmed
        guard !name.isEmpty else {
            report("this line names no member", row[column])
            return nil
        }
        if let first = lines[Likeness(name)] {
            let spelling = name == first.name ? "" : " as \(Shown.quoted(first.name))"
            report(
                "the member \(Shown.quoted(name)) votes a second time", row[column],
                hint: "its first vote is in line \(first.line)\(spelling); delete one of them")
            return nil
        }
        lines[Likeness(name)] = (name, row[0].place.line)
        return name
    }

    private func choice(_ row: [CSVTable.Field]) -> RecordedVote.Choice? {
        guard let column = columns[.vote] else { return nil }
        let word = row[column].text.trimmed
        if let choice = RecordedVote.Choice(rawValue: word.lowercased()) { return choice }
        let known = RecordedVote.Choice.allCases.map(\.rawValue)
        report(
            word.isEmpty ? "this line has no vote" : "there is no vote \(Shown.quoted(word))", row[column],
            hint: Spelling.hint(for: word, among: known)
                ?? "write yes, no, abstain or invalid, and no line for an absent member")
        return nil
    }

    private func figure(_ column: Column, _ row: [CSVTable.Field]) -> Int? {
        guard let index = columns[column] else { return nil }
        let text = row[index].text.trimmed
        guard let figure = DecimalFigure(text, in: separator)?.whole, (0...VotesFile.largestFigure).contains(figure)
        else {
            report(
                "the \(column.rawValue) must be a whole number from 0 to \(Shown.number(VotesFile.largestFigure))"
                    + (text.isEmpty ? "" : ", not \(Shown.quoted(text))"), row[index])
            return nil
        }
        return figure
    }

    private func weight(_ row: [CSVTable.Field]) -> DecimalFigure? {
        guard let index = columns[.weight] else { return nil }
        let text = row[index].text.trimmed
        guard let figure = DecimalFigure(text, in: separator), figure.digits <= VotesFile.largestFigure else {
            report(
                "the weight must be a number from 0 to \(Shown.number(VotesFile.largestFigure))"
                    + (text.isEmpty ? "" : ", not \(Shown.quoted(text))"), row[index])
            return nil
        }
        return figure
    }

    /// Counts all weights in the smallest unit that any of them has.
    /// - Returns: the decimals of that unit.
    private mutating func scaleWeights() -> Int {
        let decimals = weights.map(\.decimals).max() ?? 0
        guard decimals > 0 else { return 0 }
        for (index, weight) in weights.enumerated() {
            guard let units = weight.units(of: decimals), units <= VotesFile.largestFigure else {
                findings.report(
                    "this weight is too large to be counted in \(DecimalFigure.unit(of: decimals))", in: file,
                    at: Place(line: votes[index].line, column: 1), hint: "write all weights with fewer decimals")
                continue
            }
            votes[index].weight = units
        }
        return decimals
    }

    private func section(_ row: [CSVTable.Field]) -> String {
        guard let index = columns[.section] else { return "" }
        let name = row[index].text.trimmed
        if name.isEmpty { report("this line names no section", row[index], hint: "every member is in a section") }
        if let first = sections.other(than: name, in: row[index].place.line) {
            report(
                "the section \(Shown.quoted(name)) is written \(Shown.quoted(first.name)) in line \(first.line)",
                row[index], hint: "write a section the same way everywhere")
        }
        return name
    }
}
