import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// Whoever sits at the smallest terminal there is finds out of every page, form and question.
@Suite("The key that leads out is on the key line")
struct WayOutTests {
    private static let sizes = [
        Size(columns: 40, rows: 12), Size(columns: 46, rows: 13), Size(columns: 60, rows: 15),
        Size(columns: 80, rows: 24),
    ]

    /// Every scene in every language and size, also where it is scrolled to its middle.
    private static func expectWayOut(_ name: String, _ scene: (Size) -> Scene) {
        for size in sizes {
            let first = scene(size)
            // Nothing leads out of a screen that only waits, nor of a display.
            guard let way = first.keys.wayOut, let sign = way.keys.first else {
                #expect(first.isPassing || first.hidesCursor || first.name == "kiosk.idle", "\(name) \(first.name)")
                continue
            }
            for language in WorkingLanguage.allCases {
                var shown = first
                shown.language = language
                let painter = Painter(reordering: .terminal)
                let frame = painter.paint(shown, size: size)
                let middle = frame.scroll.map { painter.paint(shown, size: size, scroll: $0.end / 2) }
                let wanted = "\(sign.sign(.unicode).text(in: language)) \(way.label.text(in: language))"
                for frame in [frame, middle].compactMap(\.self) {
                    let keys = frame.surface.text(ofRow: size.rows - 1)
                    #expect(keys.contains(wanted), "\(name) \(shown.name) \(size) \(language), '\(wanted)': \(keys)")
                }
            }
        }
    }

    @Test("at the chair's console", arguments: ChairPictureTests.Moment.allCases)
    func chair(moment: ChairPictureTests.Moment) throws {
        let chair = try ChairPictureTests.story(moment)
        Self.expectWayOut("\(moment)") { chair.scene($0) }
    }

    @Test("at the chair's console in debate", arguments: DebatePictureTests.Moment.allCases)
    func debate(moment: DebatePictureTests.Moment) throws {
        let chair = try DebateMoments.chair(at: moment.rawValue)
        Self.expectWayOut("\(moment)") { chair.scene($0) }
    }

    @Test("at the secretariat's console", arguments: SecretariatPictureTests.Moment.allCases)
    func secretariat(moment: SecretariatPictureTests.Moment) throws {
        let office = try SecretariatPictureTests.story(moment)
        Self.expectWayOut("\(moment)") { office.scene($0) }
    }

    @Test("at the scrutineers' console")
    func scrutineer() throws {
        for moment in [ScrutinyPictureTests.Moment.rehearsal, .key, .back, .typed, .given, .help] {
            let console = try ScrutinyPictureTests.story(moment)
            Self.expectWayOut("\(moment)") { console.scene($0) }
        }
    }

    @Test("at a kiosk, with papers of every form")
    func kiosk() throws {
        for moment in KioskPictureTests.Moment.allCases {
            let kiosk = try KioskPictureTests.story(moment)
            Self.expectWayOut("\(moment)") { kiosk.scene(columns: $0.columns, rows: $0.rows) }
        }
        for moment in KioskFormPictureTests.Moment.allCases {
            let kiosk = try KioskFormPictureTests.story(moment)
            Self.expectWayOut("\(moment)") { kiosk.scene(columns: $0.columns, rows: $0.rows) }
        }
    }

    @Test("given the first page of a console, Esc says that q leaves, and the key line shows q")
    func firstPage() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.press(.back)
        let size = Size(columns: 40, rows: 12)
        #expect(chair.scene(size).keys.wayOut?.command == "leave")
        chair.press(.back)
        #expect(chair.scene.status?.text.english == "This is the first page; q leaves the console.")
        chair.press(.character("a"))
        #expect(chair.scene(size).keys.wayOut?.command == "back")
    }
}
