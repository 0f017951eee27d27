import Language

/// The key tables for `plenary keys`: as text, or as values that can be written as JSON.
public struct KeyReport: Sendable, Hashable, Codable {
    /// One binding.
    public struct Row: Sendable, Hashable, Codable {
        /// The scope.
        public let scope: String
        /// The command's stable name.
        public let command: String
        /// The names of its keys.
        public let keys: [String]
        /// One or two words for it.
        public let label: String
        /// What it does.
        public let help: String
        /// Whether it can do harm.
        public let dangerous: Bool

        /// Whether it is a digit of a list, which says nothing by itself.
        fileprivate var isOfList: Bool {
            keys.count == 1 && keys[0].count == 1 && "1"..."8" ~= keys[0] && command.hasSuffix("." + keys[0])
        }
    }

    /// The bindings in the order of the tables.
    public let rows: [Row]

    /// The report of some tables.
    public init(_ tables: [KeyTable]) {
        rows = tables.flatMap { table in
            table.bindings.map { binding in
                Row(
                    scope: table.scope, command: binding.command.name, keys: binding.keys.map(\.name),
                    label: binding.label.english, help: binding.help.english, dangerous: binding.isDangerous)
            }
        }
    }

    /// The report as aligned lines, one scope after the other.
    public var text: String {
        let keyWidth = rows.map { $0.keys.joined(separator: ", ").count }.max() ?? 0
        let commandWidth = rows.map(\.command.count).max() ?? 0
        var lines: [String] = []
        var scope: String?
        for row in rows {
            if row.scope != scope { lines += (scope == nil ? [] : [""]) + [row.scope] }
            scope = row.scope
            lines.append(
                "  " + Self.padded(row.keys.joined(separator: ", "), keyWidth) + "  "
                    + Self.padded(row.command, commandWidth) + "  " + row.help)
        }
        return lines.joined(separator: "\n")
    }

    /// The report in Markdown, one line a scope: short enough for a page that people read; moving about is left out.
    public var markdown: String {
        var lines: [String] = []
        var scopes: [String] = []
        for row in rows where !scopes.contains(row.scope) { scopes.append(row.scope) }
        for scope in scopes {
            let keys = rows.filter {
                $0.scope == scope && !$0.isOfList && MovementKeys.move(for: CommandID($0.command)) == nil
            }
            guard !keys.isEmpty else { continue }
            let words = keys.map { "`\($0.keys.joined(separator: "` `"))` \($0.label)" }
            lines.append("- **\(scope)**: " + words.joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
