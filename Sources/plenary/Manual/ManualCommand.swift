import Answers
import ArgumentParser
import Foundation
import Screens
import TerminalKit

/// `plenary manual`: the manual page of this very program.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Write the manual page: 'plenary manual | man -l -' reads it, 'plenary manual > plenary.1' keeps it."
    )

    @Flag(help: "Only the keys, as the lines for the README.")
    var readme = false

    func run() throws {
        if readme {
            StandardStreams.answer(KeyReport(ConsoleKeys.all).markdown)
            return
        }
        let tool = try JSONDecoder().decode(ToolInfo.self, from: Data(Plenary._dumpHelp().utf8))
        StandardStreams.answer(ManualPage(tool: tool, keys: KeyReport(ConsoleKeys.all)).text, terminator: "")
    }
}

/// What the argument parser tells of a command: the parts of its dump that the manual page needs.
struct ToolInfo: Decodable {
    /// A command with its subcommands.
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// What is shown of it in help.
        var shown: [Command] { (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" } }
    }

    /// An argument, an option or a flag.
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// As it is typed.
            var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let abstract: String?

        /// `--seed seed`, `assembly`, `paths ...`.
        var typed: String {
            let value = valueName ?? ""
            let words = names.map { $0.map(\.typed).joined(separator: ", ") } ?? value
            let valued = kind == "option" ? "\(words) \(value)" : words
            return isRepeating ? valued + " ..." : valued
        }
    }

    let command: Command
}
