import Foundation
import Testing

@testable import Language

/// A host says its sentences in parts; a short line of them could come to more words than any memory holds.
@Suite("No message from outside has words without end", .timeLimit(.minutes(1)))
struct MessageSpreadTests {
    private static func message(_ depth: Int, uses: Int) -> String {
        let format = String(repeating: "%1$@", count: uses)
        return (0..<depth).reduce(#"{"verbatim":"ha"}"#) { inner, _ in #"{"key":"\#(format)","with":[\#(inner)]}"# }
    }

    private static func read(_ text: String) throws -> Message {
        try JSONDecoder().decode(Message.self, from: Data(text.utf8))
    }

    @Test("parts that fill in one another ten times each are refused before a word is made of them")
    func bomb() throws {
        #expect(throws: DecodingError.self) { try Self.read(Self.message(12, uses: 10)) }
        #expect(throws: DecodingError.self) { try Self.read(Self.message(40, uses: 1)) }
        #expect(try Self.read(Self.message(3, uses: 4)).english.utf8.count == 128)
    }

    @Test("what the program says itself, with the names of ten thousand delegations, is read as it was written")
    func own() throws {
        let names = (1...10_000).map { Message.verbatim("Delegation number \($0)") }
        let message: Message = "Not yet: \(Message(content: .list(names, isAlternative: false)))."
        let encoder = JSONEncoder()
        encoder.userInfo[.messagesWithParts] = true
        let text = String(decoding: try encoder.encode(message), as: UTF8.self)
        #expect(try Self.read(text) == message)
    }
}
