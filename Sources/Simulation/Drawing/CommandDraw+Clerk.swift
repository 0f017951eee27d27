import AssemblyCore
import Language

/// What is asked for seldom, or not in order: each where it is nearest to being lawful, so that each rule has its say.
extension CommandDraw {
    /// A command that an officer gives who knows the rules, and tries them.
    mutating func clerksCommand() -> Command {
        switch dice.below(9) {
        case 0: .agenda(agendaOfClerk())
        case 1: .floor(floorOfClerk())
        case 2, 3: .delegations(delegationsOfClerk())
        case 4: .questions(questionsOfClerk())
        case 5: dice.below(2) == 0 ? .ballots(ballotsOfClerk()) : .series(seriesOfClerk())
        case 6: .debate(debateOfClerk())
        case 7: .conduct(conductOfClerk())
        default: .scrutiny(scrutinyOfClerk())
        }
    }

    /// A name of something that was used before, or never.
    private mutating func anyItem() -> ItemID { dice.below(12) == 0 ? "nothing" : item() }

    private mutating func person() -> Guest { Guest("Guest \(dice.below(3))") }

    private mutating func itemAgain(under parent: ItemID?) -> AgendaItem {
        AgendaItem(
            id: dice.below(3) == 0 ? item() : ItemID(rawValue: name()), parent: parent, number: "8", title: text(),
            kind: .report)
    }

    private mutating func agendaOfClerk() -> AgendaCommand {
        let panel = assembly.agenda.items.first { $0.panel != nil }?.id ?? item()
        let withdrawn = assembly.agenda.items.first { $0.isWithdrawn }?.id ?? item()
        let part = assembly.agenda.items.first { $0.parent != nil }?.parent ?? item()
        if dice.below(60) == 0 {
            let parent = item()
            return .split(parent, into: (0..<1_000).map { _ in itemAgain(under: parent) })
        }
        switch dice.below(13) {
        case 0: return .announcePanel(panel, PanelAnnouncement(room: words(), moderator: words()))
        case 1: return .invite(person(), to: anyItem())
        case 2: return .withdrawInvitation(person(), to: assembly.agenda.itemInHand?.id ?? item())
        case 3: return .move(item(), before: item())
        case 4: return .join(part)
        case 5: return .restore(withdrawn)
        case 6: return dice.below(2) == 0 ? .startPanel(panel) : .endPanel(panel)
        case 7: return .add(itemAgain(under: nil), after: anyItem(), by: dice.below(2) == 0 ? question() : nil)
        case 8: return .split(part, into: [itemAgain(under: part)])
        case 9: return .split(item(), into: [itemAgain(under: item()), itemAgain(under: item())])
        case 10: return .withdraw(part, reason: dice.below(2) == 0 ? nil : words())
        case 11: return .place(question(), under: part)
        default: return .takeUp(dice.below(2) == 0 ? part : anyItem())
        }
    }

    private mutating func floorOfClerk() -> FloorCommand {
        switch dice.below(5) {
        case 0: .arrangeList(assembly.floor.requests.map(\.member).shuffled(using: &dice))
        case 1: .arrangeList([member()])
        case 2, 3: .callGuest(person(), limitSeconds: dice.below(2) == 0 ? 60 : nil)
        default: .request(member(), onBehalfOf: words())
        }
    }

    private mutating func report(on question: QuestionID) -> DelegationCommand {
        let roll = assembly.roll.shuffled(using: &dice)
        return .layCredentialsReport(
            question, CredentialsReport(accepted: Array(roll.dropFirst()), refused: Array(roll.prefix(1))))
    }

    private mutating func delegationsOfClerk() -> DelegationCommand {
        let inArrears = assembly.delegations.values.filter { $0.arrears != nil }.map(\.member).sorted()
        let holder = assembly.membership.standing.proxies.keys.sorted().first ?? member()
        let carried = assembly.questions.values.filter { $0.state == .decided(.carried) }.map(\.id).sorted()
        switch dice.below(11) {
        case 0: return .clearArrears(dice.one(of: inArrears) ?? member(), reason: dice.below(3) == 0 ? nil : words())
        case 1: return .grantAssistance(member(), dice.below(3) > 0)
        case 2: return .restoreVote(member())
        case 3: return .suspendVote(member(), reason: dice.below(3) == 0 ? "" : words())
        case 4: return .withdrawProxy(of: holder)
        case 5: return .takePresence(of: assembly.roll.filter { _ in dice.below(4) > 0 })
        case 6: return report(on: question())
        case 7: return .adoptCredentialsReport(assembly.adoptedCredentialsReports.first ?? question())
        case 8:
            let code = dice.below(2) == 0 ? member() : MemberCode(rawValue: "B\(dice.below(900))")
            return .admitMember(
                Member(code: code, name: text(), region: .europe, order: 7_000 + dice.below(900)),
                by: dice.one(of: carried) ?? question())
        case 9: return .registerProxy(of: holder, to: member())
        default: return .waiveArrears(dice.one(of: inArrears) ?? member(), decision: words())
        }
    }

    private mutating func questionsOfClerk() -> QuestionCommand {
        let named = assembly.questions.values.filter { !$0.candidates.isEmpty }.map(\.id).sorted()
        let question = dice.one(of: named) ?? question()
        let candidate = candidate(of: question)
        switch dice.below(6) {
        case 0: return .withdrawCandidate(question, candidate)
        case 1: return .nominate(question, Candidate(id: candidate, name: words(), member: nil))
        case 2:
            return .table(
                Question(
                    id: dice.below(2) == 0 ? question : QuestionID(rawValue: name()), item: anyItem(), title: text(),
                    text: text(), decision: decision(), form: dice.below(2) == 0 ? .election(seats: 1) : .motion))
        case 3: return .setText(question, .french, String(repeating: "long ", count: dice.below(3) * 20_000))
        case 4: return .noteAnswer(question, candidate, dice.one(of: ElectionAnswer.allCases) ?? .accepted)
        default: return .withdraw(question)
        }
    }

    private mutating func ballotsOfClerk() -> BallotCommand {
        let declared = assembly.ballotOrder.last { assembly.ballots[$0]?.phase == .declared } ?? ballot()
        let id = dice.below(2) == 0 ? declared : ballot()
        // A text is in the hand of whoever puts a later amendment first, or another vote than the one that is due.
        if dice.below(6) == 0 {
            let amendments = assembly.questions.values.filter { $0.amends != nil && $0.isPending }.map(\.id).sorted()
            return .open(dice.one(of: amendments) ?? question(), limitSeconds: nil, seal: nil)
        }
        switch dice.below(8) {
        case 0, 1: return .recount(id, reason: dice.below(6) == 0 ? "" : words())
        case 2: return .annul(id, reason: words())
        case 3: return .enterHandCount(id, Tally())
        case 4: return .rollCallAnswer(id, member(), .yes, replacing: .nothing)
        case 5: return .openRollCall(question())
        case 6: return .openHandCount(question())
        default: return .openManualSecretBallot(question())
        }
    }

    private mutating func seriesOfClerk() -> SeriesCommand {
        let next = assembly.questionOrder.filter { assembly.series(on: $0)?.next != nil }
        let question = dice.one(of: next) ?? question()
        switch dice.below(8) {
        case 0: return .correct(assembly.recounts.first?.id ?? ballot())
        case 1: return .drawLots(question, seed: "\(dice.below(9_999))")
        case 2: return .giveCastingVote(question, names: [candidate(of: question)])
        case 3: return .giveCastingVote(question, names: [])
        case 4: return .giveCastingVoteOnMotion(question, carried: dice.below(2) == 0)
        case 5: return .bringCandidate(question, newCandidate())
        case 6: return .declare(ballot())
        default: return .repeatBallot(ballot(), reason: words())
        }
    }

    private mutating func debateOfClerk() -> DebateCommand {
        let amendments = assembly.questions.values.filter { $0.amends != nil }.map(\.id).sorted()
        let amendment = dice.one(of: amendments) ?? question()
        let text = assembly.questions[amendment]?.amends ?? question()
        if dice.below(12) == 0 {
            return .propose(Proposal(title: self.text(), text: self.text(), sponsors: [], decision: decision()))
        }
        switch dice.below(12) {
        case 0: return .rankAmendments(of: text, amendments.shuffled(using: &dice))
        case 1: return .rankAmendments(of: text, [])
        case 2: return .markDisposal(by: amendment, of: dice.below(2) == 0 ? [amendment] : amendments)
        case 3: return .divide(dice.below(2) == 0 ? text : amendment)
        case 4: return .grantLeave(member())
        case 5: return .withdrawPointOfOrder
        case 6: return .rule(upheld: dice.below(2) == 0, words())
        case 7: return .callReply(member())
        case 8: return .callExplanation(question(), member())
        case 9: return .limitDelegations(speeches: 1, seconds: dice.below(2) == 0 ? 1 : nil)
        case 10: return .callOnMotion(motion(), member(), .against)
        default: return .move(ProposedMotion(dice.one(of: ProceduralMotion.allCases) ?? .suspendSitting, by: member()))
        }
    }

    private mutating func conductOfClerk() -> ConductCommand {
        let office = dice.one(of: assembly.conduct.offices.map(\.id)) ?? "clerk"
        switch dice.below(6) {
        case 0: return .vacateOffice(office)
        case 1:
            return .enterOffice(
                HeldOffice(id: office, body: "bureau", title: text(), decision: decision(), holder: words()))
        case 2: return .appointElectionsBoard([member()])
        case 3: return .recordIntention(ballot(), member(), Intention(choice: .no, words: words()))
        case 4: return .declareConsensus(question())
        default: return .object(question(), member())
        }
    }

    /// Steps of a ceremony that is not held: what scrutineers write is words, so that each is refused.
    private mutating func scrutinyOfClerk() -> ScrutinyCommand {
        let teller: OperatorID = dice.below(3) == 0 ? "teller-2" : "teller-1"
        let tracker = String(repeating: "0", count: 64)
        switch dice.below(9) {
        case 0: return .appointScrutineers([], needed: 0)
        case 1: return .appointScrutineers(["teller-1", "teller-2"], needed: dice.below(4))
        case 2: return .giveCertificate(teller, words())
        case 3: return .dealShares(teller, words())
        case 4: return .makeKeyShare(teller, words())
        case 5: return .publishCredentials(digest: tracker, delegations: dice.below(60), ballots: dice.below(40))
        case 6: return .replaceCredential(member(), digest: tracker, reason: words())
        case 7: return .giveDecryption(ballot(), teller, words())
        default: return .spoilPaper(ballot(), member(), tracker: tracker)
        }
    }
}
