package import EventStream

/// Records for tests; the same number always gives the same record.
package enum SampleRecords {
    /// The moment at which every sample was decided: 5 November 2024, 09:00 UTC, in milliseconds since 1970.
    package static let moment: Int64 = 1_730_797_200_000

    /// The id of the sample with a number.
    package static func id(_ number: Int) -> RecordID {
        RecordID(high: 0x506c_656e_6172_7921, low: UInt64(truncatingIfNeeded: number))
    }

    /// A ballot of one delegation, as one record.
    ///
    /// - Parameters:
    ///   - number: makes the id and the delegation.
    ///   - choice: what the ballot says.
    package static func ballot(_ number: Int, choice: String = "for") -> JournalRecord<SampleEvent> {
        JournalRecord(
            id: id(number), at: moment + Int64(number), events: [.cast(delegation: number, choice: choice)])
    }

    /// One ballot for each number.
    package static func ballots(_ numbers: some Sequence<Int>) -> [JournalRecord<SampleEvent>] {
        numbers.map { ballot($0) }
    }
}

/// An event for tests of journals and buses, which know nothing of assemblies.
package enum SampleEvent: Codable, Hashable, Sendable {
    /// A vote was opened.
    case opened(question: String)
    /// A ballot was cast.
    case cast(delegation: Int, choice: String)
}
