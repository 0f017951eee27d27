import AssemblyCore
import BallotBox
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of the kiosk")
struct KioskPictureTests {
    /// The story until the moment of the picture.
    enum Moment: String, CaseIterable {
        case waiting, idle, idleReal = "idle-real", idleBallot = "idle-ballot", find, pin, home, homeBallot =
            "home-ballot"
        case noVote = "no-vote", text, motion, names, review, blank, casting, checking, recorded, notCast = "not-cast"
        case card, cardReal = "card-real", shown
        case leaving, stillThere = "still-there", storage, help
    }

    @Test(
        "every step looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: Moment.allCases)
    func pictures(moment: Moment) throws {
        let kiosk = try Self.story(moment)
        let text = Pictures.text(isOnWalls: Self.onWalls.contains(moment)) {
            kiosk.scene(columns: $0.columns, rows: $0.rows, isLinear: $1)
        }
        let difference = Fixture("kiosk-\(moment.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    /// One step of each form.
    private static let onWalls: Set<Moment> = [.idle, .home, .text, .motion, .names, .review, .recorded]

    static func story(_ moment: Moment) throws -> KioskStory {
        if moment == .card || moment == .cardReal { return try atCard(moment) }
        if moment == .waiting { return KioskStory(unheard: try HeardMeeting.small()) }
        if moment == .idleReal { return KioskStory(try HeardMeeting.small(isRehearsal: false)) }
        var kiosk = KioskStory(try meeting(moment))
        switch moment {
        case .waiting, .idleReal, .idle, .idleBallot, .card, .cardReal: break
        case .find:
            kiosk.press("/")
            kiosk.press("land")
        case .pin:
            kiosk.press("43")
            kiosk.press(.enter)
            kiosk.press("246")
        case .storage: kiosk.hear(.hall(.heard([.status(HostStatus(storageTrouble: "the disk is full"))])))
        default: try inside(moment, &kiosk)
        }
        return kiosk
    }

    private static func meeting(_ moment: Moment) throws -> HeardMeeting {
        var meeting = try HeardMeeting.builtIn()
        if moment == .noVote {
            try meeting.carryOut(
                .delegations(.enterArrears("FR", reason: "2022 and 2023")), by: HeardMeeting.secretariat)
        }
        try meeting.carryOut(.sitting(.open(1)))
        switch moment {
        case .idle, .find, .pin, .storage, .home: try meeting.carryOut(.agenda(.takeUp("adoption-of-agenda")))
        case .names:
            try meeting.carryOut(.agenda(.takeUp("executive-committee")))
            for (place, code) in (["DZ", "AO", "BJ", "BW", "CM", "TD", "KM", "EG", "ET", "GA", "GH"] as [MemberCode])
                .enumerated()
            {
                let name = meeting.assembly.name(of: code)
                let candidate = Candidate(
                    id: CandidateID(rawValue: "c\(place)"), name: name.english, member: code, isRehearsal: true)
                try meeting.carryOut(.questions(.nominate("ec-africa-1", candidate)), by: HeardMeeting.secretariat)
            }
            _ = try meeting.open("ec-africa-1")
        case .text, .homeBallot, .noVote:
            try meeting.carryOut(.agenda(.takeUp("resolution-1")))
            _ = try meeting.open("amendment-1-1")
        default:
            try meeting.carryOut(.agenda(.takeUp("appointment")))
            _ = try meeting.open("secretary-general")
        }
        return meeting
    }

    private static func inside(_ moment: Moment, _ kiosk: inout KioskStory) throws {
        kiosk.identify("FR", badge: "066")
        switch moment {
        case .homeBallot: kiosk.press(.back)
        case .text: kiosk.press("t")
        case .motion: kiosk.press("1")
        case .names:
            for _ in 0..<9 { kiosk.press(.down) }
            kiosk.press(.enter)
        case .review: kiosk.press("10")
        case .blank: kiosk.press("0")
        case .shown: try show(&kiosk)
        case .casting, .checking, .recorded: try cast(moment, &kiosk)
        case .notCast: kiosk.wait(.seconds(151))
        case .leaving: kiosk.press(.back, .back)
        case .stillThere: kiosk.wait(.seconds(121))
        case .help: kiosk.press("?")
        default: break
        }
    }

    /// A rehearsal shows the card; a real session shows what is typed.
    private static func atCard(_ moment: Moment) throws -> KioskStory {
        var meeting = try HeardMeeting.small(isRehearsal: moment == .card)
        _ = try meeting.open(SmallAssembly.election)
        var kiosk = KioskStory(meeting)
        kiosk.presentsCards = false
        kiosk.identify("CA", badge: "003")
        if moment == .cardReal { kiosk.press("5rt-8Kb-Rz") }
        return kiosk
    }

    private static func show(_ kiosk: inout KioskStory) throws {
        kiosk.press("105")
        let numbers = (0..<3).map { place in
            String(repeating: "\(place + 3)1415926535897932384", count: 4).prefix(77).description
        }
        kiosk.hear(
            .kiosk(
                .paperShown(
                    try kiosk.meeting.currentBallot().id,
                    ShownSheet(
                        proof: KioskStory.proof, marked: ["For"], randomness: numbers,
                        file: "/var/lib/plenary/shown/00ff10ee20dd30cc.json"))))
    }

    private static func cast(_ moment: Moment, _ kiosk: inout KioskStory) throws {
        kiosk.press("109")
        let id = try kiosk.meeting.currentBallot().id
        if moment == .checking { kiosk.hear(.kiosk(.castAnswered(id, .checking(""), proof: nil))) }
        guard moment == .recorded else { return }
        let tracker = String(repeating: "0123456789abcdef", count: 4)
        kiosk.hear(
            .kiosk(
                .castAnswered(
                    id, .recorded(Position(1)),
                    proof: SealedProof(tracker: tracker, words: CheckWords.words(for: tracker)))))
    }
}
