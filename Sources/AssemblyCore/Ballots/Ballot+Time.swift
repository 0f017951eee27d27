/// The announced time of a ballot: it stands still while the ballot is held, and what is added counts from the moment at
/// which it is added.
extension Ballot {
    /// When the announced time is up; `nil` where none was announced.
    public var endsAt: Moment? { limitSeconds.map { openedAt.adding(seconds: $0) } }

    /// The seconds that are left; `nil` where no time was announced. While the ballot is held they do not pass.
    public func secondsLeft(at now: Moment) -> Int? { endsAt.map { $0.seconds(since: heldAt ?? now) } }

    mutating func hold(at moment: Moment) { (phase, heldAt) = (.held, moment) }

    mutating func goOn(at moment: Moment) {
        if let heldAt, let limit = limitSeconds, !timeIsUp {
            limitSeconds = limit.addingReportingOverflow(max(0, moment.seconds(since: heldAt))).partialValue
        }
        (phase, heldAt) = (.open, nil)
    }

    /// Adds time to what is left; where nothing is left or nothing was announced, it begins now.
    mutating func extend(by seconds: Int, at moment: Moment) {
        let elapsed = max(0, (heldAt ?? moment).seconds(since: openedAt))
        limitSeconds = max(limitSeconds ?? 0, elapsed).addingReportingOverflow(seconds).partialValue
        timeIsUp = false
    }
}
