import AssemblyCore
import Foundation
import Language
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
        try story.given(.series(.declare("hands#1")))
        try story.given(.openRollCall("called"))
        for member in story.assembly.roll where member != "JJ" {
            try story.given(.rollCallAnswer("called#1", member, member < "EE" ? .yes : .no))
        }
        try story.given(.ballots(.close("called#1")), .series(.declare("called#1")))
        try story.given(.recordIntention("called#1", "AA", Intention(choice: .no, words: "A slip.")))
        try story.given(.declareConsensus("agreed"))
        _ = try story.vote(on: "admission", ["AA": .yes, "BB": .yes, "CC": .no])
        try story.given(.admitMember(Member(code: "NV", name: "Nova", region: nil, order: 3), by: "admission"))
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")))
        _ = try story.elect("post", ["ada": 4, "ben": 4])
        try story.given(.drawLots("post", seed: "480911"))
        try story.given(.appointElectionsBoard(["EE", "FF", "GG"]))
        try story.given(.openManualSecretBallot("paper"))
        try story.given(.ballots(.close("paper#1")))
        try story.given(.enterHandCount("paper#1", .names(["cleo": 6, "dora": 3])))
        story.when(.enterHandCount("paper#1", .names(["cleo": 6, "dora": 3])), by: secondCounter)
        try story.given(.series(.declare("paper#1")))
        return story
    }

    func trouble(in events: [Event]) -> String? {
        var audit = Audit()
        for event in events {
            if let trouble = audit.check(event) { return trouble.english }
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
        case .ballots(let fact): try forgeries(of: fact).map { .ballots($0) }
        case .series(.declared):
            try [
                edited(fact, #""abstentions":1"#, #""abstentions":2"#), edited(fact, #""for":"#, #""for":1"#),
                edited(fact, #""outcome":"carried""#, #""outcome":"notCarried""#),
                edited(fact, #""elected":["cleo"]"#, #""elected":["dora"]"#),
                edited(fact, #""required":"#, #""required":1"#), edited(fact, #""base":"#, #""base":1"#),
            ].compactMap(\.self)
        case .series(.lotsDrawn(let id, let seed, let names)):
            [
                .series(.lotsDrawn(id, seed: "480912", names: names)), .series(.lotsDrawn(id, seed: "4", names: names)),
                .series(.lotsDrawn(id, seed: seed, names: [])),
            ]
        case .delegations(.voteSuspended(let member, _)):
            [.delegations(.voteSuspended(member, reason: "")), .delegations(.voteSuspended("ZZ", reason: "x"))]
        case .delegations(.memberAdmitted(let member, _)): [.delegations(.memberAdmitted(member, by: "draft"))]
        case .conduct(let fact): forgeries(of: fact).map { .conduct($0) }
        default: []
        }
    }

    private func forgeries(of fact: BallotFact) throws -> [BallotFact] {
        switch fact {
        case .opened:
            return try [
                edited(.ballots(fact), #""present":10"#, #""present":9"#),
                edited(.ballots(fact), #""marks":1"#, #""marks":2"#),
                edited(.ballots(fact), #""electors":["AA","#, #""electors":[{"member":"AA","weight":2},"#),
                edited(.ballots(fact), #""BB","#, ""), edited(.ballots(fact), #""round":1"#, #""round":2"#),
                edited(.ballots(fact), #""number":1"#, #""number":2"#),
            ].compactMap { if case .ballots(let fact)? = $0 { fact } else { nil } }
        case .cast(let id, let member, .open(let choice)):
            return [.cast(id, member, .open(choice == .yes ? .no : .yes)), .cast(id, "JJ", .open(choice))]
        case .cast(let id, _, let paper): return [.cast(id, "JJ", paper)]
        case .counted(let id, var tally):
            tally.scores["ada", default: 0] += 1
            return [.counted(id, tally), .counted("called#1", tally)]
        case .handCountEntered(let id, let tally?):
            return [.handCountEntered(id, nil), .handCountEntered(id, .motion(for: tally.votesFor + 9, against: 0))]
        case .handCountsDisagreed(let id, let first, _):
            return [.handCountsDisagreed(id, first: first, second: first)]
        case .handCountAgreed(let id, _): return [.handCountAgreed(id, .motion(for: 1, against: 0))]
        case .rollCallAnswered(let id, let member, let answer):
            return [.rollCallAnswered(id, "JJ", answer), .rollCallAnswered(id, member, answer == .yes ? .no : .yes)]
        default: return []
        }
    }

    /// A fact with one text of its record replaced by another; `nil` where the text is not in it, or it no longer reads.
    private func edited(_ fact: Fact, _ old: String, _ new: String) throws -> Fact? {
        let event = Event(at: Moment(milliseconds: 0), by: .host, fact: fact)
        let text = try event.written()
        guard text.contains(old) else { return nil }
        return try? Event.reading(text.replacingOccurrences(of: old, with: new), at: event.at).fact
    }

    private func forgeries(of fact: ConductFact) -> [ConductFact] {
        switch fact {
        case .consensusDeclared: [.consensusDeclared("hands")]
        case .intentionRecorded(_, let member, let intention): [.intentionRecorded("post#1", member, intention)]
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
        case .ballots(.opened), .ballots(.cast), .ballots(.closed), .ballots(.counted), .conduct: true
        default: false
        }
    }

    /// A note of an intention, or a question left open at the end, change nothing that follows.
    fileprivate var leavesNoTrace: Bool {
        switch self {
        case .conduct(.intentionRecorded), .conduct(.consensusDeclared), .delegations(.memberAdmitted),
            .series(.lotsDrawn):
            true
        default: false
        }
    }
}
