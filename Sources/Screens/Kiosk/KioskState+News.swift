import AssemblyCore
import Host
import TerminalKit

extension KioskState {
    /// Takes in what was heard from outside.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>] {
        let couldVote = ownBallot?.id
        hall.take(news)
        switch news {
        case .heard: return followBallot(before: couldVote)
        case .identified(let session):
            guard case .delegate(let member) = session.authority else { return [] }
            self.member = member
            (badge, pin) = (TextEntry(limit: 12), TextEntry(limit: 12))
            return arrive()
        case .notIdentified(let failure):
            pin = TextEntry(limit: 12)
            step = failure == .locked ? .idle : .badge
            say(failure.sentence, .danger)
            return [.terminal(.ring)]
        case .castEnded(let id, let end): return finish(id, end)
        case .sessionEnded:
            guard member != nil else { return [] }
            return cutOff("Your session was ended from outside.")
        case .link(isUp: false):
            guard member != nil || step != .idle else { return [] }
            return cutOff("The link to the host was lost.")
        case .told(let sentence):
            say(sentence)
            return []
        case .greeted, .followedAnew, .link, .answered, .checking, .rehearsalSpeed, .tick: return []
        }
    }

    /// Goes where an identified delegate is needed: to the open paper, or to what the delegation can do.
    private mutating func arrive() -> [Effect<ConsoleRequest>] {
        if owesVote, let ballot = ownBallot, ballot.phase == .open {
            openPaper(ballot.id)
        } else {
            (step, focus) = (.home, nil)
        }
        return []
    }

    mutating func openPaper(_ id: BallotID) {
        (step, focus, marked) = (.marking(id), "option.1", nil)
        say("Mark with the digits, then 0 to review.")
    }

    /// A ballot that opens calls the delegate at the kiosk; one that closes ends what is not cast.
    private mutating func followBallot(before: BallotID?) -> [Effect<ConsoleRequest>] {
        switch step {
        case .home:
            guard let ballot = ownBallot, ballot.id != before, owesVote else { return [] }
            say("A ballot is open. Press 1 to vote.", .success)
            return [.terminal(.ring)]
        case .marking(let id), .review(let id):
            guard openBallot?.id != id else { return [] }
            guard let member, hall.assembly.ballots[id]?.papers[member] == nil else { return arriveHome() }
            return report(id, .ballotClosed) + conclude("The ballot was closed before you cast.")
        default: return []
        }
    }

    private mutating func arriveHome() -> [Effect<ConsoleRequest>] {
        (step, focus, marked) = (.home, nil, nil)
        say("The ballot was closed; your earlier vote counts.")
        return []
    }

    private mutating func finish(_ id: BallotID, _ end: CastEnd) -> [Effect<ConsoleRequest>] {
        guard step == .casting(id) else { return [] }
        switch end {
        case .recorded(let tracker, let words):
            step = .recorded(id, tracker: tracker, words: words)
            lastKey = now
            focus = nil
            status = nil
            return [.terminal(.ring)]
        case .checking:
            say("CHECKING: the host is asked whether your vote was recorded.", .caution)
            return []
        case .refused(let refusal): return conclude(refusal.sentence)
        case .failed(let why): return conclude(why)
        }
    }

    /// Shows NOT CAST; nothing of the choice stays.
    mutating func conclude(_ why: String) -> [Effect<ConsoleRequest>] {
        (step, marked, focus, asksToLeave) = (.notCast(why), nil, nil, false)
        lastKey = now
        return [.terminal(.ring)]
    }

    private mutating func cutOff(_ why: String) -> [Effect<ConsoleRequest>] {
        let owed = owesVote || isOverPaper
        if case .recorded = step { return [] }
        member = nil
        if owed { return conclude(why) }
        reset()
        say(why, .danger)
        return [.terminal(.ring)]
    }

    var isOverPaper: Bool {
        switch step {
        case .marking, .review, .casting: true
        default: false
        }
    }

    /// Tells the chair that a delegate goes without a vote in the record.
    func report(_ id: BallotID, _ reason: NotCastReason) -> [Effect<ConsoleRequest>] {
        guard let member else { return [] }
        return [.request(.submit(.reportNotCast(id, member, reason: reason), attestation: nil, tag: 0))]
    }

    /// Lets time pass: the clock, the warning of inactivity, the end of a final screen.
    mutating func pass(_ tick: Tick) -> [Effect<ConsoleRequest>] {
        now = tick.monotonic
        hall.take(.tick(Moment(milliseconds: tick.wallMilliseconds)))
        let still = now - lastKey
        switch step {
        case .recorded, .notCast: return still >= KioskState.farewell ? leave() : []
        case .idle, .identifying, .casting: return []
        case .badge, .pin:
            if still >= patience { reset() }
            return []
        case .home, .reading, .marking, .review:
            if still >= patience + grace { return endForInactivity() }
            guard still >= patience, !isWarned else { return [] }
            isWarned = true
            return [.terminal(.ring)]
        }
    }

    private mutating func endForInactivity() -> [Effect<ConsoleRequest>] {
        isWarned = false
        guard owesVote, let ballot = ownBallot else { return leave() }
        return report(ballot.id, .timeRanOut) + conclude("No key was pressed for a long time.")
    }

    /// Ends the delegate's session and clears the terminal for the next person.
    mutating func leave() -> [Effect<ConsoleRequest>] {
        reset()
        return [.request(.leave), .terminal(.wipe)]
    }

    /// The kiosk itself ends: whoever is at it has not cast.
    mutating func end() -> [Effect<ConsoleRequest>] {
        guard owesVote, let ballot = ownBallot else { return leave() }
        return report(ballot.id, .linkLost) + leave()
    }
}
