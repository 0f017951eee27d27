import Answers
import ArgumentParser
import AssemblyCore
import BallotBox
import EventStream
import Foundation

/// `plenary boards`: the boards of all secret ballots, made again from the record.
struct BulletinBoardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "boards",
        abstract: "Export the bulletin board of every secret ballot, with a page on how to check it.",
        discussion: """
            Each bulletin board is made again from the journal and checked before it is written: UUID.bel for 'plenary verify' and \
            belenios-tool, UUID.txt in plain words.
            """
    )

    @Argument(help: "A journal, or the directory of a session.")
    var path: String
    @Option(help: "A directory for the files; created if it does not exist.")
    var to: String

    func run() throws {
        let file = RecordedSession.journalFile(path)
        let session = try Blocking.run { try await RecordedSession.read(file) }
        let boards = try Self.boards(of: session)
        try write(boards)
        StandardStreams.answer(
            "Bulletin boards written to \(CommandLineFault.path(to)): \(boards.count). Check one: plenary verify FILE.bel"
        )
    }

    /// The boards of a session's secret ballots, made again from its record and checked.
    /// - Throws: what does not hold, in one sentence.
    static func boards(of session: RecordedSession) throws(CommandLineFault) -> [ScrutinyAudit.FinishedBulletinBoard] {
        var (audit, scrutiny) = (Audit(), ScrutinyAudit(keepsBoards: true))
        for record in session.records {
            for event in record.events {
                let before = ScrutinyAudit.concerns(event) ? audit.assembly : nil
                if let trouble = audit.check(event) ?? scrutiny.check(event, before: before, after: audit.assembly) {
                    throw CommandLineFault(
                        "Record \(record.position.number) does not hold: \(trouble) Nothing was written.")
                }
            }
        }
        if let damage = session.damage { throw CommandLineFault("\(damage) Nothing was written.") }
        return scrutiny.boards
    }

    private func write(_ boards: [ScrutinyAudit.FinishedBulletinBoard]) throws {
        do {
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            for board in boards {
                let url = URL(fileURLWithPath: to).appendingPathComponent(board.name)
                try Data(board.bytes).write(to: url)
                try Data(board.page.utf8).write(to: url.deletingPathExtension().appendingPathExtension("txt"))
            }
        } catch {
            throw CommandLineFault(
                "The boards could not be written to \(CommandLineFault.path(to)): \(error.systemReason).")
        }
    }
}
