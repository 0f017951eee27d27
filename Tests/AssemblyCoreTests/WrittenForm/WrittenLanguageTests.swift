import AssemblyCore
import CanonicalJSON
import Language
import PlenaryTestKit
import Testing

@Suite("The language of what people write")
struct WrittenLanguageTests {
    /// The payload of the last record, as text.
    private func lastPayload(of story: AssemblyStory) throws -> String {
        let event = try #require(story.events.last)
        let bytes = try Event.codec.encode([event])
        let read = try bytes.withUnsafeBytes { try Event.codec.decode($0, event.at.milliseconds) }
        #expect(read == [event])
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("stands in the record beside the words")
    func words() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        story.when(.ballots(.annul(ballot, reason: "Panne de courant")), by: AssemblyFixture.twoOfficers, in: .french)
        #expect(story.events.last?.language == .french)
        #expect(try lastPayload(of: story).contains(#""language":"fr""#))
    }

    @Test("stands in no record without words, and not where they are English")
    func noWords() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        story.when(.ballots(.cast(ballot, "AA", .open(.yes))), in: .arabic)
        #expect(try !lastPayload(of: story).contains("language"))
        story.when(.ballots(.annul(ballot, reason: "The lights went out")), by: AssemblyFixture.twoOfficers)
        #expect(try !lastPayload(of: story).contains("language"))
    }

    @Test("is not told of a text that is there in several languages, which says them itself")
    func translated() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.agenda(.rename("texts", LocalizedText("Drafts", [.french: "Projets"]))), in: .french)
        #expect(story.facts.count == 1)
        #expect(story.events.last?.language == nil)
        story.when(.agenda(.rename("texts", "Projets")), in: .french)
        #expect(story.events.last?.language == .french)
    }

    @Test("is one of four; any other word for it makes a record that cannot be read")
    func unknown() throws {
        let payload = Array(#"{"by":{"as":"host"},"language":"xx","session-closed":{}}"#.utf8)
        #expect(throws: (any Error).self) { try payload.withUnsafeBytes { try Event.codec.decode($0, 1) } }
    }
}
