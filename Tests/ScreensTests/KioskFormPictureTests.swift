import AssemblyCore
import EventStream
import BallotBox
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of papers of every form and of requests")
struct KioskFormPictureTests {
    /// The story until the moment of the picture.
    enum Moment: String, CaseIterable {
        case asking, askingMeant = "asking-meant", none, overVote = "over-vote", tooFew = "too-few", invalid
        case groups, group, letters, writtenIn = "written-in", tieBreak = "tie-break", departed
        case proxyHome = "proxy-home", proxyPaper = "proxy-paper", proxyReview = "proxy-review"
        case proxyRecorded = "proxy-recorded", proxyMissing = "proxy-missing", rollCall = "roll-call"
    }

    @Test(
        "every form looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: Moment.allCases)
    func pictures(moment: Moment) throws {
        let kiosk = try Self.story(moment)
        let text = Pictures.text(isOnWalls: [.group, .proxyHome].contains(moment)) {
            kiosk.scene(columns: $0.columns, rows: $0.rows, isLinear: $1)
        }
        let difference = Fixture("kiosk-\(moment.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    static func story(_ moment: Moment) throws -> KioskStory {
        switch moment {
        case .asking, .askingMeant: return try asking(moment == .asking ? "5" : "51")
        case .none: return try paper("none", "5")
        case .overVote: return try paper("none", "123")
        case .tooFew: return try paper("exact", "120")
        case .invalid: return try paper("exact", "0")
        case .groups: return try paper("write", "4")
        case .group: return try paper("write", "44")
        case .letters: return try paper("write", "4/land")
        case .writtenIn: return try paper("write", "4421")
        case .tieBreak: return try series(ballots: 2, "2")
        case .departed: return try series(ballots: 1, "o")
        case .proxyHome, .proxyPaper, .proxyReview, .proxyRecorded, .proxyMissing: return try proxy(moment)
        case .rollCall: return try rollCall()
        }
    }

    private static func asking(_ keys: String) throws -> KioskStory {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("resolution-1")), .debate(.sponsor("draft-1", "FR")))
        try meeting.carryOut(.debate(.move(ProposedMotion(.closeDebate, by: "DE"))))
        var kiosk = KioskStory(meeting)
        kiosk.identify("FR", badge: "066")
        kiosk.press(keys)
        return kiosk
    }

    private static func paper(_ question: QuestionID, _ keys: String) throws -> KioskStory {
        var meeting = try KioskAssembly.meeting(isLarge: question == "write")
        _ = try meeting.open(question)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        kiosk.press(keys)
        return kiosk
    }

    private static func series(ballots: Int, _ keys: String) throws -> KioskStory {
        var meeting = try KioskAssembly.meeting()
        try meeting.hold("series", KioskAssembly.firstBallot)
        if ballots > 1 { try meeting.hold("series", KioskAssembly.secondBallot) }
        _ = try meeting.open("series")
        var kiosk = KioskStory(meeting)
        kiosk.identify("GH")
        kiosk.press(keys)
        return kiosk
    }

    private static func proxy(_ moment: Moment) throws -> KioskStory {
        var meeting = try KioskAssembly.meeting(absent: ["BR"])
        try meeting.carryOut(.delegations(.registerProxy(of: "BR", to: "CA")), by: HeardMeeting.secretariat)
        let ballot = try meeting.open("sealed")
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        let tracker = String(repeating: "0123456789abcdef", count: 4)
        kiosk.press("109")
        kiosk.hear(
            .kiosk(
                .castAnswered(
                    ballot.id, .recorded(Position(1)),
                    proof: SealedProof(tracker: tracker, words: CheckWords.words(for: tracker)))))
        guard moment != .proxyRecorded else { return kiosk }
        kiosk.press(.enter)
        switch moment {
        case .proxyPaper: kiosk.press(.enter)
        case .proxyReview: kiosk.press("620")
        case .proxyMissing: kiosk.press("49")
        default: break
        }
        return kiosk
    }

    private static func rollCall() throws -> KioskStory {
        var meeting = try KioskAssembly.meeting()
        try meeting.carryOut(.ballots(.openRollCall("open")))
        var kiosk = KioskStory(meeting)
        kiosk.identify("AL")
        return kiosk
    }
}
