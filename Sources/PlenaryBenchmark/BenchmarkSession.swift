import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import SQLiteJournal

/// A session on the disk, served by the real `plenary host`: the assembly of the benchmark with a ballot open.
struct BenchmarkSession {
    /// The program that lies beside this one.
    let plenary: String
    /// Where the host is reached.
    let socket: String
    /// The directory that stands for a home.
    let home: String
    /// The running host.
    let host: DrivenTerminal

    /// Prepares the session and starts the host.
    /// - Parameters:
    ///   - directory: an empty directory.
    ///   - members: how many delegations there are.
    static func start(in directory: URL, members: Int) async throws -> BenchmarkSession {
        let plenary = try program()
        let state = directory.appending(path: "state").path
        try await prepare(state, members)
        let socket = directory.appending(path: "socket").path
        let host = try DrivenTerminal(
            plenary, ["host", "--state", state, "--socket", socket], home: directory.path, columns: 200)
        try host.wait(for: "Serving")
        return BenchmarkSession(plenary: plenary, socket: socket, home: directory.path, host: host)
    }

    /// The `plenary` that was built together with this program.
    static func program() throws -> String {
        do {
            return try BuiltProducts.executable("plenary")
        } catch {
            throw BenchmarkFault(
                "There is no 'plenary' beside this program; run 'swift build -c release' first, then measure again.")
        }
    }

    /// Starts a console at the host.
    func console(_ kind: String, rows: Int = 24, columns: Int = 80) throws -> DrivenTerminal {
        try DrivenTerminal(plenary, [kind, "--socket", socket], home: home, rows: rows, columns: columns)
    }

    /// Holds the session up to an open ballot, in this process, on the files that the host then takes over.
    private static func prepare(_ state: String, _ members: Int) async throws {
        for path in [state, state + "/keys", state + "/boxes"] {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        let host = try await AssemblyHost.start(
            HostConfiguration(
                journal: try SQLiteJournal<Event>.open(state + "/journal.sqlite"),
                convocation: BenchmarkAssembly.convocation(members: members),
                identities: IdentityFile(path: state + "/identities.json"),
                ballotFiles: BallotFiles(boards: state + "/boards", keys: state + "/keys"),
                signingKey: try SigningKey.kept(at: state + "/keys/host.key")))
        let chair = try await host.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
        let commands: [Command] = [
            .sitting(.open(1)), .agenda(.takeUp(BenchmarkAssembly.item)),
            .ballots(.open(BenchmarkAssembly.motion, limitSeconds: nil, seal: nil)),
        ]
        for command in commands {
            let reply = await host.submit(Submission(command: command), by: chair)
            guard case .recorded = reply else { throw BenchmarkFault("\(command) was answered \(reply).") }
        }
        await host.stop()
    }
}
