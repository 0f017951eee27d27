import AssemblyCore
import Language

extension KioskWords {
    // Lines of a paper
    static let noneOfThem: Message = "NONE OF THE CANDIDATES"
    static let anotherName: Message = "Another name..."
    static let findName: Message = "Find a name..."
    static let writtenIn: Message = "written in"
    static let departedItem: Message = "Names that are no longer on the paper"

    static func inPlaceOf(_ marked: Choice?) -> Message {
        guard case .names(let names)? = marked, names != [Candidate.noneID] else { return "" }
        return plural(names.count, " It takes the place of the name.", " It takes the place of \(names.count) names.")
    }

    // Facts
    static let paperOf: Message = "Paper of"
    static func byProxy(_ name: Message) -> Message { "\(name), by proxy" }
    static func byProxy(_ name: Message, of holder: Message) -> Message { "\(name), by its proxy \(holder)," }

    /// How votes are given in a ballot by machine.
    /// - Parameters:
    ///   - isDecided: whether the assembly has decided so.
    ///   - represented: the member whose paper it is, where it is another one's.
    static func kind(of ballot: Ballot, isDecided: Bool, represented: Message?) -> Message {
        let way: Message =
            switch ballot.rule.secrecy {
            case .secret: secret
            case .recorded: represented.map { "recorded: published with the name of \($0)" } ?? recordedKind
            case .unrecorded: "without names: only the totals are known"
            }
        return isDecided ? "\(way), as the assembly has decided" : way
    }

    /// Where a ballot stands in its series; `nil` for the first one on one seat.
    static func place(of ballot: Ballot) -> Message? {
        let position = ballot.position
        let seats = plural(position.seats, "1 seat", "\(position.seats) seats")
        var place: Message
        if position.isTieBreak {
            place = "extra, after ballot \(position.number)"
        } else if ballot.isElection, position.number > 1 || position.seats > 1 {
            place = "number \(position.number), for \(seats)"
        } else {
            guard position.number > 1 || position.repeats != nil else { return nil }
            place = "number \(position.number)"
        }
        if position.repeats != nil { place += "; it repeats one that was annulled" }
        return place
    }

    /// How many names may be marked; `nil` where it is one.
    static func limitFact(of ballot: Ballot, marked: Int) -> Message? {
        guard let needed = ballot.marksNeeded else {
            return ballot.seats > 1 ? upTo(ballot.seats, marked: marked) : nil
        }
        let names = plural(needed, "1 name", "\(needed) names")
        let start: Message = "exactly \(names); \(marked) marked"
        return marked < needed ? "\(start), \(needed - marked) missing" : start
    }

    /// Between whom an extra ballot decides, and for what.
    static func tieBreak(_ ballot: Ballot) -> Message {
        guard case .tieBreak(let purpose, let places) = ballot.position.purpose else { return "" }
        let names = joined(ballot.candidates.map(\.name))
        switch purpose {
        case .seat:
            return plural(
                places, "\(names) had equal votes. One of them takes the seat.",
                "\(names) had equal votes. \(places) of them take the seat.")
        case .stay:
            return plural(
                places, "\(names) had equal votes. One of them stays on the paper.",
                "\(names) had equal votes. \(places) of them stay on the paper.")
        }
    }

    static func joined(_ names: [String]) -> Message { names.map { Message.verbatim($0) }.listed }

    static func joined(_ names: [Message]) -> Message { names.listed }

    // The review
    static let blankAbstains: Message = "The paper is BLANK: nothing is marked. It counts as an abstention."
    static let blankIsInvalid: Message = "The paper is BLANK: no name is marked. It counts as an INVALID paper."
    static let blankMotion: Message = "A blank paper is invalid here: go back and mark FOR, AGAINST or ABSTAIN."
    static let blankIsNotCast: Message = "The paper is BLANK: nothing is marked. A blank paper is INVALID here."

    static func blank(in ballot: Ballot) -> Message {
        guard ballot.rule.paper.blank == .invalid else { return blankAbstains }
        return ballot.isElection ? blankIsInvalid : blankIsNotCast
    }

    static let notAsMarked: Message = "This vote cannot be cast as it is marked"

    static func markMore(_ missing: Int, needed: Int) -> Message {
        let names = plural(missing, "1 more name", "\(missing) more names")
        return "Go back and mark \(names): a paper with fewer than \(needed) is invalid and cannot be cast."
    }

    /// A vote for names in full sentences.
    static func names(_ ids: [CandidateID], by name: Message, in ballot: Ballot) -> Message {
        guard ids != [Candidate.noneID] else {
            return "\(name) votes for NONE OF THE CANDIDATES. The vote is valid and elects nobody."
        }
        let names = ids.map { id in ballot.names.first { $0.id == id }?.name ?? id.rawValue }
        let vote: Message = "\(name) votes for \(names.sideBySide)."
        if let needed = ballot.marksNeeded, ids.count < needed {
            return
                "\(vote) Names marked: \(ids.count) of \(needed); missing: \(needed - ids.count). The paper is INVALID."
        }
        return ids.count < ballot.seats
            ? "\(vote) Names marked: \(ids.count) of at most \(ballot.seats)." : vote
    }

    // Looking up a name
    static let letters: Message = "Letters of the name"
    static let byLetters: Message = "Find by letters"
    static let noSuchName: Message = "No name matches."
    static func noSuchLine(_ line: Int) -> Message { "There is no line \(line) here." }
    static func range(_ first: Message, _ last: Message) -> Message { "\(first) to \(last)" }
    static func names(_ count: Int) -> Message { plural(count, "1 name", "\(count) names") }
    static func namesFound(_ count: Int) -> Message {
        count == 0 ? noSuchName : plural(count, "1 name.", "\(count) names.")
    }
    static func isMarkedAlready(_ name: Message) -> Message { "\(name) is already marked." }

    // Who no longer stands
    static let departedTitle: Message = "No longer on the paper"
    static let electedBefore: Message = "Elected in an earlier ballot."
    static let withdrawn: Message = "Withdrawn."
    static func outSince(_ reason: Message) -> Message { "Out: \(reason)." }
}
