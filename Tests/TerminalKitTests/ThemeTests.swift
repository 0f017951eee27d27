import EditedFiles
import TerminalKit
import Testing

@Suite("Themes")
struct ThemeTests {
    @Test("every theme compiled in keeps the contrast it promises, on every depth", arguments: ThemeLibrary().names)
    func promises(name: String) throws {
        let theme = try #require(try ThemeLibrary().theme(named: name))
        let report = ThemeReport(theme)
        for depth in report.depths {
            #expect(depth.keepsPromise, "\(name) on \(depth.depth): \(depth.leastPair) has \(depth.least)")
        }
        #expect(theme.name == name)
    }

    @Test("the promises are those of the accessibility list")
    func goals() throws {
        let library = ThemeLibrary()
        #expect(try library.theme(named: "dark")?.goal?.least == 10)
        #expect(try library.theme(named: "high-contrast-dark")?.goal?.least == 18)
        #expect(try library.theme(named: "high-contrast-light")?.goal?.least == 18)
        #expect(try library.theme(named: "low-glare")?.goal == Theme.Goal(least: 4.5, most: 8))
    }

    @Test("without colours no style has a colour, and the focus still stands out", arguments: ThemeLibrary().names)
    func noColour(name: String) throws {
        let palette = try #require(try ThemeLibrary().theme(named: name)).palette(.none)
        for ink in Ink.allCases {
            for ground in Ground.allCases {
                let style = palette.style(ink, on: ground)
                #expect(style.foreground == .standard && style.background == .standard)
            }
        }
        #expect(palette.style(.text, on: .focus).attributes.contains(.reverse))
    }

    @Test("white on black is 21:1, grey on grey 1:1, the Linux console's white 9:1")
    func formula() {
        #expect(abs(Contrast.ratio(RGB(255, 255, 255), RGB(0, 0, 0)) - 21) < 0.001)
        #expect(Contrast.ratio(RGB(9, 9, 9), RGB(9, 9, 9)) == 1)
        #expect(abs(Contrast.ratio(RGB(170, 170, 170), RGB(0, 0, 0)) - 9.04) < 0.01)
    }

    @Test("a theme inherits what it does not say")
    func inheritance() throws {
        let yaml = "name: mine\ninherits: dark\ninks:\n  accent: \"#ffffff\"\n"
        let theme = try ThemeLibrary().theme(from: SourceFile(name: "mine.yaml", text: yaml))
        let dark = try #require(try ThemeLibrary().theme(named: "dark"))
        #expect(theme.inks[.accent]?.colour.truecolor == RGB(255, 255, 255))
        #expect(theme.inks[.text] == dark.inks[.text])
        #expect(theme.inks[.accent]?.attributes == dark.inks[.accent]?.attributes)
    }

    @Test("all mistakes of a file are told at once, each with its line and column")
    func mistakes() throws {
        let yaml = """
            name: mine
            inherits: drak
            inks:
              acent: "#ffffff"
              text: {truecolor: "#fffff", shine: 3}
            grounds:
              page: {console: pink}
              band: {plain: [blink]}
            """
        let problems = try #require(throws: EditedFileFault.self) {
            try ThemeLibrary().theme(from: SourceFile(name: "mine.yaml", text: yaml))
        }
        let places = problems.diagnostics.map { "\($0.place.line):\($0.place.column)" }
        #expect(places == ["2:11", "4:3", "5:21", "5:31", "7:19", "8:18"])
        #expect(problems.description.hasPrefix("mine.yaml:2:11: error: there is no theme 'drak' to inherit"))
    }

    @Test(
        "a file that is not YAML, an empty one and a list are refused with a place", arguments: ["a: [", "", "- a\n"])
    func notATheme(yaml: String) throws {
        let problems = try #require(throws: EditedFileFault.self) {
            try ThemeLibrary().theme(from: SourceFile(name: "bad.yaml", text: yaml))
        }
        #expect(problems.description.hasPrefix("bad.yaml:"))
    }
}
