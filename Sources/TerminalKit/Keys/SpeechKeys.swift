import Language

/// The keys of the voice, the same on every console that can speak. The function keys work while text is typed too; the
/// first two and those above F9 are left alone, since terminals and desktops use them.
public enum SpeechKeys {
    /// The table.
    public static let table = KeyTable(
        "Speech",
        [
            binding(
                .toggle, .character("S"), .function(5), label: "speech",
                help: "Turn speech on or off: what is highlighted and what happens is said aloud."),
            binding(.again, .character("R"), .function(6), label: "repeat", help: "Say the last thing again."),
            binding(.slower, .character("<"), .function(7), label: "slower speech", help: "Speak more slowly."),
            binding(.faster, .character(">"), .function(8), label: "faster speech", help: "Speak faster."),
            binding(
                .spell, .character("N"), .function(9), label: "spell",
                help: "Spell the highlighted name, letter by letter."
            ),
            binding(.page, .character("H"), .function(3), label: "hear all", help: "Read the whole page aloud."),
            binding(
                .dark, .character("D"), .function(4), label: "dark screen",
                help: "Show nothing while the voice speaks, or show everything again."),
        ])

    /// The step of the voice that a command of this table stands for.
    public static func step(for command: CommandID) -> SpeechStep? {
        steps[command]
    }

    private static let steps = Dictionary(uniqueKeysWithValues: SpeechStep.allCases.map { (command(of: $0), $0) })

    private static func command(of step: SpeechStep) -> CommandID { CommandID("speech.\(step.rawValue)") }

    private static func binding(_ step: SpeechStep, _ keys: Key..., label: Message, help: Message) -> Binding {
        Binding(
            command(of: step), keys: keys, label: label, help: help, group: "Speech", prominence: nil)
    }
}
