import ClusterJournal
import EventStream
import PlenaryTestKit
import Testing

extension ClusterTests {
    @Suite("A host that follows", .serialized)
    struct FollowingTests {
        @Test("hears what was there and what comes, each record once, wherever it begins", arguments: [1, 40, 77, 200])
        func boundary(from first: Int) async throws {
            // Given a journal that is being written to, one group after the other
            let session = "\(RecordID.random())"
            let leading = try await SharedCluster.servers().journal(session)
            _ = try await leading.append(SampleRecords.ballots(1...60), expecting: .origin)
            let writing = Task {
                for group in 0..<60 {
                    let next = 60 + group * 4
                    _ = try await leading.append(
                        SampleRecords.ballots(next + 1...next + 4), expecting: Position(next))
                }
            }
            // When another host begins to follow meanwhile
            let following = try await SharedCluster.servers().journal(session)
            var heard: [Stored] = []
            for try await page in following.following(from: Position(first)) {
                heard += page.map(\.stored)
                if heard.last?.position == 300 { break }
            }
            try await writing.value
            // Then it has heard every record once, in order, as the leading host's journal has it
            var stored: [Stored] = []
            for try await page in leading.replay(from: Position(first)) { stored += page.map(\.stored) }
            #expect(heard == stored)
            await leading.close()
            await following.close()
        }

        @Test("hears a record soon after it was stored, without asking for it all the time")
        func soon() async throws {
            let session = "\(RecordID.random())"
            let leading = try await SharedCluster.servers().journal(session)
            let following = try await SharedCluster.servers().journal(session)
            let heard = Task {
                var moments: [ContinuousClock.Instant] = []
                for try await page in following.following(from: .first) {
                    moments += page.map { _ in .now }
                    if moments.count == 5 { break }
                }
                return moments
            }
            // When records come less often than the follower asks by itself
            var stored: [ContinuousClock.Instant] = []
            for number in 1...5 {
                try await Task.sleep(for: .milliseconds(1_300))
                _ = try await leading.append(SampleRecords.ballot(number), expecting: Position(number - 1))
                stored.append(.now)
            }
            // Then most are heard at once
            let late = zip(stored, try await heard.value).count { $1 - $0 > .milliseconds(300) }
            #expect(late <= 1)
            await leading.close()
            await following.close()
        }

        @Test("ends when its journal is closed")
        func closed() async throws {
            let journal = try await SharedCluster.servers().freshJournal()
            let heard = Task {
                var count = 0
                for try await page in journal.following(from: .first) { count += page.count }
                return count
            }
            _ = try await journal.append(SampleRecords.ballots(1...3), expecting: .origin)
            try await Task.sleep(for: .milliseconds(500))
            await journal.close()
            #expect(try await heard.value == 3)
        }
    }
}
