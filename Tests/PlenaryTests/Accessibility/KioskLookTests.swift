import PlenaryTestKit
import Testing

@Suite("A26: the look that a delegate chose")
struct KioskLookTests {
    @Test("more contrast at any step, also while a field is filled in; the kiosk's own look when the delegate has left")
    func look() async throws {
        let hall = try TerminalHall()
        let host = try hall.lines(["host"])
        try await host.waitFor("Serving")
        let kiosk = try hall.terminal(["kiosk"])
        try await kiosk.waitFor("Identify")
        let own = await kiosk.screen().ground
        try await kiosk.type("v")
        try await kiosk.waitFor("High contrast on dark")
        #expect(await kiosk.screen().ground == .indexed(16))
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Badge")
        // Letters belong to the field; the function key does not.
        try await kiosk.press(.function(10))
        try await kiosk.waitFor("High contrast on light")
        #expect(await kiosk.screen().ground == .indexed(231))
        try await kiosk.type("001\r")
        try await kiosk.waitFor("PIN")
        try await kiosk.type("1234\r")
        try await kiosk.waitFor("Leave the kiosk")
        #expect(await kiosk.screen().ground == .indexed(231))
        try await kiosk.type("4")
        let left = try await kiosk.waitFor("Identify")
        #expect(left.ground == own)
        try await kiosk.type("vvvv")
        try await kiosk.waitUntil("the looks go round") { $0.ground == own && $0.contains("The usual look.") }
        try await kiosk.finish()
        await host.signal(15)
        _ = try await host.waitForExit()
    }
}

extension VirtualScreen {
    /// The colour behind an empty cell in the middle of the left edge.
    fileprivate var ground: VirtualColour { self[12, 0].background }
}
