import Language

extension Require {
    /// A suspended sitting is resumed later than it is suspended, and within a day; a slip of the hour leads elsewhere.
    static func resumption(_ until: Moment?, after now: Moment) throws(Refusal) {
        guard let until else { return }
        guard until > now else {
            throw .invalid("The time at which the sitting resumes must lie ahead; give a later one.")
        }
        guard until.seconds(since: now) <= 24 * 3_600 else {
            throw .invalid(
                "A sitting is suspended for 24 hours at most; close it where the assembly meets again later.")
        }
    }
}

extension Assembly {
    /// When a suspended sitting goes on: as the chair has said, or as long after its suspension as the motion said that was
    /// carried for it; `nil` where neither named a time, and while no sitting is suspended.
    public var resumesAt: Moment? {
        guard case .suspended(let number, let since) = sitting else { return nil }
        if let until = sittingTimes[number]?.suspensions.last?.until { return until }
        let carried = debate.motionOrder.reversed().compactMap { debate.motions[$0] }.first { motion in
            rule(of: motion)?.effect == .suspendSitting && questions[motion.id]?.state == .decided(.carried)
        }
        guard let carried, let minutes = carried.proposed.minutes,
            let decided = ballots(on: carried.id).last?.closedAt, (0..<900).contains(since.seconds(since: decided))
        else { return nil }
        return since.adding(seconds: minutes * 60)
    }

    /// For how many minutes the motion has suspended the sitting that the chair is about to suspend; `nil` where none is
    /// due, or none said how long.
    public var minutesOfSuspensionDue: Int? {
        guard let due = debate.due, due.effect == .suspendSitting else { return nil }
        return debate.motions[due.motion]?.proposed.minutes
    }
}
