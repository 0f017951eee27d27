import Answers
import ArgumentParser
import AssemblyCore
import ClusterJournal
import EventStream
import Foundation
import SQLiteJournal

/// `plenary cluster import`: a session's journal from this machine onto a cluster.
struct ClusterImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Carry a session's journal from this machine onto a cluster.",
        discussion: """
            End the session's host first. Every record keeps its id, its time and its hash; one that broke off is gone on \
            with. The journal on this machine is left as it is.
            """
    )

    @Argument(help: "The file of the cluster, cluster.yaml.")
    var cluster: String
    @Argument(help: "The journal, or the directory of the session.")
    var journal: String

    func run() throws {
        let file = try ClusterFile.read(cluster)
        let path = RecordedSession.journalFile(journal)
        guard access(path, F_OK) == 0 else {
            let reason = errno == ENOENT ? "" : " (\(String(cString: strerror(errno))))"
            throw CommandLineFault("There is no journal at \(CommandLineFault.path(path))\(reason); check the name.")
        }
        let head = try Blocking.run {
            // Opened for writing, so that no host writes to it meanwhile.
            try await ClusterTransfer(file: file, path: path).carry(onto: .cluster)
        }
        StandardStreams.answer("Carried up to record \(head.position) onto the cluster; its hash is \(head.hash).")
    }
}

/// `plenary cluster export`: a session's journal from a cluster to this machine.
struct ClusterExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Carry a session's journal from a cluster to this machine.",
        discussion: """
            Every record keeps its id, its time and its hash, so that 'plenary verify', 'minutes' and 'boards' tell of it as of \
            any other. Run it again to carry what has come since; a journal that is no beginning of the cluster's is refused.
            """
    )

    @Argument(help: "The file of the cluster, cluster.yaml.")
    var cluster: String
    @Argument(help: "The journal to write, or to go on with.")
    var journal: String

    func run() throws {
        let file = try ClusterFile.read(cluster)
        let path = RecordedSession.journalFile(journal)
        let head = try Blocking.run { try await ClusterTransfer(file: file, path: path).carry(onto: .disk) }
        StandardStreams.answer(
            "Carried up to record \(head.position) to \(CommandLineFault.path(path)); its hash is \(head.hash).")
    }
}

/// A session's journal on its way between this machine and a cluster.
struct ClusterTransfer {
    /// Where it goes.
    enum Goal {
        case cluster, disk
    }

    let file: ClusterFile
    let path: String

    /// Carries what is not there yet.
    ///
    /// - Returns: the head of both.
    /// - Throws: one sentence; what was carried stays.
    func carry(onto goal: Goal) async throws -> JournalHead {
        do {
            if goal == .disk, try await StreamState.ask(file.access, file.name) == nil {
                throw CommandLineFault("There is no journal \(file.name.session) on the cluster; check the name.")
            }
            let remote = try await ClusterJournal<Event>.open(file.access, file.name)
            let local = try SQLiteJournal<Event>.open(path)
            let (onDisk, onCluster) = (CommandLineFault.path(path), "the cluster's \(file.name.session)")
            let copy: JournalCopy =
                switch goal {
                case .cluster: JournalCopy(source: local, target: remote, names: (onDisk, onCluster))
                case .disk: JournalCopy(source: remote, target: local, names: (onCluster, onDisk))
                }
            let head = try await copy.carry()
            await local.close()
            await remote.close()
            return head
        } catch let fault as JournalFault { throw CommandLineFault(fault.sentence) }
    }
}
