package import AssemblyCore
import EventStream
package import Host
import Language
import Secrets

/// Plays a whole assembly, from the registration of delegations to the close of the session, through a host like any
/// other: officers and simulated delegations have logins, every step is a command, nothing is cut short.
package actor RehearsalRoad {
    private let host: any Hosting
    private let mirror: AssemblyMirror
    private let chair: LoginToken
    let secretariat: LoginToken
    private let hall: SimulatedHall
    private let pin: String
    let seed: UInt64
    private let pace: @Sendable (RehearsalPause) async -> Void

    /// Takes its places at a rehearsing host.
    /// - Parameters:
    ///   - seed: the same seed gives the same figures.
    ///   - pace: waits between steps; returns at once when nobody watches.
    /// - Throws: when the host does not admit the officers of a rehearsal.
    package static func takePlaces(
        at host: any Hosting, seed: UInt64, pace: @escaping @Sendable (RehearsalPause) async -> Void = { _ in }
    ) async throws(RehearsalFault) -> RehearsalRoad {
        do {
            guard let pin = try await host.greeting().rehearsalPIN else {
                throw RehearsalFault("This host holds a real session; simulated delegations do not vote in it.")
            }
            let chair = try await host.open(.rehearsalOfficer(.chair), on: DeviceID("rehearsal chair")).token
            let office = try await host.open(.rehearsalOfficer(.secretariat), on: DeviceID("rehearsal office")).token
            let feed = try await host.follow(from: .first, by: office)
            return RehearsalRoad(
                host: host, feed: feed, chair: chair, secretariat: office,
                hall: SimulatedHall(host: host, pin: pin, seed: seed), pin: pin, seed: seed, pace: pace)
        } catch let failure as RehearsalFault {
            throw failure
        } catch let fault as HostFault {
            throw RehearsalFault(fault.sentence)
        } catch let failure as LoginRefusal {
            throw RehearsalFault(failure.sentence)
        } catch { throw RehearsalFault("The host did not admit the rehearsal.") }
    }

    private init(
        host: any Hosting, feed: Feed, chair: LoginToken, secretariat: LoginToken, hall: SimulatedHall,
        pin: String, seed: UInt64, pace: @escaping @Sendable (RehearsalPause) async -> Void
    ) {
        (self.host, self.chair, self.secretariat, self.hall) = (host, chair, secretariat, hall)
        (self.pin, self.seed, self.pace, mirror) = (pin, seed, pace, AssemblyMirror())
        // The mirror lives as long as the feed, which ends with the host or the login.
        Task { [mirror] in await mirror.follow(feed) }
    }

    /// Goes the whole road.
    /// - Returns: the assembly after the close of the session.
    /// - Throws: when a step is refused or the host fails.
    package func play() async throws(RehearsalFault) -> Assembly {
        var assembly = try await convene()
        while let item = assembly.agenda.nextItem {
            assembly = try await enterSitting(for: item, assembly)
            assembly = try await act(.agenda(.takeUp(item.id)))
            if item.panel != nil { assembly = try await hold(item) }
            assembly = try await decideQuestions(under: item, assembly)
            assembly = try await act(.agenda(.conclude(item.id)))
        }
        // An assembly with nothing on its agenda has nothing to open.
        if assembly.sitting == .closed(last: 0) { return assembly }
        if assembly.sitting.number != nil { assembly = try await act(.sitting(.close)) }
        if assembly.sitting != .sessionClosed { assembly = try await act(.sitting(.closeSession)) }
        return assembly
    }

    /// Lets the hall vote in every ballot that somebody else opens, until the host ends; the chair is a person.
    package func keepHallVoting() async throws(RehearsalFault) {
        var voted: Set<BallotID> = []
        var wanted = await mirror.position
        while await !mirror.hasEnded {
            let assembly = await mirror.heard(wanted)
            wanted = await mirror.position.next
            guard let ballot = assembly.currentBallot, ballot.phase == .open, voted.insert(ballot.id).inserted else {
                continue
            }
            let (pace, mirror) = (pace, mirror)
            let haveAllVoted = try await hall.vote(
                in: ballot, of: assembly, groupSize: 4, leavingTo: { await mirror.peopleAtKiosks }
            ) {
                await pace(.papers)
                return await mirror.assembly.ballots[ballot.id]?.phase == .open
            }
            // A ballot that was held goes on later, and so does the hall.
            if !haveAllVoted {
                voted.remove(ballot.id)
                if await mirror.assembly.ballots[ballot.id]?.phase == .open { wanted = await mirror.position }
            }
        }
    }

    /// Registers the delegations and nominates simulated candidates where the facts are unknown.
    package func convene() async throws(RehearsalFault) -> Assembly {
        var assembly = await mirror.heard(.first)
        var generator = SeededGenerator(seed: seed, purpose: "presence")
        for member in assembly.roll {
            let stays = generator.perMille() < 120
            guard let delegation = assembly.delegations[member], delegation.credentials == .pending, !stays else {
                continue
            }
            try await submit(.delegations(.decideCredentials(member, .accepted)), by: secretariat)
            assembly = try await act(
                .delegations(.registerPresence(member, present: true)), by: secretariat, pausing: .registration)
        }
        return try await nominate(assembly)
    }

    // MARK: Steps

    private func enterSitting(for item: AgendaItem, _ assembly: Assembly) async throws(RehearsalFault) -> Assembly {
        let planned = assembly.convocation?.sittings.count ?? 1
        let wanted = min(max(item.sitting ?? 1, 1), max(planned, 1))
        var assembly = assembly
        if let open = assembly.sitting.number, open < wanted { assembly = try await act(.sitting(.close)) }
        while assembly.sitting.number == nil, assembly.sitting != .sessionClosed {
            assembly = try await act(.sitting(.open(assembly.nextSitting)))
            if let open = assembly.sitting.number, open < wanted { assembly = try await act(.sitting(.close)) }
        }
        return assembly
    }

    private func hold(_ panel: AgendaItem) async throws(RehearsalFault) -> Assembly {
        try await submit(.agenda(.startPanel(panel.id)), by: chair)
        await pace(.panel)
        return try await act(.agenda(.endPanel(panel.id)))
    }

    func ballot(on question: QuestionID) async throws(RehearsalFault) -> Assembly {
        var assembly = try await act(.ballots(.open(question, limitSeconds: nil, seal: nil)))
        guard let ballot = assembly.currentBallot else {
            throw RehearsalFault("The ballot on \(question) did not open.")
        }
        let pace = pace
        let mirror = mirror
        try await hall.vote(in: ballot, of: assembly, groupSize: 16, leavingTo: { await mirror.peopleAtKiosks }) {
            await pace(.papers)
            return await mirror.assembly.ballots[ballot.id]?.phase == .open
        }
        await pace(.beforeClose)
        let close = try await submit(.ballots(.close(ballot.id)), by: chair)
        // A secret ballot is counted by the box, as a record of its own after the close.
        assembly = await counted(ballot.id, after: close)
        guard assembly.ballots[ballot.id]?.phase == .counted else {
            throw RehearsalFault("The box of ballot \(ballot.id) was not counted.")
        }
        return try await act(.series(.declare(ballot.id)))
    }

    private func counted(_ ballot: BallotID, after position: Position) async -> Assembly {
        var wanted = position
        while true {
            let assembly = await mirror.heard(wanted)
            let isDone = await mirror.hasEnded
            if assembly.ballots[ballot]?.phase != .closed || isDone { return assembly }
            wanted = await mirror.position.next
        }
    }

    /// Submits and waits until the record has been heard, so that the next step sees it.
    func act(
        _ command: Command, by token: LoginToken? = nil, attested: Bool = false,
        pausing pause: RehearsalPause = .step
    ) async throws(RehearsalFault) -> Assembly {
        let position = try await submit(command, by: token ?? chair, attested: attested)
        await pace(pause)
        return await mirror.heard(position)
    }

    @discardableResult
    private func submit(
        _ command: Command, by token: LoginToken, attested: Bool = false
    ) async throws(RehearsalFault) -> Position {
        // In a rehearsal anybody else attests with the published PIN.
        let second = attested ? Attestation(name: "rehearsal-second", password: "\(pin)") : nil
        switch await host.submit(Submission(command: command, attestation: second), by: token) {
        case .recorded(let position): return position
        case .refused(let refusal): throw RehearsalFault("A step was refused: \(refusal.sentence)")
        case .checking(let why): throw RehearsalFault(why)
        case .failed(let fault): throw RehearsalFault(fault.sentence)
        }
    }
}

/// Where a rehearsal that is watched may wait.
package enum RehearsalPause: Sendable {
    case registration, step, papers, beforeClose, panel
}

/// Why a rehearsal could not go on.
package struct RehearsalFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    package let sentence: String

    /// A failure.
    package init(_ sentence: String) { self.sentence = sentence }

    /// A failure that a host has named.
    init(_ sentence: Message) { self.sentence = sentence.english }
}
