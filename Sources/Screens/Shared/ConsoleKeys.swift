public import TerminalKit

/// The key tables of every console, for `plenary keys`: the very literals that the consoles obey.
public enum ConsoleKeys {
    /// All tables, console by console.
    public static let all: [KeyTable] =
        DeskKeys.all + ChairKeys.all + SecretariatKeys.all + KioskKeys.all + [BoardProgram.keys]
}
