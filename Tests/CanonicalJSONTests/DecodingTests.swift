import CanonicalJSON
import Foundation
import Testing

@Suite("Reading JSON")
struct DecodingTests {
    @Test("what the encoder writes is read back, and Foundation reads the same")
    func roundTrips() throws {
        for value in Shape.samples {
            let bytes = try CanonicalJSON.bytes(of: value)
            #expect(try CanonicalJSON.decode(Shape.self, from: bytes, unknownFields: .refused) == value)
            #expect(try JSONDecoder().decode(Shape.self, from: Data(bytes)) == value)
        }
        let everything = Shape.samples + Shape.samples
        let bytes = try CanonicalJSON.bytes(of: everything)
        #expect(try CanonicalJSON.decode([Shape].self, from: bytes, unknownFields: .refused) == everything)
    }

    @Test("whole numbers are exact to the last bit, and what a type cannot hold is refused")
    func integers() throws {
        #expect(try read(Int64.self, "-9223372036854775808") == .min)
        #expect(try read(Int64.self, "9223372036854775807") == .max)
        #expect(try read(UInt64.self, "18446744073709551615") == .max)
        #expect(try read(Int8.self, "-128") == -128)
        #expect(try read(Int.self, "-0") == 0)
        #expect(try read([Int].self, " [ 1 ,\n2\t,\r3 ] ") == [1, 2, 3])
        for (text, type) in [
            ("9223372036854775808", "Int64"), ("-9223372036854775809", "Int64"), ("18446744073709551616", "Int64"),
            ("123456789012345678901234567890", "Int64"),
        ] {
            #expect(fault(Int64.self, text)?.kind == .outOfRange(type))
        }
        #expect(fault(UInt8.self, "256")?.kind == .outOfRange("UInt8"))
        #expect(fault(UInt64.self, "-1")?.kind == .outOfRange("UInt64"))
        for text in ["1.0", "1e3", "0.5"] {
            #expect(fault(Int.self, text)?.kind == .wrongType(wanted: .integer, found: .number))
        }
    }

    @Test("numbers with a fraction are read where they are asked for")
    func fractions() throws {
        for text in ["0", "-0.0", "1.5", "1e3", "-2.5E-3", "9007199254740993", "0.1", "1e308"] {
            #expect(try read(Double.self, text) == JSONDecoder().decode(Double.self, from: Data(text.utf8)))
        }
        #expect(try read(Float.self, "0.1") == 0.1)
        #expect(fault(Double.self, "1e999")?.kind == .outOfRange("Double"))
        #expect(fault(Double.self, #""1""#)?.kind == .wrongType(wanted: .number, found: .text))
    }

    @Test("strings: escapes, pairs of surrogates, every length")
    func strings() throws {
        #expect(
            try read(String.self, ##""\"\\\/\b\f\n\r\t\u0041\u00e9\u6587\ud83d\udE00\u0000""##)
                == "\"\\/\u{8}\u{c}\n\r\tAé文😀\0")
        for length in 0...40 {
            let text = String(repeating: "x", count: length) + "é" + String(repeating: "文", count: length % 7)
            #expect(try read(String.self, "\"\(text)\"") == text)
        }
        let every = String(String.UnicodeScalarView((0..<0x3000).compactMap(Unicode.Scalar.init)))
        #expect(
            try CanonicalJSON.decode(String.self, from: CanonicalJSON.bytes(of: every), unknownFields: .refused)
                == every)
    }

    @Test("everything that Codable offers is there")
    func containers() throws {
        #expect(try read([String: Int].self, #"{"b":1,"a":2}"#) == ["b": 1, "a": 2])
        #expect(try read([Int: String].self, #"{"10":"x","9":"y"}"#) == [10: "x", 9: "y"])
        #expect(try read([Hand: Int].self, #"{"left":1,"right":2}"#) == [.left: 1, .right: 2])
        #expect(try read([String?].self, #"["a",null]"#) == ["a", nil])
        #expect(try read(Pair.self, #"{"first":[1,[true,{"x":null}],"late"],"super":{"y":3}}"#).isWhole)
        #expect(try read(Int?.self, "null") == nil)
        #expect(try read(Child.self, #"{"name":"c","super":{"age":3}}"#).age == 3)
    }

    @Test("a large dictionary is read in a time that grows with its size only")
    func largeDictionary() throws {
        let large = Dictionary(uniqueKeysWithValues: (0..<100_000).map { ("key \($0)", $0) })
        let bytes = try CanonicalJSON.bytes(of: large)
        #expect(try CanonicalJSON.decode([String: Int].self, from: bytes, unknownFields: .refused) == large)
    }

    private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try CanonicalJSON.decode(type, from: Array(text.utf8), unknownFields: .refused)
    }

    private func fault<Value: Decodable>(_ type: Value.Type, _ text: String) -> JSONFault? {
        #expect(throws: JSONFault.self) {
            try CanonicalJSON.decode(type, from: Array(text.utf8), unknownFields: .refused)
        }
    }

    private enum Hand: String, Codable, CodingKeyRepresentable { case left, right }

    private class Parent: Decodable {
        let age: Int
    }

    private final class Child: Parent {
        let name: String
        enum Key: String, CodingKey { case name }

        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            name = try container.decode(String.self, forKey: .name)
            try super.init(from: container.superDecoder())
        }
    }

    /// Asks in every way there is.
    private struct Pair: Decodable {
        enum Key: String, CodingKey { case first, x, y, absent }
        let isWhole: Bool

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            var list = try container.nestedUnkeyedContainer(forKey: .first)
            let hasThree = list.count == 3
            let one = try list.decode(Int.self)
            var inner = try list.nestedUnkeyedContainer()
            let flag = try inner.decode(Bool.self)
            let object = try inner.nestedContainer(keyedBy: Key.self)
            let isNull = try object.decodeNil(forKey: .x)
            let late = try String(from: list.superDecoder())
            let above = try container.superDecoder().container(keyedBy: Key.self).decode(Int.self, forKey: .y)
            let hasAbsent = container.contains(.absent)
            let absent = try container.decodeIfPresent(Int.self, forKey: .absent)
            isWhole =
                hasThree && one == 1 && flag && isNull && late == "late" && above == 3 && !hasAbsent && absent == nil
                && list.isAtEnd && container.allKeys == [.first]
        }
    }
}
