import Bytes
import Testing

@Suite("Bytes as texts have them")
struct BytesTests {
    @Test(
        "hexadecimal digits come in lower case, and are read in either case, or in lower case alone where a text has one form"
    )
    func hexadecimal() {
        let bytes: [UInt8] = [0, 1, 0x7f, 0x80, 0xab, 0xff]
        #expect(Hexadecimal.string(bytes) == "00017f80abff")
        #expect(Hexadecimal.bytes("00017f80ABff") == bytes)
        #expect(Hexadecimal.bytes("00017f80abff".utf8, reading: .lowerCase) == bytes)
        #expect(Hexadecimal.bytes("00017f80ABff".utf8, reading: .lowerCase) == nil)
        for text in ["0", "0g", "+1", "0x", " 0", "é"] { #expect(Hexadecimal.bytes(text) == nil) }
        #expect(Hexadecimal.bytes("") == [])
    }

    @Test("Base64 is that of RFC 4648, with the signs at its end or without, and nothing else is read")
    func base64() {
        let vectors = [
            "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=",
            "foobar": "Zm9vYmFy",
        ]
        for (plain, text) in vectors {
            let bytes = Array(plain.utf8)
            #expect(Base64.encode(bytes) == text && Base64.decode(text) == bytes)
            let short = String(text.prefix { $0 != "=" })
            #expect(Base64.encode(bytes, padding: .left) == short && Base64.decode(short, padding: .left) == bytes)
        }
        for text in ["Zg", "Zg=", "Zg==\n", "Z", "Zm9v!", "_w=="] { #expect(Base64.decode(text) == nil) }
        #expect(Base64.decode("Zg==", padding: .left) == nil)
    }

    @Test("a hash is SHA-256, of an array, a part of one, a text or of nothing, in its three written forms")
    func hashes() throws {
        let abc = Digest(of: "abc")
        #expect(abc.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest(of: Array("abc".utf8)) == abc && Digest(of: Array("xabcx".utf8)[1...3]) == abc)
        #expect(
            Digest(of: [UInt8]()).description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Digest(of: "") == Digest(of: [UInt8]()))
        #expect(abc.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0" && Digest(base64: abc.base64) == abc)
        #expect(Digest(lowerCase: abc.description.utf8) == abc)
        let large = abc.description.uppercased()
        #expect(Digest(large) == abc && Digest(lowerCase: large.utf8) == nil)
        #expect(Digest(base64: "ungW") == nil && Digest("ba78") == nil)
    }

    @Test("two texts of bytes are the same or not, whatever their lengths")
    func comparison() {
        func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
            one.withUnsafeBytes { one in other.withUnsafeBytes { Sodium.isEqual(one, $0) } }
        }
        #expect(areEqual([1, 2, 3], [1, 2, 3]) && areEqual([], []))
        #expect(!areEqual([1, 2, 3], [1, 2, 4]) && !areEqual([1, 2, 3], [1, 2]))
    }
}
