package import AssemblyCore
package import EventStream
import Glibc
import Host
package import HostSocket

/// The real host in a process of its own, which can be killed at any moment, and how it is reached.
package struct HostProcess: Sendable {
    /// The process.
    package let process: PipedProcess
    /// Where it listens.
    package let socket: String

    /// Starts the host on the files of a session and does not wait for it.
    /// - Parameter directory: where the session and the socket are.
    /// - Throws: ``DriverFault`` when it has not been built or cannot be started.
    package static func launch(in directory: TemporaryDirectory) throws -> HostProcess {
        let socket = directory.path(of: "socket")
        return HostProcess(
            process: try PipedProcess(
                product: "plenary", ["host", "--state", directory.path(of: "session"), "--socket", socket]),
            socket: socket)
    }

    /// Starts the host on the files of a session, and returns when it serves.
    /// - Parameter directory: where the session and the socket are.
    /// - Throws: ``DriverFault`` when it does not.
    package static func start(in directory: TemporaryDirectory) async throws -> HostProcess {
        let host = try launch(in: directory)
        try await host.process.waitFor("Serving", within: .seconds(60))
        return host
    }

    /// A client that gives a dead host up at once.
    package func connect() -> RemoteHost {
        var timing = LinkTiming()
        (timing.reach, timing.patience) = (.milliseconds(500), .milliseconds(50))
        return RemoteHost(path: socket, timing: timing)
    }

    /// Kills it and waits until it is gone.
    package func kill() async throws {
        await process.signal(SIGKILL)
        _ = try await process.waitForExit()
    }

    /// Ends it as a service manager does.
    /// - Throws: ``StoryFault`` when it does not end in order.
    package func end() async throws {
        try await process.endInOrder()
    }

    /// Presides until a recorded ballot is open to the first members of the roll.
    package func openBallot(members: Int) async throws -> BallotID {
        let host = connect()
        let office = try await host.open(.rehearsalOfficer(.secretariat), on: DeviceID("office")).token
        let chair = try await host.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        func act(_ command: Command, _ token: LoginToken) async throws {
            let reply = await host.submit(Submission(command: command), by: token)
            guard case .recorded = reply else { throw StoryFault("\(command): \(reply)") }
        }
        var assembly = assembly(of: try await records())
        for member in assembly.roll.prefix(members) {
            try await act(.delegations(.decideCredentials(member, .accepted)), office)
            try await act(.delegations(.registerPresence(member, present: true)), office)
        }
        try await act(.sitting(.open(1)), chair)
        try await act(.agenda(.takeUp("adoption-of-agenda")), chair)
        guard let question = assembly.questions(under: "adoption-of-agenda").first else {
            throw StoryFault("nothing is to be voted on")
        }
        try await act(.ballots(.open(question.id, limitSeconds: nil, seal: nil)), chair)
        assembly = self.assembly(of: try await records())
        await host.disconnect()
        guard let ballot = assembly.currentBallot else { throw StoryFault("no ballot was opened") }
        return ballot.id
    }

    /// The record as an observer hears it now.
    /// - Parameter first: the first record that is asked for.
    package func records(from first: Position = .first) async throws -> [HeardRecord] {
        let host = connect()
        let session = try await host.open(.board, on: DeviceID("observer"))
        var heard: [HeardRecord] = []
        var reached = first.number - 1
        if reached < session.head.number {
            for await updates in try await host.follow(from: first, by: session.token) {
                for case .record(let position, let events) in updates {
                    heard.append(HeardRecord(position: position, events: events))
                    reached = position.number
                }
                if reached >= session.head.number { break }
            }
        }
        await host.disconnect()
        return heard
    }

    private func assembly(of records: [HeardRecord]) -> Assembly {
        var assembly = Assembly()
        for record in records { record.events.forEach { assembly.apply($0) } }
        return assembly
    }
}

/// A record as somebody at the socket hears it.
package struct HeardRecord: Sendable {
    /// Its place.
    package let position: Position
    /// What was decided.
    package let events: [Event]
}
