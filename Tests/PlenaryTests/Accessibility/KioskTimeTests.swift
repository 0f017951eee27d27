import Foundation
import PlenaryTestKit
import Testing

/// The kiosk's own clock goes ten times as fast here, so that two minutes without a key are twelve seconds.
@Suite("A16-A27: a delegate's time, choice and traces")
struct KioskTimeTests {
    private let fast = ["--clock-rate", "10"]

    @Test("without a key: a warning in words and by bell, any key extends, then NOT CAST here and at the chair (A19)")
    func inactivity() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper(fast)
        let bells = await kiosk.screen().bells
        let warned = try await kiosk.waitFor("still there", within: .seconds(90))
        #expect(warned.bells > bells)
        try await kiosk.press(.down)
        try await kiosk.waitUntil("the warning is gone") { !$0.contains("still there") }
        try await kiosk.waitFor("NOT CAST", within: .seconds(90))
        try await chair.waitFor("NOT CAST", within: .seconds(90))
        try await kiosk.waitFor("Identify", within: .seconds(90))
        try await kiosk.finish()
        try await chair.finish()
    }

    @Test("one step back keeps what was marked (A16)")
    func back() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper()
        try await kiosk.type("3")
        try await kiosk.waitFor("(selected)")
        try await kiosk.type("0")
        try await kiosk.waitFor("about to cast")
        try await kiosk.press(.escape)
        let again = try await kiosk.waitFor("(selected)")
        #expect(again.lines.contains { $0.contains("ABSTAIN") && $0.contains("(selected)") })
        try await kiosk.finish()
        try await chair.finish()
    }

    @Test("a paper without a mark is called that before it is cast (A21)")
    func blank() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper()
        let blank = "The paper is BLANK: nothing is marked. It counts as an abstention."
        #expect(await !kiosk.screen().contains(blank))
        try await kiosk.type("0")
        try await kiosk.waitUntil("the blank paper is named, and has not been cast") { screen in
            screen.contains(blank) && screen.contains("CAST this vote") && !screen.contains("RECORDED")
        }
        try await kiosk.type("9")
        try await kiosk.waitFor("RECORDED")
        try await kiosk.finish()
        try await chair.finish()
    }

    @Test("after leaving, nothing of the vote is on the screen, in the title, in a file or in a core (A26, A27)")
    func traces() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper(fast)
        try await kiosk.type("2")
        try await kiosk.waitFor("(selected)")
        try await kiosk.type("0")
        try await kiosk.waitFor("about to cast")
        try await kiosk.type("9")
        try await kiosk.waitFor("RECORDED")
        let mark = await kiosk.mark()
        let limits = try String(contentsOfFile: "/proc/\(kiosk.processIdentifier)/limits", encoding: .utf8)
        #expect(limits.contains(/Max core file size +0 +0/))
        let screen = try await kiosk.waitFor("Identify", within: .seconds(90))
        #expect(!screen.contains("AGAINST") && !screen.contains("RECORDED"))
        let isCleared = await kiosk.hasWritten("\u{1B}[2J", since: mark)
        let isErased = await kiosk.hasWritten("\u{1B}[J", since: mark)
        #expect(isCleared || isErased, "the screen is cleared when the delegate leaves, not only painted over")
        #expect(await kiosk.hasWritten("\u{1B}[3J", since: mark), "the scrollback is cleared")
        #expect(await !kiosk.hasWritten("\u{1B}]"), "no title is set")
        // The host's own files are here too: the record has the vote, and nothing has what the kiosk showed of it.
        let files = try Self.files(under: hall.directory.path)
        #expect(files.contains { $0.hasSuffix("/journal.sqlite") })
        for file in files {
            let bytes = try Data(contentsOf: URL(filePath: file))
            for words in ["AGAINST", "about to cast"] {
                #expect(bytes.range(of: Data(words.utf8)) == nil, "\(file) holds \"\(words)\"")
            }
        }
        try await kiosk.finish()
        try await chair.finish()
    }

    private static func files(under directory: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: directory).map { "\(directory)/\($0)" }.filter {
            try FileManager.default.attributesOfItem(atPath: $0)[.type] as? FileAttributeType == .typeRegular
        }
    }
}
