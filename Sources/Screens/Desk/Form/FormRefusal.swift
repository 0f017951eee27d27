import Language
import TerminalKit

/// What is wrong with a form, in one sentence, and at which field; the form stays open and nothing is lost.
struct FormRefusal: Error, Hashable {
    /// The sentence.
    let sentence: Message
    /// The field that is wrong; `nil` where it is the whole.
    let field: NodeID?

    /// A refusal.
    init(_ sentence: Message, at field: NodeID? = nil) { (self.sentence, self.field) = (sentence, field) }

    /// The same refusal, at a field where it has none.
    func at(_ field: NodeID) -> FormRefusal { FormRefusal(sentence, at: self.field ?? field) }
}
