import AssemblyCore
import EventStream
import Foundation
import Language
import PlenaryTestKit
import Testing

@testable import plenary

/// Words are made where they are shown. What is on record is figures, names, and what people wrote themselves.
@Suite("Nothing on record rests on the words of the program", .timeLimit(.minutes(3)))
struct WordlessRecordTests {
    @Test("no sentence that the program can say stands in any record")
    func phrases() async throws {
        let phrases = try Self.phrases()
        #expect(phrases.count > 500, "the catalogues were not found")
        for (place, payload) in try await GoldenJournal.payloads().enumerated() {
            let text = String(decoding: payload, as: UTF8.self)
            for phrase in phrases where text.contains(phrase) {
                Issue.record("record \(place + 1) says '\(phrase)'")
            }
        }
    }

    @Test("with every sentence of the program reworded, the journal holds as before, and the same is decided")
    func reworded() async throws {
        let directory = try TemporaryDirectory()
        let path = try GoldenJournal.copy(in: directory)
        let events = try await GoldenJournal.events()
        try await Message.$rewording.withValue(Self.reword) {
            let report = try await VerificationReport.of(path)
            #expect(report.holds, "\(report.trouble?.english ?? "")")
            #expect(report.head == GoldenJournal.head)
            #expect(report.boards == 2)
            var assembly = Assembly()
            for event in events { assembly.apply(event) }
            #expect(GoldenEssentials.lines(of: assembly) == GoldenEssentials.expected)
            let title = assembly.questions["motion-1"]?.title.english
            #expect(title == "minutes 10 for sitting the suspend to Motion", "the words were not changed")
        }
    }

    /// The words of a phrase from the last to the first; what is filled in stays whole.
    private static let reword: @Sendable (String) -> String = { phrase in
        phrase.split(separator: " ", omittingEmptySubsequences: false).reversed().joined(separator: " ")
    }

    /// What the catalogues translate, in pieces between what is filled in, where a piece has three words or more.
    private static func phrases() throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let catalogues = root.appending(path: "Sources/CCatalogues/Translations")
        var pieces: Set<String> = []
        for language in ["fr", "es", "ar"] {
            let text = try String(contentsOf: catalogues.appending(path: "\(language).po"), encoding: .utf8)
            for entry in try PortableObject(text).entries {
                for words in [entry.key.words, entry.plural].compactMap(\.self) {
                    pieces.formUnion(
                        words.split(separator: /%[0-9]\$@/).map { $0.trimmingCharacters(in: .whitespaces) })
                }
            }
        }
        return pieces.filter { $0.split(separator: " ").filter { $0.contains(where: \.isLetter) }.count >= 3 }
    }
}
