import Answers
import ArgumentParser
import Foundation
import HostSocket
import Host

/// Where the host's socket is.
struct SocketOptions: ParsableArguments {
    @Option(
        name: .customLong("socket"),
        help: "The host's socket; otherwise $PLENARY_SOCKET, $XDG_RUNTIME_DIR/plenary, /run/plenary.")
    var path: String?
    @Option(name: .customLong("socket-group"), help: "A group whose users may use the socket (0660); needs --socket.")
    var group: String?
    @Option(
        help: "How many consoles may be connected at a time; what the machine carries, up to 16384, when left out.")
    var connections: Int?
}

extension SocketOptions {
    /// Where it is looked for and put.
    var location: SocketLocation {
        SocketLocation(explicit: path, environment: ProcessInfo.processInfo.environment)
    }

    /// A host that runs and answers; `nil` when there is none.
    func reach() async -> RemoteHost? {
        guard let place = location.existing else { return nil }
        let remote = RemoteHost(path: place)
        return await remote.isReachable() ? remote : nil
    }

    /// The host that runs on this machine.
    /// - Throws: one sentence that says how to start one.
    func remoteHost() throws -> RemoteHost {
        let options = self
        guard let remote = try Blocking.run({ await options.reach() }) else {
            throw CommandLineFault(
                "No host runs here. Start one with 'plenary', 'plenary chair' or 'plenary host', or give its --socket.")
        }
        return remote
    }

    /// Serves a host.
    func serve(_ host: any Hosting) async throws -> HostServer {
        if group != nil, path == nil {
            throw CommandLineFault("--socket-group needs --socket: a place that the group reaches.")
        }
        do throws(SocketFault) {
            let limits = try ConnectionRoom.here.limits(asked: connections)
            return try await HostServer.start(host, at: location.home, group: group, limits: limits)
        } catch { throw CommandLineFault(error.description) }
    }
}
