import AssemblyCore
import EventStream
import Host
import Language
import Synchronization

/// What people do together, and what is noted of it.
extension World {
    /// Notes an answer, and that it says why where it says no.
    func note(_ reply: Reply, to id: RecordID, _ command: Command, at place: Int = 0) {
        // A host by itself knows after every start what became of everything.
        ledger.note(reply, to: id, in: stream == nil ? 0 : machines[place].lives * machines.count + place)
        switch reply {
        case .recorded(let position):
            bag.note("recorded \(position)")
            reached.note(.command, WrittenNames.of(command))
            if position.number > disk.synced { fail("record \(position) was acknowledged before it was synced") }
        case .refused(let refusal):
            bag.note("refused")
            if let first = ledger.entries[id]?.promised.first {
                fail("\(WrittenNames.of(command)) was recorded as \(first), and refused when it came again: \(refusal)")
            }
            let name = WrittenNames.of(refusal)
            reached.note(.refusal, name)
            if wordsChecked.insert(name).inserted {
                checkWords(refusal.sentence, of: "a refusal of \(WrittenNames.of(command))")
            }
        case .checking(let why):
            reached.note(.world, "CHECKING")
            checkWords(why, of: "an outcome that is not known")
        case .failed(let fault):
            let name = "fault: \(caseName(fault))"
            reached.note(.world, name)
            if wordsChecked.insert(name).inserted { checkWords(fault.sentence, of: "a fault") }
        }
    }

    /// The command to hold a ballot on paper, in place of one that would seal it, in a run that seals none.
    func onPaperIfNeeded(_ command: Command, in assembly: Assembly) -> Command {
        guard !sealsBallots, assembly.isRehearsal, case .ballots(.open(let id, _, _)) = command,
            let question = assembly.questions[id], assembly.rulebook?[question.decision]?.secrecy == .secret
        else { return command }
        return .ballots(.openManualSecretBallot(id))
    }

    /// Oracle 8: nobody is told anything without words, in any language.
    func checkWords(_ sentence: Message, of what: String) {
        guard !SoundSentences.have(sentence) else { return }
        let missing = WorkingLanguage.allCases.filter { sentence.text(in: $0).isEmpty }
        for language in missing { fail("\(what) is told without a word in \(language)") }
        if missing.isEmpty { SoundSentences.keep(sentence) }
    }

    /// Gives somebody else's command under its own id; the host has to say no.
    func offend(with console: Console, stealing id: RecordID, _ command: Command) async {
        guard let token = console.loginToken else { return }
        let submission = Submission(id: id, command: command)
        reached.note(.fault, "somebody else's command replayed")
        let reply = await call(at: console.place) { host in await host.submit(submission, by: token) }
        if reply == nil, command.isDelegatesToo { ledger.noteUnknown(id) }
        guard case .recorded(let position)? = reply else { return }
        // Where the command is lawful for the thief as well, and no host knows its id any more, it is the thief's own.
        let author = position.number <= disk.pages.count ? disk.pages[position.number - 1].record.events.first?.by : nil
        if command.isDelegatesToo, author == console.member.map({ .delegate($0) }) { return ledger.noteUnknown(id) }
        fail("a delegate was told that a command of an officer is recorded: \(WrittenNames.of(command))")
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
        var last: Reply?
        for _ in 0..<80 {
            guard await delegate.console.attach() else {
                await bag.pause(.milliseconds(100))
                // A badge that is locked is opened by the secretariat or by time.
                if isLocked(delegate.member) { return }
                continue
            }
            if let ballot = delegate.console.assembly.ballots[id] {
                last = await delegate.vote(in: ballot, for: delegate.member, isCareful: true)
                switch last {
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
        if !isLocked(delegate.member) {
            fail(
                "in quiet \(delegate.member) cannot cast at all: attached \(delegate.console.isAttached), knows \(delegate.console.assembly.ballots[id]?.phase as Any) at \(delegate.console.position) of \(disk.synced) \(last as Any)"
            )
        }
    }

    private func isLocked(_ member: MemberCode) -> Bool {
        chair?.console.assembly.delegations[member]?.badgeIsLocked ?? false
    }
}

/// The sentences that have words in every language, as some run has found: putting them into four takes its time.
private enum SoundSentences {
    private static let most = 10_000
    private static let known = Mutex<Set<Message>>([])

    static func have(_ sentence: Message) -> Bool { known.withLock { $0.contains(sentence) } }

    static func keep(_ sentence: Message) {
        known.withLock { known in
            if known.count < most { known.insert(sentence) }
        }
    }
}
