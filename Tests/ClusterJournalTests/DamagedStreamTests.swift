import EventStream
import PlenaryTestKit
import Testing

@testable import ClusterJournal

extension ClusterTests {
    @Suite("A stream in which something is wrong", .serialized)
    struct DamagedStreamTests {
        /// What somebody with the right to publish puts into a stream of three records, past every host.
        private static let intrusions: [(String, @Sendable (inout ClusterMessage) -> Void)] = [
            ("a message that is no record", { $0.headers = [:] }),
            ("a record with another hash", { $0.headers["Plenary-Hash"] = String(repeating: "0", count: 64) }),
            ("a record whose time was changed", { $0.headers["Plenary-At"] = "1" }),
            (
                "a record whose votes were changed",
                { $0.body = Array(#"[{"cast":{"choice":"no","delegation":4}}]"#.utf8) }
            ),
        ]

        @Test(
            "what does not continue the chain is found by its place, and nothing is stored after it", arguments: 0...3)
        func intruder(index: Int) async throws {
            // Given a host with three records, and the fourth as it would be
            let servers = try SharedCluster.servers()
            let name = try #require(StreamName(session: "\(RecordID.random())"))
            let journal = try await servers.journal(name.session)
            let receipts = try await journal.append(SampleRecords.ballots(1...3), expecting: .origin)
            let payload = Array(#"[{"cast":{"choice":"for","delegation":4}}]"#.utf8)
            let encoded = EncodedRecord(id: SampleRecords.id(4), at: SampleRecords.moment, payload: payload)
            var message = RecordMessage(encoded, after: JournalHead(position: 3, hash: receipts[2].hash))
                .message(to: name.records)
            // When somebody else sends it, changed
            let (what, change) = Self.intrusions[index]
            change(&message)
            let stream = try await servers.stream(name)
            _ = try #require(await stream.exchange.ask(message, within: .seconds(5)))
            // Then whoever reads has the three, and hears which one is bad
            #expect(try await journal.records(from: 1, limit: 10).map(\.stored) == receipts, "\(what)")
            let read = await #expect(throws: JournalFault.self) { _ = try await journal.records(from: 4, limit: 10) }
            #expect(read?.kind == .damaged(position: 4), "\(what)")
            let opened = await #expect(throws: JournalFault.self) { _ = try await servers.journal(name.session) }
            #expect(opened?.kind == .damaged(position: 4), "\(what)")
            // And who writes is told at once
            let fault = await #expect(throws: AppendFault.self) {
                _ = try await journal.append(SampleRecords.ballot(5), expecting: 3)
            }
            #expect(fault == .unavailable(why: Sentences.damaged(name, at: 4).told, retryAfter: nil), "\(what)")
            await journal.close()
            stream.exchange.close()
        }

        @Test("the same record sent by somebody else is the record that was meant")
        func unchanged() async throws {
            let servers = try SharedCluster.servers()
            let name = try #require(StreamName(session: "\(RecordID.random())"))
            let journal = try await servers.journal(name.session)
            let first = try await journal.append(SampleRecords.ballot(1), expecting: .origin)
            // Given a host that died after it had sent a record
            let record = SampleRecords.ballot(2)
            let payload = Array(#"[{"cast":{"choice":"for","delegation":2}}]"#.utf8)
            let message = RecordMessage(
                EncodedRecord(id: record.id, at: record.at, payload: payload),
                after: JournalHead(position: 1, hash: first.hash))
            let stream = try await servers.stream(name)
            _ = try #require(await stream.exchange.ask(message.message(to: name.records), within: .seconds(5)))
            // When another one tries the same again, it hears the first receipt, and nothing is there twice
            #expect(try await journal.append(record, expecting: 1) == message.stored)
            #expect(try await journal.positions() == [1, 2])
            await journal.close()
            stream.exchange.close()
        }

        @Test("one that was taken away is missed, and no new one is begun in its place")
        func gone() async throws {
            let servers = try SharedCluster.servers()
            let name = try #require(StreamName(session: "\(RecordID.random())"))
            let journal = try await servers.journal(name.session)
            _ = try await journal.append(SampleRecords.ballots(1...3), expecting: .origin)
            // When somebody with the right to do so deletes the stream
            let stream = try await servers.stream(name)
            let delete = ClusterMessage(to: "$JS.API.STREAM.DELETE.\(name.stream)")
            _ = try #require(await stream.exchange.ask(delete, within: .seconds(5)))
            // Then the host says that it is not there, and has made none
            let fault = await #expect(throws: JournalFault.self) { _ = try await journal.head() }
            #expect(fault?.kind == .missing)
            await #expect(throws: AppendFault.self) {
                _ = try await journal.append(SampleRecords.ballot(4), expecting: 3)
            }
            #expect(try await StreamState.ask(servers.access, name) == nil)
            await journal.close()
            stream.exchange.close()
        }
    }
}
