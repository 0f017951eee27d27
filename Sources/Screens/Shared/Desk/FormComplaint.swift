/// What is wrong with a field, in one sentence; the form stays open and nothing is lost.
struct FormComplaint: Error, Hashable {
    /// The sentence.
    let sentence: String

    /// A complaint.
    init(_ sentence: String) { self.sentence = sentence }
}
