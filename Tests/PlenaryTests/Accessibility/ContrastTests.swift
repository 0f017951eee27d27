import PlenaryTestKit
import Testing

@testable import TerminalKit

/// The contrasts of the theme files are reckoned elsewhere; here it is what a terminal is really given.
@Suite("A9: the contrast of every letter on the screen")
struct ContrastTests {
    @Test(
        "each theme keeps its promise in a terminal of 256 colours, and on the Linux console",
        arguments: [
            "dark", "daylight", "high-contrast-dark", "high-contrast-light", "low-glare", "colour-blind-safe", "board",
        ], ["xterm-256color", "linux"])
    func promise(theme: String, term: String) async throws {
        let report = ThemeReport(try #require(try ThemeLibrary().theme(named: theme)))
        let depth = try #require(report.depths.first { $0.depth == (term == "linux" ? "console" : "xterm-256") })
        let hall = try TerminalHall()
        let chair = try hall.terminal(["chair", "--theme", theme], ["TERM": term])
        try await chair.waitFor("Open sitting 1")
        await chair.settle()
        let screen = await chair.screen()
        var reckoned = 0
        for cell in screen.cells where cell.text.first.map({ $0.isLetter || $0.isNumber }) == true {
            // Bold is how a console of eight colours is told of the bright ones.
            let isBright = term == "linux" && cell.isBold
            let ink = try #require(Self.light(of: cell.foreground, isBright: isBright), "\(cell) has no colour")
            let ground = try #require(Self.light(of: cell.background, isBright: false), "\(cell) has no ground")
            reckoned += 1
            let ratio = Contrast.ratio(ink, ground)
            // What a console of eight colours cannot give, the report says too.
            let least = term == "linux" ? depth.leastOfEight ?? depth.least : depth.least
            #expect(ratio >= min(least, report.promisedLeast ?? 0) - 0.01, "\(cell) on \(theme): \(ratio)")
            if let most = report.promisedMost { #expect(ratio <= max(depth.most, most) + 0.01, "\(cell): \(ratio)") }
        }
        #expect(reckoned > 200)
        #expect(depth.keepsPromise, "\(theme) promises more than it gives")
        try await chair.finish()
    }

    private static func light(of colour: VirtualColour, isBright: Bool) -> RGB? {
        switch colour {
        case .standard: nil
        case .indexed(let index): TerminalColours.xterm(isBright && index < 8 ? index + 8 : index)
        case .rgb(let red, let green, let blue): RGB(red, green, blue)
        }
    }
}
