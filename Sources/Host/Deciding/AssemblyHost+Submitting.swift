package import AssemblyCore
import EventStream
import Language
import Secrets

extension AssemblyHost {
    /// Carries out a command once; see ``Hosting/submit(_:by:)``.
    package func submit(_ submission: Submission, by token: LoginToken) async -> Reply {
        guard let login = logins.use(token, at: clock.elapsed()) else { return .failed(.loginEnded) }
        if let refusal = durable.refusalToPermit(submission.command, by: login.authority) {
            return await ownFirstReply(to: submission, by: login.authority) ?? .refused(refusal)
        }
        if case .delegations(.renewPIN) = submission.command {
            return .refused(
                .invalid("Ask for a new PIN on the page Members of the secretariat's console, which shows it once."))
        }
        if case .scrutiny(let command) = submission.command, command.isForTheHost {
            return .refused(.notYours(needs: []))
        }
        return await submit(submission, by: login.authority)
    }

    /// Gives a badge a new PIN; see ``Hosting/renewPIN(of:because:by:)``.
    package func renewPIN(
        of member: MemberCode, because reason: StatedReason?, by token: LoginToken
    ) async throws(RequestRefusal) -> RenewedPIN {
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .failed(.loginEnded) }
        let command = Command.delegations(.renewPIN(member, reason: reason?.text))
        if let refusal = NextStep.refusal(
            of: command, by: login.authority, at: clock.moment(), in: durable)
        {
            throw .refused(refusal)
        }
        let (pin, badge): (String, String?)
        do throws(IdentityFault) {
            (pin, badge) = (try await identities.renewPIN(of: member), try await identities.badge(of: member))
        } catch { throw .refused(.invalid(error.message)) }
        let submission = Submission(
            id: randomness.recordID(), command: command, language: reason?.language ?? .english)
        switch await submit(submission, by: login.authority) {
        case .recorded(let position): return RenewedPIN(pin: pin, position: position, badge: badge)
        case .refused(let refusal): throw .refused(refusal)
        case .failed(let fault): throw .failed(fault)
        case .checking(let why): throw .failed(.storageFailed(why))
        }
    }

    /// Carries out a command of somebody whose login has been looked at, on this host.
    func decideHere(_ submission: Submission, by authority: Authority) async -> Reply {
        // Who may not give the command learns nothing else, and makes nobody work.
        if let refusal = durable.refusalToPermit(submission.command, by: authority) {
            return await ownFirstReply(to: submission, by: authority) ?? .refused(refusal)
        }
        if let reply = await firstReply(to: submission, by: authority) { return reply }
        var authority = authority
        if let attestation = submission.attestation {
            do throws(Refusal) {
                authority = try await attested(authority, by: attestation)
            } catch { return .refused(error) }
            // The same command may have come a second time while the login was being checked.
            if let reply = await firstReply(to: submission, by: authority) { return reply }
        }
        if let refusal = refusalToSpeak(for: submission.command, authority) { return .refused(refusal) }
        if let storageFailure { return .failed(.storageFailed(storageFailure)) }
        guard !isStopping else { return .failed(.unreachable("The host is stopping; nothing was changed.")) }
        guard inbox.count < Self.inboxLimit else {
            return .failed(.unreachable("Too many commands are waiting; nothing was changed. Try again in a moment."))
        }
        if let refusal = await objection(to: submission.command, by: authority) { return .refused(refusal) }
        // The same command may have come a second time while its proofs were being checked.
        if let reply = await firstReply(to: submission, by: authority) { return reply }
        guard !isStopping else { return .failed(.unreachable("The host is stopping; nothing was changed.")) }
        guard lead.decides(at: clock.elapsed()) else { return Self.steppedDown }
        return await withCheckedContinuation { continuation in
            flights[submission.id] = Flight(
                authority: authority, command: submission.command, waiters: [continuation])
            enqueue(
                PendingCommand(
                    id: submission.id, command: submission.command, authority: authority,
                    language: submission.language))
        }
    }

    /// Lets the host itself give a command, without waiting for what becomes of it.
    func decideSoon(_ command: Command) {
        guard !hasStopped, storageFailure == nil else { return }
        guard !lead.isAnothers else { return passSoon(command) }
        enqueue(PendingCommand(id: randomness.recordID(), command: command, authority: .host))
    }

    private func enqueue(_ command: PendingCommand) {
        inbox.append(command)
        guard !isDeciding else { return }
        isDeciding = true
        Task { await decideAll() }
    }

    /// The first answer to a command that somebody gives again who may not give it any more: what was done by it may be why.
    /// - Returns: `nil` when it has not come before, or somebody else has given it.
    func ownFirstReply(to submission: Submission, by authority: Authority) async -> Reply? {
        guard let reply = await firstReply(to: submission, by: authority), reply != Self.foreign else { return nil }
        return reply
    }

    /// The answer to a command that has come before: the first one, or the one that is on its way.
    /// - Returns: `nil` when it has not come before.
    private func firstReply(to submission: Submission, by authority: Authority) async -> Reply? {
        let id = submission.id
        if let flight = flights[id] {
            guard flight.authority.isSamePrincipal(as: authority) else { return Self.foreign }
            guard flight.command.isSame(as: submission.command) else { return Self.otherCommand }
            if let storageFailure, flight.doubt != nil { return .checking(storageFailure) }
            return await withCheckedContinuation { flights[id]?.waiters.append($0) }
        }
        // What one host has refused, and another has recorded while the first one did not answer, is recorded.
        if let (author, command, reply) = replies[id], !(recorded[id] != nil && reply.isRefusal) {
            guard author.isSamePrincipal(as: authority) else { return Self.foreign }
            return command == submission.command.mark ? reply : Self.otherCommand
        }
        guard let position = recorded[id] else { return nil }
        do throws(JournalFault) {
            let record = try await journal.records(from: position, limit: 1).first
            guard let event = record?.events.first, event.by.isSamePrincipal(as: authority) else { return Self.foreign }
            return submission.command.hasBroughtForth(Array(record?.events ?? []))
                ? .recorded(position) : Self.otherCommand
        } catch { return .failed(.storageFailed(Message(error.told))) }
    }

    /// Whether an answer says nothing of the command but that its name is another one's.
    func isAboutTheName(_ reply: Reply) -> Bool { reply == Self.foreign || reply == Self.otherCommand }

    private static var otherCommand: Reply {
        .refused(.invalid("This command has the id of another command; choose a new id."))
    }

    private static var foreign: Reply {
        .refused(.invalid("This command has the id of somebody else's command; choose a new id."))
    }
}

extension Reply {
    fileprivate var isRefusal: Bool {
        if case .refused = self { return true }
        return false
    }
}

extension AssemblyHost {
    /// Proposals of one delegation that may wait for their vote: each may be as long as a text can be.
    private static let mostProposals = 100

    /// Why somebody may not say something in the name of others, alone, or once more.
    func refusalToSpeak(for command: Command, _ authority: Authority) -> Refusal? {
        if case .debate(.propose) = command, case .delegate(let member) = authority {
            let waiting = durable.questions.values.count {
                $0.isPending && $0.kind == .matter && $0.sponsors.first == member
            }
            guard waiting < Self.mostProposals else {
                return .invalid("\(waiting) proposals of this delegation wait already; withdraw one first.")
            }
        }
        return durable.refusalToSpeak(command, by: authority)
    }
}
