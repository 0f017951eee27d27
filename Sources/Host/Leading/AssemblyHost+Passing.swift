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
        if let reply = await decideIfLeading(submission, by: authority) { return reply }
        var authority = authority
        if let attestation = submission.attestation {
            // Passwords are checked where they are typed, and go nowhere.
            do throws(Refusal) {
                authority = try await attested(authority, by: attestation)
            } catch { return .refused(error) }
        }
        return await pass(
            PassedCommand(
                id: submission.id, command: submission.command, authority: authority, language: submission.language,
                host: cluster.name))
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
    package func carryOut(_ passed: PassedCommand) async -> PassedReply {
        if passed.authority == .host, !passed.command.isOfEveryHost { return .refused(.notYours(needs: [])) }
        let submission = Submission(id: passed.id, command: passed.command, language: passed.language)
        switch await decideIfLeading(submission, by: passed.authority) {
        case .recorded(let position)?: return .recorded(position)
        case .refused(let refusal)?: return .refused(refusal)
        case .checking(let why)?: return .checking(why)
        case .failed(let fault)?: return .failed(fault)
        case nil: return .notLeading
        }
    }

    /// Carries out a command where this host leads.
    /// - Returns: `nil` where it does not, or does not any more: then it is not known here what became of the command.
    private func decideIfLeading(_ submission: Submission, by authority: Authority) async -> Reply? {
        guard lead.decides(at: clock.elapsed()), !isStopping else { return nil }
        let reply = await decideHere(submission, by: authority)
        if reply == Self.steppedDown { return nil }
        // What is refused here may be lawful where another host has gone on.
        if case .refused = reply, !lead.decides(at: clock.elapsed()) { return nil }
        return reply
    }

    /// Passes a command on until whoever leads has answered.
    private func pass(_ passed: PassedCommand) async -> Reply {
        guard let cluster else { return Self.steppedDown }
        let deadline = clock.elapsed() + Self.patience
        var mayBeStored = false
        while clock.elapsed() < deadline, !isStopping {
            if let storageFailure { return .failed(.storageFailed(storageFailure)) }
            let submission = Submission(id: passed.id, command: passed.command, language: passed.language)
            if let reply = await decideIfLeading(submission, by: passed.authority) { return reply }
            switch await cluster.line.ask(passed, ofLead: durable.lead?.term ?? 0) {
            case .answered(.recorded(let position)):
                await hasHeard(position)
                return .recorded(position)
            case .answered(.refused(let refusal)): return .refused(refusal)
            case .answered(.checking(let why)): return .checking(why)
            case .answered(.failed(let fault)): return .failed(fault)
            case .answered(.notLeading), .silent: mayBeStored = true
            case .nobody: break
            }
            try? await clock.sleep(until: clock.elapsed() + Self.pause)
        }
        let why: Message = "No host of the cluster leads at the moment."
        return mayBeStored ? .checking(why) : .failed(.unreachable(why))
    }
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
