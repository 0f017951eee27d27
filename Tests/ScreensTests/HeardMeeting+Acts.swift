import AssemblyCore
import AssemblyFiles
import EventStream
import Language
import PlenaryTestKit

extension HeardMeeting {
    /// The built-in assembly in its first sitting, with an item in hand.
    static func under(_ item: ItemID) throws -> HeardMeeting {
        var meeting = try builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp(item)))
        return meeting
    }

    /// Eleven members under one of the rulebooks that are compiled in, with one item and one motion in hand.
    static func eleven(under rulebook: String, _ question: Question) throws -> HeardMeeting {
        let small = SmallAssembly.convocation(members: 11)
        guard let rules = RulebookFile.builtIn(named: rulebook) else { throw NoRulebook() }
        var meeting = HeardMeeting(
            Convocation(
                title: small.title, shortTitle: small.shortTitle, place: small.place, from: small.from, to: small.to,
                utcOffsetMinutes: 0, isRehearsal: true, languages: [.english],
                rulebook: rules, members: small.members, delegations: small.delegations,
                sittings: small.sittings, agenda: small.agenda, questions: [question], notes: []))
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item)))
        return meeting
    }

    struct NoRulebook: Error {}

    /// Lets something of the debate happen.
    mutating func debate(_ commands: DebateCommand...) throws {
        for command in commands { try carryOut(.debate(command)) }
    }

    /// Lets something in the conduct of voting happen.
    mutating func conduct(_ commands: ConductCommand..., by authority: Authority = HeardMeeting.chair) throws {
        for command in commands { try carryOut(.conduct(command), by: authority) }
    }

    /// Holds a recorded vote with so many votes, in the order of names, to its announced result.
    mutating func vote(on question: QuestionID, _ votesFor: Int, _ against: Int, abstain: Int = 0) throws {
        let ballot = try open(question)
        let choices =
            Array(repeating: Choice.yes, count: votesFor) + Array(repeating: .no, count: against)
            + Array(repeating: .abstain, count: abstain)
        for (member, choice) in zip(assembly.roll.filter { ballot.electors[$0] != nil }, choices) {
            try cast(choice, of: member)
        }
        now = now.adding(seconds: 60)
        try carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
    }

    /// Holds a secret ballot between names to its announced result; whoever has voted for none abstained.
    mutating func elect(_ question: QuestionID, _ scores: [CandidateID: Int]) throws {
        let ballot = try open(question)
        for member in assembly.roll where ballot.electors[member] != nil { try cast(.abstain, of: member) }
        var tally = Tally()
        tally.scores = scores
        tally.papersWithNames = scores.values.reduce(0, +)
        tally.abstentions = ballot.entitled - tally.papersWithNames
        now = now.adding(seconds: 240)
        try carryOut(.ballots(.close(ballot.id)))
        try carryOut(.ballots(.recordCount(ballot.id, tally)), by: .host)
        try carryOut(.series(.declare(ballot.id)))
    }

    /// Holds a secret vote for or against to its announced result.
    mutating func secretVote(on question: QuestionID, _ votesFor: Int, _ against: Int) throws {
        let ballot = try open(question)
        let voters = assembly.roll.filter { ballot.electors[$0] != nil }.prefix(votesFor + against)
        for member in voters { try cast(.abstain, of: member) }
        now = now.adding(seconds: 120)
        try carryOut(.ballots(.close(ballot.id)))
        try carryOut(.ballots(.recordCount(ballot.id, .motion(for: votesFor, against: against))), by: .host)
        try carryOut(.series(.declare(ballot.id)))
    }

    /// Nominates three countries of Africa for the post of the Vice-President for Africa.
    mutating func nominateThree() throws {
        for code in ["NA", "GH", "KE"] as [MemberCode] {
            let candidate = Candidate(
                id: CandidateID(rawValue: code.rawValue.lowercased()), name: assembly.members[code]?.name.english ?? "",
                member: code, isRehearsal: true)
            try carryOut(.questions(.nominate("ec-africa-1", candidate)), by: HeardMeeting.secretariat)
        }
    }

    /// A draft of two sponsors under the item in hand, with three amendments.
    /// - Returns: the names of the draft and of the amendments.
    mutating func draftWithAmendments() throws -> (draft: QuestionID, amendments: [QuestionID]) {
        try debate(
            .propose(
                Proposal(
                    title: "Draft on stolen documents", text: "The General Assembly asks for a common list.",
                    sponsors: ["FR", "BR"], decision: "resolution")))
        let titles = ["Delete paragraph 2", "Replace 'asks' by 'invites'", "Add a report each year"]
        for (title, member) in zip(titles, ["KE", "JP", "FJ"] as [MemberCode]) {
            try debate(
                .propose(
                    Proposal(
                        title: LocalizedText(title), text: nil, sponsors: [member], decision: nil, amends: "proposal-1")
                )
            )
        }
        return ("proposal-1", ["amendment-1", "amendment-2", "amendment-3"])
    }
}
