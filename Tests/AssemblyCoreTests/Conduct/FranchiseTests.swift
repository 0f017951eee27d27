import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Who may vote, by kind of decision")
struct FranchiseTests {
    static func hall(_ franchise: Franchise, secret: Bool = false) -> Hall {
        Hall(
            decisions: [
                DecisionRule(
                    id: "resolution", title: "Resolution", stages: Hall.half, franchise: franchise, citation: "Rule 1"),
                DecisionRule(
                    id: "post", title: "Post",
                    stages: [Hall.stage(.simple, of: .expressed, elimination: .lowest)],
                    secrecy: .secret, franchise: franchise, onFailure: .furtherBallot, citation: "Rule 2"),
            ],
            questions: [
                Hall.motion("draft"), Hall.motion("admission"),
                Hall.post("post", "post", of: ["ada": "AA", "ben": "BB", "cleo": "CC"]),
            ])
    }

    func reason(_ member: MemberCode, _ story: AssemblyStory, _ decision: DecisionID = "resolution")
        -> Disenfranchisement?
    {
        story.assembly.rulebook?[decision].flatMap {
            VotingRight.disenfranchisement(of: member, on: $0, in: story.assembly)
        }
    }

    @Test("given a sanction, the vote is suspended with the reason and the article until it is restored")
    func sanction() throws {
        var story = try Self.hall(Franchise(citation: "Charter 5")).story()
        try story.given(.suspendVote("CC", reason: "suspended by the council"))
        #expect(reason("CC", story) == .sanctioned("suspended by the council"))
        let rule = try #require(story.assembly.rulebook?["resolution"])
        #expect(
            reason("CC", story)?.sentence(under: rule)
                == "Its vote is suspended: suspended by the council (Charter 5).")
        let ballot = try story.open("draft")
        story.when(.ballots(.cast(ballot, "CC", .open(.yes))))
        #expect(story.refusal == .notAnElector("CC", .sanctioned("suspended by the council")))
        try story.given(.ballots(.close(ballot)))
        try story.given(.restoreVote("CC"))
        #expect(reason("CC", story) == nil)
        #expect(story.auditTrouble == nil)
    }

    @Test("given arrears, no vote except where the rule does not look at them, and no nomination either")
    func arrears() throws {
        var hall = Self.hall(Franchise())
        hall.arrears = ["DD"]
        var story = try hall.story()
        #expect(reason("DD", story) == .arrears("two years"))
        story.when(.questions(.nominate("post", Candidate(id: "dora", name: "Dora", member: "DD"))))
        #expect(story.conductRefusal() == .barred("dora", .nominatorSuspended("DD")))
        try story.given(.delegations(.waiveArrears("DD", decision: "Decision 4")))
        #expect(reason("DD", story) == nil)
        var open = Self.hall(Franchise(arrearsSuspend: false))
        open.arrears = ["DD"]
        #expect(reason("DD", try open.story()) == nil)
    }

    @Test("given interested members, they do not vote while their candidate is in, and regain the vote when it is out")
    func interested() throws {
        var story = try Self.hall(Franchise(interestedAbstain: true)).story(under: "elections")
        let first = try story.elect("post", ["ada": 3, "ben": 3, "cleo": 1])
        #expect(story.assembly.ballots["post#1"]?.excluded["CC"] == .interested("Cleo"))
        #expect(first?.figures.entitled == 7)
        try story.open("post")
        let second = try #require(story.assembly.currentBallot)
        #expect(second.electors["CC"] == 1, "its candidate is out")
        #expect(second.excluded["AA"] == .interested("Ada"))
        #expect(second.entitled == 8, "the base grows")
    }

    @Test("given a chair that does not vote, its own delegation does not; given only some members, the others do not")
    func chairAndOnly() throws {
        var story = try Self.hall(Franchise(chairVotes: false, only: ["AA", "BB", "CC"])).story()
        try story.given(.seatChair("BB"))
        let (electors, excluded) = VotingRight.electorate(
            under: try #require(story.assembly.rulebook?["resolution"]), in: story.assembly)
        #expect(electors.map(\.member) == ["AA", "CC"])
        #expect(excluded["BB"] == .inTheChair)
        #expect(excluded["DD"] == .notAmongThoseWhoVote)
    }

    @Test("given an absent member that another one represents, it counts as entitled, as in the ballot")
    func entitledByProxy() throws {
        var story = try Self.hall(Franchise(proxies: 1)).story()
        try story.given(.registerPresence("BB", present: false))
        let entitled = VotingRight.entitledCount(in: story.assembly)
        try story.given(.registerProxy(of: "BB", to: "CC"))
        #expect(VotingRight.entitledCount(in: story.assembly) == entitled + 1)
        let rule = try #require(story.assembly.rulebook?["resolution"])
        #expect(
            VotingRight.entitledCount(in: story.assembly)
                == VotingRight.electorate(under: rule, in: story.assembly).electors.count)
    }

    @Test("given an admission that was carried, the new member is on the roll in its place and votes in the session")
    func newMember() throws {
        let nova = Member(code: "NV", name: "Nova", region: .africa, order: 4)
        var story = try Self.hall(Franchise()).story()
        story.when(.admitMember(nova, by: "admission"))
        #expect(story.conductRefusal() == .admissionNotCarried("admission"))
        _ = try story.vote(on: "admission", ["AA": .yes, "BB": .yes])
        try story.given(.admitMember(nova, by: "admission"))
        #expect(story.assembly.roll == ["AA", "BB", "CC", "NV", "DD", "EE", "FF", "GG", "HH", "II", "JJ"])
        story.when(.admitMember(nova, by: "admission"))
        #expect(story.conductRefusal() == .memberExists("NV"))
        try story.given(
            .delegations(.decideCredentials("NV", .accepted)), .delegations(.registerPresence("NV", present: true)))
        let result = try story.vote(on: "draft", ["NV": .yes])
        #expect(result?.figures.members == 11)
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given a rule under which new members wait, they vote from the next session on")
    func newMemberWaits() throws {
        var story = try Self.hall(Franchise(newMembersVote: false)).story()
        _ = try story.vote(on: "admission", ["AA": .yes])
        try story.given(.admitMember(Member(code: "NV", name: "Nova", region: nil, order: 99), by: "admission"))
        try story.given(
            .delegations(.decideCredentials("NV", .accepted)), .delegations(.registerPresence("NV", present: true)))
        #expect(reason("NV", story) == .admittedThisSession)
        #expect(story.assembly.roll.last == "NV")
    }

    @Test(
        "given a proxy, a delegation casts the paper of an absent member under that member's name, and counts as present"
    )
    func proxy() throws {
        var hall = Self.hall(Franchise(proxies: 1))
        hall.absent = ["CC", "DD"]
        var story = try hall.story()
        story.when(.registerProxy(of: "CC", to: "CC"))
        #expect(story.refusal == .nothingToChange)
        try story.given(.registerProxy(of: "CC", to: "AA"))
        story.when(.registerProxy(of: "DD", to: "AA"))
        #expect(story.conductRefusal() == .proxyLimit("AA", most: 1))
        story.when(.registerProxy(of: "AA", to: "BB"))
        #expect(story.conductRefusal() == .proxyChain("AA"))
        let ballot = try story.open("draft")
        #expect(story.assembly.currentBallot?.proxies == ["CC": "AA"])
        #expect(story.assembly.currentBallot?.present == 9)
        #expect(story.assembly.currentBallot?.excluded["DD"] == .notPresent)
        story.when(.ballots(.cast(ballot, "CC", .open(.no))), by: .delegate("BB"))
        #expect(story.refusal == .notYours(needs: [.delegate]))
        story.when(.ballots(.cast(ballot, "CC", .open(.no))), by: .delegate("AA"))
        #expect(story.refusal == nil)
        story.when(.ballots(.cast(ballot, "AA", .open(.yes))), by: .delegate("AA"))
        #expect(story.assembly.currentBallot?.tally.papers == 2)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        #expect(story.auditTrouble == nil)
    }

    @Test("where no proxies are known, none is registered (GR 18)")
    func noProxies() throws {
        var story = try Self.hall(Franchise()).story()
        story.when(.registerProxy(of: "CC", to: "AA"))
        #expect(story.conductRefusal() == .noProxies)
    }
}
