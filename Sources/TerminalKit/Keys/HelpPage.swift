import Language

/// The `?` page, made from the tables that work at this moment.
public enum HelpPage {
    /// The parts of the page: one region a group, one row a binding, with the reason where it cannot be done now.
    public static func parts(for keys: ActiveKeys) -> [Node] {
        let bindings = keys.reachable
        var groups: [Message] = []
        for binding in bindings where !groups.contains(binding.group) { groups.append(binding.group) }
        let width = bindings.map { TextWidth.columns(of: names(of: $0).english) }.max() ?? 0
        return groups.map { group in
            Pane(Text(group)) {
                table(bindings.filter { $0.group == group }, keys, width: width).node.share(0)
            }.share(0)
        }
    }

    private static func table(_ bindings: [Binding], _ keys: ActiveKeys, width: Int) -> Table {
        var table = Table(
            [Table.Column(minimumWidth: width), Table.Column(share: 1)],
            rows: bindings.map { binding in
                Table.Row(
                    NodeID("help.\(binding.command)"),
                    [Text(names(of: binding), .key), sentence(binding, keys)])
            })
        table.isWhole = true
        return table
    }

    private static func names(of binding: Binding) -> Message {
        binding.keys.map(\.label).joined(separator: "  ")
    }

    private static func sentence(_ binding: Binding, _ keys: ActiveKeys) -> Text {
        var text = Text(binding.helpSentence)
        if binding.isDangerous { text += Text(" Asks before it acts.", .caution) }
        if let reason = keys.unavailable[binding.command] { text += Text(" Not now: \(reason)", .muted) }
        return text
    }
}
