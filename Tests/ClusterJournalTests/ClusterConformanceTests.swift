import ClusterJournal
import EventStream
import PlenaryTestKit
import Testing

@Suite("On a cluster of real servers", .serialized, .sharedCluster, .enabled(if: OutsideTool.natsServer.isExpected))
struct ClusterTests {}

extension ClusterTests {
    @Suite("The journal on a cluster is a journal", .serialized)
    struct ConformanceTests {
        @Test("it does what every journal must do", arguments: JournalConformance.allCases)
        func conformance(story: JournalConformance) async throws {
            let journal = try await SharedCluster.servers().freshJournal()
            try await story.run(on: journal)
            await journal.close()
        }

        @Test("it does so through a journal that goes wrong, too", arguments: JournalConformance.allCases)
        func wrappedConformance(story: JournalConformance) async throws {
            let journal = try await SharedCluster.servers().freshJournal()
            try await story.run(on: FaultyJournal(journal))
            await journal.close()
        }
    }
}
