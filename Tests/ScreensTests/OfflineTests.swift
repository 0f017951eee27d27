import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

@Suite("A console without its host says what to do")
struct OfflineTests {
    private static let smallest = Size(columns: 40, rows: 12)

    /// The whole sentence stands in the lines above the key line of the smallest terminal, in four languages.
    private func expectWhole(_ scene: Scene, _ advice: String) throws {
        let status = try #require(scene.status)
        #expect(status.kind == .danger)
        #expect(status.text.english.hasPrefix("OFFLINE"), "\(status.text.english)")
        #expect(status.text.english.contains(advice), "\(status.text.english)")
        for language in WorkingLanguage.allCases {
            var shown = scene
            shown.language = language
            let layout = StatusLayout(shown.localized().status, width: Self.smallest.columns - 2, glyphs: .unicode)
            #expect(!layout.isCut, "\(scene.name) \(language): \(status.text.text(in: language))")
            #expect(status.text.text(in: language) != status.text.english || language == .english)
        }
        let frame = Painter().paint(scene, size: Self.smallest)
        let rows = (8..<11).map { frame.surface.text(ofRow: $0) }.joined(separator: " ")
        let shown = rows.split(separator: " ").joined(separator: " ")
        #expect(shown.hasSuffix(status.text.english), "\(shown)")
    }

    @Test("a kiosk sends the delegate to the secretariat, wherever the link was lost")
    func kiosk() throws {
        let idle = KioskStory(try HeardMeeting.small())
        var atHome = idle
        atHome.identify("CA", badge: "003")
        var atPaper = KioskStory(try KioskAssembly.meeting())
        atPaper.identify("CA", badge: "003")
        for story in [idle, atHome, atPaper] {
            var kiosk = story
            kiosk.hear(.hall(.link(isUp: false)))
            try expectWhole(kiosk.scene(columns: 40, rows: 12), "ask the secretariat where to vote")
            kiosk.hear(.hall(.link(isUp: true)))
            #expect(kiosk.scene.status?.text.english.hasPrefix("OFFLINE") != true)
        }
    }

    @Test("every officer's console says to start the host again, and that nothing is lost")
    func officers() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.hear(.hall(.link(isUp: false)))
        try expectWhole(chair.scene(Self.smallest), "start it again")
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        office.hear(.hall(.link(isUp: false)))
        try expectWhole(office.scene(Self.smallest), "Nothing is lost")
        var scrutineer = try ScrutinyPictureTests.story(.given)
        scrutineer.hear(.hall(.link(isUp: false)))
        try expectWhole(scrutineer.scene(Self.smallest), "then this console")
    }

    @Test("an officer who was logged out is told so for as long as it lasts, whatever the link does; the clock stands")
    func loggedOut() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.hear(.loginEnded)
        chair.hear(.hall(.link(isUp: false)))
        chair.hear(.hall(.link(isUp: true)))
        let status = try #require(chair.scene(Self.smallest).status)
        #expect(status.kind == .danger && status.text.english.hasPrefix("LOGGED OUT"), "\(status.text.english)")
        #expect("\(chair.scene(Self.smallest).title)".contains("LOGGED OUT"))
        for language in WorkingLanguage.allCases {
            var shown = chair.scene(Self.smallest)
            shown.language = language
            let layout = StatusLayout(shown.localized().status, width: Self.smallest.columns - 2, glyphs: .unicode)
            #expect(!layout.isCut, "\(language): \(status.text.text(in: language))")
        }
    }

    @Test("a host that ends on purpose logs nobody out: the console says that the host is gone")
    func endedOnPurpose() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        office.hear(.hall(.heard([.status(HostStatus(isEnding: true))])))
        office.hear(.loginEnded)
        #expect(office.scene(Self.smallest).status?.text.english.hasPrefix("LOGGED OUT") == false)
    }

    @Test("the board says that it comes back by itself")
    func board() throws {
        var board = BoardStory(try ChairMoments.meeting("recorded"))
        board.hear(.hall(.link(isUp: false)))
        try expectWhole(board.scene(columns: 40, rows: 12), "reconnects")
    }

    @Test("a kiosk that is gone is told to the officers with what to do")
    func kioskGone() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        let device = KioskStatus(device: DeviceID("Kiosk 3"), member: "FR", isOnline: true)
        chair.hear(.hall(.heard([.status(HostStatus(kiosks: [device]))])))
        let gone = KioskStatus(device: device.device, member: device.member, isOnline: false)
        chair.hear(.hall(.heard([.status(HostStatus(kiosks: [gone]))])))
        #expect(chair.reading.contains("is OFFLINE while France is using it. Send somebody"), "\(chair.reading)")
    }

    @Test("a status that is longer than its lines shows by its end that it is cut")
    func cut() {
        let words = Array(repeating: "words", count: 60).joined(separator: " ")
        let layout = StatusLayout(StatusLine(.verbatim(words), .danger), width: 38, glyphs: .unicode)
        #expect(layout.isCut && layout.rows == 3)
        #expect(layout.lines.last?.pieces.last?.glyph.character == "…")
    }
}
