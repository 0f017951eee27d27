import Foundation
import Language
import Testing

/// Messages with several numbers: what is counted in them has its forms, or stands behind its name.
@Suite("What is counted agrees with its number")
struct NumberWordsTests {
    /// Nouns that are counted in the messages that have plural forms, and others that are.
    private static func counted() throws -> Set<String> {
        var nouns: Set = [
            "amendments", "bytes", "digits", "delegates", "officers", "questions", "rows", "scrutineers",
            "trustees", "voters",
        ]
        for entry in try entries() {
            guard let plural = entry.plural else { continue }
            let one = Set(words(of: entry.key.words))
            nouns.formUnion(
                words(of: plural).filter { $0.hasSuffix("s") && !one.contains($0) && one.contains(single($0)) })
        }
        // A delegation votes, and sponsors a draft.
        return nouns.subtracting(["votes", "sponsors"])
    }

    private static func single(_ noun: String) -> String {
        noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : String(noun.dropLast())
    }

    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter }.map { $0.lowercased() }
    }

    private static func entries() throws -> [PortableObject.Entry] {
        try PortableObject(String(contentsOf: CatalogueTests.file(.french), encoding: .utf8)).entries
    }

    /// A number before a noun, or two numbers before it: `%1$@ of %2$@ names`, `%1$@ entitled delegations`.
    private static func faults(in text: String, _ nouns: Set<String>) -> [String] {
        text.matches(of: /%[1-9]\$@ ([a-z]+)(?: ([a-z]+))?/).compactMap { match in
            let found = [match.output.1, match.output.2].compactMap { $0 }.map(String.init)
            return found.first == "of" || !found.contains(where: nouns.contains) ? nil : String(match.output.0)
        }
    }

    @Test("no message with two numbers counts things in one form only")
    func sweep() throws {
        let nouns = try Self.counted()
        for entry in try Self.entries() where entry.plural == nil && !entry.isObsolete {
            let text = entry.key.words
            guard text.contains("%2$@"), !Self.limits.contains(text) else { continue }
            #expect(Self.faults(in: text, nouns).isEmpty, "\(text)")
        }
    }

    /// What is never one, and in Arabic never few: a limit of thousands.
    private static let limits: Set = [
        "The server %1$@ takes messages of %2$@ bytes at most, and a record may be larger; set max_payload: 8388608 in its configuration and start it again."
    ]

    @Test("the sweep finds a noun behind its number, and lets go what stands before it")
    func finds() throws {
        let nouns = try Self.counted()
        #expect(nouns.isSuperset(of: ["names", "members", "ballots", "delegations"]), "\(nouns)")
        #expect(!Self.faults(in: "That is %2$@ of %3$@ names.", nouns).isEmpty)
        #expect(!Self.faults(in: "%1$@ present, %3$@ entitled members", nouns).isEmpty)
        #expect(Self.faults(in: "Names marked: %1$@ of at most %2$@.", nouns).isEmpty)
    }
}
