import AssemblyCore

extension Minutes {
    /// The minutes as Markdown, ending in a line break.
    public var markdown: String {
        var lines = ["# \(Self.escaped(assembly))", ""]
        lines += header.map { "- \(Self.escaped($0))" }
        for entry in entries {
            let sentence = Self.escaped(entry.sentence)
            switch entry.kind {
            case .sitting: lines += ["", "## \(sentence)", "", "\(entry.at)", ""]
            case .item: lines += ["", "### \(sentence)", "", "\(entry.at)", ""]
            case .note: lines.append("- \(entry.at) \(sentence)")
            case .correction: lines.append("- \(entry.at) **Note.** \(sentence)")
            case .ballot:
                lines.append("- \(entry.at) **\(sentence)**")
                if let ballot = entry.ballot { lines += ballot.markdownLines }
            }
        }
        if let damage { lines += ["", "**The record ends here.** \(Self.escaped(damage))"] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Text in which no character means anything to Markdown.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if #"\`*_{}[]<>#|"#.contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}

extension BallotMinutes {
    /// The figures as a table, the arithmetic, and each member's vote.
    var markdownLines: [String] {
        var lines = ["", "  | Figure | Number |", "  |---|--:|"]
        lines += figures.map { "  | \(Minutes.escaped($0.label)) | \($0.value) |" }
        lines += ["", "  \(Minutes.escaped(explanation))"]
        for (vote, names) in groupedVotes {
            lines += ["", "  *\(Minutes.escaped(vote))*: \(Minutes.escaped(names.joined(separator: ", ")))"]
        }
        return lines + [""]
    }
}
