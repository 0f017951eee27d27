import Foundation
import TerminalKit

/// The manual page, written from the argument parser's own dump and the key tables, in the macros of man(7).
struct ManualPage {
    let tool: ToolInfo
    let keys: KeyReport

    /// The page.
    var text: String {
        (head + tool.command.shown.flatMap(section) + files + keyTables + tail).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        [
            ".TH PLENARY 1 \"\" \"Plenary\" \"User Commands\"", ".SH NAME",
            "plenary \\- \(Self.escaped(Self.lowered(tool.command.abstract ?? "")))", ".SH SYNOPSIS", ".B plenary",
            "[\\fIcommand\\fR] [\\fIoptions\\fR]", ".SH DESCRIPTION", Self.escaped(tool.command.discussion ?? ""),
            ".SH COMMANDS",
        ]
    }

    private func section(_ command: ToolInfo.Command) -> [String] {
        var lines = [".SS plenary \(command.commandName)", Self.escaped(command.abstract ?? "")]
        if let discussion = command.discussion { lines += [".PP", Self.escaped(discussion)] }
        for argument in command.arguments ?? [] where argument.shouldDisplay && !Self.isEverywhere(argument) {
            lines += [".TP", ".B \(Self.escaped(argument.typed))"]
            let standard = argument.defaultValue.map { " The default is \($0)." } ?? ""
            lines.append(Self.escaped((argument.abstract ?? "") + standard))
        }
        return lines + command.shown.flatMap { nested($0, under: command) }
    }

    private func nested(_ command: ToolInfo.Command, under parent: ToolInfo.Command) -> [String] {
        [".TP", ".B \(parent.commandName) \(command.commandName)", Self.escaped(command.abstract ?? "")]
    }

    private var files: [String] {
        [
            ".SH FILES", ".TP", ".I $XDG_CONFIG_HOME/plenary/themes/NAME.yaml",
            "Your own themes, which may inherit any other; shown as soon as they are saved.", ".TP",
            ".I $XDG_CONFIG_HOME/plenary/keys.yaml", "Your own keys for the officers' consoles.", ".TP",
            ".I $XDG_STATE_HOME/plenary/NAME", "The journal and the other files of a session.", ".SH ENVIRONMENT",
            ".TP", ".B NO_COLOR", "If not empty, no colours are used.", ".TP",
            ".B PLENARY_LINEAR, ACCESSIBLE", "If set, consoles work line by line, as with --linear.", ".TP",
            ".B PLENARY_SOCKET", "The socket of the host.", ".SH EXIT STATUS",
            "0 done, 1 refused or failed, 64 wrong usage, 128 and the signal's number when a signal ended it.",
        ]
    }

    private var keyTables: [String] {
        var lines = [".SH KEYS"]
        var scope: String?
        for row in keys.rows {
            if row.scope != scope { lines.append(".SS \(Self.escaped(row.scope))") }
            scope = row.scope
            lines += [
                ".TP", ".B \(Self.escaped(row.keys.joined(separator: ", ")))",
                Self.escaped(row.help) + " (\(Self.escaped(row.command)))",
            ]
        }
        return lines
    }

    private var tail: [String] { [] }

    /// Options of every command stand in `plenary help`.
    private static func isEverywhere(_ argument: ToolInfo.Argument) -> Bool {
        argument.names?.contains { $0.name == "help" || $0.name == "version" } == true
    }

    private static func lowered(_ text: String) -> String {
        text.prefix(1).lowercased() + (text.hasSuffix(".") ? text.dropFirst().dropLast() : text.dropFirst())
    }

    /// Text in which roff finds no command of its own.
    static func escaped(_ text: String) -> String {
        let words = text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
        return words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : String(line)
        }.joined(separator: "\n")
    }
}
