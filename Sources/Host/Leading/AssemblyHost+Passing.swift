import AssemblyCore
import EventStream
import Language
import Secrets

extension AssemblyHost {
    /// For how long a host looks for the one that leads: longer than it takes until another has taken the lead.
    private static let patience = Duration.seconds(15)
    private static let pause = Duration.milliseconds(50)

    /// Carries out a command of somebody whose login has been looked at: here, or at the host that leads.
    func submit(_ submission: Submission, by authority: Authority) async -> Reply {
        guard let cluster else { return await decideHere(submission, by: authority) }
        if let refusal = firstRefusal(of: submission, by: authority) { return refusal }
        let here = await decideIfLeading(submission, by: authority)
        if case .answered(let reply) = here {
            if case .checking = reply { doubts.insert(submission.id) }
            return reply
        }
        var authority = authority
        if let attestation = submission.attestation {
            // What has come before is answered first, as it is by the host that leads.
            if let reply = await ownFirstReply(to: submission, by: authority) { return reply }
            // Passwords are checked where they are typed, and go nowhere.
            do throws(Refusal) {
                authority = try await attested(authority, by: attestation)
            } catch {
                let isInDoubt = here == .inDoubt || doubts.contains(submission.id)
                return isInDoubt ? .checking(Self.nobodyLeads) : .refused(error)
            }
        }
        let passed = PassedCommand(
            id: submission.id, command: submission.command, authority: authority, language: submission.language,
            host: cluster.name)
        return await passTogether(passed, mayBeStored: here == .inDoubt)
    }

    /// The refusal that a command has met before. Whoever leads now may not know of it, and decide otherwise: nothing is
    /// recorded that was refused, so that whoever was told can go by it.
    private func firstRefusal(of submission: Submission, by authority: Authority) -> Reply? {
        guard recorded[submission.id] == nil, let (author, mark, reply) = replies[submission.id],
            author.isSamePrincipal(as: authority), mark == submission.command.mark, case .refused = reply
        else { return nil }
        return reply
    }

    /// Passes a command on; one that comes again meanwhile has the same answer, whoever leads by then.
    private func passTogether(_ passed: PassedCommand, mayBeStored: Bool) async -> Reply {
        if let passing = passings[passed.id] {
            guard passing.authority.isSamePrincipal(as: passed.authority), passing.command.isSame(as: passed.command)
            else { return await pass(passed, mayBeStored: mayBeStored) }
            return await withCheckedContinuation { passings[passed.id]?.waiters.append($0) }
        }
        passings[passed.id] = Flight(authority: passed.authority, command: passed.command)
        let reply = await pass(passed, mayBeStored: mayBeStored)
        let waiters = passings.removeValue(forKey: passed.id)?.waiters ?? []
        if case .refused = reply, !isAboutTheName(reply) {
            replies.keep(reply, to: passed.id, passed.command, by: passed.authority)
        }
        for waiter in waiters { waiter.resume(returning: reply) }
        return reply
    }

    /// Lets a follower's host give a command of its own, without waiting for what becomes of it; what only a host that leads
    /// has to do is done by that one.
    func passSoon(_ command: Command) {
        guard let cluster, command.isOfEveryHost else { return }
        let passed = PassedCommand(
            id: randomness.recordID(), command: command, authority: .host, host: cluster.name)
        inBackground { host in _ = await host.pass(passed) }
    }

    /// Carries out what another host has passed on, as if it had come to this one's own socket.
    /// - Parameter term: the lead that was asked. What comes when that one is over may have been refused since by whoever has led
    ///   after it, so that it is decided no more, though this host leads again.
    package func carryOut(_ passed: PassedCommand, ofLead term: Int? = nil) async -> PassedReply {
        if let term, durable.lead?.term != term { return .notLeading }
        if passed.authority == .host, !passed.command.isOfEveryHost { return .refused(.notYours(needs: [])) }
        let submission = Submission(id: passed.id, command: passed.command, language: passed.language)
        switch await decideIfLeading(submission, by: passed.authority) {
        case .answered(.recorded(let position)): return .recorded(position)
        case .answered(.refused(let refusal)): return .refused(refusal)
        case .answered(.checking(let why)): return .checking(why)
        case .answered(.failed(let fault)): return .failed(fault)
        case .notHere, .inDoubt: return .notLeading
        }
    }

    /// What became of a command at this host.
    private enum DecidedHere: Hashable {
        /// It has its answer.
        case answered(Reply)
        /// Nothing: another host leads, or nobody.
        case notHere
        /// This host led, and does not any more: it may have stored it.
        case inDoubt
    }

    /// Carries out a command where this host leads.
    private func decideIfLeading(_ submission: Submission, by authority: Authority) async -> DecidedHere {
        guard lead.decides(at: clock.elapsed()), !isStopping else { return .notHere }
        let reply = await decideHere(submission, by: authority)
        if reply == Self.steppedDown { return .inDoubt }
        // What is refused here may be lawful where another host has gone on.
        if case .refused = reply, !lead.decides(at: clock.elapsed()) { return .notHere }
        return .answered(reply)
    }

    /// Passes a command on until whoever leads has answered.
    /// - Parameter mayBeStored: whether this host may have stored it already.
    private func pass(_ passed: PassedCommand, mayBeStored: Bool = false) async -> Reply {
        if mayBeStored { doubts.insert(passed.id) }
        let deadline = clock.elapsed() + Self.patience
        while clock.elapsed() < deadline, !isStopping {
            if let storageFailure {
                return doubts.contains(passed.id) ? .checking(storageFailure) : .failed(.storageFailed(storageFailure))
            }
            if let reply = await passOnce(passed) {
                // This host may have come to lead meanwhile, and not know what became of it.
                if case .checking = reply { doubts.insert(passed.id) } else { doubts.remove(passed.id) }
                return reply
            }
            try? await clock.sleep(until: clock.elapsed() + Self.pause)
        }
        return doubts.contains(passed.id) ? .checking(Self.nobodyLeads) : .failed(.unreachable(Self.nobodyLeads))
    }

    /// Asks for a command once: here, or at the host that leads as far as is known here.
    /// - Returns: `nil` when nobody has answered who leads.
    private func passOnce(_ passed: PassedCommand) async -> Reply? {
        guard let cluster else { return Self.steppedDown }
        let submission = Submission(id: passed.id, command: passed.command, language: passed.language)
        switch await decideIfLeading(submission, by: passed.authority) {
        case .answered(let reply): return reply
        case .inDoubt: doubts.insert(passed.id)
        case .notHere: break
        }
        switch await cluster.line.ask(passed, ofLead: durable.lead?.term ?? 0) {
        case .answered(.recorded(let position)):
            await hasHeard(position)
            return .recorded(position)
        case .answered(.refused(let refusal)): return .refused(refusal)
        case .answered(.checking(let why)): return .checking(why)
        case .answered(.failed(let fault)): return .failed(fault)
        case .answered(.notLeading), .silent: doubts.insert(passed.id)
        case .nobody: break
        }
        return nil
    }

    private static var nobodyLeads: Message { "No host of the cluster leads at the moment." }
}

extension Command {
    /// Whether a host gives it for what happens at its own machine, whoever leads.
    fileprivate var isOfEveryHost: Bool {
        switch self {
        case .delegations(.lockBadge), .delegations(.registerPresence), .delegations(.takePresence),
            .ballots(.reportNotCast):
            true
        default: false
        }
    }
}
