import AssemblyCore
import PlenaryTestKit

/// The steps of the scenes, each a few acts that belong together.
extension SpokenScenes {
    private static func acts(_ commands: Command...) -> [Step] { commands.map { command in { try $0.take(command) } } }

    private static func debate(_ commands: DebateCommand...) -> [Step] {
        commands.map { command in { try $0.debate(command) } }
    }

    static var sittings: [Step] {
        acts(.sitting(.suspend), .sitting(.resume), .sitting(.close), .sitting(.open(2)))
            + [{ $0.now = $0.now.adding(seconds: 600) }]
    }

    static var items: [Step] {
        acts(.agenda(.adjourn("texts")), .agenda(.takeUp("secretary")), .agenda(.adjourn("secretary")))
            + [{ $0.now = $0.now.adding(seconds: 600) }] + acts(.agenda(.takeUp("texts")))
    }

    static var speeches: [Step] {
        acts(.floor(.limitSpeeches(seconds: 120)), .floor(.request("BR")), .floor(.callSpeaker("BR")))
            + debate(.requestReply("CA")) + [{ $0.now = $0.now.adding(seconds: 300) }] + acts(.floor(.yieldFloor))
            + debate(.callReply("CA")) + acts(.floor(.yieldFloor))
    }

    static var closingList: [Step] {
        acts(.floor(.request("BR"))) + debate(.proposeToCloseList, .objectToClosingList("DK"))
            + acts(.floor(.closeList), .floor(.callSpeaker("BR")), .floor(.yieldFloor))
    }

    static func appeal(votesFor: Int, against: Int) -> [Step] {
        acts(.floor(.request("BR")), .floor(.callSpeaker("BR")))
            + debate(
                .raisePointOfOrder("CA", "The speaker is not on the item", onVoting: false),
                .rule(upheld: false, "The speech is in order"), .appeal("CA"))
            + pendingVote(votesFor, against) + acts(.floor(.yieldFloor))
    }

    /// Opens the vote on whatever motion or appeal comes first, and takes it to its announced result.
    private static func pendingVote(_ votesFor: Int, _ against: Int) -> [Step] {
        [
            { meeting in
                let assembly = meeting.assembly
                guard let asked = assembly.pendingAppeal?.id ?? assembly.pendingMotions.first?.id else {
                    throw HeardMeeting.NoBallot()
                }
                _ = try meeting.open(asked)
            }
        ] + castAndAnnounce(votesFor, against)
    }

    private static func castAndAnnounce(_ votesFor: Int, _ against: Int) -> [Step] {
        [
            { try $0.castVotes(votesFor, against) },
            { try $0.take(.ballots(.close(try $0.currentBallot().id))) },
            { meeting in
                let ballot = try meeting.currentBallot()
                guard ballot.phase == .closed else { throw HeardMeeting.NoBallot() }
                try meeting.take(
                    .ballots(.recordCount(ballot.id, .motion(for: votesFor, against: against))), by: .host)
            },
            { try $0.take(.series(.declare(try $0.currentBallot().id))) },
        ]
    }

    static func vote(on id: QuestionID, _ votesFor: Int, _ against: Int) -> [Step] {
        [{ _ = try $0.open(id) }] + castAndAnnounce(votesFor, against)
    }

    static func motion(_ motion: ProceduralMotion, votesFor: Int, against: Int) -> [Step] {
        let about: QuestionID? =
            [.secretBallot, .rollCall, .division, .reconsideration].contains(motion) ? "text" : nil
        let before = motion == .reconsideration ? vote(on: "text", 8, 2) : acts(.floor(.request("EG")))
        let moved = ProposedMotion(
            motion, by: "BR", question: about, minutes: motion == .suspendSitting ? 30 : nil,
            speechSeconds: motion == .limitSpeeches ? 120 : nil,
            parts: motion == .division
                ? [ProposedPart(title: "Paragraph 1"), ProposedPart(title: "Paragraph 2")] : [])
        return before + debate(.move(moved))
            + [
                { meeting in
                    guard let id = meeting.assembly.pendingMotions.first?.id else { throw HeardMeeting.NoBallot() }
                    try meeting.debate(.askToSpeak(id, "CA", .against))
                },
                { meeting in
                    guard let id = meeting.assembly.pendingMotions.first?.id else { throw HeardMeeting.NoBallot() }
                    try meeting.debate(.callOnMotion(id, "CA", .against))
                },
            ] + acts(.floor(.yieldFloor)) + pendingVote(votesFor, against)
            + acts(.sitting(.suspend), .sitting(.resume))
    }

    static var consensus: [Step] {
        [{ try $0.conduct(.declareConsensus("text")) }, { try $0.conduct(.declareConsensus("other")) }]
            + acts(.agenda(.conclude("texts")))
    }

    static var objection: [Step] {
        [{ try $0.conduct(.object("text", "CA"), by: .delegate("CA")) }] + vote(on: "text", 6, 4)
    }

    static var amendments: [Step] {
        [
            { meeting in
                for (title, member) in [("Delete line 2", "BR"), ("Add line 3", "CA")] as [(String, MemberCode)] {
                    try meeting.debate(
                        .propose(
                            Proposal(
                                title: LocalizedText(title), text: nil, sponsors: [member], decision: nil,
                                amends: "text")))
                }
            },
            { try $0.debate(.rankAmendments(of: "text", ["amendment-1", "amendment-2"])) },
        ] + vote(on: "amendment-1", 7, 3) + vote(on: "amendment-2", 2, 8) + vote(on: "text", 9, 1)
    }

    static var division: [Step] {
        debate(
            .askDivision("text", "BR", [ProposedPart(title: "Paragraph 1"), ProposedPart(title: "Paragraph 2")]),
            .divide("text"))
            + [
                { meeting in
                    for part in meeting.assembly.debate.parts["text"] ?? [] { try meeting.vote(on: part, 7, 3) }
                }
            ] + vote(on: "text", 8, 2)
    }

    static func appointment(votesFor: Int, against: Int) -> [Step] {
        acts(.agenda(.conclude("texts")), .agenda(.takeUp("secretary"))) + vote(on: "secretary", votesFor, against)
            + acts(.agenda(.conclude("secretary")))
    }

    static var annulment: [Step] {
        vote(on: "text", 6, 4)
            + [
                {
                    try $0.take(
                        .ballots(.annul("text#1", reason: "A kiosk was unattended")), by: HeardMeeting.bothOfficers)
                }
            ] + vote(on: "text", 3, 7) + acts(.agenda(.conclude("texts")))
            + [
                {
                    try $0.take(
                        .ballots(.annul("text#2", reason: "The wrong text was shown")), by: HeardMeeting.bothOfficers)
                }
            ]
    }

    static var equalVotes: [Step] {
        vote(on: "text", 5, 5)
            + [
                { try $0.take(.series(.giveCastingVoteOnMotion("text", carried: true))) },
                { meeting in
                    guard meeting.assembly.questions["text"]?.isPending == true else { throw HeardMeeting.NoBallot() }
                    _ = try meeting.open("text")
                },
            ] + castAndAnnounce(5, 5)
    }

    static var tie: [Step] {
        acts(.agenda(.conclude("texts")), .agenda(.takeUp("posts")))
            + Array(repeating: { try $0.elect("post", ["ada": 5, "ben": 5]) } as Step, count: 4)
            + [
                { try $0.take(.series(.drawLots("post", seed: "480911")), by: HeardMeeting.bothOfficers) },
                { try $0.take(.series(.giveCastingVote("post", names: ["ben"]))) },
                { try $0.elect("post", ["ada": 2, "ben": 8]) },
            ] + acts(.agenda(.conclude("posts")))
    }

    static var withdrawals: [Step] {
        acts(.agenda(.conclude("texts")), .agenda(.takeUp("posts")))
            + [
                { try $0.take(.questions(.withdrawCandidate("post", "ada")), by: HeardMeeting.secretariat) },
                { try $0.elect("post", ["ben": 1]) },
                { try $0.take(.questions(.withdrawCandidate("post", "ben")), by: HeardMeeting.secretariat) },
                { try $0.take(.sitting(.suspend)) },
            ]
    }

    static var hands: [Step] {
        [
            { try $0.take(.ballots(.openHandCount("text"))) },
            { try $0.take(.ballots(.enterHandCount("text#1", .motion(for: 6, against: 4)))) },
            {
                try $0.take(
                    .ballots(.enterHandCount("text#1", .motion(for: 5, against: 4))), by: HeardMeeting.secretariat)
            },
            { try $0.count("text#1", .motion(for: 6, against: 4)) },
            { try $0.take(.series(.declare("text#1"))) },
            { try $0.take(.ballots(.recount("text#1", reason: "A row was left out")), by: HeardMeeting.bothOfficers) },
            { try $0.count("text#1", .motion(for: 4, against: 6)) },
            { try $0.take(.series(.correct("text#1"))) },
            { $0.now = $0.now.adding(seconds: 600) },
        ]
    }

    static var confirmation: [Step] {
        [
            { try $0.take(.ballots(.openHandCount("text"))) },
            { try $0.count("text#1", .motion(for: 6, against: 4)) },
            { try $0.take(.ballots(.recount("text#1", reason: "A row was left out")), by: HeardMeeting.bothOfficers) },
            { try $0.count("text#1", .motion(for: 7, against: 4)) },
            { try $0.take(.series(.declare("text#1"))) },
            { try $0.take(.ballots(.recount("text#1", reason: "It was asked for")), by: HeardMeeting.bothOfficers) },
            { try $0.count("text#1", .motion(for: 7, against: 4)) },
            { try $0.take(.series(.correct("text#1"))) },
        ]
    }

    static var rollCall: [Step] {
        [
            { try $0.take(.delegations(.drawFirstName("AL")), by: HeardMeeting.secretariat) },
            { try $0.take(.ballots(.openRollCall("text"))) },
            { try $0.answerRollCall(.pass) },
            { meeting in
                while meeting.assembly.currentBallot?.rollCall?.isInSecondCall == false {
                    try meeting.answerRollCall(.yes)
                }
            },
            { try $0.answerRollCall(.no) },
            { try $0.take(.ballots(.close("text#1"))) },
            { try $0.take(.series(.declare("text#1"))) },
        ]
    }

    static var quorum: [Step] {
        [
            { meeting in
                for member in meeting.assembly.roll.dropFirst(2) {
                    try meeting.take(
                        .delegations(.registerPresence(member, present: false)), by: HeardMeeting.secretariat)
                }
            }
        ]
    }

    static var explanation: [Step] {
        vote(on: "text", 8, 2) + debate(.offerExplanation("text", "BR"), .callExplanation("text", "BR"))
            + acts(.floor(.yieldFloor))
    }

    static var end: [Step] {
        acts(
            .agenda(.conclude("texts")), .agenda(.takeUp("secretary")), .agenda(.conclude("secretary")),
            .agenda(.takeUp("posts")), .agenda(.conclude("posts")), .sitting(.close), .sitting(.closeSession))
    }
}

extension HeardMeeting {
    /// Delegations cast in the order of names.
    fileprivate mutating func castVotes(_ votesFor: Int, _ against: Int) throws {
        let ballot = try currentBallot()
        let voters = assembly.roll.filter { ballot.electors[$0] != nil }.prefix(votesFor + against)
        for (place, member) in voters.enumerated() { try cast(place < votesFor ? .yes : .no, of: member) }
    }

    /// The member that is called answers.
    fileprivate mutating func answerRollCall(_ answer: RollCallAnswer) throws {
        guard let ballot = assembly.currentBallot, let member = ballot.rollCall?.next else { throw NoBallot() }
        try take(.ballots(.rollCallAnswer(ballot.id, member, answer)))
    }
}
