import AssemblyCore
import EventStream
import PlenaryTestKit

/// A meeting of a few dozen records: two votes, from the convocation to a declared result, as a host gives them to its
/// journal.
enum SampleMeeting {
    /// What is done with the journal.
    enum Step {
        /// Records that are stored together.
        case append([JournalRecord<Event>])
        /// The log is copied into the file, as after a busy minute.
        case checkpoint
        /// Everything is read, as by somebody who attaches.
        case read
        /// The host is ended in order and started again.
        case restart
    }

    /// The meeting, always the same.
    /// - Throws: `Refusal` when it is not lawful.
    static func steps() throws -> [Step] {
        var book = Book()
        var story = AssemblyStory()
        book.store(story)
        try story.given(.sitting(.open(1)))
        book.store(story)
        try story.given(.agenda(.takeUp("texts")))
        book.store(story)
        try vote(on: "quiet", in: &story, &book, together: false)
        book.steps += [.read, .checkpoint]
        try vote(on: "cards", in: &story, &book, together: true)
        book.steps.append(.restart)
        try story.given(.floor(.request("CC")))
        book.store(story)
        try vote(on: "charter", in: &story, &book, together: true)
        book.steps += [.checkpoint, .read]
        try story.given(.floor(.withdrawRequest("CC")))
        book.store(story)
        return book.steps
    }

    private static func vote(
        on question: QuestionID, in story: inout AssemblyStory, _ book: inout Book, together: Bool
    ) throws {
        let ballot = try story.open(question)
        book.store(story)
        var papers: [JournalRecord<Event>] = []
        for (number, member) in AssemblyFixture.voters.enumerated() {
            try story.cast([member: [.yes, .no, .abstain][number % 3]], in: ballot)
            papers.append(book.record(story))
        }
        book.steps += together ? [.append(papers)] : papers.map { .append([$0]) }
        try story.given(.ballots(.close(ballot)))
        book.store(story)
        try story.given(.series(.declare(ballot)))
        book.store(story)
    }

    /// The records so far.
    private struct Book {
        var steps: [Step] = []
        private var events = 0
        private var records: UInt64 = 0

        /// What has happened since the last record.
        mutating func record(_ story: AssemblyStory) -> JournalRecord<Event> {
            defer { events = story.events.count }
            records += 1
            // Names as a host gives them fall anywhere into their index.
            let id = RecordID(high: records &* 0x9e37_79b9_7f4a_7c15, low: records)
            return JournalRecord(id: id, at: story.now.milliseconds, events: Array(story.events[events...]))
        }

        mutating func store(_ story: AssemblyStory) { steps.append(.append([record(story)])) }
    }
}
