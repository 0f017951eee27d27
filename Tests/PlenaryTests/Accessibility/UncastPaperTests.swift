import Foundation
import PlenaryTestKit
import Testing

@Suite("What is marked and not cast")
struct UncastPaperTests {
    @Test("the host dies between marking and casting: NOT CAST, loud; when it is back the paper can be marked anew")
    func linkLost() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper()
        try await kiosk.type("2")
        try await kiosk.waitFor("(selected)")
        let bells = await kiosk.screen().bells
        await chair.signal(SIGKILL)
        try await chair.waitForExit()
        let told = try await kiosk.waitFor("NOT CAST", within: .seconds(60))
        #expect(told.bells > bells)
        #expect(!told.contains("(selected)"))
        let again = try hall.terminal([])
        try await again.waitFor("Close, count")
        #expect(await !again.screen().contains("Afghanistan votes"))
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Identify", within: .seconds(60))
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Badge")
        try await kiosk.type("001\r")
        try await kiosk.waitFor("PIN")
        try await kiosk.type("1234\r")
        // Simulated delegations may have voted for it meanwhile, as for everybody who is not at a kiosk.
        let screen = try await kiosk.waitUntil("the ballot is offered, or its paper") {
            $0.contains("Leave the kiosk") || $0.contains("AGAINST")
        }
        if !screen.contains("AGAINST") { try await kiosk.type("1") }
        let paper = try await kiosk.waitFor("AGAINST")
        #expect(!paper.contains("(selected)"), "nothing of the first paper is left")
        try await kiosk.finish()
        try await again.finish()
    }

    @Test("a name too many is refused with the limit and how to undo it, in the terminal too (A21)")
    func overVote() async throws {
        let hall = try TerminalHall()
        let chair = try hall.terminal(["chair", try await assemblyWithTwoSeats(in: hall)])
        try await chair.waitFor("Open sitting 1")
        try await chair.type("1")
        try await chair.waitFor("Take up item 1.1")
        try await chair.find("take up 4", "Take up item 4")
        try await chair.waitFor("Open the ballot")
        let kiosk = try await hall.kiosk()
        try await chair.find("ballot delegate for africa", "Open the ballot: Delegate for Africa")
        try await chair.waitFor("Close, count")
        let home = try await kiosk.waitUntil("the ballot is offered, or its card") {
            $0.contains("open now") || $0.contains("Voting card")
        }
        if !home.contains("Voting card") { try await kiosk.type("1") }
        try await kiosk.waitFor("Voting card")
        try await kiosk.press(.enter)
        try await kiosk.waitFor("Review")
        try await kiosk.type("1")
        try await kiosk.waitFor("(selected)")
        try await kiosk.type("2")
        try await kiosk.waitUntil("two are marked") { $0.lines.count { $0.contains("(selected)") } == 2 }
        try await kiosk.type("3")
        let refused = try await kiosk.waitFor("Names marked: 2, the most allowed.")
        #expect(refused.contains("first choose a"))
        #expect(refused.lines.filter { $0.contains("(selected)") }.count == 2)
        try await kiosk.finish()
        try await chair.finish()
    }

    /// The built-in assembly with a question of two seats.
    private func assemblyWithTwoSeats(in hall: TerminalHall) async throws -> String {
        let directory = hall.directory.path(of: "own")
        let made = try await PipedProcess.run(
            product: "plenary", ["new", "--interpol", directory], environment: hall.environment)
        #expect(made.status == 0)
        let file = directory + "/assembly.yaml"
        var text = try String(contentsOfFile: file, encoding: .utf8)
        // The post for which simulated delegations name more candidates than two.
        let post = try #require(text.firstRange(of: "  - id: ec-africa-2"))
        let seats = try #require(text[post.upperBound...].firstRange(of: "seats: 1"))
        text.replaceSubrange(seats, with: "seats: 2")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }
}
