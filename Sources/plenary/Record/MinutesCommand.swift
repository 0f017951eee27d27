import ArgumentParser
import Foundation
import Minutes

/// `plenary minutes`: the record of a session for people and for programs.
struct MinutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Write the record of a session; identical bytes for identical journals.",
        discussion: "A damaged journal is told as far as it is sound; the sentence at its end says where it stops."
    )

    /// The forms in which minutes are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, json
    }

    @Argument(help: "A journal, or the directory of a session.")
    var path: String
    @Option(help: "How it is written: text, markdown or json.")
    var format: Format = .text

    func run() throws {
        let session = try Blocking.run { [path] in try await RecordedSession.read(path) }
        let minutes = Minutes(of: session.events, damage: session.damage)
        let text =
            switch format {
            case .text: minutes.text
            case .markdown: minutes.markdown
            case .json: try CanonicalJSON.text(of: minutes) + "\n"
            }
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
