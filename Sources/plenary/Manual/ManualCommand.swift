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
