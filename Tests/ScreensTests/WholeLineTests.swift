import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// What an officer must look after is not what a short line has no room for.
@Suite("Lines that are cut keep what matters, and words agree with whom they are about")
struct WholeLineTests {
    private static let low = Size(columns: 80, rows: 24)

    private static func kiosks(online: Int, offline: Int) -> [KioskStatus] {
        (0..<(online + offline)).map { place in
            KioskStatus(
                device: DeviceID("kiosk-\(place)"), member: nil, isOnline: place < online, helpAskedAt: nil)
        }
    }

    private static func rows(_ chair: OfficeStory<ChairProgram>, _ size: Size) -> String {
        let frame = Painter().paint(chair.scene(size), size: size)
        return (0..<size.rows).map { frame.surface.text(ofRow: $0) }.joined(separator: "\n")
    }

    @Test("a kiosk that is offline stands first in the line of the kiosks, and its page says since when it is lost")
    func offline() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.hear(.hall(.heard([.status(HostStatus(kiosks: Self.kiosks(online: 4, offline: 0)))])))
        chair.hear(.hall(.heard([.status(HostStatus(kiosks: Self.kiosks(online: 3, offline: 1)))])))
        #expect(Self.rows(chair, Self.low).contains("OFFLINE: kiosk-3"), "\(Self.rows(chair, Self.low))")
        chair.type("K")
        let lost = Self.rows(chair, Self.low).split(separator: "\n").first { $0.contains("kiosk-3") }
        #expect(lost?.contains("LOST") == true && lost?.contains("10:0") == true, "\(lost ?? "")")
    }

    @Test("before anybody has used one, the first page counts the kiosks that are connected")
    func attached() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("start"))
        chair.hear(.chair(.attached(Attached(kiosks: 7, boards: 1, consoles: 0))))
        #expect(Self.rows(chair, Self.low).contains("0 of 7 in use"), "\(Self.rows(chair, Self.low))")
    }

    @Test("the smallest kiosk that waits shows a badge")
    func badge() throws {
        let kiosk = KioskStory(try HeardMeeting.small())
        let size = Size(columns: 40, rows: 12)
        let frame = Painter().paint(kiosk.scene(columns: 40, rows: 12), size: size)
        let rows = (0..<12).map { frame.surface.text(ofRow: $0) }
        #expect(rows.contains { $0.contains("001") }, "\(rows.joined(separator: "\n"))")
    }

    @Test("a majority of the what-if page is written in the reader's language")
    func majority() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("c")
        for language in WorkingLanguage.allCases {
            var scene = chair.scene(Size(columns: 132, rows: 50))
            scene.language = language
            let told = ScreenPicture.reading(of: scene).joined(separator: "\n")
            #expect(!told.contains("expressed") || language == .english, "\(told)")
        }
    }
}
