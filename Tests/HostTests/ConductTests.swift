import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Secrets
import Testing

@Suite("Ways of voting through the host", .timeLimit(.minutes(1)))
struct ConductTests {
    private static func rulebook(_ rules: DecisionRule...) -> Rulebook {
        Rulebook(
            id: "small", title: "Rules", edition: "1", decisions: rules, announcement: [.expressed, .votes],
            allowsChange: true, nameOrder: .english)
    }

    private static let half = [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])]

    @Test("two consoles count hands; nobody in the hall hears a count before both agree")
    func hands() async throws {
        let story = try await HostStory.begin()
        let (chair, office) = (try await story.officer(.chair), try await story.officer(.secretariat))
        let teller = try await story.officer(.scrutineer)
        try await story.openSitting(by: chair)
        let delegate = try await story.listen(as: try await story.delegate("AL"))
        let scrutineer = try await story.listen(as: teller)
        try await story.act(.ballots(.openHandCount(SmallAssembly.motion)), by: chair)
        let ballot = BallotID(SmallAssembly.motion, round: 1)
        let count = Tally.motion(for: 4, against: 2)
        let first = try await story.act(.ballots(.enterHandCount(ballot, count)), by: office)
        await scrutineer.hear(first)
        #expect(await scrutineer.events.last?.fact == .ballots(.handCountEntered(ballot, nil)))
        let second = try await story.act(.ballots(.enterHandCount(ballot, count)), by: teller)
        let result = try await story.act(.series(.declare(ballot)), by: chair)
        await delegate.hear(result)
        await scrutineer.hear(second)
        #expect(
            await !delegate.events.contains { if case .ballots(.handCountEntered) = $0.fact { true } else { false } })
        #expect(await delegate.assembly.ballots[ballot]?.result?.figures.votes == .motion(for: 4, against: 2))
        #expect(await delegate.assembly.ballots[ballot]?.phase == .declared)
    }

    @Test("papers are counted in the background through the host, and the result is signed like any other")
    func papers() async throws {
        let story = try await HostStory.begin()
        let (chair, office) = (try await story.officer(.chair), try await story.officer(.secretariat))
        let teller = try await story.officer(.scrutineer)
        try await story.openSitting(by: chair)
        try await story.act(.conduct(.appointElectionsBoard(["AL", "BR", "CA"])), by: office)
        try await story.act(.ballots(.openManualSecretBallot(SmallAssembly.election)), by: chair)
        let ballot = BallotID(SmallAssembly.election, round: 1)
        try await story.act(.ballots(.close(ballot)), by: chair)
        let motion = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        try await story.act(.ballots(.close(motion.id)), by: chair)
        try await story.act(.series(.declare(motion.id)), by: chair)
        let count = Tally.names(["one": 4, "two": 3])
        try await story.act(.ballots(.enterHandCount(ballot, count)), by: office)
        try await story.act(.ballots(.enterHandCount(ballot, count)), by: teller)
        try await story.act(.series(.declare(ballot)), by: chair)
        #expect(await story.host.assembly.questions[SmallAssembly.election]?.elected == ["one"])
        await story.host.stop()
        let signed = try story.storedEvents().contains {
            if case .record(.headSigned(let id, _, _, _)) = $0.fact { id == ballot } else { false }
        }
        #expect(signed)
    }

    @Test("a name written in on a sealed paper comes out of the box")
    func writeIn() async throws {
        let rule = DecisionRule(
            id: "post", title: "Post", stages: Self.half, secrecy: .secret, paper: PaperForm(allowsWriteIns: true),
            onFailure: .furtherBallot, citation: "rule 92")
        let question = Question(
            id: "seat", item: SmallAssembly.item, title: "A seat", decision: "post", form: .election(seats: 1),
            candidates: [Candidate(id: "AL", name: "Country AL", member: "AL")])
        let story = try await HostStory.begin(
            of: SmallAssembly.convocation(under: Self.rulebook(rule), questions: [question]))
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: "seat", by: chair)
        #expect(ballot.writeIns.map(\.id) == ["BR", "CA", "DK", "EG", "FR", "GH"])
        for (member, name) in [("AL", "AL"), ("BR", "GH"), ("CA", "GH")] as [(MemberCode, CandidateID)] {
            let token = try await story.delegate(member)
            let reply = try await story.cast(.names([name]), in: ballot, of: member, by: token)
            guard case .recorded = reply else { throw StoryFault("\(reply)") }
        }
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        try await story.wait(for: .counted, of: ballot.id)
        try await story.act(.series(.declare(ballot.id)), by: chair)
        #expect(await story.host.assembly.questions["seat"]?.elected == ["GH"])
    }

    @Test("what the assembly decides to be secret is sealed, and lots need a second person")
    func secrecyAndLots() async throws {
        let rule = DecisionRule(
            id: "post", title: "Post", stages: [Stage(tests: [VoteTest(majority: nil, base: .expressed)])],
            secrecy: .unrecorded, tie: .lots, onFailure: .furtherBallot, citation: "Rule 2")
        let question = Question(
            id: "seat", item: SmallAssembly.item, title: "A seat", decision: "post", form: .election(seats: 1),
            candidates: [Candidate(id: "ada", name: "Ada"), Candidate(id: "ben", name: "Ben")])
        let story = try await HostStory.begin(
            of: SmallAssembly.convocation(under: Self.rulebook(rule), questions: [question]))
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: "seat", by: chair)
        #expect(ballot.isSealed, "without names is without names in the journal too")
        for (member, name) in [("AL", "ada"), ("BR", "ben")] as [(MemberCode, CandidateID)] {
            _ = try await story.cast(.names([name]), in: ballot, of: member, by: try await story.delegate(member))
        }
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        try await story.wait(for: .counted, of: ballot.id)
        try await story.act(.series(.declare(ballot.id)), by: chair)
        let lots = Command.series(.drawLots("seat", seed: "700001"))
        #expect(await story.submit(lots, by: chair) == .refused(.secondPersonNeeded))
        let attested = Submission(command: lots, attestation: Attestation(name: "second", password: "1234"))
        guard case .recorded = await story.host.submit(attested, by: chair) else {
            Issue.record("the lots were not drawn")
            return
        }
        #expect(await story.host.assembly.questions["seat"]?.elected == ["ben"])
    }

    @Test("a member that the session admits gets a badge, keeps it after a restart, and takes nobody else's")
    func newMember() async throws {
        let story = try await HostStory.begin()
        let (chair, office) = (try await story.officer(.chair), try await story.officer(.secretariat))
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        let delegate = try await story.delegate("AL")
        _ = try await story.cast(.yes, in: ballot, of: "AL", by: delegate)
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        try await story.act(.series(.declare(ballot.id)), by: chair)
        let nova = Member(code: "NV", name: "Nova", region: nil, order: 1)
        try await story.act(.delegations(.admitMember(nova, by: SmallAssembly.motion)), by: office)
        try await story.act(.delegations(.decideCredentials("NV", .accepted)), by: office)
        try await story.act(.delegations(.registerPresence("NV", present: true)), by: office)
        let next = try await story.restarted()
        #expect(await next.host.assembly.roll.first == "NV")
        let session = try await next.host.open(.delegate(badge: "008", pin: "1234"), on: DeviceID("k"))
        #expect(session.authority == .delegate("NV"))
        let first = try await next.host.open(.delegate(badge: "001", pin: "1234"), on: DeviceID("l"))
        #expect(first.authority == .delegate("AL"))
    }

    @Test("a delegation casts for a member that gave it a proxy, and nobody else does")
    func proxy() async throws {
        let rule = DecisionRule(
            id: "open", title: "Open", stages: Self.half, franchise: Franchise(proxies: 1), citation: "Rule 1")
        let question = Question(id: "motion", item: SmallAssembly.item, title: "A motion", decision: "open")
        let story = try await HostStory.begin(
            of: SmallAssembly.convocation(under: Self.rulebook(rule), questions: [question]))
        let (chair, office) = (try await story.officer(.chair), try await story.officer(.secretariat))
        try await story.openSitting(by: chair)
        try await story.act(.delegations(.registerPresence("BR", present: false)), by: office)
        try await story.act(.delegations(.registerProxy(of: "BR", to: "AL")), by: office)
        let ballot = try await story.openBallot(on: "motion", by: chair)
        let (holder, other) = (try await story.delegate("AL"), try await story.delegate("CA"))
        #expect(
            await story.submit(.ballots(.cast(ballot.id, "BR", .open(.no))), by: other)
                == .refused(.notYours(needs: [.delegate]))
        )
        try await story.act(.ballots(.cast(ballot.id, "BR", .open(.no))), by: holder)
        try await story.act(.ballots(.cast(ballot.id, "AL", .open(.yes))), by: holder)
        #expect(await story.host.assembly.ballots[ballot.id]?.papers.count == 2)
    }
}
