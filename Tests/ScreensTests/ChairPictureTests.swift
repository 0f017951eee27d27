import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of the chair's console")
struct ChairPictureTests {
    /// The moment of the picture.
    enum Moment: String, CaseIterable {
        case waiting, start, item, elections, slate, recorded, secret, nearlyAll = "nearly-all", counted, result,
            elected
        case close, panel, speaker, adding, agenda, panels, members, votes, ballot, missing, record, why
        case calculator, calculatorNames = "calculator-names"
        case annul, leaving, storage, offline, checking, playing, suspended, ended, help
    }

    @Test(
        "every page looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: Moment.allCases)
    func pictures(moment: Moment) throws {
        let chair = try Self.story(moment)
        let text = Pictures.text(isOnWalls: !Self.sameOnWalls.contains(moment)) { chair.scene($0, isLinear: $1) }
        let difference = Fixture("chair-\(moment.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("on a wide wall of a terminal the seats and the panels stand beside the vote")
    func wide() throws {
        let chair = try Self.story(.recorded)
        let size = Size(columns: 200, rows: 60)
        let text = ScreenPicture(chair.scene(size), size: size).description
        let difference = Fixture("chair-recorded-wide.txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    /// Pages with something before them, and moments of a page that has its picture.
    private static let sameOnWalls: Set<Moment> = [
        .waiting, .close, .adding, .annul, .leaving, .storage, .offline, .checking, .playing, .help, .nearlyAll,
        .calculatorNames, .counted, .ended, .item, .secret,
    ]

    static func story(_ moment: Moment) throws -> OfficeStory<ChairProgram> {
        let story = try ChairMoments.meeting(moment.rawValue)
        var chair = OfficeStory.chair(story)
        try ChairMoments.act(moment.rawValue, &chair)
        return chair
    }
}
