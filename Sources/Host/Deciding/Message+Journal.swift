import AssemblyCore
package import EventStream
package import Language

extension Message {
    /// What a journal says of itself, to be put into the reader's language.
    package init(_ sentence: JournalSentence) {
        self.init(
            key: sentence.format,
            arguments: sentence.fillings.map { filling in
                switch filling {
                case .verbatim(let words): .verbatim(words)
                case .sentence(let sentence): Message(sentence)
                }
            })
    }
}
