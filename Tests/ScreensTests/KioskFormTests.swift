import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Papers of every form at a kiosk")
struct KioskFormTests {
    private func atPaper(_ question: QuestionID, isLarge: Bool = false) throws -> KioskStory {
        var meeting = try KioskAssembly.meeting(isLarge: isLarge)
        _ = try meeting.open(question)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        return kiosk
    }

    @Test("'none of the candidates' is a line of its own, stands alone, and is a valid vote")
    func none() throws {
        var kiosk = try atPaper("none")
        #expect(kiosk.reading.contains("5. NONE OF THE CANDIDATES"))
        kiosk.press("125")
        #expect(kiosk.state.marked == .names(["none"]))
        #expect(kiosk.reading.contains("NONE OF THE CANDIDATES: selected. 0 to review. It takes the place of 2 names."))
        kiosk.press("3")
        #expect(kiosk.state.marked == .names(["canada"]))
        kiosk.press("50")
        #expect(kiosk.reading.contains("Canada votes for NONE OF THE CANDIDATES. The vote is valid and elects nobody."))
        kiosk.press("9")
        #expect(kiosk.casts == [.names(["none"])])
    }

    @Test("one name more than up to k is refused with the limit and how to undo it (A21)")
    func upTo() throws {
        var kiosk = try atPaper("none")
        #expect(kiosk.reading.contains("names marked: 0 of at most 2"))
        kiosk.press("123")
        #expect(kiosk.state.marked == .names(["albania", "brazil"]))
        #expect(kiosk.reading.contains("the most allowed. To mark another one, first choose a marked name again."))
    }

    @Test("exactly k names: the review says how many are missing, and fewer are not cast (A21)")
    func exactly() throws {
        var kiosk = try atPaper("exact")
        #expect(kiosk.reading.contains("exactly 3 names; 0 marked, 3 missing"))
        kiosk.press("12")
        kiosk.press("0")
        #expect(kiosk.reading.contains("Names marked: 2 of 3; missing: 1. The paper is INVALID."))
        #expect(kiosk.reading.contains("Go back and mark 1 more name"))
        kiosk.press("9c")
        #expect(kiosk.casts.isEmpty)
        kiosk.press("14")
        kiosk.press("0")
        #expect(!kiosk.reading.contains("missing"))
        kiosk.press("9")
        #expect(kiosk.casts == [.names(["albania", "brazil", "denmark"])])
    }

    @Test("a blank paper that is invalid is named so before it is cast, and nobody can abstain on it")
    func blank() throws {
        var kiosk = try atPaper("exact")
        #expect(!kiosk.reading.contains("ABSTAIN"))
        kiosk.press("0")
        #expect(kiosk.reading.contains("BLANK: no name is marked. It counts as an INVALID paper."))
        kiosk.press("9")
        #expect(kiosk.casts == [.abstain])
    }

    @Test("on a motion whose blank papers are invalid something must be marked")
    func blankMotion() throws {
        var kiosk = try atPaper("valid")
        kiosk.press("0")
        #expect(kiosk.reading.contains("go back and mark FOR, AGAINST or ABSTAIN"))
        kiosk.press("9")
        #expect(kiosk.casts.isEmpty)
        kiosk.press("13")
        kiosk.press("09")
        #expect(kiosk.casts == [.abstain])
    }

    @Test("any of 190 names is written in with three digits; every other line keeps its digit")
    func writeIn() throws {
        var kiosk = try atPaper("write", isLarge: true)
        #expect(kiosk.reading.contains("3. ABSTAIN") && kiosk.reading.contains("4. Another name..."))
        kiosk.press("4")
        #expect(kiosk.reading.contains("25 names") || kiosk.reading.contains("24 names"))
        kiosk.press("884")
        #expect(kiosk.state.marked == .names(["ZW"]))
        #expect(kiosk.reading.contains("Zimbabwe: selected, 1 of 2."))
        #expect(kiosk.reading.contains("4. Another name...") && kiosk.reading.contains("Zimbabwe (selected)"))
        #expect(kiosk.reading.contains("written in"))
        kiosk.press("20")
        #expect(kiosk.reading.contains("Canada votes for Zimbabwe, Brazil."))
        kiosk.press(.back)
        kiosk.press("5")
        #expect(kiosk.state.marked == .names(["brazil"]))
        #expect(kiosk.reading.contains("Zimbabwe: no longer selected."))
    }

    @Test("a name is found with arrows, Enter and back alone")
    func writeInByArrows() throws {
        var kiosk = try atPaper("write", isLarge: true)
        kiosk.press(.down, .down, .down, .enter)
        kiosk.press(.down, .enter, .enter, .enter)
        guard case .names(let names)? = kiosk.state.marked, names.count == 1 else {
            Issue.record("no name is marked")
            return
        }
        kiosk.press(.up, .up)
        kiosk.press("4")
        kiosk.press(.enter, .enter, .back, .back, .back)
        guard case .marking = kiosk.state.step else {
            Issue.record("three steps back are not the paper")
            return
        }
        #expect(kiosk.state.marked == .names(names))
    }

    @Test("letters narrow the names; no name is said so")
    func writeInByLetters() throws {
        var kiosk = try atPaper("write", isLarge: true)
        kiosk.press("4/")
        kiosk.press("zealand")
        kiosk.press(.enter)
        #expect(kiosk.reading.contains("1 name."))
        kiosk.press("1")
        #expect(kiosk.state.marked == .names(["NZ"]))
        kiosk.press("4/")
        kiosk.press("xyz")
        kiosk.press(.enter)
        #expect(kiosk.reading.contains("No name matches."))
        kiosk.press(.back, .back)
        #expect(kiosk.reading.contains("New Zealand (selected)"))
    }

    @Test("a third name is refused from the list as well, with the limit")
    func writeInTooMany() throws {
        var kiosk = try atPaper("write", isLarge: true)
        kiosk.press("124")
        kiosk.press("111")
        #expect(kiosk.state.marked == .names(["albania", "brazil"]))
        #expect(kiosk.reading.contains("Names marked: 2, the most allowed."))
    }

    @Test("an extra ballot says between whom, for what and after which ballot")
    func tieBreak() throws {
        var meeting = try KioskAssembly.meeting()
        try meeting.hold("series", KioskAssembly.firstBallot)
        try meeting.hold("series", KioskAssembly.secondBallot)
        _ = try meeting.open("series")
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        #expect(kiosk.reading.contains("extra, after ballot 2"))
        #expect(kiosk.reading.contains("Brazil and Canada had equal votes. One of them stays on the paper."))
        kiosk.press("20")
        #expect(kiosk.reading.contains("Canada votes for Canada."))
    }

    @Test("who is out is read with the reason, and back is on the paper with its marks")
    func departed() throws {
        var meeting = try KioskAssembly.meeting()
        try meeting.hold("series", KioskAssembly.firstBallot)
        _ = try meeting.open("series")
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        #expect(kiosk.reading.contains("Ballot: number 2, for 1 seat"))
        kiosk.press("1")
        kiosk.press(.down, .down, .down, .down, .down, .enter)
        #expect(kiosk.reading.contains("Denmark"))
        #expect(kiosk.reading.contains("fewest votes in ballot 1 (1 of 7)"))
        kiosk.press(.back)
        #expect(kiosk.reading.contains("1. Albania (selected)"))
    }

    @Test("no key pressed again and again casts, looks up names or asks; paste and digits neither")
    func heldKeys() throws {
        for key: Key in ["1", "4", "9", "c", "0", "/"].map({ Key.character($0) }) + [.enter, .back, .pasted("449")] {
            var kiosk = try atPaper("write", isLarge: true)
            for _ in 0..<12 { kiosk.press(key) }
            #expect(kiosk.casts.isEmpty)
        }
    }

    @Test("while a name is looked up, privacy and inactivity hold: nothing of it stays")
    func leavesNothing() throws {
        func state(after keys: String) throws -> KioskState {
            var kiosk = try atPaper("write", isLarge: true)
            kiosk.press(keys)
            kiosk.wait(.seconds(121))
            #expect(kiosk.reading.contains("Are you still there?"))
            kiosk.wait(.seconds(31))
            #expect(kiosk.reports == [.timeRanOut])
            return kiosk.state
        }
        #expect(try state(after: "411") == state(after: "488"))
        #expect(try state(after: "4111") == state(after: "4884"))
        #expect(try state(after: "4111").marked == nil)
    }

    @Test("a ballot that closes while a name is looked up or the departed are read ends in NOT CAST")
    func closes() throws {
        var kiosk = try atPaper("write", isLarge: true)
        let id = try kiosk.meeting.currentBallot().id
        kiosk.press("41")
        try kiosk.happen { try $0.carryOut(.ballots(.close(id))) }
        #expect(kiosk.reading.contains("NOT CAST"))
        #expect(kiosk.reports == [.ballotClosed])
    }

    @Test("a machine vote without names says that only totals are known")
    func unnamed() throws {
        let kiosk = try atPaper("unnamed")
        #expect(kiosk.reading.contains("without names: only the totals are known"))
        #expect(!kiosk.reading.contains("published with your delegation's name"))
    }
}
