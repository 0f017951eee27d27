import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import Secrets
import TerminalKit
import Testing

@Suite("The chair presides")
struct ChairTests {
    @Test("from the opening to the result with digits alone: open, take up, open the ballot, close, announce")
    func wholeVote() throws {
        var chair = OfficeStory.chair(try HeardMeeting.builtIn())
        chair.type("1")
        chair.type("a")
        chair.press(.character("g"))
        for _ in 0..<5 { chair.press(.down) }
        chair.press(.enter)
        chair.type("1")
        #expect(
            chair.commands == [
                .sitting(.open(1)), .agenda(.takeUp("adoption-of-agenda")),
                .ballots(.open("agenda", limitSeconds: nil, seal: nil)),
            ])
        try chair.happen { try $0.cast(.yes, of: "FR") }
        chair.type("1")
        #expect(chair.commands.count == 3, "closing asks first")
        chair.type("9")
        chair.type("1")
        #expect(chair.commands.suffix(2) == [.ballots(.close("agenda#1")), .series(.declare("agenda#1"))])
        #expect(chair.reading.contains("CARRIED"))
    }

    @Test("a dangerous step is not taken by Enter, by the key that asked for it, nor by Esc", arguments: [true, false])
    func confirmation(byDigit: Bool) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        if byDigit { chair.type("1") } else { chair.press(.enter) }
        #expect(chair.scene.dialog != nil)
        #expect(chair.scene.focus == "keep")
        chair.press(.enter)
        #expect(chair.scene.dialog == nil)
        chair.type("1")
        chair.press(.down, .enter)
        #expect(chair.scene.status?.text.english.contains("press 9") == true)
        chair.type("1")
        chair.type("1")
        chair.press(.back)
        #expect(chair.commands.isEmpty)
    }

    @Test("the question before the close says how many have voted and names who has not")
    func consequence() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.type("1")
        #expect(chair.reading.contains("171 of 192 have voted. 21 have NOT: Afghanistan, South Africa"))
    }

    @Test("an unlawful step stays on the list and says why, and nothing is sent")
    func unlawful() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("speaker"))
        #expect(chair.reading.contains("Open the ballot: Budget for 2025"))
        chair.give(.choose("step.Open the ballot: Budget for 2025"))
        #expect(chair.scene.status?.text == "France has the floor and must yield it first.")
        #expect(chair.commands.isEmpty)
    }

    @Test("a secret ballot shows its turnout and no count before it is counted")
    func secrecy() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("secret"))
        #expect(chair.reading.contains("Received: 178 of 192"))
        for page in ["s", "v", "w", "n", "m", "r"] {
            chair.type(page)
            #expect(!chair.reading.contains("For:") && !chair.reading.contains("Against:"), "page \(page)")
        }
    }

    @Test("another item is taken up from the agenda after the one in hand is adjourned, which asks first")
    func exchange() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("a")
        chair.press(.character("G"), .enter)
        #expect(chair.reading.contains("Adjourn item 3?"))
        chair.type("9")
        #expect(chair.commands == [.agenda(.adjourn("appointment")), .agenda(.takeUp("closing"))])
    }

    @Test("a delegation is found by a few letters and put on the speakers list, then given the floor")
    func floor() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("f/jap")
        chair.press(.enter, .enter)
        #expect(chair.commands == [.floor(.request("JP"))])
        chair.press(.enter)
        chair.type("1")
        #expect(chair.commands.suffix(2) == [.floor(.callSpeaker("JP")), .floor(.yieldFloor)])
    }

    @Test("speeches and the next ballot are given a time in minutes; what is no number is refused and stays")
    func limits() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("ft3")
        chair.press(.enter)
        chair.type("stxx")
        chair.press(.enter)
        #expect(chair.reading.contains("Enter a number of minutes"))
        chair.press(.backspace, .backspace)
        chair.type("5")
        chair.press(.enter)
        chair.type("1")
        #expect(
            chair.commands == [
                .floor(.limitSpeeches(seconds: 180)),
                .ballots(.open("secretary-general", limitSeconds: 300, seal: nil)),
            ])
    }

    @Test("a ballot is annulled with a reason, a second officer and another key; the password stays nowhere")
    func annulment() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        chair.type("vx")
        chair.type("Disputed.")
        chair.press(.enter)
        chair.type("registrar")
        chair.press(.enter)
        chair.type("correct horse")
        chair.press(.enter)
        #expect(chair.commands.isEmpty)
        chair.type("9")
        #expect(chair.commands == [.ballots(.annul("draft-2#1", reason: "Disputed."))])
        #expect(chair.attestations == [SecondPerson(name: "registrar", password: "correct horse")])
        var left = ""
        dump(chair.state, to: &left)
        #expect(!left.contains("correct horse"))
    }

    @Test("what is written at a console goes with the language in which the console speaks", arguments: [0, 1, 2, 3])
    func language(_ presses: Int) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        for _ in 0..<presses { chair.type("L") }
        chair.type("vx")
        chair.type("...")
        chair.press(.enter)
        chair.type("registrar")
        chair.press(.enter)
        chair.type("correct horse")
        chair.press(.enter)
        chair.type("9")
        let language = WorkingLanguage.allCases[presses]
        guard case .submit(_, _, let said, _)? = chair.requests.last else {
            Issue.record("nothing was asked for: \(chair.requests)")
            return
        }
        #expect(said == language)
        #expect(chair.meeting.events.last?.language == (presses == 0 ? nil : language))
    }

    @Test("while it is not known whether a step was stored it says CHECKING and does not send it again")
    func checking() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.answers = false
        chair.type("2")
        chair.hear(.answered(tag: 1, .checking("")))
        #expect(chair.reading.contains("CHECKING"))
        chair.type("2")
        #expect(chair.commands == [.ballots(.hold("draft-2#1"))])
        chair.hear(.answered(tag: 1, .recorded(Position(9))))
        #expect(!chair.reading.contains("CHECKING"))
    }

    @Test("NOT CAST at a kiosk is said and rung at once; what is replayed from the record is not")
    func notCast() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("nearly-all"))
        #expect(chair.effects.isEmpty)
        chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        try chair.happen {
            try $0.carryOut(.ballots(.reportNotCast("draft-2#1", "ZA", reason: .linkLost)), by: .delegate("ZA"))
        }
        #expect(chair.scene.status?.text == "NOT CAST: South Africa was at a kiosk that lost its link.")
        #expect(chair.effects == [.ring])
    }

    @Test("Ctrl-C asks before it leaves, Ctrl-Z suspends, Ctrl-L draws again")
    func leaving() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.press(.control("c"))
        #expect(chair.reading.contains("A BALLOT IS UNDER WAY"))
        chair.press(.enter, .control("z"), .control("l"), .control("c"))
        chair.type("9")
        #expect(chair.effects == [.suspend, .redraw, .quit(status: 0)])
    }

    @Test("a rehearsal that plays by itself goes faster, slower and stops")
    func speed() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.type("+")
        #expect(chair.requests.isEmpty, "nothing plays")
        chair.hear(.hall(.rehearsalSpeed(2)))
        chair.type("+- ")
        #expect(
            chair.requests == [
                .chair(.setRehearsalSpeed(3)), .chair(.setRehearsalSpeed(1)), .chair(.setRehearsalSpeed(0)),
            ])
    }

    @Test("back leads from every page to the first, and never out")
    func back() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        for page in ["a", "f", "p", "m", "v", "r", "w", "?"] {
            chair.type(page)
            chair.press(.back)
            #expect(chair.scene.name == "chair.sitting", "from \(page)")
        }
        chair.press(.back, .back)
        #expect(chair.effects.isEmpty)
    }

    @Test("an item is chosen by its number in the linear interface, and a question is answered by its own")
    func linear() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.give(.choose("step.Close the ballot"))
        chair.give(.choose("confirm"))
        #expect(chair.commands == [.ballots(.close("draft-2#1"))])
    }
}
