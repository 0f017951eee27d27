import EventStream
import Glibc
import PlenaryTestKit
import Testing

@testable import ClusterJournal

@Suite("Servers that may lose what they acknowledge are refused", .serialized)
struct UnsafeServersTests {
    private static let name = StreamName(session: "sitting")

    /// What a host says when it is to keep a journal with these servers.
    private static func refusal(of servers: NatsCluster) async throws -> JournalFault {
        // Given that each has come so far as to tell of itself
        for address in servers.monitors {
            let deadline = ContinuousClock.now + .seconds(20)
            while ContinuousClock.now < deadline, (try? await MonitoredState.ask(address)) == nil {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        let name = try #require(name)
        let fault = await #expect(throws: JournalFault.self) {
            _ = try await ClusterJournal<SampleEvent>.open(servers.access, name)
        }
        return try #require(fault)
    }

    @Test(
        "those that acknowledge before they have synced, with the setting that is missing",
        .enabled(if: OutsideTool.natsServer.isExpected))
    func notSynced() async throws {
        var form = NatsCluster.Form()
        form.syncInterval = nil
        let fault = try await Self.refusal(of: NatsCluster(form))
        #expect(fault.sentence.contains("The server server-1 "))
        #expect(fault.sentence.contains("set jetstream { sync_interval: always }"))
    }

    @Test("one that keeps streams alone", .enabled(if: OutsideTool.natsServer.isExpected))
    func alone() async throws {
        var form = NatsCluster.Form()
        form.count = 1
        let servers = try NatsCluster(form)
        let three = ClusterAccess(
            servers: servers.addresses, monitors: Array(repeating: servers.monitors[0], count: 3))
        _ = try? await Self.refusal(of: servers)
        let fault = await #expect(throws: ClusterRefusal.self) { try await three.refuseUnsafe() }
        #expect(fault?.description.contains("in a cluster of 1,") == true)
        let few = await #expect(throws: ClusterRefusal.self) { try await servers.access.refuseUnsafe() }
        #expect(few == .tooFewAddresses(1))
    }

    @Test("those whose messages are too small for a record", .enabled(if: OutsideTool.natsServer.isExpected))
    func smallMessages() async throws {
        var form = NatsCluster.Form()
        form.largestMessage = 1 << 20
        let fault = try await Self.refusal(of: NatsCluster(form))
        #expect(fault.sentence.contains("set max_payload: 8388608"))
    }

    @Test("an older one, such as Debian's, by its version", .enabled(if: OlderServer.isExpected))
    func old() async throws {
        var form = NatsCluster.Form()
        form.program = OlderServer.path
        // It does not know the setting.
        form.syncInterval = nil
        let fault = try await Self.refusal(of: NatsCluster(form))
        #expect(fault.sentence.contains("is nats-server 2."))
        #expect(fault.sentence.contains("install 2.15.1 or a later one"))
    }

    @Test("those that do not answer: one of three is passed over, two are not")
    func silent() async throws {
        let access = ClusterAccess(
            servers: ["nats://127.0.0.1:1"], monitors: Array(repeating: "http://127.0.0.1:1", count: 3))
        let refusal = await #expect(throws: ClusterRefusal.self) { try await access.refuseUnsafe() }
        #expect(refusal == .silent("http://127.0.0.1:1"))
        let wrong = await #expect(throws: ClusterRefusal.self) { _ = try await MonitoredState.ask("127.0.0.1:8222") }
        #expect(wrong == .noAddress("127.0.0.1:8222"))
    }

    @Test(
        "what a server tells of itself decides, whatever else it tells",
        arguments: [
            (#"{"version":"2.15.1","jetstream":{"config":{"sync_always":true},"meta":{"cluster_size":3}}}"#, nil),
            (#"{"version":"2.16.0-RC.1","jetstream":{"config":{"sync_always":true},"meta":{"cluster_size":5}}}"#, nil),
            (#"{"version":"3.0.0","jetstream":{"config":{"sync_always":true},"meta":{"cluster_size":3}}}"#, nil),
            (#"{"version":"2.15.0","jetstream":{"config":{"sync_always":true},"meta":{"cluster_size":3}}}"#, "2.15.0"),
            (#"{"version":"2.9.10","jetstream":{"config":{"sync_always":true},"meta":{"cluster_size":3}}}"#, "2.9.10"),
            (
                #"{"version":"new","jetstream":{"config":{"sync_always":true},"meta":{"cluster_size":3}}}"#,
                "is nats-server new"
            ),
            (#"{"version":"2.15.1","jetstream":{}}"#, "keeps no streams"),
            (#"{"version":"2.15.1"}"#, "keeps no streams"),
            (#"{"version":"2.15.1","jetstream":{"config":{},"meta":{"cluster_size":3}}}"#, "sync_interval: always"),
            (#"{"version":"2.15.1","jetstream":{"config":{"sync_always":true}}}"#, "cluster of 1,"),
            (
                #"{"version":"2.15.1","jetstream":{"config":{"sync_always":true},"meta":{"cluster_size":2}}}"#,
                "cluster of 2,"
            ),
        ] as [(String, String?)])
    func told(page: String, says: String?) throws {
        let whole = #"{"server_name":"a","max_payload":8388608,"# + page.dropFirst()
        let state = try #require(MonitoredState(answer: Array("HTTP/1.0 200 OK\r\n\r\n\(whole)".utf8)))
        let refusal = state.refusal(at: "http://a:8222")
        if let says { #expect(refusal?.description.contains(says) == true) } else { #expect(refusal == nil) }
    }

    @Test("an answer is read only when it is one")
    func answers() {
        func body(_ text: String) -> [UInt8]? { MonitoredState.body(of: Array(text.utf8)) }
        #expect(body("HTTP/1.0 200 OK\r\nA: b\r\n\r\n{}") == Array("{}".utf8))
        #expect(body("HTTP/1.1 404 Not Found\r\n\r\n{}") == nil)
        #expect(body("HTTP/1.0 200 OK\r\n{}") == nil)
        #expect(body("") == nil)
        #expect(MonitoredState(answer: Array("HTTP/1.0 200 OK\r\n\r\n[]".utf8)) == nil)
    }
}

/// The server as Debian has it, which is too old.
private enum OlderServer {
    static let path = "/usr/sbin/nats-server"
    static var isExpected: Bool { access(path, X_OK) == 0 || OutsideTool.areAllExpected }
}

extension ClusterTests {
    @Suite("A stream that is there already", .serialized)
    struct ForeignStreamTests {
        /// What is to be set, and how a stream is made where it is not.
        private static let changes: [(String, @Sendable (inout StreamForm) -> Void)] = [
            ("num_replicas: 3", { $0.num_replicas = 2 }), ("storage: file", { $0.storage = "memory" }),
            ("max_msgs: -1", { $0.max_msgs = 1_000 }), ("max_age: 0", { $0.max_age = 3_600_000_000_000 }),
            ("deny_purge: true", { $0.deny_purge = nil }), ("allow_atomic: true", { $0.allow_atomic = nil }),
        ]

        @Test(
            "is refused when a record could be lost in it, and left as it is; what is to be set is named",
            arguments: changes.indices)
        func foreign(index: Int) async throws {
            let (setting, change) = Self.changes[index]
            // Given a stream of the session's name that somebody else has made
            let servers = try SharedCluster.servers()
            let name = try #require(StreamName(session: "\(RecordID.random())"))
            try await servers.freshJournal().close()
            var form = StreamForm(name)
            change(&form)
            let stream = try await servers.stream(name)
            #expect(await stream.make(form)?.config != nil)
            // When a host is to keep its journal there
            let fault = await #expect(throws: JournalFault.self) {
                _ = try await ClusterJournal<SampleEvent>.open(servers.access, name)
            }
            // Then it says what is to be set, and the stream is as it was
            #expect(fault?.kind == .foreign)
            #expect(fault?.sentence.contains("it must have \(setting).") == true)
            #expect(try await stream.form()?.differences(from: StreamForm(name)) == [setting])
            stream.exchange.close()
        }
    }
}

extension NatsCluster {
    /// A session's stream, as the module itself sees it.
    func stream(_ name: StreamName) async throws -> RecordStream {
        let exchange = try ClusterExchange(try await ClusterLink.open(access), access: access)
        return RecordStream(exchange: exchange, name: name, access: access, timing: ClusterTiming())
    }
}
