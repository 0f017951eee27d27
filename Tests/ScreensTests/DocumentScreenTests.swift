import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Documents at kiosk, chair and board")
struct DocumentScreenTests {
    private static func picture(_ scene: (Size, Bool) -> Scene) -> String {
        let desks = Pictures.desks.map { ScreenPicture(scene($0, false), size: $0).description + "\n" }
        let walls = Pictures.walls.map { ScreenPicture(scene($0, false), size: $0, isTrimmed: true).description + "\n" }
        return (desks + walls).joined() + "read aloud:\n"
            + ScreenPicture.reading(of: scene(Pictures.sizes[0], true)).joined(separator: "\n") + "\n"
    }

    private static func check(_ name: String, _ scene: (Size, Bool) -> Scene) {
        let difference = Fixture("document-\(name).txt").difference(from: picture(scene))
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("a delegate opens the list of documents at a kiosk, reads one by its paragraphs, and goes back to the list")
    func kiosk() throws {
        var kiosk = DocumentMoments.kiosk(try DocumentMoments.meeting())
        Self.check("kiosk-list") { kiosk.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        kiosk.press(.down, .down, .enter)
        #expect(kiosk.reading.contains("A/92/3"))
        Self.check("kiosk-draft") { kiosk.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        kiosk.press(.back)
        #expect(kiosk.state.step == .documents)
        kiosk.press(.down, .enter)
        Self.check("kiosk-amendment") { kiosk.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        kiosk.press(.back, .back)
        #expect(kiosk.state.step == .home)
    }

    @Test("the same document is read in Arabic from the right, and its language is switched with one key")
    func arabic() throws {
        var kiosk = DocumentMoments.kiosk(try DocumentMoments.meeting(), language: .arabic)
        kiosk.press(.down, .down, .enter)
        Self.check("kiosk-arabic") { kiosk.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        kiosk.press(.right)
        #expect(kiosk.reading.contains("Noting also"))
    }

    @Test("a ballot that opens calls a delegate away from the list, and not from a text")
    func calledToVote() throws {
        var kiosk = DocumentMoments.kiosk(try DocumentMoments.meeting())
        try kiosk.happen { _ = try $0.open("amendment-1-1") }
        #expect(kiosk.state.step == .home)
    }

    @Test("by ear an amendment is told in words: instead of these, now those")
    func byEar() throws {
        var kiosk = DocumentMoments.kiosk(try DocumentMoments.meeting())
        kiosk.press(.down, .down, .down, .enter)
        let read = ScreenPicture.reading(of: kiosk.scene(isLinear: true)).joined(separator: "\n")
        #expect(read.contains("Operative paragraph 2, instead of: Invites every delegation to read it at a kiosk;"))
        #expect(read.contains("now: Invites every delegation"))
        #expect(!read.contains("{+"))
    }

    @Test(
        "the chair reads a document with what an amendment changes, what has been amended, and in which language it is missing"
    )
    func chair() throws {
        let list = DocumentMoments.chair(try DocumentMoments.furtherAmendments(), reading: nil)
        Self.check("chair-list") { list.scene($0, isLinear: $1) }
        let amendment = DocumentMoments.chair(try DocumentMoments.meeting(), reading: "amendment-1-1")
        Self.check("chair-amendment") { amendment.scene($0, isLinear: $1) }
        let amended = DocumentMoments.chair(try DocumentMoments.amended(), reading: "draft-1")
        Self.check("chair-amended") { amended.scene($0, isLinear: $1) }
    }

    @Test("the secretariat reads what is voted, not what was entered, once a text has been amended")
    func secretariat() throws {
        for (meeting, isAmended) in [(try DocumentMoments.meeting(), false), (try DocumentMoments.amended(), true)] {
            var office = OfficeStory.secretariat(meeting)
            office.type("v")
            office.give(.choose(NodeID("question.draft-1", of: QuestionID("draft-1"))))
            let lines = ScreenPicture.reading(of: office.scene(Pictures.sizes[0], isLinear: true))
            let read = lines.joined(separator: "\n")
            #expect(read.contains("in the language of its choice") == isAmended, "\(read)")
        }
    }

    @Test("a vote by paragraph is started from the document, and each paragraph of the text is then put by itself")
    func byParagraph() throws {
        var chair = DocumentMoments.chair(try DocumentMoments.amended(), reading: "draft-1")
        chair.act("A vote paragraph by paragraph is asked for")
        chair.fill("FR", "")
        guard case .debate(.askDivision("draft-1", "FR", let parts))? = chair.commands.last else {
            Issue.record("nothing was asked: \(chair.reading)")
            return
        }
        #expect(parts.count == 5)
        #expect(parts[3].text?.english.contains("in the language of its choice") == true)
        chair.act("Divide it: nobody objects")
        chair.type("9")
        #expect(chair.meeting.assembly.debate.parts["draft-1"]?.count == 5)
        #expect(chair.reading.contains("Preambular paragraph 1"))
    }

    @Test("while an amendment is pending the vote by paragraph stands there and says why not: its words may yet change")
    func amendmentsFirst() throws {
        let pending = DocumentMoments.chair(try DocumentMoments.meeting(), reading: "draft-1")
        let act = try #require(pending.reading.firstRange(of: "A vote paragraph by paragraph is asked for (not now)"))
        #expect(pending.reading[act.upperBound...].contains("put to the vote before the text it amends"))
        let settled = DocumentMoments.chair(try DocumentMoments.amended(), reading: "draft-1")
        #expect(settled.reading.contains("A vote paragraph by paragraph is asked for"))
        #expect(!settled.reading.contains("not now"))
    }

    @Test("an amendment to a paragraph is tabled from the document, and shown as a difference at once")
    func tabling() throws {
        var chair = DocumentMoments.chair(try DocumentMoments.meeting(), reading: "draft-1")
        chair.act("An amendment to a paragraph is tabled")
        chair.fill("Shorter", "5", "3", "", "KE")
        let tabled = try #require(chair.meeting.assembly.questions["amendment-1"])
        #expect(tabled.alters == Alteration(.deletes, 5))
        #expect(tabled.symbol == "A/92/3/Amend.2")
    }

    @Test("the board shows the text in hand when the chair asks for it, and never by itself")
    func board() throws {
        var board = BoardStory(try DocumentMoments.meeting())
        board.wait(200)
        #expect(board.state.page != .document)
        board.hear(
            .hall(
                .heard([
                    .status(
                        HostStatus(boards: [DirectedBoard(role: .hall, showing: .page(.document))]))
                ])))
        #expect(board.state.page == .document)
        Self.check("board") { board.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
    }
}
