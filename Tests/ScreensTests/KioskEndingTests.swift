import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("How a visit to a kiosk ends")
struct KioskEndingTests {
    private func atPaper(_ question: QuestionID = SmallAssembly.secretMotion) throws -> KioskStory {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(question)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        return kiosk
    }

    @Test("leaving without casting is asked about, needs another key, and is loud here and at the chair's")
    func leaving() throws {
        var kiosk = try atPaper()
        kiosk.press(.back)
        kiosk.press("4")
        #expect(kiosk.reading.contains("Leave without casting?"))
        for _ in 0..<11 { kiosk.press(.enter) }
        #expect(kiosk.reports.isEmpty && kiosk.state.step == .home)
        kiosk.press("49")
        #expect(kiosk.reading.contains("NOT CAST"))
        #expect(kiosk.reports == [.left])
    }

    @Test("a ballot that closes meanwhile ends in NOT CAST, also for a delegate who reads the text or stands at home")
    func closed() throws {
        for keys in ["1", "10", "t"] {
            var kiosk = try atPaper()
            let id = try kiosk.meeting.currentBallot().id
            kiosk.press(keys)
            try kiosk.happen { try $0.carryOut(.ballots(.close(id))) }
            #expect(kiosk.reading.contains("NOT CAST The ballot was closed before you cast."))
            #expect(kiosk.reports == [.ballotClosed])
        }
        var kiosk = try atPaper()
        let id = try kiosk.meeting.currentBallot().id
        kiosk.press(.back)
        try kiosk.happen { try $0.carryOut(.ballots(.close(id))) }
        #expect(kiosk.reports == [.ballotClosed])
    }

    @Test("that the chair has been told is taken back when the host refuses to record it")
    func notTold() throws {
        var kiosk = try atPaper()
        let id = try kiosk.meeting.currentBallot().id
        try kiosk.happen { try $0.carryOut(.ballots(.close(id))) }
        #expect(kiosk.reading.contains("The chair has been told."))
        kiosk.hear(.answered(tag: 0, .refused(.ballotNotOpen(id, .annulled))))
        #expect(kiosk.reading.contains("NOT CAST") && kiosk.reading.contains("Tell the chair"))
        #expect(!kiosk.reading.contains("has been told"))
    }

    @Test("of an annulled ballot nobody has missed anything: the kiosk is at home, says so, and reports nothing")
    func annulled() throws {
        var kiosk = try atPaper()
        let id = try kiosk.meeting.currentBallot().id
        kiosk.press("1")
        try kiosk.happen {
            try $0.carryOut(.ballots(.annul(id, reason: "A doubt.")), by: AssemblyFixture.twoOfficers)
        }
        #expect(kiosk.state.step == .home)
        #expect(kiosk.reading.contains("The ballot was annulled."))
        #expect(!kiosk.reading.contains("NOT CAST"))
        #expect(kiosk.reports.isEmpty)
    }

    @Test("the host refuses because the ballot has closed: NOT CAST with the reason")
    func refused() throws {
        var kiosk = try atPaper()
        let id = try kiosk.meeting.currentBallot().id
        kiosk.press("109")
        try kiosk.happen { try $0.carryOut(.ballots(.close(id))) }
        #expect(kiosk.reading.contains("ONE MOMENT"))
        kiosk.hear(.kiosk(.castAnswered(id, .refused(.ballotNotOpen(id, .closed)), proof: nil)))
        #expect(kiosk.reading.contains("NOT CAST"))
        #expect(kiosk.reports == [.ballotClosed])
    }

    @Test("when the link is lost after casting, nobody claims to know: CHECKING until the answer comes (R21)")
    func checking() throws {
        var kiosk = try atPaper()
        let id = try kiosk.meeting.currentBallot().id
        kiosk.press("109")
        kiosk.hear(.hall(.link(isUp: false)))
        #expect(kiosk.reading.contains("CHECKING"))
        kiosk.press(.enter, .back)
        #expect(kiosk.reading.contains("CHECKING"))
        kiosk.hear(
            .kiosk(.castAnswered(id, .recorded(Position(1)), proof: SealedProof(tracker: "aa", words: ["acorn"]))))
        #expect(kiosk.reading.contains("RECORDED"))
    }

    @Test("when the link is lost before casting, it is NOT CAST")
    func linkLost() throws {
        var kiosk = try atPaper()
        kiosk.press("1")
        kiosk.hear(.hall(.link(isUp: false)))
        #expect(kiosk.reading.contains("NOT CAST The link to the host was lost."))
    }

    @Test("a long time without a key: bell and warning, any key extends and does nothing else, then NOT CAST (A19)")
    func inactivity() throws {
        var kiosk = try atPaper()
        kiosk.wait(.seconds(119))
        #expect(!kiosk.reading.contains("Are you still there?"))
        kiosk.wait(.seconds(1))
        #expect(kiosk.reading.contains("Are you still there?"))
        #expect(kiosk.effects.last == .ring)
        kiosk.press("1")
        #expect(kiosk.state.marked == nil)
        #expect(!kiosk.reading.contains("Are you still there?"))
        kiosk.wait(.seconds(120))
        kiosk.wait(.seconds(30))
        #expect(kiosk.reading.contains("NOT CAST"))
        #expect(kiosk.reports == [.timeRanOut])
        kiosk.wait(.seconds(60))
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.requests.last == .kiosk(.leave))
        #expect(kiosk.effects.last == .wipe)
    }

    @Test("a delegate with the assistance flag has four times as long")
    func assistance() throws {
        var meeting = try HeardMeeting.small()
        try meeting.carryOut(.delegations(.grantAssistance("CA", true)), by: HeardMeeting.secretariat)
        _ = try meeting.open(SmallAssembly.secretMotion)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.wait(.seconds(479))
        #expect(!kiosk.reading.contains("Are you still there?"))
        kiosk.wait(.seconds(1))
        #expect(kiosk.reading.contains("Are you still there?"))
    }

    @Test("Ctrl-C and Ctrl-Z do nothing; a signal from outside tells the chair before the kiosk ends")
    func signals() throws {
        var kiosk = try atPaper()
        let before = kiosk.state.step
        kiosk.press(.control("c"), .control("z"))
        #expect(kiosk.state.step == before)
        #expect(!kiosk.effects.contains(.quit(status: 0)) && !kiosk.effects.contains(.suspend))
        kiosk.give(.terminate)
        #expect(kiosk.reports == [.linkLost])
        #expect(kiosk.requests.last == .kiosk(.leave))
        #expect(kiosk.effects.last == .quit(status: 0))
    }

    @Test("everything is as before when the delegate has left (A26)")
    func defaults() throws {
        var kiosk = try atPaper()
        kiosk.press("t")
        kiosk.press(.right)
        kiosk.press(.back, .back)
        kiosk.press("4")
        kiosk.press("9")
        kiosk.press(.enter)
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.state.member == nil && kiosk.state.marked == nil && kiosk.state.focus == nil)
    }

    @Test("the list of requests and its question end like every other step: bell, any key extends, then nothing stays")
    func asking() throws {
        for keys in ["5", "51"] {
            var kiosk = KioskStory(try HeardMeeting.small())
            kiosk.identify("CA", badge: "003")
            kiosk.press(keys)
            kiosk.wait(.seconds(120))
            #expect(kiosk.reading.contains("Are you still there?"))
            let before = kiosk.requests
            kiosk.press("9")
            #expect(kiosk.requests == before)
            kiosk.wait(.seconds(151))
            kiosk.wait(.seconds(1))
            #expect(kiosk.state.step == .idle && kiosk.state.member == nil && kiosk.state.focus == nil)
            #expect(kiosk.requests.last == .kiosk(.leave))
            #expect(kiosk.effects.last == .wipe)
            #expect(!kiosk.reading.contains("Point of order"))
        }
    }

    @Test("an open ballot that is not cast is NOT CAST from the list of requests as well")
    func askingWhileOwing() throws {
        var kiosk = try atPaper()
        kiosk.press(.back)
        kiosk.press("5")
        kiosk.hear(.hall(.link(isUp: false)))
        #expect(kiosk.reading.contains("NOT CAST The link to the host was lost."))
        kiosk = try atPaper()
        let id = try kiosk.meeting.currentBallot().id
        kiosk.press(.back)
        kiosk.press("51")
        try kiosk.happen { try $0.carryOut(.ballots(.close(id))) }
        #expect(kiosk.reports == [.ballotClosed])
        #expect(kiosk.reading.contains("NOT CAST"))
    }
}
