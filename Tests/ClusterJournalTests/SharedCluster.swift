import ClusterJournal
import EventStream
import PlenaryTestKit
import Testing

/// Three servers, started once for all tests of a suite.
struct SharedCluster: SuiteTrait, TestScoping {
    @TaskLocal static var current: NatsCluster?

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let cluster = try NatsCluster()
        try await Self.$current.withValue(cluster) { try await function() }
    }

    /// The servers of the suite.
    static func servers() throws -> NatsCluster { try #require(current) }
}

extension Trait where Self == SharedCluster {
    /// Starts three servers for all tests of a suite.
    static var sharedCluster: Self { SharedCluster() }
}

extension NatsCluster {
    /// How a host reaches them.
    var access: ClusterAccess { ClusterAccess(servers: addresses, monitors: monitors) }

    /// Opens the journal of a session.
    func journal(_ session: String) async throws -> ClusterJournal<SampleEvent> {
        try await ClusterJournal.open(access, try #require(StreamName(session: session)))
    }

    /// Opens a journal that nobody has used.
    func freshJournal() async throws -> ClusterJournal<SampleEvent> {
        try await journal("\(RecordID.random())")
    }
}

extension Journal {
    /// The positions of all records, in order.
    func positions() async throws -> [Int] {
        var positions: [Int] = []
        for try await page in replay(pageSize: 64) { positions += page.map(\.position.number) }
        return positions
    }
}
