import Testing

@testable import CanonicalJSON

@Suite("A text of others is read as it stands, strictly")
struct ValueTests {
    @Test("What is JSON is read as it stands, numbers with their digits")
    func good() throws {
        let text = #" {"a":[1,-2.5e3,true,false,null],"b":{"c":"\"\\\/\b\f\n\r\té😀é"}} "#
        let value = try JSONValue(Array(text.utf8))
        #expect(value["b"]?["c"]?.string == "\"\\/\u{8}\u{c}\n\r\té😀é")
        #expect(value["a"]?.array == [.number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null])
        #expect(value["a"]?.array?[0].integer == 1 && value.members?.map(\.name) == ["a", "b"])
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "01", "1.", "-", "+1", "nul", "\"\\x\"",
            "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"a", "\"\u{1}\"", "1 2", "{\"a\":1,\"a\":2}", "[1 2]",
        ])
    func bad(text: String) {
        #expect(throws: JSONFault.self) { try JSONValue(Array(text.utf8)) }
    }

    @Test("Text that nests too deeply or is no UTF-8 is refused, not crashed on")
    func hostile() {
        #expect(throws: JSONFault.self) { try JSONValue(Array(repeating: UInt8(ascii: "["), count: 100_000)) }
        #expect(throws: JSONFault(.badUTF8(offset: 3), at: "")) { try JSONValue([0x22, 0xc3, 0xa9, 0xff, 0x22]) }
    }

    @Test("A member that is named twice is told with the place of the second")
    func repeated() {
        let fault = #expect(throws: JSONFault.self) { try JSONValue(Array(#"{"a":1,"a":2}"#.utf8)) }
        #expect(fault == JSONFault(.repeatedField("a", offset: 7), at: "") && fault?.offset == 7)
    }
}
