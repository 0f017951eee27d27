import PlenaryTestKit
import Testing

@Suite("A32: four languages in the terminal, and Arabic in the order of the eye")
struct TerminalLanguageTests {
    /// FOR in Arabic as it is written, and as its letters stand from left to right once they are joined.
    private let logical = "مع"
    private let visual = "ﻊﻣ"

    @Test("the language is switched at any step, and returns to the kiosk's own when the delegate leaves")
    func switching() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper()
        try await kiosk.type("l")
        try await kiosk.waitFor("CONTRE")
        try await kiosk.type("2")
        try await kiosk.waitFor("(choisi)")
        try await kiosk.type("l")
        let spanish = try await kiosk.waitFor("EN CONTRA")
        #expect(spanish.contains("(seleccionado)"), "what is marked stays marked")
        try await kiosk.type("l")
        try await kiosk.waitFor("(ﺩﺪﺤﻣ)")
        try await kiosk.type("0")
        try await kiosk.waitFor("ﻚﺷﻭ")
        try await kiosk.type("9")
        try await kiosk.waitFor("ﻞﺠﺳُ")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Identify")
        try await kiosk.finish()
        try await chair.finish()
    }

    @Test("Plenary puts Arabic into the order of the eye, unless the terminal does, which is found out or told")
    func order() async throws {
        let terminals: [([String], [String: String], isReordered: Bool)] = [
            ([], [:], true), (["--bidi", "terminal"], [:], false), ([], ["VTE_VERSION": "7600"], true),
            (["--bidi", "plenary"], ["KONSOLE_VERSION": "240801"], true), ([], ["KONSOLE_VERSION": "240801"], false),
        ]
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: true)
        for (arguments, environment, isReordered) in terminals {
            let board = try hall.terminal(["board", "--language", "ar"] + arguments, environment)
            let expected = isReordered ? visual : logical
            let screen = try await board.waitUntil("\(arguments) \(environment): the tally is in Arabic") {
                $0.contains(expected)
            }
            #expect(!screen.contains(isReordered ? logical : visual), "\(arguments) \(environment)")
            try await board.finish()
        }
        try await chair.finish()
    }

    @Test("line by line the letters stand in logical order")
    func linear() async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair(withBallot: true)
        let board = try hall.lines(["board", "--linear", "--language", "ar", "--bidi", "plenary"])
        try await board.waitFor(logical)
        await board.closeInput()
        let heard = try await board.waitForExit()
        #expect(!heard.output.contains(visual))
        try await chair.finish()
    }
}
