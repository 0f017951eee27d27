import AssemblyCore
import EventStream
import Foundation
import Glibc
import PlenaryTestKit
import Synchronization
import Testing

@testable import ClusterJournal
@testable import plenary

/// The files that `plenary cluster configure` writes, in use: encrypted links, keys, and who may do what.
@Suite(
    "Three servers as they were configured", .serialized, .enabled(if: OutsideTool.natsServer.isExpected),
    .timeLimit(.minutes(2)))
struct ConfiguredClusterTests {
    private static func plenary(_ arguments: String...) async throws -> PipedProcess.Result {
        try await PipedProcess.run(product: "plenary", ["cluster"] + arguments)
    }

    /// Writes the files for three machines that are one, each at an address of its own, and starts their servers.
    private static func servers(in directory: TemporaryDirectory) async throws -> (folder: String, [PipedProcess]) {
        let folder = directory.path(of: "files")
        let written = try await plenary(
            "configure", "--session", "hall", "--hosts", "a=127.0.0.1,b=127.0.0.2,c=127.0.0.3", "--to", folder)
        #expect(written.status == 0, "\(written.errors)")
        let made = try await PipedProcess.run("sh", [folder + "/certificates.sh"])
        #expect(made.status == 0, "\(made.errors)")
        let ports = zip([":4222", ":6222", ":8222"], (0..<3).map { _ in Self.freePort() })
        var processes: [PipedProcess] = []
        for name in ["a", "b", "c"] {
            for file in ["nats-server.conf", "cluster.yaml"] {
                let path = "\(folder)/\(name)/\(file)"
                var text = try String(contentsOfFile: path, encoding: .utf8)
                for (usual, free) in ports { text = text.replacing(usual, with: ":\(free)") }
                text = text.replacing("/etc/nats/", with: "\(folder)/\(name)/")
                    .replacing("/var/lib/nats", with: directory.path(of: "store-\(name)"))
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            }
            processes.append(
                try PipedProcess(OutsideTool.natsServer.path, ["-c", "\(folder)/\(name)/nats-server.conf"]))
        }
        return (folder, processes)
    }

    /// A port that nobody listens at now.
    private static func freePort() -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = bind(descriptor, address, length)
                getsockname(descriptor, address, &length)
            }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    @Test("keep a journal for the hosts, and nobody else writes to it")
    func permissions() async throws {
        let directory = try TemporaryDirectory()
        let (folder, processes) = try await Self.servers(in: directory)
        let file = try ClusterFile.read(folder + "/a/cluster.yaml")
        // Given a host that is let in by its key, over an encrypted link
        let journal = try await ClusterJournal<Event>.open(file.access, file.name)
        let event = Event(
            at: Moment(milliseconds: 1), by: .host, fact: .record(.tookOver(host: "hall-a", term: 1)))
        let record = JournalRecord(id: .random(), at: 1, events: [event])
        _ = try await journal.append([record], expecting: .origin)
        let check = try await Self.plenary("check", folder + "/a/cluster.yaml")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        #expect(check.output.contains("journal hall: 1 records"), "\(check.output)")
        try await Self.useAll(of: journal, from: folder + "/b/cluster.yaml")
        // When somebody with other credentials writes to the record
        var other = file.access
        let observer = try ClusterFile.read(folder + "/observer.yaml")
        (other.user, other.keyFile) = (observer.access.user, observer.access.keyFile)
        let exchange = try ClusterExchange(try await ClusterLink.open(other), access: other)
        let stream = RecordStream(exchange: exchange, name: file.name, access: other, timing: ClusterTiming())
        let forged = EncodedRecord(id: .random(), at: 2, payload: Array("{}".utf8))
        _ = await stream.store([forged], after: try await journal.head())
        // Then nothing is stored, though the same user can read
        #expect(try await stream.end(within: .seconds(5)) == 1)
        #expect(try await journal.head().position == 1)
        // And who has no key is not let in at all
        (other.user, other.keyFile) = (nil, nil)
        await #expect(throws: JournalFault.self) { _ = try await ClusterLink.open(other) }
        exchange.close()
        await journal.close()
        for process in processes { await process.signal(SIGKILL) }
    }

    /// All that hosts say to one another and keep together is allowed to their keys; what the servers tell again of the record
    /// is told by nobody else.
    private static func useAll(of journal: ClusterJournal<Event>, from path: String) async throws {
        let file = try ClusterFile.read(path)
        let other = try await ClusterJournal<Event>.open(file.access, file.name)
        let lease = try await journal.lease(for: "hall-a", lasting: .seconds(3))
        #expect(await lease.acquire())
        #expect(await lease.renew() == .renewed)
        await lease.release()
        guard case .stored = try await journal.register().put([1], after: 0) else {
            Issue.record("the register was not stored")
            return
        }
        #expect(try await other.register().read()?.bytes == [1])
        #expect(await (try journal.shelf()).put([1, 2, 3], named: "cards"))
        #expect(await (try other.shelf()).file("cards") == [1, 2, 3])
        let handedOver = Once()
        let line = journal.line
        line.listen(asLead: 7) {
            $0.reversed()
        } handOver: {
            handedOver.note()
        }
        // The servers hear of who listens where only after a moment.
        try await Task.sleep(for: .milliseconds(300))
        #expect(await other.line.ask([1, 2], ofLead: 7, within: .seconds(2)) == .answered([2, 1]))
        _ = await other.line.askToHandOver(within: .seconds(2))
        #expect(handedOver.isNoted)
        line.stopListening()
        // Whoever follows hears what is stored, and not what another host says in the servers' place.
        var news = other.following(from: .first).makeAsyncIterator()
        #expect(try await news.next()?.count == 1)
        let link = try await ClusterLink.open(file.access)
        let heard = Once()
        let subscription = link.subscribe(file.name.live) { _ in heard.note() }
        try await Task.sleep(for: .milliseconds(300))
        link.send(ClusterMessage(to: file.name.live, body: [1]))
        try await Task.sleep(for: .milliseconds(500))
        #expect(!heard.isNoted)
        withExtendedLifetime(subscription) {}
        link.close()
        await other.close()
    }

    /// Whether something has happened.
    private final class Once: Sendable {
        private let flag = Atomic(false)
        var isNoted: Bool { flag.load(ordering: .acquiring) }
        func note() { flag.store(true, ordering: .releasing) }
    }

    @Test("secrets are for their owner alone, and stand in no configuration of a server")
    func secrets() async throws {
        let directory = try TemporaryDirectory()
        let folder = directory.path(of: "files")
        let hosts = "a=10.0.0.1,b=10.0.0.2,c=10.0.0.3"
        #expect(try await Self.plenary("configure", "--session", "ga-92", "--hosts", hosts, "--to", folder).status == 0)
        let seed = try String(contentsOfFile: folder + "/a/host.nk", encoding: .utf8)
        #expect(seed.hasPrefix("SU"))
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        for case let name as String in files where !["a", "b", "c"].contains(name) {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            #expect(name == "a/host.nk" || !text.contains(seed.dropLast()), "\(name)")
        }
        // What is there is never written over, and three machines are three.
        let again = try await Self.plenary("configure", "--session", "ga-92", "--hosts", hosts, "--to", folder)
        #expect(again.errors.contains("exists already"))
        let two = try await Self.plenary(
            "configure", "--session", "ga-92", "--hosts", "a=10.0.0.1,b=10.0.0.1,c=10.0.0.3", "--to", folder + "2")
        #expect(two.errors.contains("Give three machines"))
    }
}
