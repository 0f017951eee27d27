import Bytes
package import EventStream

/// What every adapter of ``Journal`` must do; each case is one story, run on a fresh and empty journal.
package enum JournalConformance: String, CaseIterable, Sendable {
    case emptyJournalHasTheOriginAsHead = "an empty journal has the origin as its head"
    case positionsAreContiguousFromOne = "positions are contiguous from 1"
    case recordsComeBackAsTheyWere = "records come back as they were, each continuing the chain"
    case aGroupIsStoredInOrder = "a group is stored in order, with a receipt for each record"
    case repeatingGetsTheFirstReceipt = "repeating an append gets the first receipt and stores nothing"
    case repeatingLaterGetsTheFirstReceipt = "repeating gets the first receipt even after others were stored"
    case aRepeatedGroupMayGrow = "a repeated group is completed when some of it is stored"
    case aTwinInTheGroupIsStoredOnce = "the same record twice in a group is stored once"
    case anotherContentUnderTheSameIDIsRefused = "an id cannot name two different records, and the group is not stored"
    case aWrongExpectationIsSuperseded = "a wrong expectation is answered with the head, and nothing is stored"
    case ofTwoWritersOneWins = "of two writers with the same expectation one wins"
    case pagesAreFullUpToTheEnd = "pages are full up to the end"
    case replayGivesEveryRecordOnce = "replay gives every record once, in order"
    case anEmptyAppendDoesNothing = "appending nothing does nothing"
    case aClosedJournalRefuses = "a closed journal refuses to write and to read"

    /// Plays the story.
    ///
    /// - Parameter journal: a fresh and empty journal; it is closed by the caller.
    /// - Throws: ``ConformanceFault`` when the journal does something else; its own failures as they are.
    package func run(on journal: any Journal<SampleEvent>) async throws {
        switch self {
        case .emptyJournalHasTheOriginAsHead: try await emptyHead(journal)
        case .positionsAreContiguousFromOne: try await contiguous(journal)
        case .recordsComeBackAsTheyWere: try await roundTrip(journal)
        case .aGroupIsStoredInOrder: try await group(journal)
        case .repeatingGetsTheFirstReceipt: try await repeated(journal)
        case .repeatingLaterGetsTheFirstReceipt: try await repeatedLater(journal)
        case .aRepeatedGroupMayGrow: try await grown(journal)
        case .aTwinInTheGroupIsStoredOnce: try await twin(journal)
        case .anotherContentUnderTheSameIDIsRefused: try await otherContent(journal)
        case .aWrongExpectationIsSuperseded: try await superseded(journal)
        case .ofTwoWritersOneWins: try await race(journal)
        case .pagesAreFullUpToTheEnd: try await pages(journal)
        case .replayGivesEveryRecordOnce: try await replay(journal)
        case .anEmptyAppendDoesNothing: try await empty(journal)
        case .aClosedJournalRefuses: try await closed(journal)
        }
    }
}

/// A journal did something else than the conformance suite asks for.
package struct ConformanceFault: Error, CustomStringConvertible, Sendable {
    /// What was asked, and what came.
    package let description: String
}

func require(_ condition: Bool, _ what: @autoclosure () -> String, line: UInt = #line) throws {
    if !condition { throw ConformanceFault(description: "\(what()) (line \(line))") }
}

func requireFailure(
    _ what: String, _ body: () async throws -> some Any, where matches: (AppendFault) -> Bool
) async throws {
    do {
        _ = try await body()
    } catch let failure as AppendFault {
        return try require(matches(failure), "\(what); the failure was \(failure)")
    }
    throw ConformanceFault(description: "\(what); it went through")
}

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
