import Bytes
import EventStream
import Foundation
import Testing

@Suite("Positions, ids and hashes")
struct PositionTests {
    @Test("positions count from 1 and never go below the origin")
    func counting() {
        #expect(Position.origin.next == .first)
        #expect(Position.first.previous == .origin)
        #expect(Position.origin.previous == nil)
        #expect(Position(validating: -1) == nil)
        #expect(Position(7).advanced(by: -7) == .origin)
        #expect(Position(3).distance(to: 10) == 7)
        #expect([Position(3), 1, 2].sorted() == [1, 2, 3])
    }

    @Test("a negative position in a file is refused, not trusted")
    func negativeInAFile() throws {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Position].self, from: Data("[-1]".utf8)) }
        #expect(try JSONDecoder().decode([Position].self, from: Data("[0,42]".utf8)) == [0, 42])
        #expect(try JSONEncoder().encode([Position(42)]) == Data("[42]".utf8))
    }

    @Test("an id is 32 hexadecimal digits in text and 16 bytes in a file")
    func ids() throws {
        let id = RecordID(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)
        #expect(id.description == "0123456789abcdeffedcba9876543210")
        #expect(RecordID("0123456789ABCDEFfedcba9876543210") == id)
        #expect(
            id.bytes == [1, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10])
        #expect(RecordID(bytes: id.bytes) == id)
        let copy = try JSONDecoder().decode(RecordID.self, from: JSONEncoder().encode(id))
        #expect(copy == id)
    }

    @Test(
        "anything else is no id",
        arguments: ["", "0123", String(repeating: "g", count: 32), String(repeating: "é", count: 16)])
    func noIDs(text: String) {
        #expect(RecordID(text) == nil)
        #expect(RecordID(bytes: [1, 2, 3]) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([RecordID].self, from: JSONEncoder().encode([text]))
        }
    }

    @Test("new ids differ, and seeded ones come again")
    func randomIDs() {
        #expect(Set((0..<1_000).map { _ in RecordID.random() }).count == 1_000)
        var (one, other) = (Counting(), Counting())
        #expect(RecordID.random(using: &one) == RecordID.random(using: &other))
    }

    @Test("a hash is 64 hexadecimal digits in text")
    func digests() throws {
        let digest = try #require(Digest(bytes: 0..<32))
        #expect(digest.description == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
        #expect(Digest(digest.description) == digest)
        #expect(digest.bytes == Array(0..<32))
        #expect(digest != .zero)
        #expect(Set([digest, digest, .zero]).count == 2)
        #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(Digest("00") == nil)
        #expect(try JSONDecoder().decode(Digest.self, from: JSONEncoder().encode(digest)) == digest)
    }

    private struct Counting: RandomNumberGenerator {
        var number: UInt64 = 0

        mutating func next() -> UInt64 {
            number += 1
            return number
        }
    }
}
