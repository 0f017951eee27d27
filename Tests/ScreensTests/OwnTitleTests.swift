import AssemblyCore
import Foundation
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

@Suite("No page opens scrolled away from its own title")
struct OwnTitleTests {
    @Test(
        "given a window of a desk, when a page of any console opens, then its first line is in sight",
        arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
    func opens(size: Size) throws {
        var titles = 0
        for page in try EveryPage.opened(in: size) {
            // What stands in front is read before the page behind it.
            guard let title = page.scene.dialog?.title.plain ?? Self.title(of: page.scene.body) else { continue }
            titles += 1
            let frame = Painter().paint(page.scene, size: size)
            let words = (1..<size.rows).map { frame.surface.text(ofRow: $0) }.joined(separator: "\n")
            #expect(words.contains(title.prefix(12)), "\(page.name): \(title)\n\(words)")
        }
        #expect(titles > 300, "the pages of every console")
    }

    /// What a page says that it is about, or the title of its first region.
    private static func title(of parts: [Node]) -> String? {
        firstTitle(in: parts) { $0.layout.sight != .ordinary } ?? firstTitle(in: parts) { _ in true }
    }

    /// The title of the first region of a page that keeps its place.
    private static func firstTitle(in parts: [Node], _ isWanted: (Node) -> Bool) -> String? {
        parts.filter { $0.layout.priority > .secondary }.compactMap { part in
            switch part.content {
            case .pane(let pane): isWanted(part) ? pane.title.plain : nil
            case .heading(let text): isWanted(part) ? text.plain : nil
            case .row(let parts), .column(let parts): firstTitle(in: parts, isWanted)
            default: nil
            }
        }.first
    }

    @Test(
        "given a newcomer at the chair's console, then what the session is called and what is done first are in sight")
    func firstMinute() throws {
        let chair = OfficeStory(
            ChairProgram(operatorName: "chair", isFirstTime: true), HeardMeeting.chair,
            try ChairMoments.meeting("start"))
        let size = Size(columns: 80, rows: 24)
        let frame = Painter().paint(chair.scene(size), size: size)
        #expect(frame.scroll == nil, "all of it is in sight")
        let words = (0..<size.rows).map { frame.surface.text(ofRow: $0) }.joined(separator: "\n")
        for part in [
            "92nd session", "Place", "plenary kiosk in another terminal", "First time here?", "Open sitting 1",
        ] {
            #expect(words.contains(part), "\(part)\n\(words)")
        }
    }
}
