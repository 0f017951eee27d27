import Answers
import AssemblyCore
import Language

/// What `plenary verify` says to people.
enum VerifyWords {
    // MARK: A journal

    static let holds: Message = "HOLDS"
    static let doesNotHold: Message = "DOES NOT HOLD"
    static let records: Message = "Records checked"
    static let ballots: Message = "Results counted again"
    static let boards: Message = "Secret ballots proved"
    static let signatures: Message = "Signatures checked"
    static let head = Message("Head", context: "of the journal")
    static let hostKey: Message = "Host key"
    static let empty: Message = "The journal is empty; nothing was ever recorded in it."

    static let ledBy: Message = "Led by"

    static func lead(_ host: String, _ term: Int, since record: Int) -> Message {
        "\(host), since record \(record), lead number \(term)"
    }

    static func otherHead(_ ballot: Message, _ record: Int) -> Message {
        "The signed head of \(ballot) is not that of record \(record)."
    }

    static func otherSignature(_ ballot: Message) -> Message {
        "The signature on the head of \(ballot) is not the host's."
    }

    static let hostKeyWords: Message = "Words of the key"
    static let compareHead: Message =
        "Compare the head and the words of the key with those announced, or give them with --head and --key: nothing else shows that the end was cut off, or that another host has written all of it."
    static let compareCards: Message =
        "Give the registrar's list with --credentials: nothing else shows whose voting cards the host has used."

    static func otherKey(_ words: String) -> Message {
        "The host's key is not one that was announced; its words are: \(words)."
    }

    static func unsigned(_ ballot: Message) -> Message {
        "The result of \(ballot) was declared, and never signed by the host."
    }

    static func notYetSigned(_ ballot: Message, _ record: Int) -> Message {
        "The result of \(ballot), declared by record \(record) at the very end, is not signed: anybody who can write the file can have changed it."
    }

    /// Of all results that the host should have signed; the first may be one of many.
    static func withoutSignature(_ count: Int, from record: Int) -> Message {
        plural(
            count, "\(count) declared result is not signed by the host, that of record \(record).",
            "\(count) declared results are not signed by the host, from record \(record) onwards.")
    }

    static func keyChanged(_ record: Int, _ words: String) -> Message {
        "Record \(record) announces another key of the host; its words are: \(words). Ask whether they were announced in the hall."
    }

    static func noSuchHead(_ head: String) -> Message {
        "The record that was announced, \(head), is not in this journal: it was changed, or its end was cut off."
    }

    static func recordEnds(after record: Int, _ why: Message) -> Message {
        "The record ends after record \(record). \(why)"
    }

    static func warning(_ warning: Message) -> Message { "WARNING: \(warning)" }

    static func trouble(_ trouble: Message, inRecord record: Int?) -> Message {
        record.map { "Record \($0): \(trouble)" } ?? trouble
    }

    // MARK: A board

    static let credentials: Message = "Credentials"
    static let trustees: Message = "Trustees"
    static let fingerprint: Message = "Election fingerprint"
    static let lastEvent: Message = "Last event"
    static let wordsOfBoard: Message = "Words of the bulletin board"
    static let ballotsCast: Message = "Ballots cast"
    /// The first line of a paper that holds names, and of one that holds a motion.
    static let noName: Message = "Abstain, or no name marked"
    static let abstention: Message = "Abstain"
    static let compareWords: Message =
        "The words stand for the whole bulletin board: compare them with those announced."

    static let isSetUp: Message = "The election is set up; nobody has voted yet."
    static let isOpen: Message = "Voting is open; everything so far holds."
    static let isClosed: Message = "Voting is closed; everything so far holds, the count is still to come."
    static let isComplete: Message = "The bulletin board is complete, and everything holds."

    static func isOpened(_ parts: Int, of trustees: Int) -> Message {
        "Trustees that have opened the count: \(parts) of \(trustees); everything so far holds."
    }

    static func verified(_ name: String, _ stage: Message) -> Message { "VERIFIED: \(name). \(stage)" }

    static func notVerified(_ objection: Message) -> Message { "NOT VERIFIED: \(objection)." }

    static func cast(_ cast: Int, counted: UInt64) -> Message { "\(cast), of which \(counted) count" }

    // MARK: A paper that was shown

    static let election: Message = "Election"
    static let identifier: Message = "Identifier"
    static let electionOfPaper: Message = "Fingerprint"
    static let tracker: Message = "Tracker"
    static let words: Message = "Words"
    static let isOfTheBoard: Message = "It was made for the election of the bulletin board that you named."
    static let compareTracker: Message =
        "Compare tracker and words with what the kiosk showed first, and the identifier with the bulletin board's."
    static let keepTheFile: Message = "The kiosk did not seal what it said. Keep the file; tell the secretariat."

    static let abstain: Message = "ABSTAIN"

    static func paperSays(_ marks: [Message]) -> Message {
        "HOLDS: this paper says \(marks.joined(separator: ", "))."
    }

    static func paperDoesNotHold(_ trouble: Message) -> Message { "DOES NOT HOLD: \(trouble)." }

    // MARK: Tables

    /// Rows with a label and what it says, one below the other.
    /// - Parameter gap: the spaces after the longest label.
    static func table(_ rows: [(Message, Message)], gap: Int = 1, in language: WorkingLanguage) -> [String] {
        let labels = rows.map { $0.0.text(in: language) }
        let width = labels.map(\.count).max() ?? 0
        return zip(labels, rows).map { "  \($0.padded(to: width + gap))\($1.1.text(in: language))" }
    }
}
