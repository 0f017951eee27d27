import Testing

/// A second version of a form is a second place for a mistake, and a first difference between two.
@Suite("Each form of bytes and texts has one room")
struct OneRoomTests {
    /// What is written in one room alone, and the paths where it may stand.
    private static let forms: [(what: String, words: [String], rooms: [String])] = [
        ("hexadecimal digits", ["Array(\"0123456789abcdef"], ["Sources/Bytes/"]),
        (
            "Base64",
            [
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef", "base64EncodedString", "base64EncodedData", "base64Encoded:",
                "_base64_",
            ],
            ["Sources/Bytes/"]
        ),
        ("SHA-256 of one text", ["crypto_hash_sha256"], ["Sources/Bytes/"]),
        ("a comparison that tells nothing", ["sodium_memcmp"], ["Sources/Bytes/"]),
        (
            "a journal's chain of hashes", ["chain_sha256"],
            ["Sources/SQLiteJournal/ChainHash.swift", "Sources/CLibcrypto/"]
        ),
        ("escapes of JSON", [#"\\u00"#], ["Sources/CanonicalJSON/"]),
        ("a reader of YAML", ["Yams.compose", "Parser(yaml:", "YamlError"], ["Sources/EditedFiles/"]),
        ("a type for CSV", ["struct CSV"], ["Sources/EditedFiles/"]),
    ]

    @Test("no room writes again what another has")
    func once() throws {
        let sources = try PackageTree.sources(in: "Sources").filter { !$0.path.hasPrefix("Sources/PlenaryBenchmark/") }
        for form in Self.forms {
            let found = sources.filter { source in
                form.words.contains { source.text.contains($0) }
                    && source.lines.contains { line in
                        !line.trimmingPrefix(/\s+/).hasPrefix("//") && form.words.contains { line.contains($0) }
                    }
            }
            #expect(!found.isEmpty, "nobody writes \(form.what): the search itself is broken")
            for source in found where !form.rooms.contains(where: source.path.hasPrefix) {
                Issue.record("\(source.path) writes \(form.what), which has a room: \(form.rooms[0])")
            }
        }
    }
}
