import Answers
import AssemblyCore
import BallotBox
import Foundation
import Language
import Logging
import Secrets

/// The boards of secret ballots that were completed while this machine of a cluster was away: they are made from the record,
/// as `plenary boards` makes them.
enum MissingBulletinBoards {
    /// Writes those that are not there.
    /// - Parameter assembly: the state after the record as this machine has it.
    static func write(_ assembly: Assembly, in directory: StateDirectory, _ logger: Logger) async {
        let names = assembly.ballotOrder.compactMap { id in
            assembly.scrutiny.boards[id]?.head == nil ? nil : assembly.ballots[id]?.boardName
        }
        // The page is written last: where it is, the board is whole.
        let missing = Set(names.filter { !FileManager.default.fileExists(atPath: page($0, in: directory)) })
        guard !missing.isEmpty else { return }
        do {
            let session = try await RecordedSession.read(directory.journal)
            for board in try BulletinBoardsCommand.boards(of: session) where missing.contains(board.name) {
                try PrivateFile.replace("\(directory.boards)/\(board.name)", with: board.bytes)
                try PrivateFile.replace(page(board.name, in: directory), with: Array(board.page.utf8))
            }
        } catch {
            logger.error("A bulletin board could not be made from the record: \(HostedSession.sentence(for: error))")
        }
    }

    private static func page(_ name: String, in directory: StateDirectory) -> String {
        URL(fileURLWithPath: "\(directory.boards)/\(name)").deletingPathExtension().appendingPathExtension("txt")
            .path(percentEncoded: false)
    }
}
