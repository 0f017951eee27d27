import AssemblyCore
import Language

/// What the pages of the minutes say of themselves, in whatever form they are written.
enum PageWords {
    static let minutes = Message("Minutes", context: "of a session")
    static let contents: Message = "Contents"
    static let skip: Message = "Skip to the minutes"
    static let decisions: Message = "Decisions"
    static let corrections: Message = "Corrections"
    static let speakingTimes: Message = "Speaking time by delegation"
    static let remarks: Message = "Remarks"
    static let remark: Message = "Remark"
    static let represented: Message = "Members represented"
    static let recordedVotes: Message = "Recorded votes by member"

    /// What stands above everything that was only rehearsed.
    static let rehearsal: Message =
        "REHEARSAL: candidates, texts and votes are simulated; nothing here was decided."

    static func represented(_ count: Int) -> Message { "Members represented (\(count))" }

    static func title(_ assembly: String) -> Message { "Minutes: \(assembly)" }

    static func closed(_ time: MinutesTime) -> Message {
        "The session was closed on \(time.day.words) at \(time.clock)."
    }

    // MARK: Decisions

    static let columnsOfDecisions: [Message] = [
        Message("Ballot", context: "column"), "Item", "Question", "Outcome", "Votes", "Required",
    ]
    static let captionOfDecisions: Message =
        "What was decided, in order; of several ballots on a question the last one"
    /// What became of a text because its parts were rejected.
    static let rejectedWithItsParts: Message = "rejected, all its operative parts having been rejected"
    static let mostVotes: Message = "most votes"

    static func decision(_ ballot: BallotMinutes) -> Message {
        let required = ballot.required.map { "; \($0) required" as Message } ?? .empty
        return "Item \(ballot.item). \(ballot.title): \(ballot.markedOutcome) (\(ballot.score)\(required))"
    }

    // MARK: Ballots

    static let figure: Message = "Figure"
    static let number: Message = "Number"
    static let captionOfFigures: Message = "Figures in the order of the rules"
    static let annulledLater: Message = "Annulled later."
    static let recount: Message = "Recount."
    static let sideBySide: Message = "The ballots side by side:"
    static let nameOrFigure: Message = "Name or figure"
    static let textFollows: Message = "Text:"

    static func annulledLater(_ reason: String) -> Message { "ANNULLED later: \(StatedReason.words(reason))" }

    static func allMustHold(_ requirement: Message) -> Message { "All must hold: \(requirement)" }

    static func allBallots(on question: String) -> Message { "All ballots on \(question)" }

    // MARK: Corrections

    static let natureOfCorrections: Message = "A correction is a note; it changes neither figures nor outcomes."
    static let note: Message = "Note."
    static let itsPlace: Message = "(its place)"

    static func noted(_ remark: Message) -> Message { "NOTE \(remark)" }

    static func remark(_ note: String) -> Message { "Remark: \(note)" }

    // MARK: The annex

    static let member: Message = "Member"
    /// What the marks mean.
    static let legend: Message =
        "Y for, N against, A abstention, - did not vote, a number the name in that place of the result; empty: no vote."

    static func votesCaption(from first: Int, to last: Int) -> Message {
        let range: Message = first == last ? "ballot \(first)" : "ballots \(first) to \(last)"
        return "Each member's vote in \(range), by the numbers of the table of decisions"
    }

    // MARK: Charts

    static let votes: Message = "Votes"

    static func elected(_ name: String) -> Message { "\(name) \u{2713} elected" }

    static func required(_ number: DecimalFigure) -> Message { "\(number) required" }

    /// The bars for those who do not see them.
    static func bars(_ values: [Message], omitted: Int, required: DecimalFigure?) -> Message {
        let more: Message = omitted > 0 ? "; \(omitted) more in the table" : .empty
        let bar = required.map { "; required: \($0)" as Message } ?? .empty
        return values.joined(separator: "; ") + more + bar + "."
    }

    static func hemicycle(of members: Int) -> Message { "Hemicycle of \(members) members by vote" }

    static func record(_ number: Int) -> Message { "Record \(number)" }

    // MARK: The end

    static func madeFrom(_ records: Int) -> Message {
        plural(
            records, "Made from \(records) record of the journal.", "Made from \(records) records of the journal.")
    }

    static let sameRecords: Message = "The same records always produce exactly this file."
    static let endsHere: Message = "The record ends here."

    static func endsHere(_ damage: String) -> Message { "THE RECORD ENDS HERE. \(damage)" }
}

extension Minutes {
    /// The title block: a label, empty for what needs none, and what it says.
    var titleLines: [(label: Message, text: Message)] {
        var lines: [(label: Message, text: Message)] = []
        if let when = placeAndDays { lines.append((.empty, when)) }
        if heading.isRehearsal { lines.append((.empty, PageWords.rehearsal)) }
        return lines + facts
    }

    /// Where and when it met.
    var placeAndDays: Message? {
        guard let from = heading.from, let to = heading.to else { return nil }
        let days = MinutesDay.range(from: from, to: to)
        return heading.place.isEmpty ? days : "\(heading.place), \(days)"
    }

    /// What the title block says with a label.
    var facts: [(label: Message, text: Message)] {
        var lines: [(label: Message, text: Message)] = []
        if !heading.rulebook.isEmpty { lines.append(("Rules", .verbatim(heading.rulebook))) }
        if !members.isEmpty { lines.append(("Members", "\(members.count), of whom \(represented) were represented")) }
        if records > 0 { lines.append(("Records", "1 to \(records) of the journal")) }
        if let key = heading.hostKey { lines.append(("Host key", .verbatim(key))) }
        return lines
    }
}
