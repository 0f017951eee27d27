import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import TerminalKit

extension FuzzTarget {
    private static let fileOracle = "It is read, the same each time, or refused with a sentence at a place within it"

    /// A file of an assembly; the members and rules that it names stand beside it.
    static let assemblyFile = FuzzTarget(
        "assembly-file", "\(fileOracle); what is read is a convocation that can be recorded, read back and folded in."
    ) { input throws(FuzzFault) in
        let read = try EditedFile.look(at: input) { source throws(EditedFileFault) in
            try AssemblyFile.read(source) { name throws(EditedFileFault) in try EditedFile.neighbour(name) }
        }
        guard let convocation = read else { return }
        let event = Event(at: SmallMeeting.now, by: .host, fact: .record(.convened(convocation)))
        try FuzzFault.require(event.fact.isCountable, "an assembly was read that cannot be convened")
        try WrittenRecord.requireRoundTrip(of: [event])
        var assembly = Assembly()
        assembly.apply(event)
        try SmallMeeting.look(at: assembly)
    }

    /// A file of rules.
    static let rulebookFile = FuzzTarget("rulebook-file", "\(fileOracle).") { input throws(FuzzFault) in
        _ = try EditedFile.look(at: input) { source throws(EditedFileFault) in
            try RulebookFile.read(source) { name throws(EditedFileFault) in try EditedFile.neighbour(name) }
        }
    }

    /// A table of members.
    static let membersFile = FuzzTarget(
        "members-file", "\(fileOracle); no two members have one code."
    ) { input throws(FuzzFault) in
        let read = try EditedFile.look(at: input) { source throws(EditedFileFault) in try MembersFile.read(source) }
        guard let list = read else { return }
        let codes = Set(list.members.map(\.code))
        try FuzzFault.require(codes.count == list.members.count, "two members have one code")
        let weights = list.members.allSatisfy { $0.weight > 0 && $0.population ?? 0 >= 0 }
        try FuzzFault.require(weights, "a member has a weight or a population below zero")
    }

    /// A theme.
    static let themeFile = FuzzTarget(
        "theme-file", "\(fileOracle); the contrasts of what is read can be computed."
    ) { input throws(FuzzFault) in
        let themes = ThemeLibrary()
        let read = try EditedFile.look(at: input) { source throws(EditedFileFault) in try themes.theme(from: source) }
        if let theme = read { _ = ThemeReport(theme) }
    }

    /// An officer's own keys.
    static let keysFile = FuzzTarget(
        "keys-file", "\(fileOracle); no two commands that work together have one key."
    ) { input throws(FuzzFault) in
        let scopes = EditedFile.keys
        let read = try EditedFile.look(at: input) { source throws(EditedFileFault) in
            try KeyFile.read(source, scopes: scopes, confirming: "vote.confirm")
        }
        guard let own = read else { return }
        for scope in scopes {
            var commands: [Key: CommandID] = [:]
            for binding in own.applied(to: scope).tables.flatMap(\.bindings) {
                for key in binding.keys {
                    let other = commands.updateValue(binding.command, forKey: key)
                    try FuzzFault.require(
                        other ?? binding.command == binding.command, "\(key.name) has two commands")
                }
            }
        }
    }
}

/// A file that a person edits, read and looked at.
enum EditedFile {
    /// Keys as consoles have them.
    static let keys = [
        ActiveKeys([
            KeyTable(
                "Chair",
                [
                    Binding("page.agenda", .character("a"), label: "agenda"),
                    Binding("page.floor", .character("f"), label: "floor"),
                    Binding("vote.close", .character("c"), label: "close vote"),
                    Binding("vote.confirm", .character("9"), label: "confirm"),
                    Binding("help", .character("?"), label: "help"),
                ])
        ]),
        ActiveKeys([KeyTable("Form", [Binding("form.clear", .control("u"), label: "clear")])], isTyping: true),
    ]

    private static let files: [String: String] = [
        "members.csv": "code,en,weight\nA,Member A,1\nB,Member B,2\nC,Member C,1.5\n",
        "rulebook.yaml": """
        id: ours
        title: Rules
        edition: By-laws
        decisions:
          - {id: motion, title: Motion, test: ">1/2 of expressed", citation: Art. 1}
          - {id: election, title: Election, test: ">1/2 of expressed", citation: Art. 2}
        """,
    ]

    /// A file beside the one that is read.
    static func neighbour(_ name: String) throws(EditedFileFault) -> SourceFile {
        guard let text = files[name] else { return try RulebookFile.nothingBeside(name) }
        return SourceFile(name: name, text: text)
    }

    /// Reads a file twice.
    /// - Returns: what was read; `nil` where it was refused.
    /// - Throws: when the two differ, or a refusal names no sentence or no place.
    static func look<Value: Equatable>(
        at input: [UInt8], _ read: (SourceFile) throws(EditedFileFault) -> Value
    ) throws(FuzzFault) -> Value? {
        let source = SourceFile(name: "file", bytes: input)
        let (first, second) = (outcome(source, read), outcome(source, read))
        switch (first, second) {
        case (.success(let one), .success(let other)):
            try FuzzFault.require(one == other, "the same file is read in two ways")
            return one
        case (.failure(let one), .failure(let other)):
            try FuzzFault.require(one == other, "the same file is refused in two ways")
            for diagnostic in one.diagnostics { try look(at: diagnostic, of: source) }
            return nil
        case (.success, .failure), (.failure, .success):
            throw FuzzFault(description: "the same file is read and refused")
        }
    }

    private static func outcome<Value>(
        _ source: SourceFile, _ read: (SourceFile) throws(EditedFileFault) -> Value
    ) -> Result<Value, EditedFileFault> {
        Result { () throws(EditedFileFault) in try read(source) }
    }

    private static func look(at diagnostic: Diagnostic, of source: SourceFile) throws(FuzzFault) {
        let told = diagnostic.description
        try FuzzFault.require(!diagnostic.sentence.isEmpty, "a refusal has no sentence")
        try FuzzFault.require(
            told.unicodeScalars.allSatisfy { Sanitised.isHarmless($0) }, "a refusal would move the cursor: \(told)")
        try FuzzFault.require(told.utf8.count < 4_000, "a refusal is longer than a screen: \(told.prefix(200))")
        guard diagnostic.file == source.name else { return }
        // As YAML counts them, for which other signs end a line too.
        let text = String(decoding: source.bytes, as: UTF8.self)
        let lines = text.unicodeScalars.count { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) } + 1
        let place = diagnostic.place
        try FuzzFault.require(
            (1...lines + 1).contains(place.line) && (1...source.bytes.count + 1).contains(place.column),
            "a refusal is at \(place.line):\(place.column) of \(lines) lines: \(told)")
    }
}
