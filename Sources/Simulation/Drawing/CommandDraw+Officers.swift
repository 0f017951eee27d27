import AssemblyCore
import Language

/// What officers may want besides the steps that the core offers.
extension CommandDraw {
    /// A command that some officer may give, though perhaps not now.
    mutating func officersCommand() -> Command {
        switch dice.below(10) {
        case 0: .sitting(sitting())
        case 1: .agenda(agenda())
        case 2: .delegations(delegations())
        case 3: .questions(questions())
        case 4, 5: .ballots(ballots())
        case 6: .series(series())
        case 7: .conduct(conduct())
        case 8: .floor(floor())
        default: dice.below(4) == 0 ? rare() : .debate(chairsDebate())
        }
    }

    private mutating func sitting() -> SittingCommand {
        switch dice.below(6) {
        case 0, 1: .open(dice.below(8) == 0 ? 7 : assembly.nextSitting)
        case 2: .suspend
        case 3: .resume
        case 4: .close
        default: .closeSession
        }
    }

    private mutating func agenda() -> AgendaCommand {
        switch dice.below(15) {
        case 0: .takeUp(item())
        case 1: .adjourn(item())
        case 2: .conclude(item())
        case 3: .startPanel(item())
        case 4: .endPanel(item())
        case 5: .announcePanel(item(), PanelAnnouncement(room: words(), moderator: words()))
        case 6: .schedule(item(), start: nil, minutes: dice.number(in: 0...2_000))
        case 7: .add(newItem(under: nil), after: item(), by: dice.below(2) == 0 ? question() : nil)
        case 8: .move(item(), before: dice.below(2) == 0 ? item() : nil)
        case 9: .rename(item(), text())
        case 10: split()
        case 11: .join(item())
        case 12: .withdraw(item(), reason: words())
        case 13: .restore(item())
        default: .place(question(), under: item())
        }
    }

    private mutating func newItem(under parent: ItemID?) -> AgendaItem {
        let name = name()
        return AgendaItem(
            id: ItemID(rawValue: name), parent: parent, number: "9.\(name.dropFirst())", title: text(), kind: .report)
    }

    private mutating func split() -> AgendaCommand {
        let item = item()
        return .split(item, into: [newItem(under: item), newItem(under: item)])
    }

    private mutating func delegations() -> DelegationCommand {
        let member = member()
        switch dice.below(17) {
        case 0: return .register(member, head: words(), delegates: [words()], observers: [], reason: words())
        case 1: return .decideCredentials(member, dice.below(3) > 0 ? .accepted : .refused)
        case 2, 3: return .registerPresence(member, present: dice.below(4) > 0)
        case 4: return .enterArrears(member, reason: words())
        case 5: return .clearArrears(member, reason: words())
        case 6: return .waiveArrears(member, decision: words())
        case 7: return .grantAssistance(member, dice.below(2) == 0)
        case 8: return .unlockBadge(member)
        case 9: return .drawFirstName(member)
        case 10: return .suspendVote(member, reason: words())
        case 11: return .restoreVote(member)
        case 12:
            let number = dice.number(in: 1...999)
            let code = MemberCode(rawValue: "A\(number)")
            return .admitMember(
                Member(code: code, name: text(), region: .africa, order: 5_000 + number), by: question())
        case 13: return .seatChair(dice.below(3) == 0 ? nil : member)
        case 14, 15: return .registerProxy(of: member, to: self.member())
        default: return .withdrawProxy(of: member)
        }
    }

    private mutating func questions() -> QuestionCommand {
        let id = question()
        switch dice.below(6) {
        case 0:
            return .table(
                Question(
                    id: QuestionID(rawValue: name()), item: item(), title: text(), text: text(), decision: decision(),
                    form: dice.below(3) == 0 ? .election(seats: dice.number(in: 0...3)) : .motion))
        case 1: return .setText(id, dice.below(2) == 0 ? .french : .english, words())
        case 2, 3: return .nominate(id, newCandidate())
        case 4: return .withdrawCandidate(id, candidate(of: id))
        default: return .withdraw(id)
        }
    }

    private mutating func ballots() -> BallotCommand {
        let id = ballot()
        switch dice.below(14) {
        case 0, 1: return .open(question(), limitSeconds: dice.below(2) == 0 ? dice.number(in: 5...90) : nil, seal: nil)
        case 2: return .openHandCount(question())
        case 3: return .openManualSecretBallot(question())
        case 4: return .openRollCall(question())
        case 5: return .hold(id)
        case 6: return .release(id)
        case 7: return .extend(id, seconds: dice.number(in: 0...400))
        case 8: return .close(id)
        case 9: return .enterHandCount(id, assembly.ballots[id].map { tally(of: $0) } ?? Tally())
        case 10: return .rollCallAnswer(id, member(), dice.one(of: RollCallAnswer.allCases) ?? .yes)
        case 11: return .recount(id, reason: words())
        case 12: return .annul(id, reason: words())
        default: return .recordCount(id, Tally())
        }
    }

    private mutating func series() -> SeriesCommand {
        let id = question()
        switch dice.below(7) {
        case 0: return .declare(ballot())
        case 1: return .correct(ballot())
        case 2: return .drawLots(id, seed: "\(dice.number(in: 1...999_999))")
        case 3: return .giveCastingVote(id, names: [candidate(of: id)])
        case 4: return .giveCastingVoteOnMotion(id, carried: dice.below(2) == 0)
        case 5: return .bringCandidate(id, newCandidate())
        default: return .repeatBallot(ballot(), reason: words())
        }
    }

    private mutating func conduct() -> ConductCommand {
        switch dice.below(7) {
        case 0: .object(question(), member())
        case 1: .withdrawObjection(question(), member())
        case 2: .declareConsensus(question())
        case 3: .recordIntention(ballot(), member(), Intention(choice: .yes, words: words()))
        case 4: .appointElectionsBoard(Array(assembly.roll.shuffled(using: &dice).prefix(dice.number(in: 2...4))))
        case 5:
            .enterOffice(
                HeldOffice(
                    id: OfficeID(rawValue: name()), body: "bureau", title: text(), decision: decision(),
                    holder: words()))
        default: .vacateOffice(dice.one(of: assembly.conduct.offices.map(\.id)) ?? "clerk")
        }
    }

    private mutating func floor() -> FloorCommand {
        switch dice.below(7) {
        case 0: .request(member())
        case 1: .withdrawRequest(member())
        case 2: .callSpeaker(dice.one(of: assembly.floor.requests.map(\.member)) ?? member())
        case 3: .yieldFloor
        case 4: .limitSpeeches(seconds: dice.below(2) == 0 ? nil : dice.number(in: 10...900))
        case 5: .closeList
        default: .reopenList
        }
    }

    /// What hardly anybody asks for, and only the host may have.
    private mutating func rare() -> Command {
        switch dice.below(6) {
        case 0: .record(.correct(position: dice.number(in: 0...60), note: words()))
        case 1: .record(.announceKey(publicKey: words()))
        case 2: .scrutiny(.spoilPaper(ballot(), member(), tracker: String(repeating: "0", count: 64)))
        case 3: .scrutiny(.appointScrutineers(["teller-1", "teller-2"], needed: 2))
        case 4: .scrutiny(.publishBoard(ballot(), Tally(), head: "0"))
        default: .delegations(.lockBadge(member()))
        }
    }
}
