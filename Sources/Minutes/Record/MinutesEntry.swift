package import AssemblyCore
package import Language

/// One thing that the minutes tell.
package struct MinutesEntry: Hashable, Sendable, Encodable {
    /// How it is set.
    package enum Kind: String, Hashable, Sendable, Encodable {
        case note, speech, question, ballot, annulment
    }

    /// How it is set.
    package let kind: Kind
    /// The journal's record that it tells of.
    package let record: Int
    /// When, on the assembly's clock.
    package let at: MinutesTime
    /// What happened, in one sentence.
    package internal(set) var sentence: String
    /// The language of what somebody wrote in it, where that is not English.
    package let language: WorkingLanguage?
    /// Whether that is another one than the language of the minutes.
    let isForeign: Bool
    /// Who spoke, for a speech.
    package internal(set) var speech: SpeechMinutes?
    /// What was put to the vote, for a question.
    package let question: QuestionMinutes?
    /// The figures, for a declared result.
    package internal(set) var ballot: BallotMinutes?
    /// What was decided because nobody objected.
    package let agreement: AgreementMinutes?
    /// What was rejected with its parts; `nil` once it is before the assembly again.
    package internal(set) var rejection: RejectionMinutes?
    /// Notes made later that put this right.
    package internal(set) var corrections: [MinutesCorrection]

    private enum CodingKeys: String, CodingKey {
        case kind, record, at, sentence, language, speech, question, ballot, agreement, rejection, corrections
    }
}

/// A decision that was taken without a vote, nobody objecting.
package struct AgreementMinutes: Hashable, Sendable, Encodable {
    /// The number of the agenda item.
    package let item: String
    /// What was decided.
    package let question: String
    /// Where it is written; empty where nothing is.
    package let citation: String
    /// Whether it was made up for a rehearsal.
    package let isRehearsal: Bool
}

/// A text that is rejected because its operative parts were.
package struct RejectionMinutes: Hashable, Sendable, Encodable {
    /// The number of the agenda item.
    package let item: String
    /// What was rejected.
    package let question: String
    /// Where it is written that the parts are enough; empty where nothing is.
    package let citation: String
    /// Whether it was made up for a rehearsal.
    package let isRehearsal: Bool
    /// The text.
    let whole: QuestionID

    private enum CodingKeys: String, CodingKey {
        case item, question, citation, isRehearsal
    }
}

/// A speech.
package struct SpeechMinutes: Hashable, Sendable, Encodable {
    /// The member's code; `nil` for a guest.
    package let member: String?
    /// The name of the member or the guest.
    package let name: String
    /// The office in which a guest spoke, where it is known.
    package let office: String?
    /// The group in whose name a member spoke; `nil` for its own.
    package let behalf: String?
    /// How long it took; `nil` when the record ends before it does.
    package internal(set) var seconds: Int?
}

/// A question as it was put to the vote for the first time.
package struct QuestionMinutes: Hashable, Sendable, Encodable {
    /// What it is called.
    package let title: String
    /// The text that was voted on, as amended where it was.
    package let text: String?
    /// Who tabled it.
    package let sponsors: [String]
    /// What it would amend.
    package let amends: String?
    /// What it would change there, paragraph by paragraph; empty where it is no amendment to paragraphs.
    package let changes: [String]
    /// The names that stood, in the order of the paper.
    package let candidates: [String]
    /// How many seats were to be filled; `nil` for a motion.
    package let seats: Int?
    /// What the rulebook calls such a decision.
    package let decision: String
    /// Where its rule is written.
    package let citation: String
    /// Secret or recorded.
    package let secrecy: String
    /// How votes were given.
    package let method: BallotMethod
    /// A remark for everyone.
    package let note: String?
    /// Whether its facts were made up for a rehearsal.
    package let isRehearsal: Bool
}

/// A note that corrects what an earlier record says and changes nothing.
package struct MinutesCorrection: Hashable, Sendable, Encodable {
    /// The record in which the note stands.
    package let record: Int
    /// The record that it puts right.
    package let corrects: Int
    /// When it was made.
    package let at: MinutesTime
    /// What is put right.
    package let note: String
    /// The language of the note, where that is not English.
    package let language: WorkingLanguage?
    /// Whether that is another one than the language of the minutes.
    let isForeign: Bool

    private enum CodingKeys: String, CodingKey {
        case record, corrects, at, note, language
    }
}
