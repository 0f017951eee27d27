import PlenaryTestKit
import Testing

@Suite("Themes and keys of one's own")
struct OwnSettingsTests {
    private let white = "name: mine\ninherits: dark\ngrounds:\n  page: \"#ffffff\"\n"

    private func background(_ screen: VirtualScreen) -> VirtualColour { screen[5, 0].background }

    @Test("a theme that inherits another is shown, and shown anew as soon as its file is saved")
    func reload() async throws {
        let hall = try TerminalHall()
        try hall.write("name: mine\ninherits: dark\n", to: "themes/mine.yaml")
        let chair = try hall.terminal(["--theme", "mine"])
        try await chair.waitFor("Open sitting 1")
        await chair.settle()
        let before = background(await chair.screen())
        try hall.write(white, to: "themes/mine.yaml")
        try await chair.waitUntil("the page has another colour") { $0[5, 0].background != before }
        try await chair.finish()
    }

    @Test("a file saved with a mistake leaves the look as it is and says file, line and column")
    func mistake() async throws {
        let hall = try TerminalHall()
        try hall.write("name: mine\ninherits: dark\n", to: "themes/mine.yaml")
        let chair = try hall.terminal(["--theme", "mine"], columns: 130)
        try await chair.waitFor("Open sitting 1")
        await chair.settle()
        let before = background(await chair.screen())
        try hall.write("name: mine\ninherits: dark\ninks:\n  acent: \"#ffffff\"\n", to: "themes/mine.yaml")
        let told = try await chair.waitFor("4:3: error: there is no ink 'acent'")
        #expect(background(told) == before)
        try hall.write(white, to: "themes/mine.yaml")
        try await chair.waitUntil("put right, it is used") { $0[5, 0].background != before }
        try await chair.finish()
    }

    @Test("an officer's own keys work, stand in the help, and a kiosk ignores them")
    func keys() async throws {
        let hall = try TerminalHall()
        try hall.write("page.agenda: [A, F2]\nhelp: X\n", to: "keys.yaml")
        let chair = try hall.terminal([])
        try await chair.waitFor("Open sitting 1")
        try await chair.type("A")
        try await chair.waitFor("1.1")
        try await chair.press(.escape)
        try await chair.waitFor("Open sitting 1")
        try await chair.type("X")
        try await chair.waitFor("Give the next ballot a time limit")
        try await chair.press(.pageDown)
        try await chair.waitFor("A  F2")
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        try await kiosk.type("?")
        try await kiosk.waitFor("Choose the highlighted item.")
        try await kiosk.finish()
        try await chair.finish()
        let printed = try await PipedProcess.run(product: "plenary", ["keys"], environment: hall.environment)
        #expect(printed.output.contains("A, F2"))
        let shipped = try await PipedProcess.run(
            product: "plenary", ["keys", "--shipped"], environment: hall.environment)
        #expect(!shipped.output.contains("A, F2"))
    }

    @Test("a key file with a mistake is refused before anything is opened, with file, line and column")
    func refused() async throws {
        let hall = try TerminalHall()
        try hall.write("page.agenda: A\npage.floor: A\n", to: "keys.yaml")
        let refused = try await PipedProcess.run(product: "plenary", ["--linear"], environment: hall.environment)
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains(/keys\.yaml:[12]:1: error: A is already the key of page\.\w+/), "\(refused.errors)")
        let path = hall.directory.path(of: "c/plenary/keys.yaml")
        let checked = try await PipedProcess.run(product: "plenary", ["check", path])
        #expect(checked.status == 1 && checked.errors.contains("is already the key of"))
    }
}
