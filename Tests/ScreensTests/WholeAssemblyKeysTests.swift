import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// The whole built-in assembly at the chair's console, with every key that is pressed counted.
@Suite("The built-in assembly by one key")
struct WholeAssemblyKeysTests {
    @Test("the usual course takes at most half the keys of the single steps, and decides the same")
    func half() throws {
        var steps = try WholeAssembly()
        try steps.playBySingleSteps()
        // What it took before there was a usual course, and four guests who are given the floor and thanked.
        #expect(steps.keys == 124 + 8)
        var usual = try WholeAssembly()
        try usual.playByUsualCourse()
        #expect(usual.keys * 2 <= steps.keys, "\(usual.keys) of \(steps.keys): \(usual.told)")
        #expect(usual.chair.meeting.assembly.sitting == .sessionClosed)
        #expect(usual.decided == steps.decided)
        #expect(usual.decided.count == 17)
        // Nothing was left out on the way: the same was recorded, by other keys.
        #expect(usual.acts == steps.acts)
    }
}
