package import AssemblyCore
package import Language

/// The record of a session as people read it: made from a journal's events alone, the same bytes for the same events.
package struct Minutes: Hashable, Sendable, Encodable {
    /// What stands above everything.
    package let heading: MinutesHeading
    /// The sittings and what lay between them, in order.
    package let parts: [MinutesPart]
    /// Notes that put the record right, in the order in which they were made.
    package let corrections: [MinutesCorrection]
    /// All members in the order of names.
    package let members: [MemberMinutes]
    /// How long each delegation spoke in all, the longest first; delegations that did not speak are left out.
    package let speakingTimes: [SpeakingMinutes]
    /// Remarks on sources and on what is not known, from the assembly file.
    package let remarks: [String]
    /// When the session was closed; `nil` when it was not.
    package let closed: MinutesTime?
    /// How many records the minutes were made from.
    package let records: Int
    /// Why the record ends early, for a damaged journal.
    package let damage: String?
    /// The language in which everything is told that people have not written themselves.
    package let language: WorkingLanguage

    /// Programs find the same keys whatever the language is.
    private enum CodingKeys: String, CodingKey {
        case heading, parts, corrections, members, speakingTimes, remarks, closed, records, damage
    }

    /// Writes the minutes of events.
    /// - Parameters:
    ///   - events: the events of a journal with the positions of their records, from the first.
    ///   - damage: what is wrong with the rest of the journal; `nil` for a sound one.
    ///   - language: the language to tell it in.
    ///   - checkWords: the words that stand for a hash, where somebody knows them.
    /// - Complexity: O(events + members · ballots).
    package init(
        of events: some Sequence<(position: Int, event: Event)>, damage: String? = nil,
        in language: WorkingLanguage = .english, checkWords: @escaping (String) -> [String] = { _ in [] }
    ) {
        var writer = MinutesWriter(language: language, checkWords: checkWords)
        for (position, event) in events { writer.receive(event, record: position) }
        writer.complete()
        heading = MinutesHeading(of: writer.assembly, in: language)
        parts = writer.parts
        corrections = writer.corrections
        members = writer.membersInOrder
        speakingTimes = writer.speakingTimes
        remarks = writer.assembly.convocation?.notes ?? []
        closed = writer.closed
        records = writer.record
        (self.damage, self.language) = (damage, language)
    }

    /// All entries in order.
    package var entries: [MinutesEntry] { parts.flatMap { $0.sections.flatMap(\.entries) } }

    /// All declared results in order.
    package var ballots: [BallotMinutes] { entries.compactMap(\.ballot) }

    /// What decided something, in order: the last ballot on each question, every one that was annulled, what was decided
    /// because nobody objected, and what was rejected with its parts.
    var decisions: [MinutesDecision] {
        entries.compactMap { entry in
            if let agreement = entry.agreement { return .agreement(agreement) }
            if let rejection = entry.rejection { return .rejection(rejection) }
            guard let ballot = entry.ballot, !ballot.hasSuccessor || ballot.annulment != nil else { return nil }
            return .ballot(ballot)
        }
    }

    /// How many members were represented at some time.
    package var represented: Int { members.count { $0.wasRepresented } }
}

/// The title block of the minutes.
package struct MinutesHeading: Hashable, Sendable, Encodable {
    /// The assembly's name.
    package let assembly: String
    /// Where it met.
    package let place: String
    /// The first day; `nil` for an assembly that was never convened.
    package let from: MinutesDay?
    /// The last day.
    package let to: MinutesDay?
    /// The rules and their edition.
    package let rulebook: String
    /// Whether everything was a rehearsal.
    package let isRehearsal: Bool
    /// The host's public key in Base64, by which the heads of finished votes are signed.
    package let hostKey: String?

    init(of assembly: Assembly, in language: WorkingLanguage) {
        let convocation = assembly.convocation
        self.assembly = (convocation?.title.message ?? WriterWords.neverConvened).text(in: language)
        place = convocation?.place.message.text(in: language) ?? ""
        from = convocation.map { MinutesDay($0.from) }
        to = convocation.map { MinutesDay($0.to) }
        rulebook = convocation.map { "\($0.rulebook.title.message.text(in: language)), \($0.rulebook.edition)" } ?? ""
        isRehearsal = assembly.isRehearsal
        hostKey = assembly.hostKey
    }
}

/// How long and how often a delegation has spoken in the whole session.
package struct SpeakingMinutes: Hashable, Sendable, Encodable {
    /// The member's code.
    package let member: String
    /// Its name.
    package let name: String
    /// Speeches from the list.
    package let speeches: Int
    /// Replies.
    package let replies: Int
    /// All seconds at the microphone.
    package let seconds: Int
}

/// A member in the minutes.
package struct MemberMinutes: Hashable, Sendable, Encodable {
    /// The member's code.
    package let member: String
    /// Its name.
    package let name: String
    /// Its official name, where it has one besides.
    package let official: String?
    /// The head of its delegation; `nil` when none was announced.
    package let head: String?
    /// Whether its papers were accepted and somebody was there, at any time.
    package let wasRepresented: Bool
}
