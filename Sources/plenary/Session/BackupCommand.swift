import Answers
import ArgumentParser
import AssemblyCore
import EventStream
import Foundation
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
                "\(CommandLineFault.quoted(source.path)) holds no session; name its directory with --state.")
        }
        let copy = StateDirectory(path: destination)
        guard !FileManager.default.fileExists(atPath: copy.path) else {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(destination)) exists already; name a new directory. Nothing was copied.")
        }
        try copy.prepare()
        // Identities and keys first: what the journal speaks of is then never missing beside it.
        try copyFiles(from: source, to: copy)
        let head = try Blocking.run {
            do throws(JournalFault) {
                let journal = try SQLiteJournal<Event>.openForReading(source.journal)
                let head = try await journal.backup(to: copy.journal)
                await journal.close()
                return head
            } catch { throw CommandLineFault(error.sentence) }
        }
        let title = try Blocking.run { try await RecordedSession.title(in: copy.journal) }
        StandardStreams.answer(
            "Copied \(title.map { "\(CommandLineFault.quoted($0)) " } ?? "")up to record \(head.position) to \(copy.path)."
        )
    }

    /// The session that is named, or the only one that is here; of several, none is guessed.
    private func meant() throws -> StateDirectory {
        let named = try session.directory()
        guard session.assembly == nil, session.state == nil else { return named }
        let all = StateDirectory.sessions()
        guard all.count > 1 else { return all.first ?? named }
        let paths = all.map { CommandLineFault.quoted($0.path) }.joined(separator: ", ")
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
