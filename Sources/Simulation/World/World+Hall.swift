import AssemblyCore
import EventStream
import Host
import Language

/// What people do together, and what is noted of it.
extension World {
    /// Notes an answer, and that it says why where it says no.
    func note(_ reply: Reply, to id: RecordID, _ command: Command) {
        ledger.note(reply, to: id)
        switch reply {
        case .recorded(let position):
            bag.note("recorded \(position)")
            reached.note(.command, WrittenNames.of(command))
            if position.number > disk.synced { fail("record \(position) was acknowledged before it was synced") }
        case .refused(let refusal):
            bag.note("refused")
            reached.note(.refusal, WrittenNames.of(refusal))
            checkWords(refusal.sentence, of: "a refusal of \(WrittenNames.of(command))")
        case .checking(let why):
            reached.note(.world, "CHECKING")
            checkWords(why, of: "an outcome that is not known")
        case .failed(let fault):
            reached.note(.world, "fault: \(caseName(fault))")
            checkWords(fault.sentence, of: "a fault")
        }
    }

    /// Oracle 8: nobody is told anything without words, in any language.
    func checkWords(_ sentence: Message, of what: String) {
        for language in WorkingLanguage.allCases where sentence.text(in: language).isEmpty {
            fail("\(what) is told without a word in \(language)")
        }
    }

    /// Gives somebody else's command under its own id; the host has to say no.
    func offend(with console: Console, stealing id: RecordID, _ command: Command) async {
        guard let token = console.loginToken else { return }
        let submission = Submission(id: id, command: command)
        reached.note(.fault, "somebody else's command replayed")
        if case .recorded? = await call({ host in await host.submit(submission, by: token) }) {
            fail("a delegate was told that a command of an officer is recorded: \(WrittenNames.of(command))")
        }
    }

    /// Oracle 7: every kiosk at which somebody sits that may vote can cast within ten seconds.
    func letHallVote(in ballot: Ballot, of assembly: Assembly) async {
        let voters = delegates.filter {
            ballot.electors[$0.member] != nil && ballot.caster(for: $0.member) == $0.member
        }
        let waiting = voters.map { delegate in
            Task { await self.castInQuiet(delegate, in: ballot.id) }
        }
        for one in waiting { await one.value }
    }

    private func castInQuiet(_ delegate: Delegate, in id: BallotID) async {
        let start = bag.now
        for _ in 0..<80 {
            guard await delegate.console.attach() else {
                await bag.pause(.milliseconds(100))
                // A badge that is locked is opened by the secretariat or by time.
                if isLocked(delegate.member) { return }
                continue
            }
            if let ballot = delegate.console.assembly.ballots[id] {
                switch await delegate.vote(in: ballot, for: delegate.member, isCareful: true) {
                case .recorded?:
                    if bag.now - start > .seconds(10) { fail("\(delegate.member) could not cast within ten seconds") }
                    return
                case .refused(.alreadyCast)?, .refused(.ballotNotOpen)?: return
                case .refused(let refusal)?:
                    return fail("in quiet \(delegate.member) cannot cast: \(refusal.sentence.english)")
                case .checking?, .failed?, nil: break
                }
            }
            await bag.pause(.milliseconds(100))
        }
        if !isLocked(delegate.member) { fail("in quiet \(delegate.member) cannot cast at all") }
    }

    private func isLocked(_ member: MemberCode) -> Bool {
        chair?.console.assembly.delegations[member]?.badgeIsLocked ?? false
    }
}

/// What commands and refusals are called, worked out once for each.
///
/// The names are those of the written form, which a socket takes.
enum WrittenNames {
    /// The name of a command.
    static func of(_ command: Command) -> String {
        guard let inner = Mirror(reflecting: command).children.first?.value else { return "?" }
        return "\(caseName(command)).\(caseName(inner))"
    }

    /// The name of a refusal, with that of its family.
    static func of(_ refusal: Refusal) -> String {
        switch refusal {
        case .agenda(let inner): "agenda.\(caseName(inner))"
        case .debate(let inner): "debate.\(caseName(inner))"
        case .conduct(let inner): "conduct.\(caseName(inner))"
        case .scrutiny(let inner): "scrutiny.\(caseName(inner))"
        default: caseName(refusal)
        }
    }
}
