import EventStream

extension JournalConformance {
    func repeated(_ journal: any Journal<SampleEvent>) async throws {
        let records = SampleRecords.ballots(1...3)
        let first = try await journal.append(records, expecting: .origin)
        let second = try await journal.append(records, expecting: .origin)
        try require(first == second, "the receipts are the same")
        try require(try await journal.head().position == 3, "nothing is stored twice")
    }

    func repeatedLater(_ journal: any Journal<SampleEvent>) async throws {
        let first = try await journal.append(SampleRecords.ballots(1...3), expecting: .origin)
        _ = try await journal.append(SampleRecords.ballots(4...6), expecting: 3)
        let again = try await journal.append([SampleRecords.ballot(2)], expecting: 1)
        try require(again == [first[1]], "the receipt is the first one")
        let mixed = try await journal.append([SampleRecords.ballot(7), SampleRecords.ballot(2)], expecting: 6)
        try require(mixed.map(\.position) == [7, 2], "a stored record keeps its place, a new one gets the next")
    }

    func grown(_ journal: any Journal<SampleEvent>) async throws {
        let first = try await journal.append(SampleRecords.ballots(1...2), expecting: .origin)
        let all = try await journal.append(SampleRecords.ballots(1...4), expecting: .origin)
        try require(Array(all.prefix(2)) == first, "what is stored keeps its receipts")
        try require(all.map(\.position) == [1, 2, 3, 4], "the rest follows")
    }

    func twin(_ journal: any Journal<SampleEvent>) async throws {
        let ballot = SampleRecords.ballot(1)
        let receipts = try await journal.append([ballot, ballot, SampleRecords.ballot(2)], expecting: .origin)
        try require(receipts.map(\.position) == [1, 1, 2], "both twins get the same receipt")
        try require(try await journal.head().position == 2, "it is stored once")
    }

    func otherContent(_ journal: any Journal<SampleEvent>) async throws {
        _ = try await journal.append(SampleRecords.ballot(1, choice: "for"), expecting: .origin)
        try await requireFailure("the second content is refused") {
            try await journal.append(
                [SampleRecords.ballot(2), SampleRecords.ballot(1, choice: "against")], expecting: 1)
        } where: {
            if case .unavailable(_, retryAfter: nil) = $0 { true } else { false }
        }
        try require(try await journal.head().position == 1, "nothing of the group is stored")
        let receipt = try await journal.append(SampleRecords.ballot(2), expecting: 1)
        try require(receipt.position == 2, "the journal goes on")
    }

    func superseded(_ journal: any Journal<SampleEvent>) async throws {
        _ = try await journal.append(SampleRecords.ballots(1...2), expecting: .origin)
        let head = try await journal.head()
        for expected: Position in [.origin, 1, 3, 100] {
            try await requireFailure("an expectation of \(expected) is answered with the head") {
                try await journal.append(SampleRecords.ballot(9), expecting: expected)
            } where: {
                $0 == .superseded(head: head)
            }
        }
        try require(try await journal.head() == head, "nothing is stored")
    }

    func race(_ journal: any Journal<SampleEvent>) async throws {
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 1...8 {
                group.addTask {
                    (try? await journal.append(SampleRecords.ballot(number), expecting: .origin)) != nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        try require(outcomes.count(where: { $0 }) == 1, "one of eight writers wins, not \(outcomes)")
        try require(try await journal.head().position == 1, "one record is stored")
    }
}
