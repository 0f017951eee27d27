import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("Who may do what in the debate")
struct DebateRightsTests {
    /// What a delegation asks for itself, and officers may enter for it.
    static let own: [DebateCommand] = [
        .raisePointOfOrder("AA", "w", onVoting: false), .appeal("AA"), .move(ProposedMotion(.adjournDebate, by: "AA")),
        .withdrawMotion("m", "AA"), .askToSpeak("m", "AA", .against),
        .propose(Proposal(title: "T", text: nil, sponsors: ["AA"])), .sponsor("draft", "AA"),
        .withdraw("draft", "AA"), .reintroduce("draft", "AA"), .acceptAmendment("draft", "AA"),
        .askDivision("draft", "AA", []), .objectToDivision("draft", "AA"), .objectToClosingList("AA"),
        .requestReply("AA"), .withdrawReply("AA"), .offerExplanation("draft", "AA"),
        .withdrawExplanation("draft", "AA"),
    ]
    /// What the chair alone does.
    static let presiding: [DebateCommand] = [
        .rule(upheld: true, "w"), .callOnMotion("m", "AA", .against), .rankAmendments(of: "draft", []),
        .markDisposal(by: "draft", of: []), .divide("draft"), .grantLeave("JJ"), .proposeToCloseList,
        .limitDelegations(speeches: 1, seconds: nil), .callReply("AA"), .callExplanation("draft", "AA"),
    ]

    private func isForbidden(_ command: DebateCommand, to authority: Authority) throws -> Bool {
        var story = try DebateFixture.story(DebateFixture.interpol)
        story.when(command, by: authority)
        if case .notYours? = story.refusal { return true }
        return false
    }

    @Test("a delegation asks for itself and for nobody else; officers enter what is asked from the seat")
    func delegations() throws {
        for command in Self.own {
            #expect(try !isForbidden(command, to: .delegate("AA")), "\(command)")
            #expect(try isForbidden(command, to: .delegate("BB")), "\(command)")
            for role in [Role.chair, .secretariat] {
                #expect(try !isForbidden(command, to: .officer(role, "x")), "\(command)")
            }
            #expect(try isForbidden(command, to: .officer(.board, "x")), "\(command)")
        }
    }

    @Test("what decides the order of the debate is the chair's alone")
    func chair() throws {
        for command in Self.presiding {
            #expect(try !isForbidden(command, to: AssemblyFixture.chair), "\(command)")
            for authority in [AssemblyFixture.secretariat, .delegate("AA"), .host] {
                #expect(try isForbidden(command, to: authority), "\(command)")
            }
        }
    }
}
