import AssemblyCore

extension Minutes {
    /// The minutes as plain text, ending in a line break.
    public var text: String {
        var lines = [assembly.uppercased()]
        lines += header
        for entry in entries {
            switch entry.kind {
            case .sitting: lines += ["", entry.sentence.uppercased(), "    \(entry.at)"]
            case .item: lines += ["", "\(entry.at)  \(entry.sentence)"]
            case .note: lines.append("\(entry.at)  \(entry.sentence)")
            case .correction: lines.append("\(entry.at)  NOTE  \(entry.sentence)")
            case .ballot:
                lines.append("\(entry.at)  \(entry.sentence)")
                if let ballot = entry.ballot { lines += ballot.textLines.map { "    " + $0 } }
            }
        }
        return (lines + footer).joined(separator: "\n") + "\n"
    }

    /// What stands above the entries.
    var header: [String] {
        var lines: [String] = []
        if isRehearsal {
            lines.append("REHEARSAL: candidates, texts and votes are simulated; nothing here was decided.")
        }
        if !place.isEmpty, let from = days.first, let to = days.last { lines.append("\(place), \(from) to \(to)") }
        if !rulebook.isEmpty { lines.append("Rules: \(rulebook)") }
        if let hostKey { lines.append("Host key: \(hostKey)") }
        return lines
    }

    /// What stands below the entries.
    var footer: [String] {
        guard let damage else { return [] }
        return ["", "THE RECORD ENDS HERE. \(damage)"]
    }
}

extension BallotMinutes {
    /// The figures in aligned columns, the arithmetic, and each member's vote.
    var textLines: [String] {
        let widest = figures.map(\.label.count).max() ?? 0
        let digits = figures.map { String($0.value).count }.max() ?? 0
        var lines = figures.map { line in
            let gap = widest - line.label.count + 2 + digits - String(line.value).count
            return line.label + String(repeating: " ", count: gap) + String(line.value)
        }
        lines.append(explanation)
        for (vote, names) in groupedVotes { lines.append("\(vote): \(names.joined(separator: ", "))") }
        return lines
    }

    /// Members by what they voted, in the order of names.
    var groupedVotes: [(vote: String, names: [String])] {
        guard let votes else { return [] }
        var order: [String] = []
        var groups: [String: [String]] = [:]
        for vote in votes {
            let word = vote.vote ?? "did not vote"
            if groups[word] == nil { order.append(word) }
            groups[word, default: []].append(vote.name)
        }
        let rank = ["for": 0, "against": 1, "abstention": 3, "did not vote": 4]
        return order.sorted { (rank[$0] ?? 2, $0) < (rank[$1] ?? 2, $1) }.map { ($0, groups[$0] ?? []) }
    }
}
