import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// A ballot whose time was announced says at every kiosk how long it still receives papers.
@Suite("A kiosk shows the time that is left to vote")
struct KioskTimeLeftTests {
    private static func kiosk(limit: Int?) throws -> KioskStory {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.motion, limitSeconds: limit)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        return kiosk
    }

    private static func reading(_ kiosk: KioskStory, isLinear: Bool) -> String {
        ScreenPicture.reading(of: kiosk.scene(isLinear: isLinear)).joined(separator: "\n")
    }

    @Test("on the paper, the review and the home page, also line by line", arguments: [false, true])
    func shown(isLinear: Bool) throws {
        var kiosk = try Self.kiosk(limit: 300)
        #expect(kiosk.scene.name == "kiosk.marking")
        #expect(
            Self.reading(kiosk, isLinear: isLinear).contains("Time: 5:00 left"),
            "\(Self.reading(kiosk, isLinear: isLinear))")
        kiosk.press("10")
        #expect(kiosk.scene.name == "kiosk.review")
        #expect(Self.reading(kiosk, isLinear: isLinear).contains("Time: 5:00 left"))
        kiosk.press(.back, .back)
        #expect(kiosk.scene.name == "kiosk.home")
        #expect(Self.reading(kiosk, isLinear: isLinear).contains("Time: 5:00 left"))
    }

    @Test("and not where no time was announced")
    func unlimited() throws {
        let kiosk = try Self.kiosk(limit: nil)
        #expect(!Self.reading(kiosk, isLinear: true).contains("Time:"))
    }

    @Test("whoever has not cast hears it a minute before the end and at fifteen seconds, each once")
    func told() throws {
        var kiosk = try Self.kiosk(limit: 100)
        var said: [String] = []
        for _ in 0..<100 {
            kiosk.press(.down)
            kiosk.wait(.seconds(1))
            if let status = kiosk.scene.status?.text.english, said.last != status { said.append(status) }
        }
        #expect(said == ["Time left to vote: 1 minute.", "Time left to vote: 15 seconds."], "\(said)")
    }
}
