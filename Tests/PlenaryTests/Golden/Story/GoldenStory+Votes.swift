import AssemblyCore
import Language
import PlenaryTestKit

extension GoldenStory {
    /// Recorded votes of each kind, hands, and a roll call.
    func vote() async throws {
        try await timedVote()
        try await hall.vote(on: "theta", [("FR", .yes), ("GB", .no), ("JP", .abstain), ("KE", .yes)])
        try await hall.vote(on: "iota", [("FR", .yes), ("GB", .no)])
        try await hall.chair(.series(.giveCastingVoteOnMotion("iota", carried: true)))
        try await hall.vote(on: "lambda", [("BR", .yes), ("FR", .yes), ("GB", .no), ("KE", .abstain)])
        try await hall.vote(on: "admission", yes: 5)
        try await hall.office(
            .delegations(
                .admitMember(
                    Member(
                        code: "TV", name: "Tuvalu", region: .asia, order: 8, weight: 1, population: 1, section: "two"),
                    by: "admission")))
        try await showHands()
    }

    private func timedVote() async throws {
        try await hall.chair(.ballots(.open("epsilon", limitSeconds: 60, seal: nil)))
        let ballot = await hall.ballot
        try await hall.delegation("JP", .debate(.raisePointOfOrder("JP", "The screen", onVoting: true)))
        try await hall.chair(.debate(.rule(upheld: true, "Mended")))
        try await hall.delegation("BR", .ballots(.reportNotCast(ballot, "BR", reason: .left)))
        try await hall.cast([("FR", .yes), ("KE", .yes), ("FR", .no)], in: ballot)
        try await hall.delegation("JP", .ballots(.cast(ballot, "NZ", .open(.yes))))
        try await hall.chair(
            .ballots(.hold(ballot)), .ballots(.release(ballot)), .ballots(.extend(ballot, seconds: 30)))
        hall.clock.advance(seconds: 120)
        try await hall.until("the end of the time") { $0.ballots[ballot]?.timeIsUp == true }
        try await hall.chair(.ballots(.close(ballot)), .series(.declare(ballot)))
        try await hall.delegation(
            "BR", .conduct(.recordIntention(ballot, "BR", Intention(choice: .yes, words: "We were late."))))
        try await hall.delegation("GB", .debate(.offerExplanation("epsilon", "GB")))
        try await hall.delegation("GB", .debate(.withdrawExplanation("epsilon", "GB")))
        try await hall.delegation("KE", .debate(.offerExplanation("epsilon", "KE")))
        try await hall.chair(.debate(.callExplanation("epsilon", "KE")), .floor(.yieldFloor))
    }

    private func showHands() async throws {
        try await hall.chair(.ballots(.openHandCount("zeta")))
        let ballot = await hall.ballot
        try await hall.office(.ballots(.enterHandCount(ballot, tally(3, 2))))
        try await hall.scrutineer("teller-1", .ballots(.enterHandCount(ballot, tally(4, 1))))
        try await hall.office(.ballots(.enterHandCount(ballot, tally(3, 2))))
        try await hall.scrutineer("teller-1", .ballots(.enterHandCount(ballot, tally(3, 2))))
        try await hall.chair(.series(.declare(ballot)))
        try await hall.twoOfficers(.ballots(.recount(ballot, reason: "A row was left out")))
        try await hall.office(.ballots(.enterHandCount(ballot, tally(4, 2))))
        try await hall.scrutineer("teller-1", .ballots(.enterHandCount(ballot, tally(4, 2))))
        try await hall.chair(.series(.correct(ballot)))
    }

    private func tally(_ votesFor: Int, _ against: Int) -> Tally {
        .motion(for: votesFor, against: against, abstentions: 1)
    }

    /// The assembly decides how it votes, decides anew, and closes the debate.
    func changeMethods() async throws {
        try await callRoll()
        try await hall.delegation("FR", .debate(.move(ProposedMotion(.secretBallot, by: "FR", question: "kappa"))))
        try await hall.vote(on: await hall.question, yes: 5)
        try await hall.secretVote(on: "kappa", [("FR", .yes), ("KE", .no), ("BR", .abstain), ("JP", .yes)])
        try await hall.delegation("FR", .debate(.move(ProposedMotion(.reconsideration, by: "FR", question: "zeta"))))
        try await hall.vote(on: await hall.question, yes: 5)
        try await hall.delegation("KE", .debate(.move(ProposedMotion(.closeDebate, by: "KE"))))
        try await hall.vote(on: await hall.question, yes: 5)
        try await hall.chair(.ballots(.open("zeta", limitSeconds: nil, seal: nil)))
        let ballot = await hall.ballot
        try await hall.cast([("FR", .yes)], in: ballot)
        try await hall.twoOfficers(.ballots(.annul(ballot, reason: "Wrong text")))
        try await hall.vote(on: "zeta", yes: 6)
        try await hall.twoOfficers(.series(.repeatBallot(await hall.ballot, reason: "Wrong roll")))
        try await hall.vote(on: "zeta", yes: 4)
        try await hall.chair(.agenda(.adjourn("texts")))
    }

    private func callRoll() async throws {
        try await hall.delegation("FR", .debate(.move(ProposedMotion(.rollCall, by: "FR", question: "eta"))))
        try await hall.vote(on: await hall.question, yes: 5)
        try await hall.chair(.ballots(.openRollCall("eta")))
        let ballot = await hall.ballot
        let answers: [(MemberCode, RollCallAnswer)] = [
            ("GB", .yes), ("JP", .pass), ("KE", .no), ("NZ", .absent), ("BR", .abstain), ("EG", .yes), ("FR", .absent),
            ("JP", .yes),
            ("NZ", .absent), ("FR", .absent),
        ]
        for (member, answer) in answers { try await hall.office(.ballots(.rollCallAnswer(ballot, member, answer))) }
        try await hall.chair(.ballots(.close(ballot)), .series(.declare(ballot)))
    }

    /// A panel.
    func talk() async throws {
        try await hall.chair(
            .agenda(.takeUp("talk")), .agenda(.startPanel("talk")), .agenda(.endPanel("talk")),
            .agenda(.conclude("talk")))
    }

    /// Elections with ties, lots, the chair's vote, another name, a machine and paper.
    func elect() async throws {
        try await hall.chair(.agenda(.takeUp("elections")))
        let equal: [(MemberCode, Choice)] = [
            ("FR", .names(["br"])), ("KE", .names(["jp"])), ("GB", .names(["br"])), ("JP", .names(["jp"])),
        ]
        try await hall.vote(on: "lots", equal)
        try await hall.vote(on: "lots", equal)
        try await hall.twoOfficers(.series(.drawLots("lots", seed: "123456")))
        try await hall.vote(on: "pair", equal)
        try await hall.chair(.series(.giveCastingVote("pair", names: ["jp"])))
        try await hall.vote(
            on: "groups", [("FR", .names(["jp", "ke"])), ("GB", .names(["jp", "ke"])), ("KE", .names(["jp", "ke"]))])
        try await hall.office(
            .questions(.noteAnswer("groups", "jp", .accepted)), .questions(.noteAnswer("groups", "ke", .declined)),
            .questions(.noteAnswer("groups", "jp", .sworn)))
        try await hall.vote(on: "name", [("FR", .names(["br"])), ("GB", .abstain), ("KE", .abstain)])
        try await hall.office(.series(.bringCandidate("name", GoldenAssembly.candidate("KE"))))
        try await hall.vote(on: "name", [("FR", .names(["ke"])), ("GB", .names(["ke"])), ("KE", .names(["ke"]))])
        // Kenya stands on no paper and is written in.
        try await hall.vote(on: "written", [("FR", .names(["KE"])), ("GB", .names(["KE"])), ("JP", .names(["br"]))])
        try await hall.secretVote(
            on: "post", [("FR", .names(["br"])), ("KE", .names(["jp"])), ("GB", .names(["br"])), ("BR", .abstain)])
        try await countPapers()
    }

    private func countPapers() async throws {
        try await hall.chair(.ballots(.openManualSecretBallot("paper")))
        let ballot = await hall.ballot
        try await hall.chair(.ballots(.close(ballot)))
        let papers = Tally.names(["br": 3, "jp": 1], abstentions: 1, invalid: 1)
        try await hall.office(.ballots(.enterHandCount(ballot, papers)))
        try await hall.scrutineer("teller-2", .ballots(.enterHandCount(ballot, papers)))
        try await hall.chair(.series(.declare(ballot)), .agenda(.conclude("elections")))
    }

    /// The sitting and the session are closed; the record can still be corrected.
    func close() async throws {
        try await hall.chair(
            .agenda(.takeUp("texts")), .agenda(.conclude("texts")), .sitting(.close), .sitting(.closeSession))
        try await hall.twoOfficers(
            .record(.correct(position: 7, note: "La Nouvelle-Zélande est arrivée à midi.")), in: .french)
    }
}
