import PlenaryTestKit
import Testing

@Suite("A12: every size of window")
struct WindowSizeTests {
    @Test("sizes in any order, from 1×1 to 300×100, are survived, and what can be done is there again afterwards")
    func sweep() async throws {
        let hall = try TerminalHall()
        let chair = try await hall.chair()
        var state: UInt64 = 92
        for _ in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let columns = 1 + Int(state >> 40) % 300
            let rows = 1 + Int(state >> 20 & 0xFFFF) % 100
            try await chair.resize(rows: rows, columns: columns)
            if state >> 60 < 4 { try await chair.press(.down) }
        }
        try await chair.resize(rows: 24, columns: 80)
        try await chair.waitUntil("a step is in sight") {
            $0.contains("Close the ballot") || $0.contains("Pause the ballot")
        }
        await chair.settle()
        let screen = await chair.screen()
        #expect(screen.complaintAboutCursor == nil, "\(screen.text)")
        try await chair.finish()
    }

    @Test("at 40×12 no option of a paper is lost, and none of the chair's steps")
    func smallest() async throws {
        let hall = try TerminalHall()
        let (chair, kiosk) = try await hall.paper(rows: 12, columns: 40)
        try await chair.resize(rows: 12, columns: 40)
        let seen = try await gather(chair, ["Close the ballot", "Pause the ballot", "Give one more minute"])
        #expect(seen.isEmpty, "never seen: \(seen)")
        let unseen = try await gather(kiosk, ["FOR", "AGAINST", "ABSTAIN"])
        #expect(unseen.isEmpty, "never seen: \(unseen)")
        try await kiosk.finish()
        try await chair.finish()
    }

    /// Goes down the list and says which texts never came into view.
    private func gather(_ terminal: PseudoTerminal, _ texts: [String]) async throws -> Set<String> {
        var missing = Set(texts)
        for _ in 0..<12 where !missing.isEmpty {
            await terminal.settle()
            let screen = await terminal.screen()
            missing = missing.filter { !screen.contains($0) }
            try await terminal.press(.down)
        }
        return missing
    }

    @Test("a window that is said to have no cells at all is taken for an ordinary one")
    func nothing() async throws {
        let hall = try TerminalHall()
        let chair = try hall.terminal([], rows: 0, columns: 0)
        await chair.settle()
        #expect(await chair.end() == nil)
        try await chair.resize(rows: 24, columns: 80)
        try await chair.waitFor("Open sitting 1")
        try await chair.resize(rows: 0, columns: 0)
        try await chair.resize(rows: 30, columns: 100)
        try await chair.waitFor("Open sitting 1")
        try await chair.finish()
    }
}
