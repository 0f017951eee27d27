import Answers
import ArgumentParser
import ClusterJournal
import Foundation
import Secrets

/// `plenary cluster configure`: the files of three machines.
struct ClusterConfigureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configure",
        abstract:
            "Write the files of three machines: their servers' configurations, keys, cluster.yaml, and what to do.",
        discussion: """
            Nothing is started and nothing is sent. Each machine gets a folder of its own; what is in it is for that machine \
            alone. Links are encrypted: 'certificates.sh' makes the certificates with openssl, or bring your own.
            """
    )

    @Option(help: "The name of the session, such as ga-92.")
    var session: String
    @Option(help: "The machines, each as NAME=ADDRESS: hall-a=10.0.0.1,hall-b=10.0.0.2,hall-c=10.0.0.3.")
    var hosts: String
    @Option(name: .customLong("to"), help: "A folder that does not exist yet.")
    var folder: String

    func run() throws {
        guard let name = StreamName(session: session) else {
            throw CommandLineFault("The name of a session has letters, digits, '-' and '_', 64 at most; write ga-92.")
        }
        let machines = try ClusterMachine.read(hosts)
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw CommandLineFault(
                "\(CommandLineFault.path(folder)) exists already; name a new folder. Nothing was written.")
        }
        do throws(FileFault) {
            try ClusterFolder(path: folder, name: name, machines: machines).write()
        } catch { throw CommandLineFault(error.sentence) }
        StandardStreams.answer("The files are in \(CommandLineFault.path(folder)); read READ-ME-FIRST.txt there.")
    }
}

/// A machine of a cluster.
struct ClusterMachine: Hashable, Sendable {
    /// The host's name.
    let name: String
    /// Where the others reach it.
    let address: String

    /// Reads a list such as `a=10.0.0.1,b=10.0.0.2,c=10.0.0.3`.
    static func read(_ list: String) throws(CommandLineFault) -> [ClusterMachine] {
        let machines = list.split(separator: ",").compactMap { entry -> ClusterMachine? in
            let entry = entry.trimmingCharacters(in: .whitespaces)
            guard let match = entry.wholeMatch(of: /([A-Za-z0-9-]{1,60})=([A-Za-z0-9.-]{1,250})/) else { return nil }
            return ClusterMachine(name: String(match.1), address: String(match.2))
        }
        guard machines.count == list.split(separator: ",").count, machines.count == 3,
            Set(machines.map(\.name)).count == 3, Set(machines.map(\.address)).count == 3
        else {
            throw CommandLineFault(
                "Give three machines, each with a name and an address of its own: --hosts a=10.0.0.1,b=10.0.0.2,c=10.0.0.3."
            )
        }
        return machines
    }
}
