import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The kiosk speaks the language of whoever stands before it")
struct KioskLanguageTests {
    private func kiosk(_ language: WorkingLanguage = .english) throws -> KioskStory {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)))
        return KioskStory(meeting, language: language)
    }

    @Test("the idle kiosk names the languages by their own names, and one key goes through them")
    func choosing() throws {
        var kiosk = try kiosk()
        #expect(kiosk.reading.contains("English · Français · Español · العربية"))
        for language in [WorkingLanguage.french, .spanish, .arabic, .english] {
            kiosk.press("l")
            #expect(kiosk.scene.language == language)
        }
        kiosk.press("l")
        #expect(kiosk.reading.contains("Cette borne est en français."))
    }

    @Test("arrows and Enter alone choose it too")
    func arrows() throws {
        var kiosk = try kiosk()
        kiosk.press(.down, .down, .enter)
        #expect(kiosk.scene.language == .french)
    }

    @Test("while a field takes letters, F2 changes the language and what was typed stays")
    func fields() throws {
        var kiosk = try kiosk()
        kiosk.press("4")
        kiosk.press("l")
        #expect(kiosk.scene.language == .english)
        kiosk.press(.function(2))
        #expect(kiosk.scene.language == .french)
        #expect(kiosk.state.step == .badge && kiosk.reading.contains("4l"))
    }

    @Test("on every step of a visit the language changes without moving, and what was said before is said in it")
    func steps() throws {
        var kiosk = try kiosk()
        try kiosk.happen { meeting in
            try meeting.carryOut(.agenda(.takeUp("resolution-1")))
            _ = try meeting.open("amendment-1-1")
        }
        kiosk.identify("AF")
        kiosk.press("1")
        let step = kiosk.state.step
        #expect(kiosk.reading.contains("FOR: selected. 0 to review."))
        kiosk.press("l")
        #expect(kiosk.state.step == step && kiosk.state.marked == .yes)
        kiosk.press("2")
        #expect(kiosk.reading.contains("CONTRE : choisi. 0 pour vérifier.".replacing(" :", with: "\u{A0}:")))
        kiosk.press("l")
        #expect(kiosk.scene.language == .spanish)
        #expect(kiosk.reading.contains("EN CONTRA"))
    }

    @Test("when the delegate leaves, the kiosk returns to its own language")
    func leaving() throws {
        var kiosk = try kiosk(.spanish)
        kiosk.identify("AF")
        kiosk.press("l")
        #expect(kiosk.scene.language == .arabic)
        kiosk.press("4")
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.scene.language == .spanish)
    }
}
