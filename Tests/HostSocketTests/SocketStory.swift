import AssemblyCore
import EventStream
import Glibc
import Host
import PlenaryTestKit

@testable import HostSocket

/// A host of a small assembly behind a socket, and who comes to it.
struct SocketStory {
    let host: HostStory
    let server: HostServer
    /// The server's clock, by which the grace of lost links is measured.
    let clock: FakeHostClock
    let directory: TemporaryDirectory

    var path: String { directory.path(of: "s") }

    /// Given a host that serves at a socket of its own.
    /// - Parameter wrap: puts something between the server and the host.
    static func begin(
        limits: ServerLimits = ServerLimits(), as user: PeerUser = .current,
        wrap: (AssemblyHost) -> any Hosting = { $0 }
    ) async throws -> SocketStory {
        try await begin(on: try await HostStory.begin(), in: try TemporaryDirectory(), limits, user, wrap)
    }

    /// Given a host that has come so far already.
    static func begin(
        on host: HostStory, in directory: TemporaryDirectory, _ limits: ServerLimits = ServerLimits(),
        _ user: PeerUser = .current, _ wrap: (AssemblyHost) -> any Hosting = { $0 }
    ) async throws -> SocketStory {
        let clock = FakeHostClock()
        let server = try await HostServer.start(
            wrap(host.host), at: directory.path(of: "s"), nil, limits, clock, as: user)
        return SocketStory(host: host, server: server, clock: clock, directory: directory)
    }

    /// When the host's process ends and another one serves the same record at the same place.
    func restarted() async throws -> SocketStory {
        await server.stop()
        return try await Self.begin(on: try await host.restarted(), in: directory)
    }

    /// When somebody comes from another process.
    func remote(timing: LinkTiming = LinkTiming()) -> RemoteHost { RemoteHost(path: path, timing: timing) }

    /// When somebody speaks the protocol by hand.
    func socat() throws -> PipedProcess { try PipedProcess("socat", ["-", "UNIX-CONNECT:\(path)"]) }

    /// When the secretariat enters so many records of about two kilobytes.
    func enterRecords(_ count: Int, by token: LoginToken, at host: any Hosting) async throws {
        for number in 0..<count {
            let names = (0..<20).map { "Delegate \(number) \($0) " + String(repeating: "x", count: 60) }
            let command = Command.delegations(.register("AL", head: "Head", delegates: names, observers: []))
            let reply = await host.submit(Submission(command: command), by: token)
            guard case .recorded = reply else { throw StoryFault("a record was answered \(reply)") }
        }
    }

    func end() async {
        await server.stop()
        await host.host.stop()
    }
}

extension RemoteHost {
    /// When the link is cut, as by a cable.
    func cutLink() {
        if case .up(let link) = phase { link.close() }
    }
}

extension PipedProcess {
    /// Sends a line and waits for something in what is answered.
    @discardableResult
    func ask(_ line: String, until text: String) throws -> String {
        try send(line: line)
        return try waitFor(text)
    }
}
