import PlenaryTestKit
import TerminalKit
import Testing

@testable import plenary

@Suite("The gallery")
struct GalleryTests {
    @Test("every picture can be brought about, and no two have the same name")
    func pictures() {
        let pictures = Gallery.pictures()
        #expect(Set(pictures.map(\.title)).count == pictures.count)
        for picture in pictures {
            let scene = picture.scene(Surroundings(size: Size(columns: 80, rows: 24)))
            let words = Reader().sentences(of: scene).map(\.text)
            #expect(scene.name != "failed", "\(picture.title): \(words)")
            #expect(words.count > 1, "\(picture.title) is empty")
        }
    }

    @Test("it shows every console, and every page that the chair and the kiosk have")
    func completeness() {
        let names = Set(Gallery.pictures().map { $0.scene(Surroundings(size: Size(columns: 80, rows: 24))).name.name })
        let chair = [
            "sitting", "agenda", "day", "floor", "debate", "motions", "panels", "members", "votes", "missing",
            "documents",
            "document", "slate", "kiosks", "boards",
        ]
        let kiosk = [
            "idle", "find", "badge", "pin", "home", "asking", "card", "marking", "review", "recorded", "shown",
            "help",
        ]
        for page in chair + ["record", "why", "calculator", "boxes"] { #expect(names.contains("chair.\(page)")) }
        for page in kiosk { #expect(names.contains("kiosk.\(page)")) }
        for console in ["secretariat.", "scrutineer.", "board."] {
            #expect(names.contains { $0.hasPrefix(console) })
        }
    }

    @Test("whoever asks for lines is read the pictures line by line, and pages by commands")
    func lineByLine() async throws {
        // Given the picture of the boards, when the next one is asked for and the gallery is left
        let pictures = Gallery.pictures().map(\.title)
        let first = try #require(pictures.firstIndex(of: "chair: carried, W"))
        let result = try await PipedProcess.run(
            product: "plenary", ["gallery", "--linear", "--picture", "\(first + 1)"], input: "next\nleave\n")
        // Then both were read, and nothing was painted
        #expect(result.status == 0)
        for title in pictures[first...first + 1] { #expect(result.output.contains(title), "\(result.output)") }
        #expect(result.output.contains("\nOn the boards\n") && !result.output.contains("\u{1B}["))
    }
}
