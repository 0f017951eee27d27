import Bytes
import EventStream

extension JournalConformance {
    func emptyHead(_ journal: any Journal<SampleEvent>) async throws {
        try require(try await journal.head() == .origin, "the head is the origin")
        try require(try await journal.records(from: .first, limit: 10).isEmpty, "there is nothing to read")
    }

    func contiguous(_ journal: any Journal<SampleEvent>) async throws {
        for number in 1...5 {
            let receipt = try await journal.append(SampleRecords.ballot(number), expecting: Position(number - 1))
            try require(receipt.position == Position(number), "append \(number) has position \(receipt.position)")
            let head = try await journal.head()
            try require(head == JournalHead(position: receipt.position, hash: receipt.hash), "the head follows")
        }
    }

    func roundTrip(_ journal: any Journal<SampleEvent>) async throws {
        let records = [
            JournalRecord(
                id: SampleRecords.id(1), at: -1, events: [SampleEvent.opened(question: "Ça va? «да» 文 \u{0}/\"")]),
            JournalRecord(
                id: SampleRecords.id(2), at: .max,
                events: [.cast(delegation: .max, choice: ""), .cast(delegation: .min, choice: "x")]),
        ]
        let receipts = try await journal.append(records, expecting: .origin)
        let read = try await journal.records(from: .first, limit: 10)
        try require(read.map { Array($0.events) } == records.map(\.events), "the events are the same")
        try require(read.map(\.stored) == receipts, "places, ids, times and hashes are those of the receipts")
        try require(read.map(\.previous) == [.zero, receipts[0].hash], "each record names the hash before it")
    }

    func group(_ journal: any Journal<SampleEvent>) async throws {
        let records = SampleRecords.ballots(1...300)
        let receipts = try await journal.append(records, expecting: .origin)
        try require(receipts.map(\.id) == records.map(\.id), "the receipts are in the order of the records")
        try require(receipts.map(\.position.number) == Array(1...300), "positions follow the order")
        try require(Set(receipts.map(\.hash)).count == 300, "every record has its own hash")
    }

    func pages(_ journal: any Journal<SampleEvent>) async throws {
        _ = try await journal.append(SampleRecords.ballots(1...10), expecting: .origin)
        let sizes = [(1, 4), (5, 4), (9, 4), (10, 1), (11, 4), (500, 4)]
        var found: [[Int]] = []
        for (from, limit) in sizes {
            found.append(try await journal.records(from: Position(from), limit: limit).map(\.position.number))
        }
        try require(found == [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10], [10], [], []], "pages are \(found)")
    }

    func replay(_ journal: any Journal<SampleEvent>) async throws {
        _ = try await journal.append(SampleRecords.ballots(1...10), expecting: .origin)
        for pageSize in [1, 3, 5, 10, 11] {
            var numbers: [Int] = []
            for try await page in journal.replay(from: 3, pageSize: pageSize) { numbers += page.map(\.position.number) }
            try require(numbers == Array(3...10), "replay in pages of \(pageSize) gives \(numbers)")
        }
    }

    func empty(_ journal: any Journal<SampleEvent>) async throws {
        try require(try await journal.append([], expecting: .origin).isEmpty, "no receipts")
        try require(try await journal.head() == .origin, "nothing is stored")
    }

    func closed(_ journal: any Journal<SampleEvent>) async throws {
        _ = try await journal.append(SampleRecords.ballot(1), expecting: .origin)
        await journal.close()
        await journal.close()
        try await requireFailure("a closed journal does not write") {
            try await journal.append(SampleRecords.ballot(2), expecting: 1)
        } where: {
            if case .unavailable(_, retryAfter: nil) = $0 { true } else { false }
        }
        do {
            _ = try await journal.records(from: .first, limit: 1)
        } catch let fault {
            return try require(fault.kind == .closed, "reading a closed journal says so")
        }
        throw ConformanceFault(description: "a closed journal does not read")
    }
}
