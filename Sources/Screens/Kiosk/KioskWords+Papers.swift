import AssemblyCore

extension KioskWords {
    // Lines of a paper
    static let noneOfThem = "NONE OF THE CANDIDATES"
    static let anotherName = "Another name..."
    static let findName = "Find a name..."
    static let writtenIn = "written in"
    static let departedItem = "Names that are not on the paper any more"

    static func inPlaceOf(_ marked: Choice?) -> String {
        guard case .names(let names)? = marked, names != [Candidate.noneID] else { return "" }
        return names.count == 1 ? " It takes the place of the name." : " It takes the place of \(names.count) names."
    }

    // Facts
    static let paperOf = "Paper of"
    static func byProxy(_ name: String) -> String { "\(name), by proxy" }
    static func byProxy(_ name: String, of holder: String) -> String { "\(name), by its proxy \(holder)," }

    /// How votes are given in a ballot by machine.
    /// - Parameters:
    ///   - isDecided: whether the assembly has decided so.
    ///   - represented: the member whose paper it is, where it is another one's.
    static func kind(of ballot: Ballot, isDecided: Bool, represented: String?) -> String {
        let way =
            switch ballot.rule.secrecy {
            case .secret: secret
            case .recorded: represented.map { "recorded: published with the name of \($0)" } ?? recordedKind
            case .unrecorded: "without names: only the totals are known"
            }
        return isDecided ? "\(way), as the assembly has decided" : way
    }

    /// Where a ballot stands in its series; `nil` for the first one on one seat.
    static func place(of ballot: Ballot) -> String? {
        let position = ballot.position
        let seats = position.seats == 1 ? "1 seat" : "\(position.seats) seats"
        var place: String
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
    static func limitFact(of ballot: Ballot, marked: Int) -> String? {
        guard let needed = ballot.marksNeeded else {
            return ballot.seats > 1 ? upTo(ballot.seats, marked: marked) : nil
        }
        let names = needed == 1 ? "1 name" : "\(needed) names"
        return "exactly \(names); \(marked) marked" + (marked < needed ? ", \(needed - marked) missing" : "")
    }

    /// Between whom an extra ballot decides, and for what.
    static func tieBreak(_ ballot: Ballot) -> String {
        guard case .tieBreak(let purpose, let places) = ballot.position.purpose else { return "" }
        let names = joined(ballot.candidates.map(\.name))
        let winners = places == 1 ? "One of them" : "\(places) of them"
        switch purpose {
        case .seat: return "\(names) had equal votes. \(winners) \(places == 1 ? "takes" : "take") the seat."
        case .stay: return "\(names) had equal votes. \(winners) \(places == 1 ? "stays" : "stay") on the paper."
        }
    }

    static func joined(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    // The review
    static let blankAbstains = "The paper is BLANK: nothing is marked. It counts as an abstention."
    static let blankIsInvalid = "The paper is BLANK: no name is marked. It counts as an INVALID paper."
    static let blankMotion = "A blank paper is invalid here: go back and mark FOR, AGAINST or ABSTAIN."
    static let blankIsNotCast = "The paper is BLANK: nothing is marked. A blank paper is INVALID here."

    static func blank(in ballot: Ballot) -> String {
        guard ballot.rule.paper.blank == .invalid else { return blankAbstains }
        return ballot.isElection ? blankIsInvalid : blankIsNotCast
    }

    static let notAsMarked = "This vote is not cast as it is marked"

    static func markMore(_ missing: Int, needed: Int) -> String {
        let names = missing == 1 ? "1 more name" : "\(missing) more names"
        return "Go back and mark \(names): a paper with fewer than \(needed) is invalid, and it is not cast."
    }

    /// A vote for names in full sentences.
    static func names(_ ids: [CandidateID], by name: String, in ballot: Ballot) -> String {
        guard ids != [Candidate.noneID] else {
            return "\(name) votes for NONE OF THE CANDIDATES. The vote is valid and elects nobody."
        }
        let names = ids.map { id in ballot.names.first { $0.id == id }?.name ?? id.rawValue }
        let vote = "\(name) votes for \(names.joined(separator: ", "))."
        if let needed = ballot.marksNeeded, ids.count < needed {
            return
                "\(vote) That is \(ids.count) of \(needed) names: \(needed - ids.count) missing. The paper is INVALID."
        }
        return ids.count < ballot.seats
            ? "\(vote) That is \(ids.count) of \(ballot.seats) names that may be marked." : vote
    }

    // Looking up a name
    static let letters = "Letters of the name"
    static let byLetters = "Find by letters"
    static let noSuchName = "No name has these letters."
    static func noSuchLine(_ line: Int) -> String { "There is no line \(line) here." }
    static func range(_ first: String, _ last: String) -> String { "\(first) to \(last)" }
    static func names(_ count: Int) -> String { count == 1 ? "1 name" : "\(count) names" }
    static func namesFound(_ count: Int) -> String {
        count == 0 ? noSuchName : count == 1 ? "1 name." : "\(count) names."
    }
    static func isMarkedAlready(_ name: String) -> String { "\(name) is marked already." }

    // Who no longer stands
    static let departedTitle = "Not on the paper any more"
    static let electedBefore = "Elected in an earlier ballot."
    static let withdrawn = "Withdrawn."
    static func outSince(_ reason: String) -> String { "Out: \(reason)." }
}
