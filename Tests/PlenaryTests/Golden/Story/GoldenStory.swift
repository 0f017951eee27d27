import AssemblyCore
import Host
import Language
import PlenaryTestKit

/// The golden story: everything that can happen in an assembly happens in it once.
struct GoldenStory {
    let hall: GoldenHall

    /// Plays it from the first preparation to the correction after the close.
    func play() async throws {
        try await prepareRolls()
        try await hall.holdCeremony()
        try await hall.publishCards(ballots: 2, replacing: "JP")
        try await openSitting()
        try await listSpeakers()
        try await raisePoints()
        try await moveMotions()
        try await amend()
        try await divide()
        try await vote()
        try await changeMethods()
        try await talk()
        try await elect()
        try await close()
    }

    private func prepareRolls() async throws {
        try await hall.office(
            .delegations(.register("EG", head: "Egypt", delegates: ["Egypt 1"], observers: ["Egypt 2"])),
            .delegations(.decideCredentials("EG", .accepted)),
            .delegations(.registerPresence("NZ", present: true)), .delegations(.registerPresence("NZ", present: false)),
            .delegations(.enterArrears("BR", reason: "2022")),
            .delegations(.waiveArrears("BR", decision: "Decision 2")),
            .delegations(.enterArrears("KE", reason: "2021")), .delegations(.clearArrears("KE", reason: "Paid")),
            .delegations(.grantAssistance("GB", true)), .delegations(.suspendVote("NZ", reason: "Decision 3")),
            .delegations(.restoreVote("NZ")), .delegations(.drawFirstName("GB")), .delegations(.seatChair("NZ")),
            .delegations(.registerProxy(of: "EG", to: "JP")), .delegations(.withdrawProxy(of: "EG")),
            .delegations(.registerProxy(of: "NZ", to: "JP")))
        let here = await hall.host.assembly.roll.filter { code in code != "NZ" }
        try await hall.office(.delegations(.takePresence(of: here)))
        try await hall.lockBadge(of: "NZ")
        try await hall.office(
            .delegations(.unlockBadge("NZ")),
            .conduct(
                .enterOffice(
                    HeldOffice(id: "clerk", body: "bureau", title: "Clerk", decision: "seat", holder: "Kenya"))),
            .conduct(.vacateOffice("clerk")), .conduct(.appointElectionsBoard(["FR", "GB", "EG"])),
            .agenda(.schedule("texts", start: GoldenAssembly.at(10), minutes: 90)),
            .agenda(.announcePanel("talk", PanelAnnouncement(room: "Room B", panellists: ["Brazil", "Japan"]))),
            .agenda(.invite(Guest("A guest", office: "Kenya"), to: "texts")),
            .agenda(.withdrawInvitation(Guest("A guest", office: "Kenya"), to: "texts")),
            .questions(.table(Question(id: "mu", item: "texts", title: "Mu", decision: "resolution"))),
            .questions(.setText("mu", .french, "Nous décidons.")), .questions(.withdraw("mu")),
            .questions(.nominate("groups", GoldenAssembly.candidate("NZ"))),
            .questions(.withdrawCandidate("groups", "nz")))
        try await changeAgenda()
        try await hall.twoOfficers(.record(.correct(position: 4, note: "Egypt sent one delegate.")))
    }

    /// What the session makes of its agenda, and takes back.
    private func changeAgenda() async throws {
        let part = { (number: Int) in
            AgendaItem(
                id: ItemID(rawValue: "extra-\(number)"), parent: "extra", number: "9.\(number)",
                title: LocalizedText("Extra \(number)"),
                kind: .report)
        }
        try await hall.office(
            .agenda(
                .add(
                    AgendaItem(id: "extra", number: "9", title: "Extra", kind: .report), after: nil, by: nil)),
            .agenda(.move("extra", before: "talk")), .agenda(.rename("extra", "Other matters")),
            .agenda(.split("extra", into: [part(1), part(2)])), .agenda(.join("extra")),
            .agenda(.withdraw("extra", reason: "Brazil")), .agenda(.restore("extra")),
            .questions(.table(Question(id: "xi-2", item: "extra", title: "Xi", decision: "resolution"))),
            .agenda(.place("xi-2", under: "texts")), .questions(.withdraw("xi-2")),
            .agenda(.withdraw("extra", reason: nil)))
    }

    private func openSitting() async throws {
        try await hall.chair(
            .sitting(.open(1)), .agenda(.takeUp("opening")), .agenda(.conclude("opening")), .agenda(.takeUp("texts")))
    }

    private func listSpeakers() async throws {
        try await hall.delegation("FR", .floor(.request("FR", onBehalfOf: "Europe")))
        try await hall.delegation("KE", .floor(.request("KE")))
        try await hall.chair(.floor(.arrangeList(["KE", "FR"])))
        try await hall.delegation("KE", .floor(.withdrawRequest("KE")))
        try await hall.delegation(
            "GB", .floor(.request("GB", ahead: "talk")), .floor(.withdrawRequest("GB", ahead: "talk")))
        try await hall.chair(
            .floor(.callGuest(Guest("A guest", office: "Kenya"), limitSeconds: 60)), .floor(.yieldFloor))
        try await hall.chair(
            .floor(.limitSpeeches(seconds: 120)), .debate(.limitDelegations(speeches: 3, seconds: 900)))
        try await hall.chair(
            .floor(.callSpeaker("FR")), .floor(.yieldFloor), .floor(.closeList), .floor(.reopenList),
            .debate(.proposeToCloseList))
        try await hall.delegation("KE", .debate(.objectToClosingList("KE")))
        try await hall.delegation("GB", .debate(.requestReply("GB")), .debate(.withdrawReply("GB")))
        try await hall.delegation("JP", .debate(.requestReply("JP")))
        try await hall.chair(.debate(.callReply("JP")), .floor(.yieldFloor))
    }

    private func raisePoints() async throws {
        try await hall.delegation("FR", .debate(.raisePointOfOrder("FR", "No interpretation", onVoting: false)))
        try await hall.chair(.debate(.rule(upheld: true, "Resumed")))
        try await hall.delegation(
            "GB", .debate(.raisePointOfOrder("GB", "Microphone", onVoting: false)), .debate(.withdrawPointOfOrder))
        try await hall.delegation("KE", .debate(.raisePointOfOrder("KE", "Order", onVoting: false)))
        try await hall.chair(.debate(.rule(upheld: false, "In order")))
        try await hall.delegation("JP", .debate(.appeal("JP")))
        try await hall.vote(on: await hall.question, yes: 2)
    }

    private func moveMotions() async throws {
        try await hall.delegation("FR", .debate(.move(ProposedMotion(.suspendSitting, by: "FR", minutes: 10))))
        let motion = await hall.question
        try await hall.delegation("KE", .debate(.askToSpeak(motion, "KE", .against)))
        try await hall.chair(.debate(.callOnMotion(motion, "KE", .against)), .floor(.yieldFloor))
        try await hall.vote(on: motion, yes: 4)
        try await hall.chair(.sitting(.suspend), .sitting(.resume))
        try await hall.chair(
            .sitting(.suspend(until: hall.clock.moment().adding(seconds: 900))), .sitting(.resume))
        try await hall.delegation("BR", .debate(.move(ProposedMotion(.closeDebate, by: "BR"))))
        try await hall.delegation("BR", .debate(.withdrawMotion(await hall.question, "BR")))
        try await hall.delegation(
            "BR", .debate(.move(ProposedMotion(.limitSpeeches, by: "BR", speechSeconds: 60, speechesEach: 1))))
        try await hall.vote(on: await hall.question, yes: 5)
    }

    private func amend() async throws {
        let first = try await amendment(to: "alpha", by: "BR", "Amendment A")
        let second = try await amendment(to: "alpha", by: "EG", "Amendment B")
        let third = try await amendment(to: "alpha", by: "GB", "Amendment C")
        try await hall.delegation("EG", .debate(.sponsor(first, "EG")), .debate(.withdraw(first, "EG")))
        try await hall.chair(
            .debate(.rankAmendments(of: "alpha", [third, first, second])),
            .debate(.markDisposal(by: first, of: [second])))
        try await hall.delegation("FR", .debate(.acceptAmendment(third, "FR")))
        try await hall.delegation("KE", .debate(.acceptAmendment(third, "KE")))
        try await hall.vote(on: first, yes: 4)
        _ = try await amendment(to: "delta", by: "JP", "Amendment D")
        try await hall.delegation("GB", .debate(.withdraw("delta", "GB")))
        try await hall.delegation("JP", .debate(.reintroduce("delta", "JP")))
        try await hall.delegation(
            "EG",
            .debate(
                .propose(Proposal(title: "Nu", text: "We resolve.", sponsors: ["EG"], decision: "resolution"))))
        try await hall.delegation("FR", .debate(.sponsor(await hall.question, "FR")))
    }

    private func amendment(to text: QuestionID, by member: MemberCode, _ title: LocalizedText) async throws
        -> QuestionID
    {
        let proposal = Proposal(title: title, text: "Replace.", sponsors: [member], amends: text)
        try await hall.delegation(member, .debate(.propose(proposal)))
        return await hall.question
    }

    private func divide() async throws {
        let parts = [
            ProposedPart(title: "Preamble", text: "Noting.", isOperative: false), ProposedPart(title: "Paragraph 1"),
        ]
        try await hall.delegation("BR", .debate(.askDivision("beta", "BR", parts)))
        try await hall.chair(.debate(.divide("beta")))
        try await hall.vote(on: "beta-1", yes: 2)
        try await hall.vote(on: "beta-2", yes: 2)
        try await hall.delegation("BR", .debate(.askDivision("gamma", "BR", parts)))
        try await hall.delegation("JP", .debate(.objectToDivision("gamma", "JP")))
        try await hall.vote(on: await hall.question, yes: 1)
        try await hall.delegation("FR", .conduct(.object("gamma", "FR")), .conduct(.withdrawObjection("gamma", "FR")))
        try await hall.chair(.conduct(.declareConsensus("gamma")))
        try await reportOnCredentials()
    }

    /// The assembly decides on the report of the credentials committee.
    private func reportOnCredentials() async throws {
        let report = CredentialsReport(accepted: ["BR", "EG", "FR", "GB", "JP", "KE"], provisional: ["NZ"])
        try await hall.office(
            .questions(.table(Question(id: "omega", item: "texts", title: "Credentials", decision: "resolution"))),
            .delegations(.layCredentialsReport("omega", report)))
        try await hall.chair(
            .conduct(.declareConsensus("omega")), .delegations(.adoptCredentialsReport("omega")))
    }
}
