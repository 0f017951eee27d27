import AssemblyCore
import ClusterJournal
import EditedFiles
import EventStream
import Foundation
import PlenaryTestKit
import SQLiteJournal
import Testing

@testable import plenary

@Suite("A session's journal on three real servers, and back", .serialized)
struct ClusterCommandTests {
    private static func cluster(_ arguments: String...) async throws -> PipedProcess.Result {
        try await PipedProcess.run(product: "plenary", ["cluster"] + arguments)
    }

    /// Writes the file of a cluster.
    private static func file(of servers: NatsCluster, in directory: TemporaryDirectory) throws -> String {
        let path = directory.path(of: "cluster.yaml")
        let entries = zip(servers.addresses, servers.monitors).map { "  - address: \($0)\n    monitor: \($1)\n" }
        try "session: golden\nservers:\n\(entries.joined())".write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test(
        "is carried there and back record by record, is looked at, and verifies as before",
        .enabled(if: OutsideTool.natsServer.isExpected))
    func carried() async throws {
        let directory = try TemporaryDirectory()
        let servers = try NatsCluster()
        let file = try Self.file(of: servers, in: directory)
        let journal = try GoldenJournal.copy(in: directory)
        // Given a session that was held on one machine, when it is carried onto the cluster
        let imported = try await Self.cluster("import", file, journal)
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("Carried up to record \(GoldenJournal.count) onto the cluster"))
        #expect(imported.output.contains(GoldenJournal.head))
        // Then the cluster says what it has, and nothing stands in the way
        let check = try await Self.cluster("check", file)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        #expect(check.output.contains("server-2, nats-server 2.15.1, synced, in a cluster of 3."))
        #expect(check.output.contains("journal golden: \(GoldenJournal.count) records, server-"))
        // When it is carried back, and again
        let copy = directory.path(of: "copy.sqlite")
        for _ in 1...2 {
            let exported = try await Self.cluster("export", file, copy)
            #expect(exported.status == 0, "\(exported.errors)")
            #expect(exported.output.contains(GoldenJournal.head))
        }
        // Then it is the same journal, and what verifies one verifies the other
        let verified = try await PipedProcess.run(product: "plenary", ["verify", journal])
        let again = try await PipedProcess.run(product: "plenary", ["verify", copy])
        #expect(again.status == verified.status)
        #expect(
            again.output.replacing("copy.sqlite", with: "") == verified.output.replacing("journal.sqlite", with: ""))
        try await Self.refusals(file: file, servers: servers, in: directory)
    }

    /// What is not carried, and what check says of servers that are gone.
    private static func refusals(file: String, servers: NatsCluster, in directory: TemporaryDirectory) async throws {
        // Given another session under the same name
        let other = directory.path(of: "other.sqlite")
        let journal = try SQLiteJournal<Event>.open(other)
        let records = try await GoldenJournal.records().prefix(10).map {
            JournalRecord(id: .random(), at: $0.stored.at, events: Array($0.events))
        }
        _ = try await journal.append(records, expecting: .origin)
        await journal.close()
        // Then neither is carried over the other
        for direction in ["import", "export"] {
            let refused = try await cluster(direction, file, other)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("Nothing was carried"), "\(refused.errors)")
        }
        let missing = try await cluster("import", file, directory.path(of: "nothing.sqlite"))
        #expect(missing.errors.contains("There is no journal at"))
        // When a server is gone it is noted, and when most are it stands in the way
        try await servers.kill(0)
        let one = try await cluster("check", file)
        #expect(one.status == 0, "\(one.output)")
        #expect(one.output.contains("note   http://127.0.0.1:"), "\(one.output)")
        try await servers.kill(1)
        let two = try await cluster("check", file)
        #expect(two.status == 1)
        #expect(two.output.contains("STOP "), "\(two.output)")
    }

    @Test("the file of a cluster is read with the place of everything that is wrong with it")
    func file() throws {
        func faults(_ text: String) -> [String] {
            do throws(EditedFileFault) {
                _ = try ClusterFile.read(SourceFile(name: "c.yaml", text: text), beside: URL(filePath: "/etc/plenary/"))
                return []
            } catch { return error.diagnostics.map(\.description) }
        }
        let servers = (1...3).map { "  - address: tls://10.0.0.\($0):4222\n    monitor: http://10.0.0.\($0):8222\n" }
        let sound = "session: ga-92\ncredentials: host.creds\nservers:\n" + servers.joined()
        #expect(faults(sound) == [])
        #expect(faults(sound.replacing("ga-92", with: "ga 92")).first?.hasPrefix("c.yaml:1:10: ") == true)
        #expect(faults(sound.replacing("tls://10.0.0.2", with: "10.0.0.2")).first?.hasPrefix("c.yaml:6:") == true)
        #expect(faults("session: a\nservers:\n" + servers[0]).first?.contains("three servers") == true)
        #expect(faults("session: a\n").first?.contains("needs the key 'servers'") == true)
        #expect(faults("sesion: a\nservers: []\n").isEmpty == false)
    }

    @Test("files that it names lie beside it")
    func beside() throws {
        let servers = (1...3).map { "  - address: tls://10.0.0.\($0):4222\n    monitor: http://10.0.0.\($0):8222\n" }
        let text = "session: a\ncredentials: host.creds\nauthorities: /etc/ca.pem\nservers:\n" + servers.joined()
        let file = try ClusterFile.read(SourceFile(name: "c", text: text), beside: URL(filePath: "/etc/plenary/"))
        #expect(file.access.credentialsFile == "/etc/plenary/host.creds")
        #expect(file.access.authoritiesFile == "/etc/ca.pem")
    }
}
