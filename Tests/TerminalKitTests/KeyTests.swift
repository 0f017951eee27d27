import Language
import TerminalKit
import Testing

@Suite("Keys and their tables")
struct KeyTests {
    @Test("the sample table has no collisions; a doubled key and a doubled command are named")
    func collisions() {
        #expect(SampleProgram.table.collisions.isEmpty)
        let table = KeyTable(
            "Twice",
            [
                Binding("one", .character("x"), label: "one"), Binding("two", .character("x"), label: "two"),
                Binding("one", .character("y"), label: "one"),
            ])
        #expect(table.collisions == ["Twice: x calls both one and two", "Twice: one is listed twice"])
    }

    @Test("every key's name leads back to it")
    func names() {
        let keys: [Key] = [
            .enter, .back, .up, .down, .left, .right, .tab, .backTab, .home, .end, .pageUp, .pageDown, .backspace,
            .delete, .control("l"), .function(12), .character("a"), .character("G"), .character(" "), .character("?"),
        ]
        for key in keys { #expect(Key(named: key.name) == key) }
        #expect(Key(named: "nonsense") == nil)
    }

    @Test("an inner table hides the keys of an outer one")
    func layers() {
        let inner = KeyTable("Dialog", [Binding("no", .back, label: "no")])
        let outer = KeyTable(
            "Screen", [Binding("back", .back, label: "back"), Binding("help", .character("?"), label: "help")])
        let keys = ActiveKeys([inner, outer])
        #expect(keys.input(for: .back) == .command("no"))
        #expect(keys.input(for: .character("?")) == .command("help"))
        #expect(keys.reachable.map(\.command) == ["no", "help"])
    }

    @Test("while text is typed letters are text, Esc and Enter are not")
    func typing() {
        let keys = ActiveKeys([SampleProgram.table], isTyping: true)
        #expect(keys.input(for: .character("q")) == .key(.character("q")))
        #expect(keys.input(for: .pasted("qq")) == .key(.pasted("qq")))
        #expect(keys.input(for: .back) == .command("back"))
        #expect(keys.hints.allSatisfy { $0.worksWhileTyping })
    }

    @Test("what cannot be done now says why, and is not on the key line but in the help")
    func unavailable() {
        let keys = ActiveKeys([SampleProgram.table], unavailable: ["hold": "Not open."])
        #expect(keys.input(for: .character("x")) == .unavailable("hold", reason: "Not open."))
        #expect(!keys.hints.contains { $0.command == "hold" })
        let help = Scene("help", title: TitleLine("Help")) { HelpPage.parts(for: keys) }
        #expect(Reader().sentences(of: help).contains { $0.text.contains("Not now: Not open.") })
    }

    @Test("help, report and dispatcher are made from the same table")
    func oneSource() {
        let report = KeyReport([SampleProgram.table])
        #expect(report.rows.map(\.command) == SampleProgram.table.bindings.map(\.command.name))
        let help = HelpPage.parts(for: ActiveKeys([SampleProgram.table]))
        #expect(FocusOrder(help).areas.joined().count == SampleProgram.table.bindings.count)
        #expect(report.text.contains(#/  c +cast/#))
    }

    @Test("a held key counts once; another key, or stillness, counts again")
    func repeats() {
        var watch = RepeatGuard()
        func admits(_ key: Key, _ time: Int) -> Bool { watch.admits(key, at: .milliseconds(time)) }
        #expect(admits(.character("c"), 0))
        #expect(!admits(.character("c"), 500))
        let held = stride(from: 530, to: 3000, by: 30).filter { admits(.character("c"), $0) }
        #expect(held.isEmpty)
        #expect(admits(.enter, 3000))
        #expect(admits(.character("c"), 3010))
        #expect(admits(.character("c"), 3800))
    }

    @Test("a text entry takes keys at its caret and never more than its limit")
    func entry() {
        var entry = TextEntry("ac", limit: 4)
        _ = entry.accept(.left)
        _ = entry.accept(.character("b"))
        #expect(entry.text == "abc" && entry.caret == 2)
        _ = entry.accept(.pasted("x\u{1B}yz"))
        #expect(entry.text == "abxc")
        _ = entry.accept(.backspace)
        _ = entry.accept(.delete)
        let tookEnter = entry.accept(.enter)
        #expect(entry.text == "ab" && !tookEnter)
    }
}
