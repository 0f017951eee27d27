package import TerminalKit

/// The key tables of every console, for `plenary keys`: the very literals that the consoles obey.
package enum ConsoleKeys {
    /// All tables, console by console.
    package static let all: [KeyTable] = officers + publics + [SpeechKeys.table]

    /// The tables of the officers' consoles, which take keys of one's own.
    package static let officers: [KeyTable] = DeskKeys.all + ChairKeys.all + SecretariatKeys.all

    /// The tables of kiosk and board, which are the same for everybody.
    package static let publics: [KeyTable] = KioskKeys.all + [BoardProgram.keys]
}
