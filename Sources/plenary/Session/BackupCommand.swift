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
        let source = try session.directory()
        guard source.holdsSession else {
            throw Complaint("\(Complaint.quoted(source.path)) holds no session; name its directory with --state.")
        }
        let copy = StateDirectory(path: destination)
        guard !FileManager.default.fileExists(atPath: copy.path) else {
            throw Complaint(
                "\(Complaint.quoted(destination)) exists already; name a new directory. Nothing was copied.")
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
            } catch { throw Complaint(error.sentence) }
        }
        print("Copied up to record \(head.position) to \(copy.path).")
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
            throw Complaint(
                "The files beside the journal could not be copied: \(error.systemReason). The session is untouched.")
        }
    }
}
