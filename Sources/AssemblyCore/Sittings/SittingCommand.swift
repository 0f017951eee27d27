/// What the chair wants done with the sittings of the session.
public enum SittingCommand: Hashable, Sendable {
    /// Opens the sitting of a number, which must be the next one.
    case open(Int)
    /// Suspends the sitting until a moment; `nil` where no time is named.
    case suspend(until: Moment?)
    case resume
    case close
    case closeSession

    /// Suspends the sitting without naming a time.
    public static var suspend: SittingCommand { .suspend(until: nil) }
}

extension SittingCommand {
    func decide(at now: Moment, in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .open(let number):
            if let open = assembly.sitting.number { throw .sittingAlreadyOpen(open) }
            guard number == assembly.nextSitting else { throw .wrongSitting(next: assembly.nextSitting) }
            try Require.presenceOfToday(at: now, in: assembly)
            try Require.quorumToOpen(in: assembly)
            return [.sitting(.opened(number))]
        case .suspend(let until):
            if case .suspended = assembly.sitting { throw .nothingToChange }
            let number = try Require.openSitting(in: assembly)
            try Require.noVote(in: assembly)
            try Require.noPoint(in: assembly)
            try Require.resumption(until, after: now)
            return FloorCommand.yieldingFloor(at: now, in: assembly) + [.sitting(.suspended(number, until: until))]
        case .resume:
            guard case .suspended(let number, _) = assembly.sitting else { throw .sittingNotSuspended }
            return [.sitting(.resumed(number))]
        case .close:
            guard let number = assembly.sitting.number else { throw .noOpenSitting }
            try Require.noVote(in: assembly)
            try Require.noPoint(in: assembly)
            return SittingCommand.adjourningItemInHand(at: now, in: assembly) + [.sitting(.closed(number))]
        case .closeSession:
            try Require.noVote(in: assembly)
            if let number = assembly.sitting.number { throw .sittingAlreadyOpen(number) }
            guard case .closed(let last) = assembly.sitting, last > 0 else { throw .noOpenSitting }
            if let waiting = assembly.waitingBallots.first ?? assembly.recounts.first {
                throw .conduct(.ballotWaits(waiting.id))
            }
            return [.sitting(.sessionClosed)]
        }
    }

    private static func adjourningItemInHand(at now: Moment, in assembly: Assembly) -> [Fact] {
        guard let item = assembly.agenda.itemInHand else { return [] }
        return FloorCommand.yieldingFloor(at: now, in: assembly) + [.agenda(.adjourned(item.id))]
    }
}

extension Require {
    @discardableResult
    static func openSitting(in assembly: Assembly) throws(Refusal) -> Int {
        guard case .open(let number, _) = assembly.sitting else { throw .noOpenSitting }
        return number
    }

    static func noPoint(in assembly: Assembly) throws(Refusal) {
        if let point = assembly.debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        if let appeal = assembly.pendingAppeal { throw .debate(.appealFirst(appeal.id)) }
    }
}
