import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

@Suite("Forms: what a field holds, and what is wrong with it")
struct FormFieldTests {
    private func field(_ scene: Scene, _ id: NodeID) -> TextField? {
        (scene.dialog?.parts ?? []).lazy.compactMap { part -> TextField? in
            if case .field(let field) = part.content, field.id == id { field } else { nil }
        }.first
    }

    private func point() throws -> OfficeStory<ChairProgram> {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type("P")
        return chair
    }

    @Test("whom letters mean stands below them before it is taken")
    func resolved() throws {
        var chair = try point()
        chair.type("germ")
        #expect(field(chair.scene, "member")?.note?.english.hasSuffix("Germany (DE)") == true)
        chair.press(.enter)
        #expect(field(chair.scene, "member")?.value == "Germany")
        #expect(chair.scene.focus == "words")
    }

    @Test("where letters mean several, all are asked about, and one is chosen by its number")
    func several() throws {
        var chair = try point()
        chair.type("ba")
        chair.press(.enter)
        #expect(chair.scene.focus == "member")
        let complaint = try #require(field(chair.scene, "member")?.complaint?.english)
        for name in ["Bosnia", "Bahamas", "Bahrain", "Bangladesh", "Barbados"] { #expect(complaint.contains(name)) }
        let place = try #require(chair.meeting.assembly.roll.firstIndex(of: "BD")) + 1
        chair.press(.control("u"))
        chair.type("\(place)")
        chair.press(.enter)
        #expect(field(chair.scene, "member")?.value == "Bangladesh")
    }

    @Test("a code in capitals is a code")
    func code() throws {
        var chair = try point()
        chair.type("BA")
        chair.press(.enter)
        #expect(field(chair.scene, "member")?.value.hasPrefix("Bosnia") == true && chair.scene.focus == "words")
    }

    @Test("letters that come at once, line by line, are shown as what they were taken for before they are taken")
    func lineByLine() throws {
        var chair = try point()
        chair.give(.fill("member", "germ"))
        #expect(chair.scene.focus == "member")
        #expect(field(chair.scene, "member")?.note?.english.hasSuffix("Enter takes it.") == true)
        chair.press(.enter)
        #expect(chair.scene.focus == "words")
        var exact = try point()
        exact.give(.fill("member", "Germany"))
        #expect(exact.scene.focus == "words")
    }

    @Test("a point of order is entered with arrows and Enter alone")
    func pointByArrows() throws {
        var chair = try point()
        chair.press(.right, .right, .left, .right, .enter, .right, .enter)
        #expect(chair.scene.dialog == nil)
        let second = chair.meeting.assembly.roll[1]
        #expect(chair.commands == [.debate(.raisePointOfOrder(second, "stated orally", onVoting: false))])
    }

    @Test("why a tall form is refused stands in sight at 80×24, beside the field that is typed in")
    func refusedInSight() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        let assembly = chair.meeting.assembly
        let absent = try #require(assembly.roll.first { assembly.delegations[$0]?.isRepresented == false })
        chair.type("d")
        chair.type("2")
        chair.fill("Protection of fish", "Fish are protected.", absent.rawValue)
        for _ in 0..<8 where chair.scene.dialog != nil && chair.commands.isEmpty { chair.press(.enter) }
        let picture = ScreenPicture(chair.scene, size: Size(columns: 80, rows: 24)).description
        #expect(picture.contains("cannot take part"), "\(picture)")
    }

    @Test("every motion is moved with arrows, digits and Enter alone")
    func motions() throws {
        let start = try ChairMoments.meeting("item")
        var list = OfficeStory.chair(start)
        list.type("M")
        let acts = FocusOrder(list.scene).areas.flatMap { $0 }
        var moved = 0
        for act in acts {
            var chair = list
            chair.give(.choose(act))
            guard chair.scene.dialog != nil else { continue }
            for _ in 0..<6 where chair.scene.dialog != nil { chair.press(.right, .enter) }
            let trouble = chair.scene.dialog.map { "\($0.title.plain): \($0.parts)" } ?? ""
            // What the rules refuse says so; nothing waits for letters.
            #expect(!trouble.contains("This field is required."), "\(trouble)")
            moved += chair.commands.count
        }
        #expect(moved >= 3)
    }

    @Test("every form of the chair that asks for no login is filled in with arrows, digits and Enter alone")
    func everyForm() throws {
        for moment in ["point", "motions", "amendments", "roll-call", "hands", "casting-vote", "new-name", "division"] {
            let start = try DebateMoments.chair(at: moment)
            for id in FocusOrder(start.scene).areas.flatMap({ $0 }) {
                var chair = start
                chair.give(.choose(id))
                guard chair.program.keys(in: chair.state).isTyping, let dialog = chair.scene.dialog else { continue }
                let asksForLogin = field(chair.scene, "second.name") != nil
                guard !asksForLogin else { continue }
                for _ in 0..<14 where chair.scene.dialog != nil { chair.press(.right, .enter) }
                #expect(
                    !chair.reading.contains("This field is required."), "\(moment) \(dialog.title.plain)")
            }
        }
    }

    @Test("what is wrong stands at its own field, which has the focus")
    func ownField() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("a/Sustaining")
        office.press(.enter)
        office.give(.choose("act.Set the planned time"))
        guard office.scene.dialog != nil else {
            Issue.record("no form: \(office.reading)")
            return
        }
        office.press(.control("u"))
        office.type("25:99")
        office.press(.enter)
        office.type("30")
        office.press(.enter)
        #expect(office.scene.focus == "start")
        #expect(field(office.scene, "start")?.complaint?.english == "Enter a time as HH:MM, for example 09:30.")
        #expect(field(office.scene, "minutes")?.complaint == nil)
    }

    @Test("every field that may stay empty says what that does, in the same words")
    func emptyFields() throws {
        var checked = 0
        var forms: [Scene] = []
        for moment in DebatePictureTests.Moment.allCases {
            let start = try DebateMoments.chair(at: moment.rawValue)
            for id in FocusOrder(start.scene).areas.flatMap({ $0 }) {
                var chair = start
                chair.give(.choose(id))
                for _ in 0..<8 where chair.program.keys(in: chair.state).isTyping {
                    forms.append(chair.scene)
                    chair.press(.right, .enter)
                }
            }
        }
        for form in forms {
            guard let field = form.focus.flatMap({ field(form, $0) }), field.value.isEmpty else { continue }
            let note = field.note?.english ?? ""
            let hint = field.hint?.english ?? ""
            #expect(!hint.contains("optional") && !hint.contains("empty"), "\(form.name): \(hint)")
            if note.hasPrefix("Empty means: ") { checked += 1 }
        }
        #expect(checked > 2)
    }

    @Test("the values of a form stand below one another")
    func aligned() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("result"))
        chair.type("vx")
        let size = Size(columns: 80, rows: 24)
        let frame = Painter().paint(chair.scene(size), size: size)
        let rows = (0..<24).map { frame.surface.text(ofRow: $0) }
        let columns = ["Reason", "Second officer", "Password"].compactMap { label -> Int? in
            guard let row = rows.first(where: { $0.contains("  \(label) ") || $0.contains("› \(label) ") }) else {
                return nil
            }
            let after = row.firstRange(of: label)!.upperBound
            return row[after...].firstIndex { $0 != " " }.map { row.distance(from: row.startIndex, to: $0) }
        }
        #expect(columns.count == 3 && Set(columns).count == 1, "\(columns)")
    }

    private func frenchText() throws -> OfficeStory<SecretariatProgram> {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("v/Draft resolution 2")
        office.press(.enter)
        if office.scene.name == "secretariat.questions" { office.press(.enter) }
        office.give(.choose("act.Enter the French text"))
        _ = try #require(office.scene.dialog, "no form: \(office.reading)")
        office.press(.control("u"))
        return office
    }

    private func stored(_ office: OfficeStory<SecretariatProgram>) -> String? {
        office.commands.lazy.compactMap { command -> String? in
            if case .questions(.setText(_, _, let text)) = command { text } else { nil }
        }.first
    }

    @Test("a text has a key for a new line, which the key line and the note name; other fields have none")
    func newLine() throws {
        var office = try frenchText()
        #expect(office.program.keys(in: office.state).reachable.contains { $0.command == "form.line" })
        office.type("One")
        #expect(field(office.scene, "text")?.note?.english == "Ctrl-N begins a new line.")
        for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)] {
            let keys = Painter().paint(office.scene(size), size: size).surface.text(ofRow: size.rows - 1)
            #expect(keys.contains("newline"), "\(keys)")
        }
        office.press(.control("n"))
        office.type("two")
        office.press(.function(12))
        office.type("three")
        #expect(field(office.scene, "text")?.value == "One\ntwo\nthree")
        office.press(.enter)
        #expect(stored(office) == "One\ntwo\nthree")
        var chair = try point()
        chair.press(.enter, .right, .enter)
        chair.type("a")
        chair.press(.control("n"))
        #expect(chair.scene.dialog.map { "\($0.parts)" }?.contains("\\n") != true)
        #expect(!chair.program.keys(in: chair.state).reachable.contains { $0.command == "form.line" })
    }

    @Test("line by line, a line that ends with a backslash goes on with the next one")
    func newLineByEar() throws {
        var office = try frenchText()
        office.give(.fill("text", "One\\"))
        office.give(.fill("text", "two\\"))
        #expect(office.scene.dialog != nil && office.scene.focus == "text")
        office.give(.fill("text", "three"))
        #expect(stored(office) == "One\ntwo\nthree")
    }

    @Test("a line that is longer than its field goes on below it, all of it in sight")
    func longLine() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.builtIn())
        office.type("m")
        office.press(.enter)
        office.give(.choose("act.Register the delegation's people"))
        office.press(.tab)
        let names = "Delegate number one, Delegate number two, Delegate number three, Delegate number four"
        let place = try #require(office.scene.focus)
        office.press(.control("u"), .pasted(names))
        let size = Size(columns: 80, rows: 24)
        let frame = Painter().paint(office.scene(size), size: size)
        let shown = (0..<24).map { frame.surface.text(ofRow: $0) }.joined()
        #expect(field(office.scene, place)?.value == names)
        for number in ["one,", "two,", "three,", "four"] { #expect(shown.contains(number), "\(number)\n\(shown)") }
    }

    @Test("a pasted text keeps its lines, is shown on several, as wide as the screen")
    func longText() throws {
        var office = try frenchText()
        let pasted = "The first paragraph, which is long enough to need more than one line of a screen.\nThe second."
        office.press(.pasted(pasted))
        #expect(field(office.scene, "text")?.value == pasted)
        let size = Size(columns: 120, rows: 30)
        let frame = Painter().paint(office.scene(size), size: size)
        let rows = (0..<30).map { frame.surface.text(ofRow: $0) }
        #expect(
            rows.contains {
                $0.contains("The first paragraph, which is long enough to need more than one line of a screen.")
            })
        #expect(rows.contains { $0.contains("The second.") && !$0.contains("screen.") })
        office.press(.enter)
        let isStored = office.commands.contains { command in
            if case .questions(.setText(_, _, let text)) = command { text == pasted } else { false }
        }
        #expect(isStored)
    }
}
