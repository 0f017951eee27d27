import TerminalKit
import Testing

@Suite("Colours as different eyes see them")
struct ColourVisionTests {
    private let red = RGB(220, 60, 60)
    private let green = RGB(90, 140, 40)
    private let blue = RGB(60, 60, 220)

    @Test("nothing is as far from itself as zero, and black from white as a hundred, for everybody")
    func ends() {
        for sight in ColourVision.allCases {
            #expect(sight.distance(red, red) == 0)
            #expect(abs(sight.distance(RGB(0, 0, 0), RGB(255, 255, 255)) - 100) < 1)
        }
    }

    @Test("red and green come near without the cones for red or green, blue and red do not")
    func redAndGreen() {
        let plain = ColourVision.normal.distance(red, green)
        #expect(ColourVision.deuteranopia.distance(red, green) < plain / 3)
        #expect(ColourVision.protanopia.distance(red, green) < plain / 1.5)
        #expect(ColourVision.deuteranopia.distance(red, blue) > 20)
    }

    @Test(
        "the colour-blind-safe theme keeps the votes apart for every kind of sight, on every depth",
        // The console has four colours left of which text is ten times as light as the page.
        arguments: [(ColourDepth.truecolor, 8.0), (.xterm256, 6), (.console, 3.5)])
    func safe(depth: ColourDepth, least: Double) throws {
        let theme = try #require(try ThemeLibrary().theme(named: "colour-blind-safe"))
        let report = try #require(ThemeReport(theme).depths.first { $0.depth == depth.rawValue })
        for sight in ColourVision.allCases {
            let found = try #require(report.voteDistances[sight.rawValue])
            #expect(found.distance >= least, "\(sight): \(found.pair) \(found.distance)")
        }
    }

    @Test(
        "the other coloured themes keep them apart too, so that colour is never in the way of the marks",
        // Low glare has little contrast to share out, and daylight only dark colours.
        arguments: [("dark", 6.0), ("board", 6), ("daylight", 5), ("low-glare", 4)])
    func apart(name: String, least: Double) throws {
        let theme = try #require(try ThemeLibrary().theme(named: name))
        for report in ThemeReport(theme).depths where report.depth != ColourDepth.console.rawValue {
            for sight in ColourVision.allCases {
                let found = try #require(report.voteDistances[sight.rawValue])
                #expect(found.distance >= least - 0.05, "\(report.depth), \(sight): \(found.pair) \(found.distance)")
            }
        }
    }
}
