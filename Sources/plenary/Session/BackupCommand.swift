import Answers
import ArgumentParser
import AssemblyCore
import EventStream
import Foundation
import Glibc
import SQLiteJournal

/// `plenary backup`: a consistent copy of a session's files, also while it runs.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a session, even while it is running.",
        discussion: "'plenary chair --state DIR' on the copy continues from there, on this machine or another."
    )

    @Argument(help: "A new directory for the copy.")
    var destination: String
    @OptionGroup var session: SessionOptions

    func run() throws {
        let source = try meant()
        guard source.holdsSession else {
            throw CommandLineFault(
                "\(CommandLineFault.path(source.path)) holds no session; name its directory with --state.")
        }
        let copy = StateDirectory(path: destination)
        guard !FileManager.default.fileExists(atPath: copy.path) else {
            throw CommandLineFault(
                "\(CommandLineFault.path(destination)) exists already; name a new directory. Nothing was copied.")
        }
        let head = try Self.whole(copy) { part in
            try part.prepare()
            // Identities and keys first: what the journal speaks of is then never missing beside it.
            try copyFiles(from: source, to: part)
            return try Blocking.run {
                do throws(JournalFault) {
                    let journal = try SQLiteJournal<Event>.openForReading(source.journal)
                    let head = try await journal.backup(to: part.journal)
                    await journal.close()
                    return head
                } catch { throw CommandLineFault(error.sentence) }
            }
        }
        let title = try Blocking.run { try await RecordedSession.title(in: copy.journal) }
        StandardStreams.answer(
            "Copied \(title.map { "\(CommandLineFault.quoted($0)) " } ?? "")up to record \(head.position) to \(copy.path)."
        )
    }

    /// Makes a copy under another name, and gives it its own when it is whole: keys without their record would begin a new
    /// session in the name of the host. Of what was begun nothing is left.
    private static func whole<Result>(_ copy: StateDirectory, _ make: (StateDirectory) throws -> Result) throws
        -> Result
    {
        let (files, part) = (FileManager.default, StateDirectory(path: copy.path + ".part"))
        guard !files.fileExists(atPath: part.path) else {
            throw CommandLineFault(
                "\(CommandLineFault.path(part.path)) is left of a copy that was cut off; remove it first. Nothing was copied."
            )
        }
        do {
            let made = try make(part)
            guard rename(part.path, copy.path) == 0 else {
                throw CommandLineFault(
                    "\(CommandLineFault.path(copy.path)) cannot be made: \(String(cString: strerror(errno))). Nothing was copied."
                )
            }
            return made
        } catch {
            try? files.removeItem(atPath: part.path)
            throw error
        }
    }

    /// The session that is named, or the only one that is here; of several, none is guessed.
    private func meant() throws -> StateDirectory {
        let named = try session.directory()
        guard session.assembly == nil, session.state == nil else { return named }
        let all = StateDirectory.sessions()
        guard all.count > 1 else { return all.first ?? named }
        let paths = all.map { CommandLineFault.path($0.path) }.joined(separator: ", ")
        throw CommandLineFault(
            "Several sessions are here: \(paths). Name the one that is meant with --state. Nothing was copied.")
    }

    private func copyFiles(from source: StateDirectory, to copy: StateDirectory) throws {
        let files = FileManager.default
        do {
            if files.fileExists(atPath: source.identities) {
                try files.copyItem(atPath: source.identities, toPath: copy.identities)
            }
            for (from, to) in [(source.keys, copy.keys), (source.boards, copy.boards)] {
                for name in try files.contentsOfDirectory(atPath: from) {
                    try files.copyItem(atPath: "\(from)/\(name)", toPath: "\(to)/\(name)")
                }
            }
        } catch {
            throw CommandLineFault(
                "The files beside the journal could not be copied: \(error.systemReason). The session is untouched.")
        }
    }
}
