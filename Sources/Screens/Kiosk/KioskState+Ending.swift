import AssemblyCore
import Language
import TerminalKit

extension KioskState {
    /// Shows NOT CAST; nothing of the choice stays.
    mutating func conclude(_ why: Message, isReported: Bool) -> [Effect<ConsoleRequest>] {
        let ballot = hall.assembly.currentBallot
        let missing = ballot.map { owed(in: $0.id) } ?? []
        let earlier = missing.isEmpty && ballot.map { !papers(in: $0).isEmpty } ?? false
        forgetChoice()
        visit?.isWarned = false
        let isPlain = missing.isEmpty || ballot.map { papers(in: $0) } == member.map { [$0] }
        go(
            to: .notCast(
                Visit.NotCast(
                    why: why, isReported: isReported, earlierVoteCounts: earlier, missing: isPlain ? [] : missing)))
        visit?.lastKey = now
        return [.terminal(.ring)]
    }

    /// The session or the link is gone.
    mutating func cutOff(_ why: Message) -> [Effect<ConsoleRequest>] {
        switch step {
        case .recorded, .notCast, .idle: return []
        case .casting(let id, isChecking: false):
            // The paper may have arrived: only the host's answer tells whether it is recorded.
            go(to: .casting(id, isChecking: true))
            return [.terminal(.ring)]
        case .casting: return []
        default: break
        }
        if !owedPapers.isEmpty || ballotInHand != nil { return conclude(why, isReported: false) }
        startOver()
        say(why, .danger)
        return [.terminal(.ring), .request(.kiosk(.leave))]
    }

    /// Tells the chair for every paper of this delegate that it is not in the record.
    /// - Parameter voter: a member whose paper may be in the record all the same.
    func report(
        _ id: BallotID, _ reason: NotCastReason, besides voter: MemberCode? = nil
    ) -> [Effect<ConsoleRequest>] {
        owed(in: id).filter { $0 != voter }.map {
            .request(
                .submit(
                    .ballots(.reportNotCast(id, $0, reason: reason)), attestation: nil, language: language,
                    tag: Self.reportTag))
        }
    }

    /// Lets time pass: the clock, the warning of inactivity, the end of a final screen.
    mutating func pass(_ tick: Tick) -> [Effect<ConsoleRequest>] {
        now = tick.monotonic
        let left = secondsToVote
        hall.pass(to: Moment(milliseconds: tick.wallMilliseconds))
        tellTimeLeft(before: left)
        forgetReturn()
        guard let visit else { return [] }
        // Before the first tick no key can have had a time.
        let lastKey = visit.lastKey == .zero ? now : visit.lastKey
        self.visit?.lastKey = lastKey
        let still = now - lastKey
        switch step {
        case .recorded: return still >= farewell ? endForInactivity() : []
        case .notCast: return still >= farewell ? leave() : []
        case .identifying, .casting: return []
        // Whoever has not identified may have left something changed all the same (A26).
        case .idle, .badge, .pin: return still >= patience ? vacate() : []
        case .home, .asking, .documents, .reading, .card, .marking, .finding, .departed, .review, .showing, .shown:
            if still >= patience + grace { return endForInactivity() }
            guard still >= patience, !visit.isWarned else { return [] }
            self.visit?.isWarned = true
            return [.terminal(.ring)]
        }
    }

    private mutating func endForInactivity() -> [Effect<ConsoleRequest>] {
        if let ballot = openBallot, !owedPapers.isEmpty {
            return report(ballot.id, .timeRanOut) + conclude(KioskWords.timeRanOut, isReported: true)
        }
        return ballotInHand == nil ? leave() : conclude(KioskWords.timeRanOut, isReported: false)
    }

    /// The kiosk itself ends: whoever is at it has not cast.
    mutating func end() -> [Effect<ConsoleRequest>] {
        if case .notCast = step { return leave() }
        if case .casting(let id, _) = step { return report(id, .linkLost, besides: voter) + leave() }
        guard let ballot = openBallot else { return leave() }
        return report(ballot.id, .linkLost) + leave()
    }
}
