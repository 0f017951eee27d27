import AssemblyCore
package import EditedFiles
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

extension ConsoleKeys {
    /// The tables of the officers' consoles that ever work together, page by page, and what may stand in front of one.
    package static let officersScopes: [ActiveKeys] = {
        let general = [DeskKeys.rehearsal, DeskKeys.general, SpeechKeys.table]
        let chair = [false, true].flatMap { inRollCall in
            ChairPage.Kind.allCases.map { ActiveKeys(ChairProgram.tables(of: $0, inRollCall: inRollCall) + general) }
        }
        let secretariat = SecretariatPage.Kind.allCases.map { ActiveKeys(SecretariatProgram.tables(of: $0) + general) }
        let typing = [DeskKeys.form, DeskKeys.filtering, DeskKeys.figures, CommandPalette.keys]
        let text = ActiveKeys([DeskKeys.text, DeskKeys.form, SpeechKeys.table], isTyping: true)
        return chair + secretariat + [text] + [ActiveKeys([DeskKeys.confirmation, SpeechKeys.table])]
            + typing.map { ActiveKeys([$0, SpeechKeys.table], isTyping: true) }
    }()

    /// The command that confirms what another key has asked for.
    package static let confirming: CommandID = .desk(.confirm)

    /// Keys of one's own from a file.
    /// - Throws: every mistake, with line and column.
    package static func ownKeys(from source: SourceFile) throws(EditedFileFault) -> OwnKeys {
        try KeyFile.read(source, scopes: officersScopes, confirming: confirming)
    }
}
