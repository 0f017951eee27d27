import AssemblyCore
import EventStream
import Host
import Language

/// How a session is brought to its end when nothing goes wrong any more: oracle 7.
extension Chair {
    /// Ends what is under way, lets the hall vote once more, and closes the session.
    func finish(with secretariat: Console) async {
        guard await attachInQuiet(console), await attachInQuiet(secretariat) else {
            return world.fail(
                "in quiet the officers cannot come back to their consoles: \(console.isAttached) \(secretariat.isAttached) hosts \(world.machines.map { $0.process?.host != nil }) failed \(world.machines.map { $0.process?.journal.hasFailed })"
            )
        }
        var (voted, last) = (false, "none")
        for _ in 0..<600 {
            await catchUp(secretariat)
            let assembly = console.assembly
            if assembly.sitting == .sessionClosed { return }
            if await drawForgottenName(by: secretariat, in: assembly) { continue }
            if await count(by: secretariat, in: assembly) { continue }
            if await settleTie(by: secretariat, in: assembly) { continue }
            let steps = NextStep.now(for: authority, at: now, in: assembly).filter { $0.refusal == nil }
            if !voted, let open = steps.first(where: \.opensByMachine) {
                voted = true
                _ = await console.insist(open.command)
                continue
            }
            if let ballot = assembly.currentBallot, ballot.method == .machine, ballot.phase == .open {
                await world.letHallVote(in: ballot, of: assembly)
            }
            guard let step = steps.min(by: { $0.command.finishingRank < $1.command.finishingRank }) else {
                if assembly.currentBallot?.phase == .closed, await waitForBox() { continue }
                if await bringIn(by: secretariat, in: assembly) { continue }
                return world.fail(
                    "in quiet the chair has no lawful step: "
                        + NextStep.now(for: authority, at: now, in: assembly)
                        .map { "\(WrittenNames.of($0.command)): \($0.refusal?.sentence.english ?? "")" }
                        .joined(separator: " "))
            }
            let reply = await console.insist(step.command, attested: step.command.needsTwo)
            last = "\(WrittenNames.of(step.command)): \(reply.map { "\($0)" } ?? "no answer")"
            if case .refused? = reply, case .ballots(.open(let question, _, _)) = step.command {
                last += await openWithoutBox(question, by: secretariat)
                continue
            }
            guard case .recorded? = reply else {
                await world.bag.pause(.milliseconds(300))
                continue
            }
        }
        world.fail("in quiet the session does not come to its end; the last step was \(last)")
    }

    private func attachInQuiet(_ console: Console) async -> Bool {
        for _ in 0..<40 {
            if await console.attach() { return true }
            await world.bag.pause(.milliseconds(500))
        }
        return false
    }

    /// Waits until both officers have heard everything that is on record.
    private func catchUp(_ secretariat: Console) async {
        for _ in 0..<60 {
            _ = await console.attach()
            _ = await secretariat.attach()
            await world.bag.pause(.milliseconds(40))
            let end = world.disk.synced
            if console.position.number == end, secretariat.position.number == end { return }
            await world.bag.pause(.milliseconds(200))
        }
        world.fail(
            "in quiet an officer's console does not hear all records: \(console.position) and \(secretariat.position) of \(world.disk.synced) \(secretariat.isAttached)"
        )
    }

    /// Lets everybody come in who is outside: without a quorum no sitting can be opened.
    private func bringIn(by secretariat: Console, in assembly: Assembly) async -> Bool {
        var changed = false
        for delegation in assembly.delegations.values.sorted(by: { $0.member < $1.member }) {
            let member = delegation.member
            if delegation.credentials != .accepted {
                let reply = await secretariat.insist(
                    .delegations(.decideCredentials(member, .accepted)), attested: true)
                if case .recorded? = reply { changed = true }
            }
            if !delegation.isPresent {
                let reply = await secretariat.insist(.delegations(.registerPresence(member, present: true)))
                if case .recorded? = reply { changed = true }
            }
        }
        return changed
    }

    /// Draws the first name of roll calls where that was forgotten before the session.
    private func drawForgottenName(by secretariat: Console, in assembly: Assembly) async -> Bool {
        guard assembly.rulebook?.nameStart == .lot, assembly.membership.standing.firstName == nil,
            let first = assembly.roll.first
        else { return false }
        if case .recorded? = await secretariat.insist(.delegations(.drawFirstName(first))) { return true }
        return false
    }

    private func waitForBox() async -> Bool {
        await world.bag.pause(.seconds(3))
        boxWaits += 1
        return boxWaits < 20
    }

    /// Types the figures of hands or papers: each officer by itself.
    private func count(by secretariat: Console, in assembly: Assembly) async -> Bool {
        let waiting = [assembly.currentBallot].compactMap(\.self) + assembly.waitingBallots + assembly.recounts
        guard
            let ballot = waiting.first(where: { $0.method.isCountedByHand && $0.phase != .counted && !$0.hasNewCount })
        else { return false }
        let tally = figures[ballot.id] ?? drawFigures(of: ballot)
        // Both keep to what they have counted: whoever is behind by one count then agrees with the next.
        figures[ballot.id] = tally
        if ballot.method == .paper, ballot.phase == .open {
            guard case .recorded? = await console.insist(.ballots(.close(ballot.id))) else { return false }
        }
        let command = Command.ballots(.enterHandCount(ballot.id, tally))
        let first = await console.insist(command)
        let second = await secretariat.insist(command)
        if case .recorded? = first { return true }
        if case .recorded? = second { return true }
        figures[ballot.id] = nil
        return false
    }

    /// Without scrutineers a secret vote is held on paper, which a board of three looks after, and another by hands.
    /// - Returns: what came of it, for whoever reads of a failure.
    private func openWithoutBox(_ question: QuestionID, by secretariat: Console) async -> String {
        // Nobody is of the board who has a candidate in any vote that is to come.
        let candidates = Set(
            console.assembly.questions.values.filter(\.isPending).flatMap(\.standing).compactMap(\.member))
        let board = console.assembly.conduct.electionsBoard
        if board.count < 3 || !candidates.isDisjoint(with: board) {
            // Who is not represented sits on no board.
            _ = await bringIn(by: secretariat, in: console.assembly)
            let others = console.assembly.roll.filter { !candidates.contains($0) }
            let reply = await console.insist(.conduct(.appointElectionsBoard(Array(others.prefix(3)))))
            if case .refused(.conduct(.boardTooSmall))? = reply {
                await withdrawSomeName()
                // Of fewer than three there is no board ever: whoever has appealed gives it up.
                if console.assembly.roll.count < 3, let mover = console.assembly.questions[question]?.sponsors.first {
                    _ = await console.insist(.debate(.withdrawMotion(question, mover)))
                }
            }
            await world.bag.pause(.milliseconds(200))
        }
        var reply = await console.insist(.ballots(.openManualSecretBallot(question)))
        if case .refused? = reply { reply = await console.insist(.ballots(.openHandCount(question))) }
        return "; without a box: \(reply.map { "\($0)" } ?? "no answer")"
    }

    /// Where nearly everybody has a candidate somewhere, one of them is given up, so that a board can be found next time.
    private func withdrawSomeName() async {
        let pending = console.assembly.questions.values.filter(\.isPending).sorted { $0.id < $1.id }
        for question in pending {
            for name in question.standing where name.member != nil {
                let reply = await console.insist(.questions(.withdrawCandidate(question.id, name.id)))
                if case .recorded? = reply { return }
            }
        }
    }

    private func drawFigures(of ballot: Ballot) -> Tally {
        var draw = CommandDraw(dice: console.dice, assembly: console.assembly, own: nil)
        defer { console.dice = draw.dice }
        return draw.tally(of: ballot)
    }

    /// Decides a tie as the rule has it.
    private func settleTie(by secretariat: Console, in assembly: Assembly) async -> Bool {
        for question in assembly.questions.values.sorted(by: { $0.id < $1.id }) where question.isPending {
            var commands: [Command] = []
            switch assembly.series(on: question.id)?.next {
            case .lots: commands = [.series(.drawLots(question.id, seed: "4711"))]
            case .castingVote(let between, let places, _):
                let names = between.prefix(places).compactMap { name in
                    question.candidates.first { $0.name == name }?.id
                }
                commands = [.series(.giveCastingVote(question.id, names: names))]
            default: continue
            }
            for command in commands
            where NextStep.refusal(of: command, by: authority, at: now, in: assembly) == nil {
                if case .recorded? = await console.insist(command, attested: true) { return true }
            }
        }
        return false
    }
}

extension NextStep {
    fileprivate var opensByMachine: Bool {
        if case .ballots(.open) = command { return true }
        return false
    }
}

extension Ballot {
    /// Whether it was counted again and only the announcement of it is missing.
    fileprivate var hasNewCount: Bool { phase == .declared && !awaitsRecount }
}

extension Command {
    /// Which step brings a session sooner to its end: the lowest first.
    fileprivate var finishingRank: Int {
        switch self {
        case .debate(.rule): 0
        case .series(.declare), .series(.correct): 1
        case .ballots(.rollCallAnswer): 2
        case .ballots(.close): 3
        case .sitting(.resume): 4
        case .series: 5
        case .floor(.yieldFloor): 6
        case .agenda(.endPanel): 7
        case .sitting(.closeSession): 8
        case .agenda(.conclude): 9
        case .agenda(.adjourn): 10
        case .sitting(.close): 11
        case .debate(.divide), .debate(.rankAmendments): 13
        case .ballots(.open), .ballots(.openRollCall): 14
        case .sitting(.open): 15
        case .ballots(.hold), .ballots(.extend), .sitting(.suspend): 17
        default: 16
        }
    }
}
