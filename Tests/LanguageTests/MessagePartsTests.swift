import Foundation
import Testing

@testable import Language

/// A message that travels with its parts is said in every language as the one that was sent.
@Suite("Messages with their parts")
struct MessagePartsTests {
    private static let place = Message.name([.english: "Brazil", .french: "Brésil"], articles: [.french: "le"])
    private static let messages: [Message] = [
        "The journal is empty; nothing was ever recorded in it.", .verbatim("May"),
        "The vote of \(place) is in the record.", plural(3, "1 vote", "\(3) votes"),
        Message("open", context: "ballot"), ["a", place].listed, ["a", place].alternatives, ["a", "b"].sideBySide,
        "open" + ": " + place, place.uppercased, Message("open", context: "ballot").capitalised,
        place.shortened(to: 4), ("open" as Message).fixed(in: .arabic), .own([.english: "x", .arabic: "ص"]), .empty,
    ]

    @Test("there and back, they say the same in four languages")
    func parts() throws {
        let encoder = JSONEncoder()
        encoder.userInfo[.messagesWithParts] = true
        let back = try JSONDecoder().decode([Message].self, from: encoder.encode(Self.messages))
        for (sent, heard) in zip(Self.messages, back) {
            for language in WorkingLanguage.allCases {
                #expect(heard.text(in: language) == sent.text(in: language), "\(language): \(sent)")
            }
        }
        #expect(back.count == Self.messages.count)
    }

    @Test("elsewhere they are written in English words, as ever")
    func words() throws {
        let text = String(decoding: try JSONEncoder().encode(Self.messages), as: UTF8.self)
        #expect(text.contains("\"The vote of Brazil is in the record.\"") && !text.contains("key"))
    }
}
