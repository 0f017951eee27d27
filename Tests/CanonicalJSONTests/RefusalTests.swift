import CanonicalJSON
import Foundation
import Testing

@Suite("JSON that is refused")
struct RefusalTests {
    @Test(
        "what RFC 8259 does not allow is refused, and never read as something else",
        arguments: [
            "", " ", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{", "{}}", "{,}", #"{"a"}"#, #"{"a":}"#,
            #"{"a":1,}"#,
            #"{a:1}"#, "{1:2}", #"{"a":1 "b":2}"#, "nul", "nulL", "tru", "True", "NaN", "Infinity", "-", "+1", "01",
            "-01", "1.",
            ".5", "1e", "1e+", "0x1", "1_000", "1,2", "1 1", "[1]x", "'a'", "\"", "\"a", #""\"#, #""\x""#, #""\u12""#,
            #""\u12G4""#, #""\ud800""#, #""\ud800x""#, #""\ud800\n""#, #""\ud800\u0041""#, #""\udc00""#, "\"\n\"",
            "\"\u{0}\"",
            "/* */1", "1//", "\u{feff}1",
        ])
    func malformed(text: String) throws {
        let fault = #expect(throws: JSONFault.self) { try read(Anything.self, Array(text.utf8)) }
        #expect(fault?.description.hasSuffix(".") == true)
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [
            [0x80], [0xc0, 0x80], [0xc1, 0xbf], [0xc3], [0xe0, 0x80, 0x80], [0xe0, 0x9f, 0xbf], [0xed, 0xa0, 0x80],
            [0xed, 0xbf, 0xbf], [0xf0, 0x80, 0x80, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80],
            [0xf5, 0x80],
            [0xff], [0xe2, 0x82], [0xc3, 0x28],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        #expect(throws: JSONFault.self) { try read(String.self, [0x22] + bytes + [0x22]) }
        #expect(throws: JSONFault.self) {
            try read([String: Int].self, [0x7b, 0x22] + bytes + [0x22, 0x3a, 0x31, 0x7d])
        }
    }

    @Test("nesting is refused beyond 64, however deep it goes on")
    func nesting() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
        }
        _ = try read(Anything.self, nested(64))
        for depth in [65, 66, 1_000_000] {
            let fault = #expect(throws: JSONFault.self) { try read(Anything.self, nested(depth)) }
            #expect(fault?.kind == .tooDeep)
        }
        let objects = Array(String(repeating: #"{"a":"#, count: 1_000_000).utf8)
        #expect(throws: JSONFault.self) { try read(Anything.self, objects) }
    }

    @Test("a key that is there twice is refused, however it is written and wherever it stands")
    func repeatedKeys() {
        for text in [
            #"{"a":1,"a":2}"#, #"{"b":1,"a":2,"b":3}"#, #"{"a":1,"\u0061":2}"#, "{\"\u{e9}\":1,\"e\u{301}\":2}",
            #"{"x":{"a":1,"c":2,"b":3,"a":4}}"#,
        ] {
            let fault = #expect(throws: JSONFault.self) { try read(Anything.self, Array(text.utf8)) }
            guard case .repeatedField = fault?.kind else {
                Issue.record("\(text): \(String(describing: fault))")
                continue
            }
        }
    }

    @Test("a field that nobody asked for is refused by name, or passed over")
    func unknownFields() throws {
        let text = Array(#"{"did":[{"cast":{"ballot":"b","by":"FR","more":1}}]}"#.utf8)
        let fault = #expect(throws: JSONFault.self) { try read(Record.self, text) }
        #expect(fault == JSONFault(.unknownField("more"), at: "did[0].cast"))
        #expect(fault?.description == "The field “more” is not known here (at did[0].cast).")
        #expect(try CanonicalJSON.decode(Record.self, from: text, unknownFields: .ignored).did.count == 1)
        // What may be there and is not, counts as asked for
        _ = try read(Record.self, Array(#"{"did":[{"cast":{"ballot":"b","by":"FR","why":"x"}}]}"#.utf8))
    }

    @Test(
        "faults say where and what",
        arguments: [
            (
                #"{"did":[{"cast":{"ballot":7,"by":"FR"}}]}"#,
                "There is a whole number where a text belongs (at did[0].cast.ballot)."
            ),
            (
                #"{"did":[{"cast":{"ballot":null,"by":"FR"}}]}"#,
                "There is nothing (null) where a text belongs (at did[0].cast.ballot)."
            ),
            (#"{"did":[{"cast":{"by":"FR"}}]}"#, "The field “ballot” is missing (at did[0].cast)."),
            (#"{"did":[{"held":{}},{"shout":{}}]}"#, "“shout” means nothing here (at did[1])."),
            (#"{"did":[{"cast":{"ballot":"b","by":"XX"}}]}"#, "“XX” means nothing here (at did[0].cast.by)."),
            (#"{"did":[]} 1"#, "Something follows after the end, at byte 11."),
            (#"{"did":[{"held":{"x y\#u{1b}":1}}]}"#, "What stands at byte 21 is not JSON (at did[0].held)."),
            (#"{"did":[{"held":{"x y\u001b":1}}]}"#, "The field “x y\u{fffd}” is not known here (at did[0].held)."),
            (#"{}"#, "The field “did” is missing."),
        ])
    func sentences(text: String, sentence: String) {
        let fault = #expect(throws: JSONFault.self) { try read(Record.self, Array(text.utf8)) }
        #expect(fault?.description == sentence)
    }

    @Test("cut anywhere, or with any byte changed, it is refused or read, never more")
    func anyDamage() throws {
        let bytes = try CanonicalJSON.bytes(of: Shape.samples)
        for count in 0..<bytes.count {
            #expect(throws: JSONFault.self) { try read([Shape].self, Array(bytes[..<count])) }
        }
        var (refused, foundationDiffers) = (0, 0)
        for place in bytes.indices {
            for mask in [0x01, 0x10, 0x80, 0xff] as [UInt8] {
                var damaged = bytes
                damaged[place] ^= mask
                let ours = try? read([Shape].self, damaged)
                if ours == nil { refused += 1 }
                let theirs = try? JSONDecoder().decode([Shape].self, from: Data(damaged))
                // Foundation is the more lenient one: what we read, it reads, and as the same
                if let ours, ours != theirs { foundationDiffers += 1 }
            }
        }
        #expect(refused > bytes.count)
        #expect(foundationDiffers == 0)
    }

    private func read<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try CanonicalJSON.decode(type, from: bytes, unknownFields: .refused)
    }

    /// A record as a journal holds it.
    private struct Record: Decodable {
        enum Deed: Decodable {
            case held
            case cast(ballot: String, by: Member, why: String?)
        }
        enum Member: String, Decodable { case france = "FR" }
        let did: [Deed]
    }

    /// Takes whatever is there.
    private indirect enum Anything: Decodable {
        case nothing, text(String), number(Double), truth(Bool), list([Anything]), object([String: Anything])

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .nothing
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else if let truth = try? value.decode(Bool.self) {
                self = .truth(truth)
            } else if let list = try? value.decode([Anything].self) {
                self = .list(list)
            } else {
                self = .object(try value.decode([String: Anything].self))
            }
        }
    }
}
