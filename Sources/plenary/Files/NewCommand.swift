import Answers
import ArgumentParser
import AssemblyFiles
import Foundation

/// `plenary new`: a commented assembly of one's own, which validates at once.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a small assembly of your own to begin with: assembly, members and rulebook, with comments."
    )

    @Argument(help: "A directory; created if it does not exist. No file in it is ever overwritten.")
    var directory: String

    @Flag(help: "The 92nd INTERPOL General Assembly with its 196 members and its rules instead.")
    var interpol = false

    func run() throws {
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(directory)) cannot be made: \(error.systemReason). Nothing was written.")
        }
        let files = interpol ? AssemblyTemplate.interpol : AssemblyTemplate.small
        for file in files where FileManager.default.fileExists(atPath: path(of: file.name)) {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(path(of: file.name))) exists already; nothing was written.")
        }
        for file in files {
            guard FileManager.default.createFile(atPath: path(of: file.name), contents: Data(file.text.utf8)) else {
                throw CommandLineFault(
                    "\(CommandLineFault.quoted(path(of: file.name))) cannot be written: \(String(cString: strerror(errno)))."
                )
            }
            StandardStreams.answer(path(of: file.name))
        }
        StandardStreams.answer(
            "Edit them, check them with 'plenary check \(directory)', hold a session with 'plenary chair \(directory)'."
        )
    }

    private func path(of name: String) -> String { (directory as NSString).appendingPathComponent(name) }
}
