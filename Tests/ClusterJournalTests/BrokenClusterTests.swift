import ClusterJournal
import EventStream
import Glibc
import PlenaryTestKit
import Testing

extension ClusterTests {
    @Suite("When servers and hosts break", .serialized)
    struct BrokenClusterTests {
        /// Appends one record after the other as a host does: what is not known is asked again, the same with the same
        /// expectation.
        ///
        /// - Parameter pause: between two records.
        /// - Returns: the receipts, each of which was acknowledged.
        static func append(
            _ numbers: ClosedRange<Int>, to journal: ClusterJournal<SampleEvent>, pause: Duration = .zero
        ) async throws -> [Stored] {
            var receipts: [Stored] = []
            let deadline = ContinuousClock.now + .seconds(120)
            for number in numbers {
                try await Task.sleep(for: pause)
                while receipts.last?.position.number != number {
                    do throws(AppendFault) {
                        let record = SampleRecords.ballot(number)
                        receipts.append(try await journal.append(record, expecting: Position(number - 1)))
                    } catch {
                        if case .superseded = error { throw error }
                        guard ContinuousClock.now < deadline else { throw error }
                    }
                }
            }
            return receipts
        }

        @Test(
            "a host that is killed while it appends leaves whole groups, and all that was acknowledged",
            arguments: 1...3)
        func killedHost(round: Int) async throws {
            // Given a host in a process of its own that appends groups of seven, notes what was acknowledged, and is killed
            let servers = try SharedCluster.servers()
            let session = "\(RecordID.random())"
            let (addresses, monitors) = (
                servers.addresses.joined(separator: " "), servers.monitors.joined(separator: " ")
            )
            let scratch = try TemporaryDirectory()
            let (notes, groups) = (scratch.path(of: "notes"), round * 13)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [
                    session = session as String, addresses = addresses as String, monitors = monitors as String,
                    notes = notes as String,
                    groups = groups as Int
                ] in
                let access = ClusterAccess(
                    servers: addresses.split(separator: " ").map(String.init),
                    monitors: monitors.split(separator: " ").map(String.init))
                let name = try #require(StreamName(session: session))
                let journal = try await ClusterJournal<SampleEvent>.open(access, name)
                let file = open(notes, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
                for group in 0... {
                    if group == groups { Task.detached { kill(getpid(), SIGKILL) } }
                    _ = try await journal.append(
                        SampleRecords.ballots((group * 7 + 1)...(group * 7 + 7)), expecting: Position(group * 7))
                    write(file, "x", 1)
                }
            }
            // When another host opens the journal
            var status = stat()
            #expect(stat(notes, &status) == 0)
            let acknowledged = Int(status.st_size)
            let journal = try await servers.journal(session)
            // Then everything acknowledged is there, and at most one group more, as a whole
            let positions = try await journal.positions()
            #expect(acknowledged >= groups)
            #expect(positions == Array(1..<positions.count + 1))
            #expect([acknowledged * 7, acknowledged * 7 + 7].contains(positions.count))
            // And it goes on
            let next = positions.count + 1
            let receipt = try await journal.append(SampleRecords.ballot(next), expecting: Position(next - 1))
            #expect(receipt.position.number == next)
            await journal.close()
        }

        @Test(
            "a server that is frozen for 10 seconds, whichever it is, loses nothing and doubles nothing",
            arguments: 0...2)
        func frozenServer(number: Int) async throws {
            // Given a host that appends one record after the other
            let servers = try SharedCluster.servers()
            let journal = try await servers.freshJournal()
            _ = try await Self.append(1...5, to: journal)
            // When a server freezes while it does, and thaws ten seconds later
            let appending = Task { try await Self.append(6...500, to: journal, pause: .milliseconds(20)) }
            await servers.signal(number, SIGSTOP)
            try await Task.sleep(for: .seconds(10))
            await servers.signal(number, SIGCONT)
            // Then each record is there once, at the place that its receipt names
            let receipts = try await appending.value
            var read: [Stored] = []
            for try await page in journal.replay() { read += page.map(\.stored) }
            #expect(read.map(\.id) == (1...500).map(SampleRecords.id))
            #expect(Array(read.dropFirst(5)) == receipts)
            await journal.close()
        }

        @Test("the register is read as soon as there is one again, whichever server has just been killed")
        func register() async throws {
            let servers = try SharedCluster.servers()
            let journal = try await servers.freshJournal()
            guard case .stored = try await journal.register().put([1], after: 0) else {
                Issue.record("the register was not stored")
                return
            }
            for number in 0...2 {
                try await servers.kill(number)
                #expect(try await journal.register().read()?.bytes == [1])
                try servers.start(number)
                _ = try await journal.head()
                try await Task.sleep(for: .milliseconds(500))
            }
            await journal.close()
        }

        @Test("all three servers are killed: what was acknowledged is there, and the host goes on by itself")
        func killedServers() async throws {
            let servers = try SharedCluster.servers()
            let journal = try await servers.freshJournal()
            _ = try await Self.append(1...20, to: journal)
            // When all are killed while records are being appended, and started again
            let appending = Task { try await Self.append(21...400, to: journal) }
            try await Task.sleep(for: .milliseconds(50))
            for number in 0...2 { try await servers.kill(number) }
            for number in 0...2 { try servers.start(number) }
            let receipts = try await appending.value
            // Then nothing is lost and nothing is there twice
            var read: [Stored] = []
            for try await page in journal.replay() { read += page.map(\.stored) }
            #expect(read.map(\.id) == (1...400).map(SampleRecords.id))
            #expect(Array(read.dropFirst(20)) == receipts)
            await journal.close()
        }

        @Test("while most of the servers are frozen nothing is acknowledged, and people are told CHECKING")
        func noMajority() async throws {
            let servers = try SharedCluster.servers()
            let journal = try await servers.freshJournal()
            _ = try await Self.append(1...3, to: journal)
            // Given two frozen servers of three
            for number in 0...1 { await servers.signal(number, SIGSTOP) }
            // When a record is appended
            let fault = await #expect(throws: AppendFault.self) {
                try await journal.append(SampleRecords.ballot(4), expecting: 3)
            }
            // Then it is not known whether it is stored
            if case .unknown = try #require(fault) {} else { Issue.record("the outcome was \(fault as Any)") }
            // And when they thaw, the same attempt settles it
            for number in 0...1 { await servers.signal(number, SIGCONT) }
            let receipts = try await Self.append(4...4, to: journal)
            #expect(receipts.map(\.position) == [4])
            #expect(try await journal.positions() == [1, 2, 3, 4])
            await journal.close()
        }
    }
}
