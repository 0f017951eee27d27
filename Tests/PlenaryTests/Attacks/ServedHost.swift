import AssemblyCore
import Foundation
import HostSocket
import Host
import PlenaryTestKit

/// The real host in a process of its own, for whoever comes to its socket.
struct ServedHost {
    let directory: TemporaryDirectory
    let process: PipedProcess

    var socket: String { directory.path(of: "socket") }
    var session: String { directory.path(of: "session") }

    /// Given a host that serves the built-in assembly, or one of a file.
    static func start(_ arguments: [String] = [], in directory: TemporaryDirectory) async throws -> ServedHost {
        let process = try PipedProcess(
            product: "plenary",
            ["host"] + arguments
                + ["--state", directory.path(of: "session"), "--socket", directory.path(of: "socket")])
        try await process.waitFor("Serving", within: .seconds(60))
        return ServedHost(directory: directory, process: process)
    }

    static func start() async throws -> ServedHost { try await start(in: try TemporaryDirectory()) }

    /// When somebody speaks the protocol by hand.
    func socat() throws -> PipedProcess { try PipedProcess("socat", ["-", "UNIX-CONNECT:\(socket)"]) }

    /// When a program of ours comes.
    func remote() -> RemoteHost { RemoteHost(path: socket) }

    /// Then it ends as it was asked to, and not otherwise.
    func stop() async throws { try await process.endInOrder() }
}
