import AssemblyCore
import EventStream
import Foundation
import PlenaryTestKit
import Testing

@testable import Host

@Suite("The list of received papers does not tell whose they are", .timeLimit(.minutes(1)))
struct ReceivedListTests {
    @Test("where fewer than ten have voted, nothing is listed before the close, and everything after it")
    func few() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.holdCeremony()
        try await story.publishCards()
        try await story.story.openSitting(by: story.chair)
        let ballot = try await story.story.openBallot(on: SmallAssembly.secretMotion, by: story.chair)
        for member in SmallAssembly.codes.prefix(3) {
            _ = try await story.cast(.yes, in: ballot, of: member)
            story.story.clock.advance(seconds: 3)
            try await Task.sleep(for: .milliseconds(20))
            let listed = await story.story.host.board.status(for: .board, newerThan: -1)?.status.received
            #expect(listed == nil)
        }
        try await story.story.act(.ballots(.close(ballot.id)), by: story.chair)
        await story.story.host.quiet()
        let listed = await story.story.host.board.status(for: .board, newerThan: -1)?.status.received
        #expect(listed?.trackers.count == 3)
        #expect(listed?.trackers == listed?.trackers.sorted())
    }
}
