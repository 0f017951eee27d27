import AssemblyCore
import Host
import Language
import Testing

/// What the host that leads says, told at another host.
@Suite("What the leading host says no with")
struct PassedWordsTests {
    @Test("is told at any other host in the language of whoever sits there", arguments: WorkingLanguage.allCases)
    func language(language: WorkingLanguage) throws {
        // Given words with fillings, which nothing but their parts can put into another language
        let why = FiguresRefusal.missing(.present).sentence
        // When they come back with an answer
        for reply: PassedReply in [
            .refused(.badFigures(why)), .refused(.scrutiny(.badPaper(why: why))), .checking(why),
            .failed(.storageFailed(why)),
        ] {
            let told = try PassedReply(bytes: reply.bytes)
            // Then they are the same in every language, and none of them English
            #expect(told == reply)
            #expect(Self.words(of: told)?.text(in: language) == Self.words(of: reply)?.text(in: language))
            #expect(language == .english || Self.words(of: told)?.text(in: language) != Self.words(of: told)?.english)
        }
    }

    private static func words(of reply: PassedReply) -> Message? {
        switch reply {
        case .refused(let refusal): refusal.sentence
        case .failed(let fault): fault.sentence
        case .checking(let words): words
        case .recorded, .notLeading: nil
        }
    }
}
