import AssemblyCore
import EventStream
import Host
import Language
import Host
import PlenaryTestKit
import Screens
import Secrets
import TerminalKit
import Testing

@Suite("Voting at a kiosk")
struct KioskVotingTests {
    /// A kiosk where Canada has identified while a ballot is open.
    private func atPaper(_ question: QuestionID) throws -> KioskStory {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(question)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        return kiosk
    }

    @Test("a delegate identifies, marks, reviews and casts with another key; the check words are shown")
    func wholeWay() throws {
        var kiosk = try atPaper(SmallAssembly.secretMotion)
        #expect(kiosk.requests.first == .kiosk(.identify(badge: "003", pin: "2468")))
        #expect(kiosk.reading.contains("1. FOR"))
        kiosk.press("1")
        #expect(kiosk.reading.contains("1. FOR (selected)"))
        kiosk.press("0")
        #expect(kiosk.reading.contains("Country CA votes FOR."))
        kiosk.press("9")
        let ballot = try kiosk.meeting.currentBallot()
        #expect(kiosk.requests.last == .kiosk(.castSealed(ballot.id, "CA")))
        kiosk.hear(
            .kiosk(
                .castAnswered(
                    ballot.id, .recorded(Position(1)), proof: SealedProof(tracker: "ab12", words: ["acorn", "zebra"]))))
        #expect(kiosk.reading.contains("RECORDED"))
        #expect(kiosk.reading.contains("Check words: acorn zebra"))
        kiosk.press(.enter)
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.requests.last == .kiosk(.leave))
        #expect(kiosk.effects.last == .wipe)
    }

    @Test("no key pressed again and again casts, whatever is focused", arguments: everyKey)
    func heldKey(key: Key) throws {
        for question in [SmallAssembly.secretMotion, SmallAssembly.election] {
            var kiosk = try atPaper(question)
            kiosk.press("1")
            for _ in 0..<10 { kiosk.press(key) }
            kiosk.press(.down, .down, .down, .down)
            for _ in 0..<10 { kiosk.press(key) }
            #expect(kiosk.casts.isEmpty, "\(key) cast")
        }
    }

    @Test("in the review only 9 and c cast, not Enter on the line that says so, and not a paste", arguments: everyKey)
    func reviewKeys(key: Key) throws {
        var kiosk = try atPaper(SmallAssembly.secretMotion)
        kiosk.press("1")
        kiosk.press("0")
        kiosk.press(.down, key)
        #expect(kiosk.casts.isEmpty == (key != .character("9") && key != .character("c")))
    }

    private static let everyKey: [Key] =
        [
            .enter, .back, .up, .down, .left, .right, .tab, .backTab, .home, .end, .pageUp, .pageDown, .backspace,
            .delete, .control("c"), .control("z"), .control("l"), .function(1), .pasted("109"), .pasted("9"),
        ] + "0123456789abcdefghijklmnopqrstuvwxyzG/?:. ".map { .character($0) }

    @Test("two delegates who chose differently leave the same kiosk behind: the choice stands nowhere (A27)")
    func nothingStays() throws {
        func after(_ digit: String, _ end: (inout KioskStory) throws -> Void) throws -> KioskState {
            var kiosk = try atPaper(SmallAssembly.secretMotion)
            kiosk.press(digit)
            kiosk.press("0")
            try end(&kiosk)
            return kiosk.state
        }
        let ends: [(inout KioskStory) throws -> Void] = [
            { $0.press("9") },
            { kiosk in
                kiosk.press("9")
                kiosk.hear(
                    .kiosk(
                        .castAnswered(
                            try kiosk.meeting.currentBallot().id, .recorded(Position(1)),
                            proof: SealedProof(tracker: "aa", words: []))))
            },
            { kiosk in
                kiosk.press("9")
                kiosk.hear(
                    .kiosk(
                        .castAnswered(
                            try kiosk.meeting.currentBallot().id, .failed(.storageFailed("The disk is full.")),
                            proof: nil)))
            },
            { $0.wait(.seconds(151)) },
            { $0.hear(.hall(.link(isUp: false))) },
            { kiosk in
                let id = try kiosk.meeting.currentBallot().id
                try kiosk.happen { try $0.carryOut(.ballots(.close(id))) }
            },
            { kiosk in
                kiosk.press(.back, .back, .back)
                kiosk.press("9")
            },
        ]
        for end in ends {
            let yes = try after("1", end)
            #expect(yes == (try after("2", end)))
            #expect(yes.marked == nil)
            var text = ""
            dump(yes, to: &text)
            #expect(!text.contains("Choice."))
        }
    }

    @Test("back keeps what was marked, also while the text is read (A16)")
    func backKeeps() throws {
        var kiosk = try atPaper(SmallAssembly.secretMotion)
        kiosk.press("2")
        kiosk.press("t")
        #expect(kiosk.reading.contains("Be it secret."))
        kiosk.press(.back)
        #expect(kiosk.reading.contains("2. AGAINST (selected)"))
        kiosk.press(.back)
        #expect(kiosk.reading.contains("1. Vote (open now)"))
        #expect(!kiosk.reading.contains("AGAINST"))
        kiosk.press("1")
        #expect(kiosk.reading.contains("2. AGAINST (selected)"))
    }

    @Test("a blank paper is named before it is cast, and counts as an abstention (A21)")
    func blank() throws {
        var kiosk = try atPaper(SmallAssembly.secretMotion)
        kiosk.press("0")
        #expect(kiosk.reading.contains("BLANK"))
        kiosk.press("c")
        #expect(kiosk.casts == [.abstain])
    }

    @Test("a vote that is recorded may be changed; leaving instead loses nothing")
    func change() throws {
        var kiosk = try atPaper(SmallAssembly.motion)
        try kiosk.happen { try $0.cast(.yes, of: "CA") }
        kiosk.press(.back)
        #expect(kiosk.reading.contains("1. Change the vote (your vote is recorded)"))
        kiosk.press("1")
        kiosk.press("20")
        #expect(kiosk.reading.contains("takes the place"))
        kiosk.press("9")
        #expect(kiosk.casts == [.no])
    }

    @Test("a held ballot keeps the marks and casts nothing until it goes on")
    func held() throws {
        var kiosk = try atPaper(SmallAssembly.secretMotion)
        let id = try kiosk.meeting.currentBallot().id
        kiosk.press("10")
        try kiosk.happen { try $0.carryOut(.ballots(.hold(id))) }
        #expect(kiosk.reading.contains("The chair has paused the ballot"))
        kiosk.press("9")
        #expect(kiosk.casts.isEmpty)
        try kiosk.happen { try $0.carryOut(.ballots(.release(id))) }
        kiosk.press("9")
        #expect(kiosk.casts == [.yes])
    }
}
