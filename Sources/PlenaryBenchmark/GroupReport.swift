import Foundation

/// What one group came to.
struct GroupReport: Sendable {
    /// The group.
    let group: BenchmarkGroup
    /// Its figures.
    var figures: [Figure]
    /// What a reader must know of them, one sentence each.
    var notes: [String] = []
    /// How long it took.
    var seconds = 0.0

    /// The report as plain text: a table, then the notes.
    var text: String {
        let title = "\(group.rawValue) (\(Int(seconds.rounded())) s)"
        return ([title, Figure.table(figures)] + notes).joined(separator: "\n") + "\n"
    }

    /// Several reports as one JSON object.
    static func json(_ reports: [GroupReport]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(["groups": reports]), as: UTF8.self)
    }
}

extension GroupReport: Encodable {
    private enum Key: String, CodingKey {
        case group, seconds, figures, notes
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(group.rawValue, forKey: .group)
        try object.encode(seconds, forKey: .seconds)
        try object.encode(figures, forKey: .figures)
        try object.encode(notes, forKey: .notes)
    }
}

extension Figure: Encodable {
    private enum Key: String, CodingKey {
        case name, value, unit, baseline, ratio, goal, limit, met
    }

    private struct Baseline: Encodable {
        let name: String
        let value: Double
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(name, forKey: .name)
        try object.encode(value, forKey: .value)
        try object.encode(unit, forKey: .unit)
        try object.encodeIfPresent(baseline.map { Baseline(name: $0.name, value: $0.value) }, forKey: .baseline)
        try object.encodeIfPresent(ratio, forKey: .ratio)
        try object.encodeIfPresent(goal, forKey: .goal)
        try object.encodeIfPresent(limit, forKey: .limit)
        if goal != nil || limit != nil { try object.encode(isMet, forKey: .met) }
    }
}
