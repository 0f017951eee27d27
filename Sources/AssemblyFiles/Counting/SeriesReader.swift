import AssemblyCore
import EditedFiles
import Yams

/// Turns a file of ballots into a plan. JSON is examined as JSON and then read as YAML: so that every error has its place,
/// the names keep the order of the paper, and a name that stands twice is found.
struct SeriesReader {
    private static let figures = ["members", "entitled", "present"]
    private static let keys = ["rulebook", "decision", "seats", "candidates", "ballots"] + figures
    private static let stepKeys = ["scores", "abstain", "invalid", "ballots", "lots", "casting-vote"] + figures
    private static let largestFigure = 1_000_000_000_000_000

    private let root: YAMLMapping
    private let spellings = Spellings()

    /// Reads the file as far as it can be read.
    static func plan(from source: SourceFile, reportingTo findings: Findings) -> SeriesPlan? {
        guard let node = node(of: source, reportingTo: findings) else { return nil }
        let value = YAMLValue(node: node, name: "this file", file: source.name, findings: findings)
        guard let root = value.mapping(of: "a series", keys: keys) else { return nil }
        return SeriesReader(root: root).plan()
    }

    private static func node(of source: SourceFile, reportingTo findings: Findings) -> Node? {
        guard JSONSource.isJSON(source) else { return YAMLDocument(source, reportingTo: findings).root }
        guard let text = JSONSource(source, reportingTo: findings).yaml else { return nil }
        return YAMLDocument(text: text, of: source, reportingTo: findings).root
    }

    /// The name of a candidate; one that is written otherwise in another place is reported: it would be two candidates.
    private func candidate(_ value: YAMLValue) -> String? {
        guard let name = value.properName() else { return nil }
        guard let before = spellings.other(than: name, in: value.place.line) else { return name }
        value.report(
            "the name \(Shown.quoted(name)) is written \(Shown.quoted(before.name)) in line \(before.line)",
            hint: "write a name the same way everywhere")
        return nil
    }

    private func plan() -> SeriesPlan? {
        let rulebook = root.required("rulebook")?.text(limit: TextRule.longestTitle)
        let decision = root.required("decision")?.text(limit: TextRule.longestTitle)
        let seats = root["seats"].map { $0.integer(in: 1...1_000) } ?? 1
        let candidates = root["candidates"].map {
            ($0.list(of: "a candidate", limit: 1_000) ?? []).compactMap(candidate)
        }
        let entries = root.required("ballots")?.list(of: "a ballot", limit: SeriesFile.mostBallots)
        guard let entries else { return nil }
        let steps = entries.compactMap(step)
        guard let rulebook, let decision, let seats, steps.count == entries.count else { return nil }
        return SeriesPlan(rulebook: rulebook, decision: decision, seats: seats, candidates: candidates, steps: steps)
    }

    private func step(_ entry: YAMLValue) -> SeriesPlan.Step? {
        guard let mapping = entry.mapping(of: "a ballot", keys: Self.stepKeys) else { return nil }
        let kinds = ["scores", "lots", "casting-vote"].filter(mapping.has)
        if kinds.count > 1 {
            mapping[kinds[1]]?.report("a step is a ballot, lots or a casting vote, and not two of them")
            return nil
        }
        if let value = mapping["lots"] { return value.text(limit: 100).map { .lots($0) } }
        if let value = mapping["casting-vote"] {
            return value.list(of: "a name", limit: 1_000).map { .castingVote($0.compactMap(candidate)) }
        }
        return ballot(mapping).map { .ballot($0) }
    }

    private func ballot(_ mapping: YAMLMapping) -> Figures? {
        guard let scores = mapping.required("scores").flatMap(scores) else { return nil }
        let counts = ["abstain", "invalid", "ballots"].map { key in mapping[key].map(count) }
        // A figure of the ballot goes before that of the whole series.
        let bases = Self.figures.map { key in (mapping[key] ?? root[key]).map(count) }
        guard !(counts + bases).contains(where: { $0 == .some(nil) }) else { return nil }
        let (members, entitled, present) = (bases[0] ?? nil, bases[1] ?? nil, bases[2] ?? nil)
        return Figures(
            votes: .names(scores), abstentions: (counts[0] ?? nil) ?? 0, invalid: (counts[1] ?? nil) ?? 0,
            papers: counts[2] ?? nil, present: present ?? members, entitled: entitled ?? members, members: members,
            weight: members)
    }

    private func scores(_ value: YAMLValue) -> [Score]? {
        guard case .mapping(let pairs) = value.node else {
            value.report(
                "'scores' must name each candidate with its votes", hint: "for example {\"Ada\": 12, \"Ben\": 9}")
            return nil
        }
        var scores: [Score] = []
        for (keyNode, node) in pairs {
            let key = YAMLValue(node: keyNode, name: "a candidate's name", file: value.file, findings: value.findings)
            if key.written?.unicodeScalars.first == YAMLDocument.duplicateMark { continue }
            guard let name = candidate(key) else { continue }
            let votes = YAMLValue(
                node: node, name: "the votes for \(Shown.quoted(name))", file: value.file, findings: value.findings)
            if let count = count(votes) { scores.append(Score(name, count)) }
        }
        if pairs.isEmpty { value.report("this ballot names no candidate") }
        return scores.count == pairs.count ? scores : nil
    }

    private func count(_ value: YAMLValue) -> Int? { value.integer(in: 0...Self.largestFigure) }
}
