import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import Secrets
import TerminalKit
import Testing

@Suite("Delegations at a kiosk")
struct KioskDelegationTests {
    @Test("wrong PINs say how many tries are left; a locked badge says who helps")
    func wrongPIN() throws {
        var kiosk = KioskStory(try HeardMeeting.small())
        kiosk.press("3")
        kiosk.press(.enter)
        kiosk.press("1111")
        #expect(!kiosk.reading.contains("1111"))
        kiosk.press(.enter)
        #expect(kiosk.requests == [.kiosk(.identify(badge: "003", pin: "1111"))])
        kiosk.hear(.kiosk(.notIdentified(.wrong(triesLeft: 4))))
        #expect(kiosk.reading.contains("4 tries left"))
        kiosk.press("1111")
        kiosk.press(.enter)
        kiosk.hear(.kiosk(.notIdentified(.locked)))
        #expect(kiosk.reading.contains("the secretariat can unlock it"))
        #expect(kiosk.state.step == .idle)
    }

    @Test("whoever turns back while being identified is not let in afterwards")
    func tooLate() throws {
        var kiosk = KioskStory(try HeardMeeting.small())
        kiosk.press("003")
        kiosk.press(.enter)
        kiosk.press("2468")
        kiosk.press(.enter, .back)
        let session = OpenLogin(token: LoginToken(secret: "s"), authority: .delegate("CA"), head: .origin)
        kiosk.hear(.kiosk(.identified(session)))
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.requests.last == .kiosk(.leave))
    }

    @Test("what is replayed for a delegate is no news: no bell for ballots of the past")
    func replay() throws {
        var meeting = try HeardMeeting.small()
        let ballot = try meeting.open(SmallAssembly.motion)
        try meeting.carryOut(.ballots(.close(ballot.id)))
        try meeting.carryOut(.series(.declare(ballot.id)))
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.hear(.hall(.followedAnew))
        for update in meeting.updates(for: .delegate("CA")) { kiosk.hear(.hall(.heard([update]))) }
        #expect(!kiosk.effects.contains(.ring))
        #expect(kiosk.state.step == .home)
        #expect(kiosk.reading.contains("No ballot is open."))
    }

    @Test("a ballot that opens while a delegate is at home is shown at once, and so is a further one on the same item")
    func opens() throws {
        var kiosk = KioskStory(try HeardMeeting.small())
        kiosk.identify("CA", badge: "003")
        #expect(kiosk.reading.contains("No ballot is open."))
        try kiosk.happen { _ = try $0.open(SmallAssembly.motion) }
        #expect(kiosk.effects == [.ring])
        #expect(kiosk.reading.contains("* 1. Vote (open now)"))
        try kiosk.happen { meeting in
            try meeting.cast(.yes, of: "CA")
            try meeting.carryOut(.ballots(.close(try meeting.currentBallot().id)))
            try meeting.carryOut(.series(.declare(try meeting.currentBallot().id)))
            _ = try meeting.open(SmallAssembly.secretMotion)
        }
        #expect(kiosk.effects == [.ring, .ring])
        #expect(kiosk.reading.contains("Ballot: A secret motion"))
    }

    @Test("a delegation that is not on the roll hears why, and goes on to its other rights")
    func arrears() throws {
        var meeting = try HeardMeeting.small()
        try meeting.carryOut(.delegations(.enterArrears("CA", reason: "2022 and 2023.")), by: HeardMeeting.secretariat)
        _ = try meeting.open(SmallAssembly.motion)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        #expect(kiosk.state.step == .home)
        #expect(kiosk.reading.contains("Its vote is suspended for arrears: 2022 and 2023."))
        kiosk.press("1")
        #expect(kiosk.reading.contains("is not on the roll"))
        kiosk.press("4")
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.reports.isEmpty)
    }

    @Test("the floor is asked for and withdrawn; the answer of the host is said")
    func floor() throws {
        var kiosk = KioskStory(try HeardMeeting.small())
        kiosk.identify("CA", badge: "003")
        kiosk.press("2")
        #expect(kiosk.requests.last == .submit(.floor(.request("CA")), attestation: nil, language: .english, tag: 1))
        try kiosk.happen { try $0.carryOut(.floor(.request("CA")), by: .delegate("CA")) }
        kiosk.hear(.answered(tag: 1, .recorded(Position(9))))
        #expect(kiosk.reading.contains("Your delegation is on the speakers list."))
        #expect(kiosk.reading.contains("Withdraw the request for the floor (you speak next)"))
        kiosk.press("2")
        #expect(
            kiosk.requests.last == .submit(.floor(.withdrawRequest("CA")), attestation: nil, language: .english, tag: 1)
        )
    }

    @Test("the badges of a rehearsal are found by name and picked with arrows and Enter alone")
    func badges() throws {
        var kiosk = KioskStory(try HeardMeeting.builtIn())
        kiosk.press(.down, .enter)
        kiosk.press("franc")
        kiosk.press(.enter, .enter)
        #expect(kiosk.state.step == .pin)
        #expect(kiosk.reading.contains("Delegation: France"))
        kiosk.press(.back, .back)
        kiosk.press(.down, .down, .down, .down, .down, .down, .enter)
        #expect(kiosk.reading.contains("Badge: 002"))
    }

    @Test("in a real session neither PIN nor badges are shown")
    func realSession() throws {
        let kiosk = KioskStory(try HeardMeeting.small(isRehearsal: false))
        #expect(!kiosk.reading.contains("PIN of") && !kiosk.reading.contains("Country"))
        #expect(!kiosk.reading.contains("REHEARSAL"))
    }

    @Test("while the help is shown no key of the page behind it does anything")
    func help() throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.secretMotion)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.press("?1")
        #expect(kiosk.state.marked == nil)
        kiosk.press(.down, .back)
        #expect(kiosk.reading.contains("1. FOR"))
    }

    @Test("every key table is sound, and no paper uses the keys that cast")
    func tables() {
        #expect(KioskKeys.all.flatMap(\.collisions).isEmpty)
        #expect(KioskKeys.marking.binding(for: .character("9")) == nil)
        #expect(KioskKeys.marking.binding(for: .character("c")) == nil)
        #expect(KioskKeys.review.binding(of: "cast")?.isDeliberate == true)
    }

    @Test("a failed disk is said before anybody marks, and nothing can be cast")
    func storage() throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.secretMotion)
        var kiosk = KioskStory(meeting)
        kiosk.hear(.hall(.heard([.status(HostStatus(storageTrouble: "No space is left."))])))
        #expect(kiosk.reading.contains("STORAGE FAILED"))
        kiosk.identify("CA", badge: "003")
        kiosk.hear(.hall(.heard([.status(HostStatus(storageTrouble: "No space is left."))])))
        kiosk.press("109")
        #expect(kiosk.casts.isEmpty)
    }
}
