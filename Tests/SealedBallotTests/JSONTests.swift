import CanonicalJSON
import Testing

@testable import SealedBallot

@Suite("JSON, strictly")
struct JSONTests {
    @Test("A member that is named twice is told from what is no JSON, each with its place")
    func repeated() {
        #expect(throws: ObjectRefusal.repeatedMember(offset: 7)) { try Election(bytes: Array(#"{"a":1,"a":2}"#.utf8)) }
        #expect(throws: ObjectRefusal.malformedJSON(offset: 7)) { try Election(bytes: Array(#"{"a":1,]"#.utf8)) }
    }

    @Test("What is written is read again, escapes included")
    func roundTrip() throws {
        let text = "quotes \" backslash \\ newline \n bell \u{7} snowman ☃ slash /"
        var written = CanonicalText()
        written.string(text)
        #expect(try JSONValue(written.bytes) == .string(text))
    }

    @Test("Counts above 2^30 - 1 are strings, others numbers; the other way round is refused")
    func counts() throws {
        for (value, form) in [(0, "0"), (1_073_741_823, "1073741823"), (1_073_741_824, "\"1073741824\"")]
            as [(UInt64, String)]
        {
            var text = CanonicalText()
            text.count(value)
            #expect(String(decoding: text.bytes, as: UTF8.self) == form)
            var reader = CanonicalReader(text.bytes)
            #expect(try reader.count() == value)
        }
        for form in ["\"5\"", "1073741824", "05", "-1", "", "99999999999999999999999"] {
            var reader = CanonicalReader(Array(form.utf8))
            #expect(throws: ObjectRefusal.self) { try reader.count() }
        }
    }
}
