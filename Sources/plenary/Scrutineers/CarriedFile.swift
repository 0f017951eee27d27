import Answers
import CanonicalJSON
import Foundation
import Glibc
import Host
import Scrutineer

/// Files that are carried by hand between the host and a scrutineer's own machine.
enum CarriedFile {
    /// The largest file: the board of some thousand ballots.
    private static let largest = 512 << 20

    private static func read<Content: Decodable>(_ path: String, as type: Content.Type) throws -> Content {
        // A pipe would be waited for, until somebody writes to it.
        var facts = stat()
        guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
            let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: largest)
        else {
            throw CommandLineFault("The file \(CommandLineFault.path(path)) cannot be read; nothing was changed.")
        }
        do { return try CanonicalJSON.decode(type, from: Array(data), unknownFields: .ignored) } catch {
            throw CommandLineFault(
                "\(CommandLineFault.path(path)) is not a file of 'plenary scrutineer'; nothing was changed.")
        }
    }

    /// Reads what 'plenary scrutineer fetch' wrote.
    static func folder(_ path: String) throws -> ScrutineerFolder {
        let folder = try read(path, as: ScrutineerFolder.self)
        guard folder.isSound else {
            throw CommandLineFault(
                "\(CommandLineFault.path(path)) is not a file of 'plenary scrutineer fetch'; nothing was changed.")
        }
        return folder
    }

    /// Reads what 'plenary scrutineer step' wrote.
    static func step(_ path: String) throws -> ScrutineerStep {
        let step = try read(path, as: ScrutineerStep.self)
        guard step.isSound else {
            throw CommandLineFault(
                "\(CommandLineFault.path(path)) is not a file of 'plenary scrutineer step'; nothing was changed.")
        }
        return step
    }

    static func write(_ content: some Encodable, to path: String) throws {
        do {
            try Data(ShownJSON.text(of: content).utf8).write(
                to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw CommandLineFault(
                "The file \(CommandLineFault.path(path)) cannot be written: \(error.systemReason). Name another with --to."
            )
        }
    }
}
