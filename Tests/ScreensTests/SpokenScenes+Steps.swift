import AssemblyCore
import PlenaryTestKit

/// The steps of the scenes, each a few acts that belong together.
extension SpokenScenes {
    private static func acts(_ commands: Command...) -> [Step] {
        commands.map { command in { try $0.carryOut(command) } }
    }

    private static func debate(_ commands: DebateCommand...) -> [Step] {
        commands.map { command in { try $0.debate(command) } }
    }

    static var sittings: [Step] {
        acts(.sitting(.suspend), .sitting(.resume), .sitting(.close), .sitting(.open(2)))
            + [{ $0.now = $0.now.adding(seconds: 600) }]
    }

    static var items: [Step] {
        acts(.agenda(.adjourn("texts-id")), .agenda(.takeUp("secretary-id")), .agenda(.adjourn("secretary-id")))
            + [{ $0.now = $0.now.adding(seconds: 600) }] + acts(.agenda(.takeUp("texts-id")))
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
            { try $0.carryOut(.ballots(.close(try $0.currentBallot().id))) },
            { meeting in
                let ballot = try meeting.currentBallot()
                guard ballot.phase == .closed else { throw HeardMeeting.NoBallot() }
                try meeting.carryOut(
                    .ballots(.recordCount(ballot.id, .motion(for: votesFor, against: against))), by: .host)
            },
            { try $0.carryOut(.series(.declare(try $0.currentBallot().id))) },
        ]
    }

    static func vote(on id: QuestionID, _ votesFor: Int, _ against: Int) -> [Step] {
        [{ _ = try $0.open(id) }] + castAndAnnounce(votesFor, against)
    }

    static func motion(_ motion: ProceduralMotion, votesFor: Int, against: Int) -> [Step] {
        let about: QuestionID? =
            [.secretBallot, .rollCall, .division, .reconsideration].contains(motion) ? "text-id" : nil
        let before = motion == .reconsideration ? vote(on: "text-id", 8, 2) : acts(.floor(.request("EG")))
        let moved = ProposedMotion(
            motion, by: "BR", question: about, minutes: motion == .suspendSitting ? 30 : nil,
            speechSeconds: motion == .limitSpeeches ? 120 : nil,
            parts: motion == .division
                ? [
                    ProposedPart(title: SpokenTranslations.title("Paragraph 1")),
                    ProposedPart(title: SpokenTranslations.title("Paragraph 2")),
                ] : [])
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
        [{ try $0.conduct(.declareConsensus("text-id")) }, { try $0.conduct(.declareConsensus("other-id")) }]
            + acts(.agenda(.conclude("texts-id")))
    }

    static var objection: [Step] {
        [{ try $0.conduct(.object("text-id", "CA"), by: .delegate("CA")) }] + vote(on: "text-id", 6, 4)
    }

    static var amendments: [Step] {
        [
            { meeting in
                for (title, member) in [("Delete line 2", "BR"), ("Add line 3", "CA")] as [(String, MemberCode)] {
                    try meeting.debate(
                        .propose(
                            Proposal(
                                title: SpokenTranslations.title(title), text: nil, sponsors: [member], decision: nil,
                                amends: "text-id")))
                }
            },
            { try $0.debate(.rankAmendments(of: "text-id", ["amendment-1", "amendment-2"])) },
        ] + vote(on: "amendment-1", 7, 3) + vote(on: "amendment-2", 2, 8) + vote(on: "text-id", 9, 1)
    }

    static var division: [Step] {
        debate(
            .askDivision(
                "text-id", "BR",
                [
                    ProposedPart(title: SpokenTranslations.title("Paragraph 1")),
                    ProposedPart(title: SpokenTranslations.title("Paragraph 2")),
                ]),
            .divide("text-id"))
            + [
                { meeting in
                    for part in meeting.assembly.debate.parts["text-id"] ?? [] { try meeting.vote(on: part, 7, 3) }
                }
            ] + vote(on: "text-id", 8, 2)
    }

    static func appointment(votesFor: Int, against: Int) -> [Step] {
        acts(.agenda(.conclude("texts-id")), .agenda(.takeUp("secretary-id")))
            + vote(on: "secretary-id", votesFor, against)
            + acts(.agenda(.conclude("secretary-id")))
    }

    static var annulment: [Step] {
        vote(on: "text-id", 6, 4)
            + [
                {
                    try $0.carryOut(
                        .ballots(.annul("text-id#1", reason: "A kiosk was unattended")), by: HeardMeeting.bothOfficers)
                }
            ] + vote(on: "text-id", 3, 7) + acts(.agenda(.conclude("texts-id")))
            + [
                {
                    try $0.carryOut(
                        .ballots(.annul("text-id#2", reason: "The wrong text was shown")), by: HeardMeeting.bothOfficers
                    )
                }
            ]
    }

    static var equalVotes: [Step] {
        vote(on: "text-id", 5, 5)
            + [
                { try $0.carryOut(.series(.giveCastingVoteOnMotion("text-id", carried: true))) },
                { meeting in
                    guard meeting.assembly.questions["text-id"]?.isPending == true else {
                        throw HeardMeeting.NoBallot()
                    }
                    _ = try meeting.open("text-id")
                },
            ] + castAndAnnounce(5, 5)
    }

    static var tie: [Step] {
        acts(.agenda(.conclude("texts-id")), .agenda(.takeUp("posts-id")))
            + Array(repeating: { try $0.elect("post-id", ["ada-id": 5, "ben-id": 5]) } as Step, count: 4)
            + [
                { try $0.carryOut(.series(.drawLots("post-id", seed: "480911")), by: HeardMeeting.bothOfficers) },
                { try $0.carryOut(.series(.giveCastingVote("post-id", names: ["ben-id"]))) },
                { try $0.elect("post-id", ["ada-id": 2, "ben-id": 8]) },
            ] + acts(.agenda(.conclude("posts-id")))
    }

    static var withdrawals: [Step] {
        acts(.agenda(.conclude("texts-id")), .agenda(.takeUp("posts-id")))
            + [
                { try $0.carryOut(.questions(.withdrawCandidate("post-id", "ada-id")), by: HeardMeeting.secretariat) },
                { try $0.elect("post-id", ["ben-id": 1]) },
                { try $0.carryOut(.questions(.withdrawCandidate("post-id", "ben-id")), by: HeardMeeting.secretariat) },
                { try $0.carryOut(.sitting(.suspend)) },
            ]
    }

    static var hands: [Step] {
        [
            { try $0.carryOut(.ballots(.openHandCount("text-id"))) },
            { try $0.carryOut(.ballots(.enterHandCount("text-id#1", .motion(for: 6, against: 4)))) },
            {
                try $0.carryOut(
                    .ballots(.enterHandCount("text-id#1", .motion(for: 5, against: 4))), by: HeardMeeting.secretariat)
            },
            { try $0.count("text-id#1", .motion(for: 6, against: 4)) },
            { try $0.carryOut(.series(.declare("text-id#1"))) },
            {
                try $0.carryOut(
                    .ballots(.recount("text-id#1", reason: "A row was left out")), by: HeardMeeting.bothOfficers)
            },
            { try $0.count("text-id#1", .motion(for: 4, against: 6)) },
            { try $0.carryOut(.series(.correct("text-id#1"))) },
            { $0.now = $0.now.adding(seconds: 600) },
        ]
    }

    static var confirmation: [Step] {
        [
            { try $0.carryOut(.ballots(.openHandCount("text-id"))) },
            { try $0.count("text-id#1", .motion(for: 6, against: 4)) },
            {
                try $0.carryOut(
                    .ballots(.recount("text-id#1", reason: "A row was left out")), by: HeardMeeting.bothOfficers)
            },
            { try $0.count("text-id#1", .motion(for: 7, against: 4)) },
            { try $0.carryOut(.series(.declare("text-id#1"))) },
            {
                try $0.carryOut(
                    .ballots(.recount("text-id#1", reason: "It was asked for")), by: HeardMeeting.bothOfficers)
            },
            { try $0.count("text-id#1", .motion(for: 7, against: 4)) },
            { try $0.carryOut(.series(.correct("text-id#1"))) },
        ]
    }

    static var rollCall: [Step] {
        [
            { try $0.carryOut(.delegations(.drawFirstName("AL")), by: HeardMeeting.secretariat) },
            { try $0.carryOut(.ballots(.openRollCall("text-id"))) },
            { try $0.answerRollCall(.pass) },
            { meeting in
                while meeting.assembly.currentBallot?.rollCall?.isInSecondCall == false {
                    try meeting.answerRollCall(.yes)
                }
            },
            { try $0.answerRollCall(.no) },
            { try $0.carryOut(.ballots(.close("text-id#1"))) },
            { try $0.carryOut(.series(.declare("text-id#1"))) },
        ]
    }

    static var quorum: [Step] {
        [
            { meeting in
                for member in meeting.assembly.roll.dropFirst(2) {
                    try meeting.carryOut(
                        .delegations(.registerPresence(member, present: false)), by: HeardMeeting.secretariat)
                }
            }
        ]
    }

    static var explanation: [Step] {
        vote(on: "text-id", 8, 2) + debate(.offerExplanation("text-id", "BR"), .callExplanation("text-id", "BR"))
            + acts(.floor(.yieldFloor))
    }

    static var end: [Step] {
        acts(
            .agenda(.conclude("texts-id")), .agenda(.takeUp("secretary-id")), .agenda(.conclude("secretary-id")),
            .agenda(.takeUp("posts-id")), .agenda(.conclude("posts-id")), .sitting(.close), .sitting(.closeSession))
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
        try carryOut(.ballots(.rollCallAnswer(ballot.id, member, answer)))
    }
}
