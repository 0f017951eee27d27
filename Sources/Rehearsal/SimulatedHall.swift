package import AssemblyCore
import BallotBox
import EventStream
package import Host
import Kiosk
import Language
import Secrets

/// The delegations of a rehearsal: they identify by badge and PIN, vote through the host like anybody, and are called by
/// the name of their country. A delegation whose badge a person uses at a kiosk is left to that person.
package actor SimulatedHall {
    private let host: any Hosting
    private let opinion: SimulatedOpinion
    private let pin: String
    private var logins: [MemberCode: LoginToken] = [:]
    private var takenByPeople: Set<MemberCode> = []

    /// A hall at a rehearsing host.
    /// - Parameters:
    ///   - pin: the published rehearsal PIN.
    ///   - seed: the same seed gives the same votes.
    package init(host: any Hosting, pin: String, seed: UInt64) {
        (self.host, self.pin, opinion) = (host, pin, SimulatedOpinion(seed: seed))
    }

    /// Casts for every elector of a ballot, many at once, as a hall does.
    /// - Parameters:
    ///   - ballot: the ballot that is open.
    ///   - groupSize: how many delegations cast at the same moment.
    ///   - people: the delegations that people speak for at kiosks.
    ///   - pause: waits between groups of delegations; returns false when the ballot is over, or held.
    /// - Returns: whether everybody has had the turn.
    /// - Throws: when the host fails; a refusal to one delegation is that delegation's affair.
    @discardableResult
    package func vote(
        in ballot: Ballot, of assembly: Assembly, groupSize: Int = 256,
        leavingTo people: @Sendable () async -> Set<MemberCode> = { [] }, pause: @Sendable () async -> Bool = { true }
    ) async throws(RehearsalFault) -> Bool {
        let electors = assembly.roll.filter { ballot.electors[$0] != nil && ballot.papers[$0] == nil }
        var rest = electors[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(groupSize))
            rest = rest.dropFirst(groupSize)
            takenByPeople.formUnion(await people())
            try await admit(group, of: assembly)
            try await cast(group, in: ballot, of: assembly)
            if !rest.isEmpty, await !pause() { return false }
        }
        return true
    }

    /// Casts for a group at the same time, so that the journal sees what a hall does to it.
    private func cast(_ group: [MemberCode], in ballot: Ballot, of assembly: Assembly) async throws(RehearsalFault) {
        let (host, opinion) = (host, opinion)
        let seated = group.compactMap { member in logins[member].map { (member, $0) } }
        let press = PaperPress(for: ballot, trustees: assembly.scrutiny.trustees)
        let ends = await withTaskGroup(of: (MemberCode, [Reply]).self) { tasks in
            for (member, token) in seated {
                tasks.addTask {
                    let conduct = opinion.conduct(of: member, in: ballot, of: assembly)
                    return (member, await Self.carryOut(conduct, of: member, in: ballot, press, by: token, at: host))
                }
            }
            return await tasks.reduce(into: []) { $0.append($1) }
        }
        for (member, replies) in ends { try noteLostLogins(in: replies, of: member) }
    }

    private static func carryOut(
        _ conduct: SimulatedOpinion.Conduct, of member: MemberCode, in ballot: Ballot, _ press: PaperPress?,
        by token: LoginToken, at host: any Hosting
    ) async -> [Reply] {
        switch conduct {
        case .leaves:
            return [
                await host.submit(
                    Submission(command: .ballots(.reportNotCast(ballot.id, member, reason: .left))), by: token)
            ]
        case .votes(let choice, let first):
            var replies: [Reply] = []
            for choice in [first, choice].compactMap(\.self) {
                guard let paper = paper(with: choice, of: member, in: ballot, press) else {
                    return [.failed(.malformed("The paper for \(ballot.id) could not be sealed."))]
                }
                replies.append(
                    await host.submit(Submission(command: .ballots(.cast(ballot.id, member, paper))), by: token))
            }
            return replies
        }
    }

    private static func paper(
        with choice: Choice, of member: MemberCode, in ballot: Ballot, _ press: PaperPress?
    ) -> Paper? {
        guard ballot.isSealed else { return PaperPress.openPaper(with: choice, for: ballot) }
        return (press?.paper(with: choice, card: RehearsalCard.code(of: member))).map { .sealed($0.paper) }
    }

    private func noteLostLogins(in replies: [Reply], of member: MemberCode) throws(RehearsalFault) {
        for reply in replies {
            switch reply {
            case .recorded, .refused: break
            case .failed(.loginEnded):
                // Somebody has identified with this badge at a kiosk: the vote is theirs.
                logins[member] = nil
                takenByPeople.insert(member)
            case .failed(let fault): throw RehearsalFault(fault.sentence)
            case .checking(let why): throw RehearsalFault(why)
            }
        }
    }

    private func admit(_ group: [MemberCode], of assembly: Assembly) async throws(RehearsalFault) {
        for member in group where logins[member] == nil && !takenByPeople.contains(member) {
            let badge = RehearsalBadge.number(of: member, in: assembly)
            do throws(LoginRefusal) {
                let device = DeviceID.simulated(badge)
                logins[member] = try await host.open(.delegate(badge: badge, pin: "\(pin)"), on: device).token
            } catch .locked { takenByPeople.insert(member) } catch {
                throw RehearsalFault("The simulated delegation \(member) was not admitted: \(error.sentence)")
            }
        }
    }
}
