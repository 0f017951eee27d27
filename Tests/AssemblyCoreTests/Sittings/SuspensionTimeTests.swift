import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("A suspension with a time")
struct SuspensionTimeTests {
    @Test("given a time, the sitting stands suspended until it and beyond, and the chair alone resumes it")
    func until() throws {
        var story = try AssemblyStory.under("texts")
        let until = story.now.adding(seconds: 900)
        story.when(.sitting(.suspend(until: until)))
        #expect(story.facts == [.sitting(.suspended(1, until: until))])
        #expect(story.assembly.resumesAt == until)
        story.wait(seconds: 7_200)
        #expect(story.assembly.resumesAt == until)
        #expect(!story.assembly.sitting.isOpen)
        try story.given(.sitting(.resume))
        #expect(story.assembly.resumesAt == nil)
        #expect(story.assembly.sittingTimes[1]?.suspensions.last?.until == until)
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("given no time, none is known")
    func untimed() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.sitting(.suspend))
        #expect(story.facts == [.sitting(.suspended(1))])
        #expect(story.assembly.resumesAt == nil)
    }

    @Test("a time that has passed, and one beyond a day, are refused with a sentence", arguments: [-60, 0, 86_500])
    func slips(_ seconds: Int) throws {
        var story = try AssemblyStory.under("texts")
        // The act itself takes a second.
        story.when(.sitting(.suspend(until: story.now.adding(seconds: seconds + 1))))
        guard case .invalid(let sentence) = story.refusal else {
            Issue.record("\(String(describing: story.refusal))")
            return
        }
        #expect(sentence.english.contains(seconds > 0 ? "24 hours at most" : "must lie ahead"))
        #expect(story.assembly.sitting.isOpen)
    }

    @Test("a second suspension forgets the time of the first")
    func again() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(
            .sitting(.suspend(until: story.now.adding(seconds: 600))), .sitting(.resume), .sitting(.suspend))
        #expect(story.assembly.resumesAt == nil)
        #expect(story.assembly.sittingTimes[1]?.suspensions.map { $0.until != nil } == [true, false])
    }
}
