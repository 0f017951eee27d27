import AssemblyCore
import Screens
import TerminalKit
import Testing

@Suite("Why, on what is put next and on what was voted")
struct WhyBeforeTheVoteTests {
    private static func why(_ meeting: HeardMeeting) -> String {
        var chair = OfficeStory.chair(meeting)
        chair.type("w")
        return chair.reading
    }

    @Test("before any vote the rule of the amendment, which is put before its text; after it what the vote decided")
    func amendment() throws {
        let before = Self.why(try DocumentMoments.meeting())
        #expect(before.contains("Question: Amendment to draft resolution 1"))
        #expect(before.contains("Required: more than 1/2 of the votes expressed"))
        #expect(!before.contains("carried"))
        let after = Self.why(try DocumentMoments.amended())
        #expect(after.contains("Question: Amendment to draft resolution 1"))
        #expect(after.contains("100 for is 39 more than required: it is carried."))
    }
}
