import Testing

@testable import SealedBallot

@Suite("JSON, strictly")
struct JSONTests {
    @Test("What is JSON is read as it stands")
    func good() throws {
        let text = #" {"a":[1,-2.5e3,true,false,null],"b":{"c":"\"\\\/\b\f\n\r\té😀é"}} "#
        let value = try JSONReader.value(of: Array(text.utf8))
        #expect(value["b"]?["c"]?.string == "\"\\/\u{8}\u{c}\n\r\té😀é")
        #expect(value["a"]?.array?.count == 5 && value["a"]?.array?[0].integer == 1)
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "01", "1.", "-", "+1", "nul", "\"\\x\"",
            "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"a", "\"\u{1}\"", "1 2", "{\"a\":1,\"a\":2}", "[1 2]",
        ])
    func bad(text: String) {
        #expect(throws: JSONReader.Malformation.self) { try JSONReader.value(of: Array(text.utf8)) }
    }

    @Test("Text that nests too deeply or is no UTF-8 is refused, not crashed on")
    func hostile() {
        #expect(throws: JSONReader.Malformation.self) {
            try JSONReader.value(of: Array(repeating: UInt8(ascii: "["), count: 100_000))
        }
        #expect(throws: JSONReader.Malformation(offset: 3)) {
            try JSONReader.value(of: [0x22, 0xc3, 0xa9, 0xff, 0x22])
        }
    }

    @Test("A member that is named twice is told from what is no JSON")
    func repeated() {
        #expect(throws: JSONReader.Malformation(offset: 7, isRepeatedMember: true)) {
            try JSONReader.value(of: Array(#"{"a":1,"a":2}"#.utf8))
        }
        #expect(throws: Reason.repeatedMember(offset: 7)) { try Election(bytes: Array(#"{"a":1,"a":2}"#.utf8)) }
    }

    @Test("What is written is read again, escapes included")
    func roundTrip() throws {
        let text = "quotes \" backslash \\ newline \n bell \u{7} snowman ☃ slash /"
        var written = CanonicalText()
        written.string(text)
        #expect(try JSONReader.value(of: written.bytes) == .string(text))
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
            #expect(throws: Reason.self) { try reader.count() }
        }
    }
}
