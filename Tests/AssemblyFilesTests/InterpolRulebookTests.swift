import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import Testing

@Suite("The rules of the INTERPOL General Assembly")
struct InterpolRulebookTests {
    let rules = RulebookFile.builtIn(named: "interpol")

    @Test("every decision cites its article and the edition of 2023; there is no quorum, because no text has one")
    func citations() {
        #expect(rules?.decisions.allSatisfy { $0.citation.edition == "2023" && !$0.citation.isPractice } == true)
        #expect(rules?.debate.motions.allSatisfy { $0.citation.edition == "2023" && !$0.citation.isPractice } == true)
        #expect(rules?.quorum == nil)
        #expect(rules?["resolution"]?.franchise.citation == Citation("GR 52(1), RPGA 36, FR 3.2(8)", edition: "2023"))
    }

    @Test(
        "two thirds where the texts say so, and of all Members for the Constitution, whose vote arrears do not suspend")
    func shares() throws {
        let rules = try #require(rules)
        let twoThirds = ["admission", "regulations", "late-item"]
        for rule in rules.decisions where rule.stages.count == 1 {
            let test = rule.stages[0].tests[0]
            switch rule.id.rawValue {
            case "constitution":
                #expect(test == VoteTest(majority: .twoThirds, base: .members))
                #expect(!rule.franchise.arrearsSuspend)
            case let id where twoThirds.contains(id):
                #expect(test == VoteTest(majority: .twoThirds, base: .expressed))
            default: #expect(test == VoteTest(majority: .simple, base: .expressed))
            }
            if rule.id != "constitution" { #expect(rule.franchise.arrearsSuspend) }
        }
    }

    @Test("the President needs two thirds in two ballots and a simple majority from the third on")
    func president() throws {
        let rule = try #require(rules?["president"])
        #expect(rule.stage(forBallot: 1).tests == [VoteTest(majority: .twoThirds, base: .expressed)])
        #expect(rule.stage(forBallot: 2).tests == [VoteTest(majority: .twoThirds, base: .expressed)])
        #expect(rule.stage(forBallot: 3).tests == [VoteTest(majority: .simple, base: .expressed)])
        #expect(rule.stage(forBallot: 9).tests == [VoteTest(majority: .simple, base: .expressed)])
        #expect(rule.stages.allSatisfy { $0.elimination == .none })
    }

    @Test("elections and the appointment are secret; all else is recorded, and secret when the Assembly decides so")
    func secrecy() throws {
        let rules = try #require(rules)
        let secret = rules.decisions.filter { $0.secrecy == .secret }.map(\.id.rawValue)
        #expect(secret == ["secretary-general", "president", "vice-president", "delegate"])
        #expect(rules.decisions.allSatisfy { $0.disclosure == .live })
        #expect(rules.decisions.allSatisfy { $0.maySecret == ($0.secrecy == .recorded) })
    }

    @Test("equal names have a second ballot and then lots; another name comes within 24 hours")
    func failures() throws {
        let rules = try #require(rules)
        for id in ["president", "vice-president", "delegate"] as [DecisionID] {
            #expect(rules[id]?.tie == .secondBallotThenLots)
            #expect(rules[id]?.onFailure == .furtherBallot)
        }
        #expect(rules["secretary-general"]?.onFailure == .newCandidate(hours: 24))
        #expect(rules["secretary-general"]?.tie == .lost)
        #expect(rules["admission"]?.onFailure == .rejected)
    }

    @Test("thirteen countries for thirteen posts, and different regions for President and Vice-Presidents")
    func incompatibility() throws {
        let rules = try #require(rules)
        let leaders: [DecisionID] = ["president", "vice-president"]
        let leader = Incompatibility(body: "executive-committee", distinctMembers: true, distinctRegions: leaders)
        #expect(rules["president"]?.incompatibility == leader)
        #expect(rules["vice-president"]?.incompatibility == leader)
        #expect(rules["delegate"]?.incompatibility == Incompatibility(body: "executive-committee"))
        #expect(rules["secretary-general"]?.incompatibility == nil)
    }

    @Test("figures are announced in the order of RPGA 40(4), then the members that did not vote")
    func announcement() {
        #expect(
            rules?.announcement == [
                .entitled, .abstentions, .invalid, .expressed, .required, .votes, .didNotVote,
            ])
        #expect(rules?.nameOrder == .french)
        #expect(rules?.nameStart == .first)
    }

    @Test("procedural motions have their precedence: suspend, adjourn, adjourn the discussion, close it")
    func motions() throws {
        let debate = try #require(rules).debate
        let first: [ProceduralMotion] = [.suspendSitting, .adjournSitting, .adjournDebate, .closeDebate]
        #expect(Array(debate.motions.map(\.motion).prefix(4)) == first)
        #expect(debate.motions.prefix(3).allSatisfy { $0.speakersFor == 0 && $0.speakersAgainst == 0 })
        #expect(debate[.closeDebate]?.speakersAgainst == 2)
        #expect(debate[.closeDebate]?.speakersFor == 0)
        #expect(debate[.reconsideration]?.speakersAgainst == 2)
        #expect(debate[.rollCall] == nil)
        #expect(debate.motions.allSatisfy { $0.decision == "resolution" })
    }

    @Test("votes are explained only after the vote, not by the sponsor; speeches have no fixed minutes")
    func debate() throws {
        let debate = try #require(rules).debate
        #expect(debate.explanations == ExplanationRule(citation: Citation("RPGA 39(8)", edition: "2023")))
        #expect(debate.appeal == "appeal")
        #expect(debate.speechSeconds == nil)
        #expect(debate.replies.most == nil)
        #expect(debate.votingCitation == Citation("RPGA 26(5)", edition: "2023"))
        #expect(debate.withdrawalCitation == Citation("RPGA 31", edition: "2023"))
        #expect(!debate.partsLostLoseWhole)
    }

    @Test("before 2023 two thirds that were missed were voted once more, which is practice; all else is the same")
    func before2023() throws {
        let (now, before) = (try #require(rules), try #require(RulebookFile.builtIn(named: "interpol-before-2023")))
        for id in ["admission", "regulations", "late-item"] as [DecisionID] {
            #expect(before[id]?.onFailure == .revote(1))
            #expect(before[id]?.citation.isPractice == true)
            #expect(before[id]?.stages == now[id]?.stages)
        }
        #expect(before["constitution"] == now["constitution"])
        #expect(before["president"] == now["president"])
        #expect(before.debate == now.debate)
    }

    @Test("the Executive Committee drops the last name while more than two stand, and needs two thirds of its members")
    func committee() throws {
        let committee = try #require(RulebookFile.builtIn(named: "interpol-executive-committee"))
        let rule = try #require(committee["choice-of-secretary-general"])
        #expect(rule.stage(forBallot: 1, standing: 4).elimination == .lowest)
        #expect(rule.stage(forBallot: 3, standing: 2).tests == [VoteTest(majority: nil, base: .expressed)])
        #expect(rule.franchise.interestedAbstain)
        #expect(!rule.franchise.arrearsSuspend)
        #expect(committee.quorum?.toDecide == .twoThirds)
        #expect(committee.quorum?.citation == Citation("RPEC 7(10)", edition: "2021"))
    }
}
