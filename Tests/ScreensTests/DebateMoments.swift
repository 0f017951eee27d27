import AssemblyCore
import EventStream
import PlenaryTestKit
import Screens
import TerminalKit

/// How a meeting comes to the moments of the pictures of procedure, and what the chair does then.
enum DebateMoments {
    /// The chair's console at a moment.
    static func chair(at moment: String) throws -> OfficeStory<ChairProgram> {
        var chair = OfficeStory.chair(try meeting(moment))
        act(moment, &chair)
        return chair
    }

    /// The meeting at a moment.
    static func meeting(_ moment: String) throws -> HeardMeeting {
        try order(moment) ?? proposals(moment) ?? counting(moment) ?? series(moment) ?? others(moment)
    }

    // MARK: Order

    private static func order(_ moment: String) throws -> HeardMeeting? {
        switch moment {
        case "point", "ruling", "appeal", "ruling-stands":
            var meeting = try ChairMoments.meeting("speaker")
            try meeting.debate(.raisePointOfOrder("KE", "The French text has not been distributed", onVoting: false))
            if moment == "point" { return meeting }
            try meeting.debate(.rule(upheld: false, "The text may be discussed in the languages at hand."))
            if moment == "ruling" { return meeting }
            try meeting.debate(.appeal("KE"))
            if moment == "ruling-stands" { try meeting.vote(on: "appeal-1", 60, 60) }
            return meeting
        case "motions", "debate", "moving", "motion-carried":
            var meeting = try HeardMeeting.under("budget")
            try meeting.debate(
                .move(ProposedMotion(.limitSpeeches, by: "GH", speechSeconds: 180)),
                .move(ProposedMotion(.closeDebate, by: "FR")), .askToSpeak("motion-2", "BR", .against))
            if moment == "debate" { _ = try meeting.draftWithAmendments() }
            if moment == "motion-carried" { try meeting.vote(on: "motion-2", 100, 20) }
            return meeting
        case "closing-list", "reply":
            var meeting = try ChairMoments.meeting("speaker")
            try meeting.debate(.proposeToCloseList)
            if moment == "reply" {
                try meeting.carryOut(.floor(.yieldFloor), .floor(.closeList))
                for member in ["FJ", "JP", "BR", "KE"] as [MemberCode] {
                    try meeting.carryOut(.floor(.callSpeaker(member)), .floor(.yieldFloor))
                }
                try meeting.debate(.requestReply("IT"), .callReply("IT"))
            }
            return meeting
        default: return nil
        }
    }

    // MARK: Proposals

    private static func proposals(_ moment: String) throws -> HeardMeeting? {
        guard ["amendments", "as-amended", "ranking", "division", "explanation"].contains(moment) else { return nil }
        var meeting = try HeardMeeting.under("budget")
        let (draft, amendments) = try meeting.draftWithAmendments()
        switch moment {
        case "ranking": return meeting
        case "division":
            for amendment in amendments {
                try meeting.debate(.acceptAmendment(amendment, "FR"), .acceptAmendment(amendment, "BR"))
            }
            let parts = [ProposedPart(title: "Paragraph 1"), ProposedPart(title: "Paragraph 2")]
            try meeting.debate(.askDivision(draft, "GH", parts), .divide(draft))
            try meeting.vote(on: "proposal-1-1", 90, 30)
        default:
            try meeting.debate(
                .rankAmendments(of: draft, [amendments[1], amendments[0], amendments[2]]),
                .markDisposal(by: amendments[1], of: [amendments[0]]), .acceptAmendment(amendments[2], "FR"),
                .acceptAmendment(amendments[2], "BR"))
            try meeting.vote(on: amendments[1], 100, 20, abstain: 12)
            if moment == "explanation" { try meeting.vote(on: draft, 120, 8) }
        }
        return meeting
    }

    // MARK: Counting

    private static func counting(_ moment: String) throws -> HeardMeeting? {
        switch moment {
        case "hands", "hands-differ", "count", "roll-call", "consensus", "objection":
            var meeting = try HeardMeeting.under("budget")
            if moment == "consensus" { try meeting.conduct(.declareConsensus("budget-2025")) }
            if moment == "objection" { try meeting.conduct(.object("budget-2025", "KE")) }
            if moment == "roll-call" {
                try meeting.carryOut(.ballots(.openRollCall("budget-2025")))
                for answer in [RollCallAnswer.yes, .no, .pass, .yes, .abstain] {
                    guard let member = meeting.assembly.currentBallot?.rollCall?.next else { break }
                    try meeting.carryOut(.ballots(.rollCallAnswer("budget-2025#1", member, answer)))
                }
            }
            guard ["hands", "hands-differ", "count"].contains(moment) else { return meeting }
            try meeting.carryOut(.ballots(.openHandCount("budget-2025")))
            guard moment != "count" else { return meeting }
            try meeting.carryOut(
                .ballots(.enterHandCount("budget-2025#1", .motion(for: 101, against: 22, abstentions: 9))))
            if moment == "hands-differ" {
                try meeting.carryOut(
                    .ballots(.enterHandCount("budget-2025#1", .motion(for: 102, against: 22, abstentions: 9))),
                    by: HeardMeeting.secretariat)
            }
            return meeting
        case "papers":
            var meeting = try HeardMeeting.under("executive-committee")
            try meeting.nominateThree()
            try meeting.carryOut(
                .conduct(.appointElectionsBoard(["FR", "JP", "BR"])), .ballots(.openManualSecretBallot("ec-africa-1")))
            try meeting.carryOut(
                .ballots(.close("ec-africa-1#1")), .agenda(.adjourn("executive-committee")), .agenda(.takeUp("budget")))
            return meeting
        default: return nil
        }
    }

    // MARK: Series

    private static func series(_ moment: String) throws -> HeardMeeting? {
        guard ["second-ballot", "series", "series-why", "lots", "drawn"].contains(moment) else { return nil }
        var meeting = try HeardMeeting.under("executive-committee")
        try meeting.nominateThree()
        switch moment {
        case "lots", "drawn":
            try meeting.elect("ec-africa-1", ["na": 90, "gh": 90, "ke": 0])
            try meeting.elect("ec-africa-1", ["na": 90, "gh": 90])
            guard moment == "drawn" else { return meeting }
            try meeting.carryOut(
                .series(.drawLots("ec-africa-1", seed: "482913")), by: .officer(.chair, "chair", second: "registrar"))
        default:
            try meeting.elect("ec-africa-1", ["na": 80, "gh": 70, "ke": 30])
            if moment != "second-ballot" { try meeting.elect("ec-africa-1", ["na": 101, "gh": 61, "ke": 20]) }
        }
        return meeting
    }

    private static func others(_ moment: String) throws -> HeardMeeting {
        let motion = { (decision: DecisionID) in
            Question(id: "motion", item: SmallAssembly.item, title: "A motion", text: "Be it so.", decision: decision)
        }
        switch moment {
        case "casting-vote":
            var meeting = try HeardMeeting.eleven(under: "ioc", motion("decision"))
            try meeting.vote(on: "motion", 5, 5)
            return meeting
        case "un-result", "put-off":
            var meeting = try HeardMeeting.eleven(under: "un-general-assembly", motion("resolution"))
            try meeting.vote(on: "motion", 5, moment == "put-off" ? 5 : 3, abstain: 1)
            return meeting
        default:
            var meeting = try HeardMeeting.under("appointment")
            try meeting.secretVote(on: "secretary-general", 60, 100)
            meeting.now = meeting.now.adding(seconds: 1_000)
            return meeting
        }
    }

    // MARK: What the chair does

    private static func act(_ moment: String, _ chair: inout OfficeStory<ChairProgram>) {
        switch moment {
        case "debate", "amendments": chair.type("d")
        case "moving": chair.type("M")
        case "as-amended", "division": chair.type("o")
        case "series":
            chair.type("d")
            chair.give(.choose(NodeID("question.ec-africa-1", of: "ec-africa-1" as QuestionID)))
        case "ranking": chair.step("Rank the amendments to Draft on stolen documents, furthest removed first")
        case "explanation":
            chair.type("d")
            chair.act("An explanation of vote is asked for")
            chair.fill("IT")
        case "count":
            chair.type("1")
            chair.fill("101", "22")
        case "series-why": chair.type("w")
        default: break
        }
    }
}
