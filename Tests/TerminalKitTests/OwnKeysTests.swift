import EditedFiles
import Language
import TerminalKit
import Testing

@Suite("Keys of one's own")
struct OwnKeysTests {
    private let scopes = [
        ActiveKeys([
            KeyTable(
                "Page",
                [
                    Binding("vote", .character("v"), .character("1"), label: "vote"),
                    Binding("agenda", .character("a"), label: "agenda"),
                    Binding("choose", .enter, label: "choose"),
                ])
        ]),
        ActiveKeys([KeyTable("Question", [Binding("confirm", .character("9"), .character("y"), label: "yes")])]),
        ActiveKeys([KeyTable("Form", [Binding("form.next", .enter, label: "next")])], isTyping: true),
    ]

    private func read(_ yaml: String) throws(EditedFileFault) -> OwnKeys {
        try KeyFile.read(SourceFile(name: "keys.yaml", text: yaml), scopes: scopes, confirming: "confirm")
    }

    @Test("a letter is replaced; digits and what everybody can press stay")
    func replaced() throws {
        let own = try read("vote: [V, F2]\n")
        let keys = own.applied(to: scopes[0])
        #expect(keys.input(for: .character("V")) == .command("vote"))
        #expect(keys.input(for: .function(2)) == .command("vote"))
        #expect(keys.input(for: .character("1")) == .command("vote"))
        #expect(keys.input(for: .character("v")) == .key(.character("v")))
        #expect(keys.input(for: .enter) == .command("choose"))
    }

    @Test("two commands may exchange their keys")
    func exchange() throws {
        let keys = try read("vote: a\nagenda: v\n").applied(to: scopes[0])
        #expect(keys.input(for: .character("a")) == .command("vote"))
        #expect(keys.input(for: .character("v")) == .command("agenda"))
    }

    @Test(
        "every mistake is told with its line and column",
        arguments: [
            ("vote: a\n", "keys.yaml:1:1: error: a is already the key of agenda"),
            ("vot: x\n", "keys.yaml:1:1: error: there is no command 'vot'"),
            ("vote: Hyper\n", "keys.yaml:1:7: error: there is no key 'Hyper'"),
            ("vote:\n  - x\n  - 5\n", "keys.yaml:3:5: error: 5 means the same for everybody"),
            ("choose: Esc\n", "keys.yaml:1:9: error: Esc means the same for everybody"),
            ("form.next: n\n", "keys.yaml:1:12: error: n is typed as text where form.next works"),
            ("agenda: y\n", "keys.yaml:1:1: error: y is already the key of confirm"),
            ("- a\n", "keys.yaml:1:1: error: the file is not a list of command: key pairs"),
            ("vote: [\n", "keys.yaml:"),
            ("vote: x\nvote: z\n", "keys.yaml:2:1: error: the key 'vote' appears here a second time"),
            ("vote: &a x\n", "keys.yaml:1:7: error: anchors and aliases are not allowed here"),
            ("vote: \u{1B}\n", "keys.yaml:1:7: error: the control character U+001B"),
        ])
    func mistakes(yaml: String, complaint: String) throws {
        let problems = try #require(throws: EditedFileFault.self) { try read(yaml) }
        #expect(problems.description.hasPrefix(complaint), "\(problems)")
    }

    @Test("an empty file changes nothing")
    func empty() throws {
        #expect(try read("") == .none)
        #expect(try read("# nothing yet\n") == .none)
    }
}
