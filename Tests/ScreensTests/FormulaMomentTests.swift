import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// The whole built-in assembly at the chair's console: what is read aloud at each step belongs to that step.
@Suite("Every formula stands only while its moment lasts")
struct FormulaMomentTests {
    @Test("whoever has just been given the floor is not thanked yet; the thanks come once the giving has been said")
    func thanks() throws {
        var (given, thanked) = (0, 0)
        var whole = try WholeAssembly()
        whole.watch = { chair, isAtOnce in
            guard chair.meeting.assembly.floor.speaker != nil, chair.scene.dialog == nil else { return }
            let words = Self.readAloud(chair)
            if isAtOnce {
                given += 1
                #expect(words.contains("has the floor"), "\(words)")
                #expect(!words.contains("I thank") && !words.contains("We now turn"), "\(words)")
            } else {
                thanked += 1
                #expect(words.contains("I thank"), "\(words)")
                #expect(!words.contains("has the floor"), "\(words)")
            }
        }
        try whole.playByUsualCourse()
        #expect(given >= 4 && thanked >= 4, "the guests of the opening: \(given), \(thanked)")
    }

    @Test("no step of the built-in assembly is read words of another one")
    func sweep() throws {
        var seen: Set<String> = []
        var whole = try WholeAssembly()
        whole.watch = { chair, _ in
            guard chair.scene.dialog == nil else { return }
            let (assembly, words) = (chair.meeting.assembly, Self.readAloud(chair))
            for (part, lasts) in Self.moments(of: assembly) where words.contains(part) {
                seen.insert(part)
                #expect(lasts, "\(part) at: \(words)")
            }
            #expect(!words.isEmpty)
        }
        try whole.playByUsualCourse()
        #expect(seen.count >= 7, "\(seen)")
    }

    /// Words that a formula has, each with whether its moment is now.
    private static func moments(of assembly: Assembly) -> [(String, Bool)] {
        let (ballot, item) = (assembly.currentBallot, assembly.agenda.itemInHand)
        let isRunning = item?.panel?.isRunning ?? false
        return [
            ("I call the assembly to order", !assembly.sitting.isOpen),
            ("The voting begins on", ballot?.phase == .open),
            ("The ballot is about to be closed", ballot?.phase == .open),
            ("I shall now announce the result", ballot?.phase == .counted),
            ("We shall now proceed to the vote", ballot == nil),
            ("has the floor", assembly.floor.speaker != nil),
            ("is in progress", isRunning),
            ("I have the honour to invite", assembly.floor.speaker == nil || !assembly.guestsToHear.isEmpty),
            ("We are considering item \(item?.number ?? "-")", item != nil && ballot == nil),
            ("The session is closed", assembly.sitting == .sessionClosed),
        ]
    }

    /// The words of the region in which the console gives the formula.
    private static func readAloud(_ chair: OfficeStory<ChairProgram>) -> String {
        let lines = chair.reading.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "  Read aloud") else { return "" }
        let end =
            lines[(start + 1)...].firstIndex { !$0.hasPrefix("  Read aloud:") && $0 != lines[start + 1] }
            ?? lines.endIndex
        return lines[(start + 1)..<end].joined(separator: " ")
    }
}
