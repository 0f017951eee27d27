import CanonicalJSON
import Testing

@Suite("A known form of JSON, read and written piece by piece")
struct CursorTests {
    @Test("a form is read to its end")
    func form() {
        let found = reading(#"{"at":-12,"by":"FR"}"#) { cursor -> (Int64, String)? in
            guard cursor.skip(#"{"at":"#), let at = cursor.integer(), cursor.skip(#","by":"#), let by = cursor.text(),
                cursor.skip("}"), cursor.isAtEnd
            else { return nil }
            return (at, String(decoding: by, as: UTF8.self))
        }
        #expect(found?.0 == -12)
        #expect(found?.1 == "FR")
    }

    @Test(
        "only integers in their shortest digits are read",
        arguments: [
            ("0", 0), ("9223372036854775807", .max), ("-9223372036854775808", .min), ("12,", 12), ("7]", 7),
            ("-0", nil),
            ("00", nil), ("01", nil), ("-01", nil), ("", nil), ("-", nil), ("+1", nil), ("1.0", nil), ("1e3", nil),
            ("1E3", nil),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("x", nil), ("99999999999999999999", nil),
        ] as [(String, Int64?)])
    func integers(text: String, value: Int64?) {
        reading(text) { cursor in
            let found = cursor.integer()
            #expect(found == value)
            #expect((cursor.offset == 0) == (value == nil))
        }
    }

    @Test(
        "only strings that stand for themselves are read",
        arguments: [
            (#""""#, ""), (#""a b~""#, "a b~"), (#""a"#, nil), ("", nil), ("a", nil), (#""\n""#, nil), ("\"é\"", nil),
            ("\"\u{7f}\"", nil),
            ("\"\t\"", nil),
        ] as [(String, String?)])
    func texts(text: String, value: String?) {
        reading(text) { cursor in
            let found = cursor.text().map { String(decoding: $0, as: UTF8.self) }
            #expect(found == value)
            #expect((cursor.offset == 0) == (value == nil))
        }
    }

    @Test("a piece that is not there leaves the cursor where it was")
    func skipping() {
        reading("ab") { cursor in
            let (tooMuch, wrong) = (cursor.skip("abc"), cursor.skip("b"))
            #expect(!tooMuch && !wrong)
            #expect(cursor.next == UInt8(ascii: "a"))
            let right = cursor.skip("ab")
            #expect(right && cursor.isAtEnd && cursor.next == nil)
        }
    }

    @Test("what is written piece by piece is what the encoder writes")
    func writing() throws {
        var text = JSONText()
        text.append("[")
        for (index, number) in [Int64.min, -1, 0, 9, 10, .max].enumerated() {
            if index > 0 { text.append(",") }
            text.append(number)
        }
        text.append(",")
        text.append(UInt64.max)
        text.append("]")
        #expect(
            String(decoding: text.bytes, as: UTF8.self)
                == "[-9223372036854775808,-1,0,9,10,9223372036854775807,18446744073709551615]")
        for string in ["", "a\"\\\n\u{1}\u{1f}\u{7f}é文😀"] {
            var text = JSONText(capacity: 0)
            text.append(text: string)
            #expect(try text.bytes == CanonicalJSON.bytes(of: string))
        }
    }

    @discardableResult
    private func reading<Result>(_ text: String, _ body: (inout JSONCursor) -> Result) -> Result {
        Array(text.utf8).withUnsafeBytes { bytes in
            var cursor = JSONCursor(bytes)
            return body(&cursor)
        }
    }
}
