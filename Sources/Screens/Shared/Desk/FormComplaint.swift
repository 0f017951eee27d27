import TerminalKit

/// What is wrong with a field, in one sentence; the form stays open and nothing is lost.
struct FormComplaint: Error, Hashable {
    /// The sentence.
    let sentence: Message

    /// A complaint.
    init(_ sentence: Message) { self.sentence = sentence }
}
