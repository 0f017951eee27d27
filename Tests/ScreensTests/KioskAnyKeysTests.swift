import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Rehearsal
import Screens
import TerminalKit
import Testing

@Suite("Any keys at a kiosk")
struct KioskAnyKeysTests {
    private static let keys: [Key] = "00123456789".map { .character($0) } + [.up, .down, .enter, .enter, .back]

    @Test(
        "whatever is pressed, what is cast can stand on the paper, is cast by 9 in the review, and is gone afterwards",
        arguments: ["open", "sealed", "valid", "none", "exact", "write", "series"] as [QuestionID])
    func anyKeys(question: QuestionID) throws {
        var meeting = try KioskAssembly.meeting(absent: ["BR"])
        try meeting.carryOut(.delegations(.registerProxy(of: "BR", to: "CA")), by: HeardMeeting.secretariat)
        let ballot = try meeting.open(question)
        var chance = SeededGenerator(seed: 92)
        var casts = 0
        for _ in 0..<15 {
            var kiosk = KioskStory(meeting)
            kiosk.identify("CA")
            for _ in 0..<60 {
                let (step, marked, voter) = (kiosk.state.step, kiosk.state.marked, kiosk.state.voter)
                let before = kiosk.casts.count
                let key = Self.keys.randomElement(using: &chance) ?? .enter
                kiosk.press(key)
                guard kiosk.casts.count > before, let choice = kiosk.casts.last else { continue }
                casts += 1
                #expect(step == .review(ballot.id) && key == .character("9"))
                #expect(choice == marked ?? .abstain)
                #expect(throws: Never.self) { try ballot.check(choice) }
                #expect(voter == "CA" || voter == "BR")
                #expect(kiosk.state.marked == nil)
                kiosk.hear(.kiosk(.castAnswered(ballot.id, .recorded(Position(1)), proof: nil)))
            }
        }
        #expect(casts > 0)
    }
}
