import CanonicalJSON
import Testing

@Suite("How deep a text lies in itself is seen before anything reads it")
struct NestingTests {
    private func isBearable(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { Nesting.isBearable($0) } }
    private func isBearable(_ text: String) -> Bool { isBearable(Array(text.utf8)) }

    @Test("64 lists and objects may lie in one another, and one more may not, whether or not they are closed")
    func depth() {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            let (most, tooDeep) = (String(repeating: open, count: 64), String(repeating: open, count: 65))
            #expect(isBearable(most + String(repeating: close, count: 64)))
            #expect(isBearable(most))
            #expect(!isBearable(tooDeep))
            #expect(!isBearable(tooDeep + String(repeating: close, count: 65)))
        }
        #expect(!isBearable(String(repeating: "[", count: 513)))
    }

    @Test("brackets in strings do not count, however the strings are escaped")
    func strings() {
        let brackets = String(repeating: "[", count: 100)
        #expect(isBearable(#"{"a":"\#(brackets)"}"#))
        #expect(isBearable(#"{"a":"\"\#(brackets)\\"}"#))
        #expect(!isBearable(#"{"a":"\\"\#(brackets)"}"#))
        #expect(isBearable(#"["a"\#(String(repeating: ",[]", count: 200))]"#))
    }

    @Test("a string that does not end, and a zero byte, behind which UTF-16 hides brackets, are never read")
    func hidden() {
        #expect(!isBearable(#"{"a":"b"#))
        #expect(!isBearable(#""\"#))
        // U+2262 has the byte of a quotation mark in it.
        let disguised = #"["\#u{2262}"#.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        #expect(!isBearable(disguised + Array(repeating: [UInt8(ascii: "["), 0], count: 600).flatMap(\.self)))
        #expect(!isBearable([UInt8(ascii: "\""), 0, UInt8(ascii: "\"")]))
    }
}
