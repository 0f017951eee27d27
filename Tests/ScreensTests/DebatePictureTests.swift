import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of the procedure at the chair's console")
struct DebatePictureTests {
    /// The moment of the picture.
    enum Moment: String, CaseIterable {
        case point, ruling, appeal, rulingStands = "ruling-stands", motions, debate, moving
        case motionCarried = "motion-carried", closingList = "closing-list", reply
        case ranking, amendments, asAmended = "as-amended", division, explanation
        case count, hands, handsDiffer = "hands-differ", rollCall = "roll-call", consensus, objection, papers
        case secondBallot = "second-ballot", series, seriesWhy = "series-why", lots, drawn
        case castingVote = "casting-vote", unitedNations = "un-result", putOff = "put-off", newName = "new-name"
    }

    /// Those whose pages have another form than the others.
    private static let onWalls: Set<Moment> = [
        .point, .motions, .debate, .amendments, .moving, .rollCall, .hands, .series, .unitedNations,
    ]

    @Test(
        "every moment looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: Moment.allCases)
    func pictures(moment: Moment) throws {
        let chair = try DebateMoments.chair(at: moment.rawValue)
        let text = Pictures.text(isOnWalls: Self.onWalls.contains(moment)) { chair.scene($0, isLinear: $1) }
        let difference = Fixture("procedure-\(moment.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }
}
