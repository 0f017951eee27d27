import AssemblyCore
import Foundation
import PlenaryTestKit
import Testing

@Suite("The audit of the conduct of voting")
struct ConductAuditTests {
    static let hall = Hall(
        decisions: [
            DecisionRule(id: "resolution", title: "Resolution", stages: Hall.half, citation: "Rule 1"),
            DecisionRule(
                id: "post", title: "Post", stages: [Hall.stage(nil, of: .expressed)], secrecy: .secret, tie: .lots,
                onFailure: .furtherBallot, incompatibility: Incompatibility(body: "board"), citation: "Rule 2"),
        ],
        questions: [
            Hall.motion("hands"), Hall.motion("called"), Hall.motion("agreed"), Hall.motion("admission"),
            Hall.motion("draft"), Hall.post("post", "post", of: ["ada": "AA", "ben": "BB"]),
            Hall.post("paper", "post", of: ["cleo": "CC", "dora": "DD"]),
        ])

    /// A session with a bit of everything.
    func recorded() throws -> AssemblyStory {
        var story = try Self.hall.story()
        try story.given(.suspendVote("JJ", reason: "a sanction"))
        try story.given(.openHandCount("hands"))
        try story.given(.enterHandCount("hands#1", .motion(for: 5, against: 3)))
        story.when(.enterHandCount("hands#1", .motion(for: 5, against: 4)), by: secondCounter)
        try story.given(.enterHandCount("hands#1", .motion(for: 5, against: 4)))
        story.when(.enterHandCount("hands#1", .motion(for: 5, against: 4)), by: secondCounter)
        try story.given(.declareResult("hands#1"))
        try story.given(.openRollCall("called"))
        for member in story.assembly.roll where member != "JJ" {
            try story.given(.rollCallAnswer("called#1", member, member < "EE" ? .yes : .no))
        }
        try story.given(.closeBallot("called#1"), .declareResult("called#1"))
        try story.given(.recordIntention("called#1", "AA", Intention(choice: .no, words: "A slip.")))
        try story.given(.declareConsensus("agreed"))
        _ = try story.vote(on: "admission", ["AA": .yes, "BB": .yes, "CC": .no])
        try story.given(.admitMember(Member(code: "NV", name: "Nova", region: nil, order: 3), by: "admission"))
        try story.given(.concludeItem("texts"), .takeUp("elections"))
        _ = try story.elect("post", ["ada": 4, "ben": 4])
        try story.given(.drawLots("post", seed: "480911"))
        try story.given(.appointElectionsBoard(["EE", "FF", "GG"]))
        try story.given(.openManualSecretBallot("paper"))
        try story.given(.closeBallot("paper#1"))
        try story.given(.enterHandCount("paper#1", .names(["cleo": 6, "dora": 3])))
        story.when(.enterHandCount("paper#1", .names(["cleo": 6, "dora": 3])), by: secondCounter)
        try story.given(.declareResult("paper#1"))
        return story
    }

    func trouble(in events: [Event]) -> String? {
        var audit = Audit()
        for event in events {
            if let trouble = audit.take(event) { return trouble }
        }
        return nil
    }

    @Test("given a session with a bit of everything, everything follows")
    func sound() throws {
        let story = try recorded()
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
        #expect(story.assembly.ballots.count == 5)
    }

    /// What somebody who wants another outcome might write in place of a fact.
    func forgeries(of fact: Fact) throws -> [Fact] {
        switch fact {
        case .ballotOpened:
            return try [
                edited(fact, #""present":10"#, #""present":9"#), edited(fact, #""seats":1"#, #""seats":2"#),
                edited(fact, #""member":"AA","weight":1"#, #""member":"AA","weight":2"#),
                edited(fact, #"{"member":"BB","weight":1},"#, ""), edited(fact, #""name":"Ben""#, #""name":"Zed""#),
                edited(fact, #""round":1"#, #""round":2"#), edited(fact, #""purpose":{"decision"#, #""purpose":{"x"#),
            ].compactMap(\.self)
        case .paperCast(let id, let member, .open(let choice)):
            return [.paperCast(id, member, .open(choice == .yes ? .no : .yes)), .paperCast(id, "JJ", .open(choice))]
        case .paperCast(let id, _, let paper): return [.paperCast(id, "JJ", paper)]
        case .ballotCounted(let id, var tally):
            tally.scores["ada", default: 0] += 1
            return [.ballotCounted(id, tally), .ballotCounted("called#1", tally)]
        case .resultDeclared:
            return try [
                edited(fact, #""abstentions":0"#, #""abstentions":1"#),
                edited(fact, #""outcome":"carried""#, #""outcome":"notCarried""#),
                edited(fact, #""elected":["cleo"]"#, #""elected":["dora"]"#),
                edited(fact, #""citation":"Rule 1""#, #""citation":"Rule 2""#),
            ].compactMap(\.self)
        case .conduct(let fact): return forgeries(of: fact).map { .conduct($0) }
        default: return []
        }
    }

    /// A fact with one text of its record replaced by another; `nil` where the text is not in it, or it no longer reads.
    private func edited(_ fact: Fact, _ old: String, _ new: String) throws -> Fact? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(fact), as: UTF8.self)
        guard text.contains(old) else { return nil }
        return try? JSONDecoder().decode(Fact.self, from: Data(text.replacingOccurrences(of: old, with: new).utf8))
    }

    private func forgeries(of fact: ConductFact) -> [ConductFact] {
        switch fact {
        case .handCountEntered(let id, let tally?):
            [.handCountEntered(id, nil), .handCountEntered(id, .motion(for: tally.votesFor + 9, against: 0))]
        case .handCountsDisagreed(let id, let first, _): [.handCountsDisagreed(id, first: first, second: first)]
        case .handCountAgreed(let id, _): [.handCountAgreed(id, .motion(for: 1, against: 0))]
        case .rollCallAnswered(let id, let member, let answer):
            [
                .rollCallAnswered(id, "JJ", answer),
                .rollCallAnswered(id, member, answer == .yes ? .no : .yes),
            ]
        case .consensusDeclared(let id, _):
            [.consensusDeclared(id, citation: "Rule 7"), .consensusDeclared("hands", citation: "Rule 1")]
        case .lotsDrawn(let id, _, let step): [.lotsDrawn(id, seed: "480912", step), .lotsDrawn(id, seed: "4", step)]
        case .intentionRecorded(_, let member, let intention): [.intentionRecorded("post#1", member, intention)]
        case .voteSuspended(let member, _): [.voteSuspended(member, reason: ""), .voteSuspended("ZZ", reason: "x")]
        case .memberAdmitted(let member, _): [.memberAdmitted(member, by: "draft")]
        case .electionsBoardAppointed: [.electionsBoardAppointed(["CC", "DD", "EE"]), .electionsBoardAppointed([])]
        default: []
        }
    }

    @Test("given any single fact of the voting altered, the audit refuses the record there or at the result")
    func everyForgery() throws {
        let events = try recorded().events
        var forged = 0
        for index in events.indices {
            for fact in try forgeries(of: events[index].fact) where fact != events[index].fact {
                var altered = events
                altered[index] = Event(at: events[index].at, by: events[index].by, fact: fact)
                #expect(trouble(in: altered) != nil, "\(events[index].fact) was altered to \(fact)")
                forged += 1
            }
        }
        #expect(forged > 60)
    }

    @Test("given any fact of the voting left out or told by somebody who may not, the audit finds it")
    func omissions() throws {
        let events = try recorded().events
        for index in events.indices {
            guard events[index].fact.isOfVoting else { continue }
            var without = events
            without.remove(at: index)
            if !events[index].fact.leavesNoTrace {
                #expect(trouble(in: without) != nil, "\(events[index].fact) was left out")
            }
            var foreign = events
            foreign[index] = Event(at: events[index].at, by: .delegate("II"), fact: events[index].fact)
            if events[index].by != .delegate("II") {
                #expect(trouble(in: foreign) != nil, "\(events[index].fact) was put into the mouth of II")
            }
        }
    }
}

extension Fact {
    fileprivate var isOfVoting: Bool {
        switch self {
        case .ballotOpened, .paperCast, .ballotClosed, .ballotCounted, .conduct: true
        default: false
        }
    }

    /// A note of an intention, or a question left open at the end, change nothing that follows.
    fileprivate var leavesNoTrace: Bool {
        switch self {
        case .conduct(.intentionRecorded), .conduct(.consensusDeclared), .conduct(.memberAdmitted),
            .conduct(.lotsDrawn):
            true
        default: false
        }
    }
}
