import Testing

/// Meaning travels beside the words: nothing finds out what a sentence means by looking into it.
@Suite("Finished sentences")
struct FinishedSentenceTests {
    /// Code that trims, cuts or searches a sentence or a painted text after it was put together.
    private static let surgery: [String] = [
        #"removing\(last:"#, #"inserting\(beforeStop:"#, #"withoutEdition"#,
        #"\.spans\.(?:first|last)\?*\.(?:ink|text)"#,
        #"\.(?:english|plain)\.(?:hasPrefix|hasSuffix|contains|range|firstIndex|split|prefix|suffix|replacing)\b"#,
        #"\.(?:english|plain)\.(?:dropFirst|dropLast|trimming\w*|components)\b"#,
        #"\b[sS]entence(?:\(\))?\.(?:hasPrefix|hasSuffix|contains|range|split|prefix|suffix|dropFirst|dropLast)\b"#,
        #"\.text\(in: [.\w]+\)\.(?:hasPrefix|hasSuffix|contains|range|split|prefix|suffix|dropFirst|dropLast)\b"#,
    ]

    /// What looks like it and is none: tests of words that a screen shows, and what narrows a list by what was typed.
    private static let allowed = ["PlenaryTestKit/"]

    @Test("no source trims or searches a sentence that is finished")
    func noSurgery() throws {
        let expressions = try Self.surgery.map { try Regex($0) }
        for source in try PackageTree.sources(in: "Sources", endings: ["swift"])
        where !Self.allowed.contains(where: source.path.contains) {
            for (line, text) in source.lines.enumerated() where !text.drop(while: { $0 == " " }).hasPrefix("//") {
                for expression in expressions {
                    #expect(text.firstMatch(of: expression) == nil, "\(source.path):\(line + 1): \(text)")
                }
            }
        }
    }
}
