import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Testing

/// Badges that check in.
@Suite("Presence by badge", .timeLimit(.minutes(2)))
struct BadgePresenceTests {
    private static func convocation(_ rules: PresenceRules) -> Convocation {
        let book = SmallAssembly.convocation().rulebook
        return SmallAssembly.convocation(
            under: Rulebook(
                id: book.id, title: book.title, edition: book.edition, decisions: book.decisions,
                announcement: book.announcement, allowsChange: book.allowsChange, nameOrder: book.nameOrder,
                presence: rules))
    }

    @Test("whoever identifies at a kiosk is here from then on, where the rules say so")
    func badge() async throws {
        let story = try await HostStory.begin(of: Self.convocation(PresenceRules(byBadge: true)))
        let office = try await story.officer(.secretariat)
        let heard = try await story.listen(as: office)
        try await story.act(.delegations(.takePresence(of: [])), by: office)
        _ = try await story.delegate("CA")
        await heard.until { $0.assembly.delegations["CA"]?.isPresent == true }
        #expect(await heard.assembly.presentCount == 1)
        #expect(await heard.events.last?.by == .host)
        await story.host.stop()
    }

    @Test("on another day the first badge asks anew, and the second leaves the first where it is")
    func anotherDay() async throws {
        let story = try await HostStory.begin(of: Self.convocation(PresenceRules(eachDay: true, byBadge: true)))
        let chair = try await story.officer(.chair)
        let heard = try await story.listen(as: chair)
        try await story.act(.sitting(.open(1)), by: chair)
        try await story.act(.sitting(.close), by: chair)
        story.clock.advance(seconds: 86_400)
        _ = try await story.delegate("CA")
        _ = try await story.delegate("BR")
        await heard.until { $0.assembly.delegations["BR"]?.isPresent == true && $0.assembly.presentCount == 2 }
        #expect(await heard.assembly.delegations.values.filter(\.isPresent).map(\.member).sorted() == ["BR", "CA"])
        await story.host.stop()
    }

    @Test("where no rule says so, a badge checks nobody in")
    func noRule() async throws {
        let story = try await HostStory.begin()
        let office = try await story.officer(.secretariat)
        try await story.act(.delegations(.takePresence(of: [])), by: office)
        _ = try await story.delegate("CA")
        let position = try await story.act(.delegations(.grantAssistance("CA", true)), by: office)
        let heard = try await story.listen(as: office)
        await heard.hear(position)
        #expect(await heard.assembly.presentCount == 0)
        await story.host.stop()
    }
}
