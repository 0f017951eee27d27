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
                "\(CommandLineFault.path(directory)) cannot be made: \(error.systemReason). Nothing was written.")
        }
        let files = interpol ? AssemblyTemplate.interpol : AssemblyTemplate.small
        for file in files where FileManager.default.fileExists(atPath: path(of: file.name)) {
            throw CommandLineFault(
                "\(CommandLineFault.path(path(of: file.name))) exists already; nothing was written.")
        }
        try write(files)
        for file in files { StandardStreams.answer(path(of: file.name)) }
        StandardStreams.answer(
            "Edit them, check them with 'plenary check \(directory)', hold a session with 'plenary chair \(directory)'."
        )
    }

    /// Writes all files, or none: half an assembly is one that nobody has checked.
    private func write(_ files: [AssemblyTemplate.File]) throws {
        var written: [String] = []
        for file in files {
            let path = path(of: file.name)
            do {
                written.append(path)
                try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            } catch {
                // What another program has put there meanwhile is not ours.
                if (error as? CocoaError)?.code == .fileWriteFileExists { written.removeLast() }
                for path in written { unlink(path) }
                throw CommandLineFault(
                    "\(CommandLineFault.path(path)) cannot be written: \(error.systemReason). Nothing was written.")
            }
        }
    }

    private func path(of name: String) -> String { (directory as NSString).appendingPathComponent(name) }
}
