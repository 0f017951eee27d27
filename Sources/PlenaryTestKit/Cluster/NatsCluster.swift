import Foundation
import Glibc
import Synchronization

/// Real `nats-server`s on loopback that hold journals together, each in a process of its own which can be frozen, killed and
/// started again on what it has written. They end with the last reference.
package final class NatsCluster: Sendable {
    /// How the servers are set up.
    package struct Form: Sendable {
        /// How many there are.
        package var count = 3
        /// When they sync what they have written; nil leaves it to them.
        package var syncInterval: String? = "always"
        /// The largest message that they take, in bytes.
        package var largestMessage = 8 << 20
        /// The program.
        package var program = OutsideTool.natsServer.path
        /// Where each server keeps its files, which must be there; in folders that go with the servers, when empty.
        package var stores: [String] = []
        /// The network in which each server has a machine of its own; on loopback, when nil.
        package var network: MachineNetwork?

        /// As a hall has them.
        package init() {}
    }

    /// One of the servers.
    private struct Node: Sendable {
        let number: Int
        let address: String
        let port: UInt16
        let monitor: UInt16
        let route: UInt16
    }

    private let directory: TemporaryDirectory
    private let form: Form
    private let servers: [Node]
    private let processes: Mutex<[Int: PipedProcess]>

    /// Starts the servers; a few seconds later they have found one another.
    ///
    /// - Throws: ``DriverFault`` when they cannot be started.
    package init(_ form: Form = Form()) throws {
        let directory = try TemporaryDirectory()
        let ports = try FreePorts.reserve(form.count * 3)
        let servers = (0..<form.count).map { number in
            Node(
                number: number, address: form.network?.address(of: number) ?? "127.0.0.1", port: ports[number * 3],
                monitor: ports[number * 3 + 1], route: ports[number * 3 + 2])
        }
        (self.directory, self.form, self.servers) = (directory, form, servers)
        processes = Mutex([:])
        for number in servers.indices {
            let text = configuration(of: servers[number])
            try text.write(toFile: directory.path(of: "\(number).conf"), atomically: true, encoding: .utf8)
            try start(number)
        }
    }

    /// Where the servers listen.
    package var addresses: [String] { servers.map { "nats://\($0.address):\($0.port)" } }

    /// Where they tell of themselves.
    package var monitors: [String] { servers.map { "http://\($0.address):\($0.monitor)" } }

    /// Starts a server, on what it had written before.
    ///
    /// - Throws: ``DriverFault`` when it cannot be started.
    package func start(_ number: Int) throws {
        let arguments = ["-c", directory.path(of: "\(number).conf"), "-l", directory.path(of: "\(number).log")]
        let launch = form.network?.launch(form.program, arguments, on: number) ?? (form.program, arguments)
        let process = try PipedProcess(launch.0, launch.1)
        processes.withLock { $0[number] = process }
    }

    /// Sends a signal to a server, for example `SIGSTOP`.
    package func signal(_ number: Int, _ signal: Int32) async {
        await processes.withLock { $0[number] }?.signal(signal)
    }

    /// Kills a server and waits until it is gone.
    ///
    /// - Throws: ``DriverFault`` when it does not go.
    package func kill(_ number: Int) async throws {
        guard let process = processes.withLock({ $0.removeValue(forKey: number) }) else { return }
        await process.signal(SIGKILL)
        _ = try await process.waitForExit()
    }

    private func configuration(of server: Node) -> String {
        let routes = servers.map { "nats://\($0.address):\($0.route)" }.joined(separator: ", ")
        let store =
            form.stores.isEmpty ? directory.path(of: "store-\(server.number)") : form.stores[server.number]
        let sync = form.syncInterval.map { "sync_interval: \($0)" } ?? ""
        let cluster =
            form.count > 1
            ? "cluster { name: hall, listen: \"\(server.address):\(server.route)\", routes: [\(routes)] }" : ""
        return """
            server_name: server-\(server.number + 1)
            listen: "\(server.address):\(server.port)"
            http: "\(server.address):\(server.monitor)"
            jetstream { store_dir: "\(store)", \(sync) }
            max_payload: \(form.largestMessage)
            \(cluster)
            """
    }
}
