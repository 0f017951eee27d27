import Language
import Testing

@Suite("The search for phrases sees what a person would read")
struct MessageHarvestTests {
    private func phrases(_ source: String) -> [Catalogue.Key] {
        MessageHarvest.phrases(in: source, file: "Sample.swift").map(\.key)
    }

    @Test("sentences are phrases, what is filled in is numbered, phrases within are found too")
    func sentences() {
        let source = #"""
            func say(_ a: Int) -> Message { "\(a) of \(a > 1 ? "Many things" : "One thing") here" }
            """#
        #expect(
            Set(phrases(source).map(\.words)) == ["%1$@ of %2$@ here", "Many things", "One thing"])
    }

    @Test("names of keys, places and commands are none, nor is what stops the program")
    func names() {
        let source = #"""
            let id = NodeID("Some place")
            case "Some words": go(to: "place.two")
            precondition(rows.allSatisfy { $0 > 1 }, "Every row is long.")
            // "A comment in quotation marks."
            if text == "Yes please" { focus = "vote" }
            """#
        #expect(phrases(source).isEmpty)
    }

    @Test("one word in small letters counts where a message is asked for")
    func words() {
        let source = #"""
            static let mark: Message = "selected"
            let focus = "vote"
            let state = Text("absent", .muted)
            """#
        #expect(phrases(source).map(\.words) == ["selected", "absent"])
    }

    @Test("forms for one and for several are one entry, a context goes with its word")
    func forms() {
        let source = #"""
            let a: Message = plural(n, "1 name", "\(n) names")
            let b = Message("May", context: "month")
            """#
        let found = MessageHarvest.phrases(in: source, file: "Sample.swift")
        #expect(found.map(\.key) == [Catalogue.Key("1 name"), Catalogue.Key("May", context: "month")])
        #expect(found.first?.plural == "%1$@ names")
    }
}
