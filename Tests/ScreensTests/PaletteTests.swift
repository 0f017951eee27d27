import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The palette of the officers' consoles")
struct PaletteTests {
    @Test("a few letters find a step, and Enter takes it, asking first where it must")
    func step() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.type("r:clball")
        chair.press(.enter)
        #expect(chair.reading.contains("Close the ballot?"))
        #expect(chair.commands.isEmpty)
        chair.press(.enter)
        chair.type(":clball")
        chair.press(.enter, .character("9"))
        #expect(chair.commands.count == 1)
    }

    @Test("letters that merely happen to stand in a line are not taken unseen: the second Enter takes it")
    func chance() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type(":count")
        office.press(.enter)
        #expect(office.scene.dialog != nil, "nothing was taken unseen")
        office.press(.enter)
        #expect(office.scene.dialog == nil)
    }

    @Test("what cannot be done now stands there with its reason, and Enter says it")
    func unavailable() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("start"))
        chair.type(":not voted")
        #expect(chair.reading.contains("(not now)"))
        #expect(chair.reading.contains("No ballot is under way."))
        chair.press(.enter)
        #expect(chair.scene.status?.text == "No ballot is under way.")
        #expect(chair.scene.dialog != nil, "the palette stays for another choice")
    }

    @Test("a key of another page is found by its words; the page is turned to and the key obeyed")
    func otherPage() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("speaker"))
        chair.type(":limit the time of sp")
        chair.press(.enter)
        #expect(chair.scene.name == "chair.floor")
        #expect(chair.reading.contains("Limit speeches"))
    }

    @Test("an act that another page lists is found by its words, at the chair's console and the secretariat's")
    func actOfOtherPage() throws {
        let meeting = try HeardMeeting.small(isRehearsal: false)
        var (chair, office) = (OfficeStory.chair(meeting), OfficeStory.secretariat(meeting))
        chair.type(":appoint scrut")
        chair.press(.enter)
        office.type(":appoint scrut")
        office.press(.enter)
        for reading in [chair.reading, office.reading] { #expect(reading.contains("three are usual"), "\(reading)") }
    }

    @Test("an action is found by its very key too")
    func byKey() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type(":M")
        let first = chair.scene.dialog.map { FocusOrder($0.parts).areas.joined().dropFirst().first?.name }
        #expect(first == "offer.page.motions")
    }

    @Test("with arrows alone the list is gone through, the cursor on the answer; Esc closes and changes nothing")
    func arrows() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        let before = chair.scene
        chair.press(.character("0"))
        #expect(chair.scene.focus == "palette")
        chair.press(.down, .down)
        #expect(chair.scene.focus?.name.hasPrefix("offer.") == true)
        chair.press(.back)
        #expect(chair.scene == before)
    }

    @Test("by ear: words narrow the list, the first answer is said, and a number takes one")
    func linear() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.press(.character(":"))
        let nominal = Size(columns: 80, rows: 24)
        #expect(ScreenPicture.reading(of: chair.scene(nominal, isLinear: true)).count < 10)
        chair.give(.fill("palette", "agenda"))
        let reading = ScreenPicture.reading(of: chair.scene(nominal, isLinear: true))
        #expect(reading.contains { $0.contains("Show the agenda, and take up any item") })
        chair.give(.choose("offer.page.agenda"))
        #expect(chair.scene.name == "chair.agenda")
    }

    @Test("the secretariat finds a delegation by its name from any page")
    func delegation() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        office.type("v:delegation of kenya")
        office.press(.enter)
        #expect(office.reading.contains("Kenya"))
        #expect(office.scene.name == "secretariat.delegation")
    }

    @Test("the palette looks as recorded, in five sizes and both glyph sets", arguments: ["open", "typed"])
    func pictures(moment: String) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.type(moment == "open" ? ":" : ":bal")
        let difference = Fixture("palette-\(moment).txt").difference(
            from: Pictures.text(isOnWalls: false) { chair.scene($0, isLinear: $1) })
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("what can be done with the member, the question or the item in focus on a list is found from the list")
    func inFocus() throws {
        var office = OfficeStory.secretariat(try KioskAssembly.meeting(absent: ["BR"]))
        office.press(.down)
        let member = try #require(office.scene.focus)
        office.type(":arrears")
        #expect(office.reading.contains("Enter arrears: "), "\(office.reading)")
        office.press(.back)
        office.type(":prox")
        #expect(office.reading.contains("Register its proxy: "), "\(office.reading)")
        office.press(.back)
        #expect(office.scene.focus == member)
        office.type(":enter arrears")
        office.press(.enter)
        #expect(office.reading.contains("Reason"), "\(office.reading)")
    }
}
