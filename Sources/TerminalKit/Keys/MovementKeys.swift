import Language

/// The keys that move the focus, the same on every screen.
public enum MovementKeys {
    /// Arrows and `hjkl`, Tab, Home and End, `g` and `G`, the page keys; all for help only, to keep the key line free.
    public static let bindings: [Binding] = [
        binding(.next, .down, .character("j"), label: "next", help: "Go to the next item."),
        binding(.previous, .up, .character("k"), label: "previous", help: "Go to the previous item."),
        binding(
            .nextArea, .tab, .right, .character("l"), label: "next area", help: "Go to the next area of the screen."),
        binding(
            .previousArea, .backTab, .left, .character("h"), label: "previous area",
            help: "Go to the previous area of the screen."
        ),
        binding(.first, .home, .character("g"), label: "first", help: "Go to the first item."),
        binding(.last, .end, .character("G"), label: "last", help: "Go to the last item."),
        binding(.pageDown, .pageDown, label: "page down", help: "Show what comes below."),
        binding(.pageUp, .pageUp, label: "page up", help: "Show what stands above."),
    ]

    /// The keys that move, without some that a screen needs for something else; each move keeps its arrow.
    public static func bindings(without taken: Key...) -> [Binding] {
        bindings.map { binding in
            Binding(
                binding.command, keys: binding.keys.filter { !taken.contains($0) }, label: binding.label,
                help: binding.ownHelp, group: binding.group, prominence: binding.prominence)
        }
    }

    /// The move that a command of this table stands for.
    public static func move(for command: CommandID) -> FocusMove? {
        moves[command]
    }

    private static let moves = Dictionary(uniqueKeysWithValues: FocusMove.allCases.map { (command(of: $0), $0) })

    private static func command(of move: FocusMove) -> CommandID { CommandID("focus.\(move.rawValue)") }

    private static func binding(_ move: FocusMove, _ keys: Key..., label: Message, help: Message) -> Binding {
        Binding(
            command(of: move), keys: keys, label: label, help: help, group: "Moving",
            prominence: nil)
    }
}
