import ClusterJournal
import EventStream
import PlenaryTestKit
import Testing

extension ClusterTests {
    @Suite("Of two hosts that write to one stream", .serialized)
    struct RivalTests {
        @Test("one wins each of 500 rounds, and what the other is told is true")
        func rounds() async throws {
            // Given two hosts, each with a link of its own, that know the same head
            let session = "\(RecordID.random())"
            let journals = try await [
                SharedCluster.servers().journal(session), SharedCluster.servers().journal(session),
            ]
            var winners: [Int] = []
            for round in 0..<500 {
                // When both expect the same position
                let outcomes = await withTaskGroup(of: (Int, Result<Stored, AppendFault>).self) { group in
                    for rival in 0...1 {
                        group.addTask {
                            let record = SampleRecords.ballot(round * 2 + rival)
                            do throws(AppendFault) {
                                return (
                                    rival,
                                    .success(try await journals[rival].append(record, expecting: Position(round)))
                                )
                            } catch { return (rival, .failure(error)) }
                        }
                    }
                    return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
                }
                // Then one is stored there, and the other hears where the journal ends
                let stored = try #require(outcomes.compactMapValues { try? $0.get() }.first)
                #expect(stored.value.position == Position(round + 1))
                let head = JournalHead(position: stored.value.position, hash: stored.value.hash)
                #expect(outcomes[1 - stored.key] == .failure(.superseded(head: head)), "round \(round)")
                winners.append(stored.key)
            }
            // And the record holds the winners, in order, whoever reads it
            let ids = winners.enumerated().map { SampleRecords.id($0.offset * 2 + $0.element) }
            for journal in journals {
                var read: [RecordID] = []
                for try await page in journal.replay() { read += page.map(\.stored.id) }
                #expect(read == ids)
                await journal.close()
            }
        }

        @Test("the one that lost a group has none of it in the record, however large the group was")
        func groups() async throws {
            let session = "\(RecordID.random())"
            let one = try await SharedCluster.servers().journal(session)
            let other = try await SharedCluster.servers().journal(session)
            // Given groups of 900 that two hosts append at once, again and again
            for round in 0..<10 {
                let expected = Position(round * 900)
                async let first = try? one.append(
                    SampleRecords.ballots((round * 2_000)..<(round * 2_000 + 900)), expecting: expected)
                async let second = try? other.append(
                    SampleRecords.ballots((round * 2_000 + 1_000)..<(round * 2_000 + 1_900)), expecting: expected)
                let stored = await [first, second].compactMap { $0 }
                // Then one group is there as a whole
                #expect(stored.count == 1)
                let page = try await one.records(from: expected.next, limit: 900)
                #expect(page.map(\.stored) == stored.first, "round \(round)")
            }
            #expect(try await one.head().position == 9_000)
            await one.close()
            await other.close()
        }
    }
}
