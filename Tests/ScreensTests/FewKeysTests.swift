import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// Arrows, digits, Enter and the one back key are enough: `0` lists everything, arrows go through it, Enter does it.
@Suite("Every action with few keys")
struct FewKeysTests {
    /// The commands of moving about, which arrows are; the digits of lists, which digits are.
    private func isPlain(_ binding: Binding) -> Bool {
        MovementKeys.move(for: binding.command) != nil || binding.command == "palette"
            || binding.keys.contains { key in
                switch key {
                case .enter, .back, .up, .down, .left, .right: true
                case .character(let character): character.isWholeNumber
                default: false
                }
            }
    }

    private func check<Console: ConsoleProgram>(_ office: OfficeStory<Console>) throws {
        let bindings = office.program.keys(in: office.state).reachable.filter { !isPlain($0) }
        #expect(!bindings.isEmpty)
        let offered = offers(of: office)
        for binding in bindings {
            var byKey = office
            byKey.press(try #require(binding.keys.first))
            let listed = offered[NodeID("offer.\(binding.command)")]
            var byFew = try #require(listed, "\(binding.command) is not listed")
            byFew.press(.enter)
            if byFew.scene.dialog?.title.plain == "Everything that can be done" { byFew.press(.back) }
            #expect(byFew.scene.name == byKey.scene.name, "\(binding.command)")
            #expect(byFew.scene.dialog == byKey.scene.dialog, "\(binding.command)")
            #expect(byFew.scene.status?.text == byKey.scene.status?.text, "\(binding.command)")
            #expect(
                byFew.requests.count == byKey.requests.count && byFew.effects == byKey.effects, "\(binding.command)")
        }
    }

    /// Opens the list and goes down it by arrows, the field first; each offer with the console that has it in focus.
    private func offers<Console: ConsoleProgram>(of office: OfficeStory<Console>) -> [NodeID: OfficeStory<Console>] {
        var list = office
        list.press(.character("0"))
        let order = list.scene.dialog.map { FocusOrder($0.parts).areas.flatMap { $0 } } ?? []
        var offers: [NodeID: OfficeStory<Console>] = [:]
        for _ in order {
            if let focus = list.scene.focus, offers[focus] == nil { offers[focus] = list }
            list.press(.down)
        }
        return offers
    }

    @Test(
        "from every page of the chair's console",
        arguments: ["s", "a", "e", "f", "d", "dM", "o", "p", "m", "v", "v\n", "r", "w", "n"])
    func chair(page: String) throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting(page == "n" ? "missing" : "result"))
        for key in page { chair.press(key == "\n" ? .enter : .character(key)) }
        try check(chair)
    }

    @Test("from every page of the secretariat's", arguments: ["m", "m\n", "v", "v\n", "a", "a\n", "r", "w"])
    func secretariat(page: String) throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        for key in page { office.press(key == "\n" ? .enter : .character(key)) }
        try check(office)
    }

    @Test("what stands in front of a page has none but such keys, besides those that edit text")
    func inFront() {
        let editing: Set<CommandID> = [
            "form.clear", "clear", "palette.clear", "redraw", "palette.pageDown", "palette.pageUp",
        ]
        for table in [DeskKeys.confirmation, DeskKeys.form, DeskKeys.filtering, DeskKeys.figures] {
            for binding in table.bindings where !editing.contains(binding.command) {
                #expect(isPlain(binding), "\(table.scope): \(binding.command)")
            }
        }
    }
}
