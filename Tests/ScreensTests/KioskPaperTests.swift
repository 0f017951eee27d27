import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Papers with names")
struct KioskPaperTests {
    /// A kiosk at the paper of an election of two out of twelve.
    private func atLongPaper() throws -> KioskStory {
        var meeting = try HeardMeeting.small()
        let names = (1...12).map { Candidate(id: CandidateID(rawValue: "n\($0)"), name: "Name \($0)") }
        try meeting.carryOut(
            .questions(
                .table(
                    Question(
                        id: "two", item: SmallAssembly.item, title: "Two posts", decision: "post",
                        form: .election(seats: 2), candidates: names))), by: HeardMeeting.secretariat)
        _ = try meeting.open("two")
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        return kiosk
    }

    @Test("lines beyond the digits are reached with arrows and Enter, and 9 marks none of them")
    func arrows() throws {
        var kiosk = try atLongPaper()
        kiosk.press("9")
        #expect(kiosk.state.marked == nil)
        for _ in 0..<10 { kiosk.press(.down) }
        kiosk.press(.enter)
        #expect(kiosk.state.marked == .names(["n11"]))
        kiosk.press(.pageUp)
        kiosk.press(.pageDown)
        #expect(kiosk.state.focus == "option.11")
    }

    @Test("one name too many is refused with the limit and how to undo; the marks stay")
    func overVote() throws {
        var kiosk = try atLongPaper()
        kiosk.press("123")
        #expect(kiosk.state.marked == .names(["n1", "n2"]))
        #expect(kiosk.reading.contains("Names marked: 2, the most allowed."))
        kiosk.press("13")
        #expect(kiosk.state.marked == .names(["n2", "n3"]))
        kiosk.press("0")
        #expect(kiosk.reading.contains("Country CA votes for Name 2, Name 3."))
    }

    @Test("fewer names than posts are named before casting")
    func underVote() throws {
        var kiosk = try atLongPaper()
        kiosk.press("40")
        #expect(kiosk.reading.contains("Names marked: 1 of at most 2."))
    }

    @Test("one post: another name takes the place of the first, abstaining takes the place of names")
    func oneSeat() throws {
        var meeting = try HeardMeeting.small()
        _ = try meeting.open(SmallAssembly.election)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA", badge: "003")
        kiosk.press("12")
        #expect(kiosk.state.marked == .names(["two"]))
        kiosk.press("4")
        #expect(kiosk.state.marked == .abstain)
        kiosk.press("4")
        #expect(kiosk.state.marked == nil)
    }

    /// Types a line where the kiosk is read line by line.
    private func type(_ line: String, _ kiosk: inout KioskStory, _ display: LinearDisplay, _ lines: FakeLines) throws {
        try display.show(kiosk.scene(isLinear: true))
        lines.type(line)
        for input in try display.wait(nil) {
            switch input {
            case .key(let key): kiosk.press(key)
            case .command(let command): kiosk.give(.command(command))
            case .choose(let id): kiosk.give(.choose(id))
            case .fill(let id, let text): kiosk.give(.fill(id, text))
            default: break
            }
        }
    }

    @Test("line by line the eleventh name is chosen by its number, and the whole vote is cast in words")
    func linear() throws {
        var kiosk = try atLongPaper()
        let lines = FakeLines()
        let display = LinearDisplay(lines)
        try display.show(kiosk.scene(isLinear: true))
        #expect(lines.takeOutput().contains("11. Name 11"))
        try type("11", &kiosk, display, lines)
        #expect(kiosk.state.marked == .names(["n11"]))
        try type("0", &kiosk, display, lines)
        try display.show(kiosk.scene(isLinear: true))
        #expect(lines.takeOutput().contains("Country CA votes for Name 11."))
        try type("9", &kiosk, display, lines)
        #expect(kiosk.casts == [.names(["n11"])])
    }

    @Test("line by line a name is written in by numbers, and found by its letters")
    func linearWriteIn() throws {
        var meeting = try KioskAssembly.meeting(isLarge: true)
        _ = try meeting.open("write")
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        let lines = FakeLines()
        let display = LinearDisplay(lines)
        for line in ["4", "8", "8", "4"] { try type(line, &kiosk, display, lines) }
        #expect(kiosk.state.marked == .names(["ZW"]))
        for line in ["4", "9", "zealand", "1"] { try type(line, &kiosk, display, lines) }
        #expect(kiosk.state.marked == .names(["ZW", "NZ"]))
        for line in ["0", "9"] { try type(line, &kiosk, display, lines) }
        #expect(kiosk.casts == [.names(["ZW", "NZ"])])
    }
}
