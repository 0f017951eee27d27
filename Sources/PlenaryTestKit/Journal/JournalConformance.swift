import EventStream

/// What every adapter of ``Journal`` must do; each case is one story, run on a fresh and empty journal.
public enum JournalConformance: String, CaseIterable, Sendable {
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
    public func run(on journal: any Journal<SampleEvent>) async throws {
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
public struct ConformanceFault: Error, CustomStringConvertible, Sendable {
    /// What was asked, and what came.
    public let description: String
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
