import CanonicalJSON
import Foundation
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    @Test("values of every shape are written as documented")
    func shapes() throws {
        #expect(try text(["b": 1, "a": 2, "ä": 3, "B": 4]) == #"{"B":4,"a":2,"b":1,"ä":3}"#)
        #expect(
            try text(Shape.labelled(text: "x", number: 7, flag: true))
                == #"{"labelled":{"flag":true,"number":7,"text":"x"}}"#)
        #expect(try text([Int.min, 0, Int.max]) == "[-9223372036854775808,0,9223372036854775807]")
        #expect(try text([UInt64.max]) == "[18446744073709551615]")
        #expect(try text([[Int]](repeating: [], count: 2)) == "[[],[]]")
        #expect(try text([true, false]) == "[true,false]")
        #expect(try text(["x", nil]) == #"["x",null]"#)
        #expect(try text([3.0, 0.1, -2.5]) == "[3,0.1,-2.5]")
        #expect(try text([2: "b", 1: "a"]) == #"{"1":"a","2":"b"}"#)
        #expect(try text(Nothing()) == "{}")
    }

    @Test("strings are escaped as little as JSON allows")
    func strings() throws {
        let every = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init)))
        let written = try text([every])
        #expect(written.hasPrefix(##"["\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e"##))
        #expect(written.contains(##" !\"#$%&'()*+,-./0123"##))
        #expect(written.contains(##"[\\]^_"##))
        #expect(try text(["Ça va? «да» 文 👩‍⚖️"]) == #"["Ça va? «да» 文 👩‍⚖️"]"#)
    }

    @Test("Foundation writes the same, and reads it back")
    func foundationAgrees() throws {
        let foundation = JSONEncoder()
        foundation.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for value in Shape.samples {
            let bytes = try CanonicalJSON.bytes(of: [value])
            #expect(
                String(decoding: bytes, as: UTF8.self)
                    == String(decoding: try foundation.encode([value]), as: UTF8.self))
            #expect(try JSONDecoder().decode([Shape].self, from: Data(bytes)) == [value])
        }
    }

    @Test("containers may be filled in any order, and super encoders late")
    func anyOrder() throws {
        #expect(try text(Interleaved()) == #"{"a":[1,2],"b":{"x":true},"super":"late"}"#)
    }

    @Test("of a key that is set twice the last value counts")
    func setTwice() throws {
        #expect(try text(SetTwice()) == #"{"a":2,"b":3}"#)
    }

    @Test("a number that is not finite is refused", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(value: Double) {
        #expect(throws: EncodingError.self) { try text([value]) }
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try CanonicalJSON.bytes(of: value), as: UTF8.self)
    }

    private struct Nothing: Encodable {
        func encode(to encoder: any Encoder) throws {}
    }

    private struct Interleaved: Encodable {
        enum Key: String, CodingKey { case a, b, x }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            var nested = container.nestedContainer(keyedBy: Key.self, forKey: .b)
            var list = container.nestedUnkeyedContainer(forKey: .a)
            let superEncoder = container.superEncoder()
            try list.encode(1)
            try nested.encode(true, forKey: .x)
            try list.encode(2)
            try "late".encode(to: superEncoder)
        }
    }

    private struct SetTwice: Encodable {
        enum Key: String, CodingKey { case a, b }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(1, forKey: .a)
            try container.encode(3, forKey: .b)
            try container.encode(2, forKey: .a)
        }
    }
}
