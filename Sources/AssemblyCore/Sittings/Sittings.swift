/// The sittings of the session: where it stands now, and when each was opened and closed.
public struct Sittings: Hashable, Sendable {
    /// Where the session stands.
    public internal(set) var state: SittingState = .closed(last: 0)
    /// When each sitting was opened and closed.
    public internal(set) var times: [Int: SittingTimes] = [:]

    /// The next sitting's number.
    public var next: Int {
        switch state {
        case .closed(let last): last + 1
        case .open(let number, _), .suspended(let number, _): number + 1
        case .sessionClosed: 0
        }
    }

    mutating func apply(_ fact: SittingFact, at now: Moment) {
        switch fact {
        case .opened(let number):
            state = .open(number, since: now)
            times[number] = SittingTimes(opened: now)
        case .suspended(let number, let until):
            state = .suspended(number, since: now)
            times[number]?.suspensions.append(SuspensionTimes(from: now, until: until))
        case .resumed(let number):
            state = .open(number, since: now)
            times[number]?.endSuspension(at: now)
        case .closed(let number):
            state = .closed(last: number)
            times[number]?.endSuspension(at: now)
            times[number]?.closed = now
        case .sessionClosed: state = .sessionClosed
        }
    }
}

/// When a sitting was opened and closed.
public struct SittingTimes: Hashable, Codable, Sendable {
    /// When it was opened.
    public internal(set) var opened: Moment
    /// When it was closed; `nil` while it is not.
    public internal(set) var closed: Moment?
    /// When it was suspended and resumed, in order; the last one has no end while it goes on.
    public internal(set) var suspensions: [SuspensionTimes] = []

    /// Ends the suspension that goes on, if one does.
    mutating func endSuspension(at moment: Moment) {
        guard let last = suspensions.indices.last, suspensions[last].to == nil else { return }
        suspensions[last].to = moment
    }
}

/// When a sitting was suspended and resumed.
public struct SuspensionTimes: Hashable, Codable, Sendable {
    /// When it was suspended.
    public let from: Moment
    /// When it was resumed, or closed; `nil` while the suspension goes on.
    public internal(set) var to: Moment?
    /// When it was to be resumed, as the chair said; `nil` where no time was named.
    public internal(set) var until: Moment?
}
