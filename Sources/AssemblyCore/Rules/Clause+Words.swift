public import Language

extension [Clause] {
    /// The clauses as sentences with the arithmetic, of whole numbers.
    public var words: Message { words(decimals: 0) }

    /// The clauses as sentences with the arithmetic.
    /// - Parameter decimals: those of the ballot's figures.
    public func words(decimals: Int) -> Message {
        guard let last, !last.endsSentence else { return wordsWithoutEnd(decimals: decimals) }
        return [wordsWithoutEnd(decimals: decimals), "."].joined()
    }

    /// The clauses without the full stop that may be missing at their end.
    func wordsWithoutEnd(decimals: Int) -> Message {
        var text: [Message] = []
        for (place, clause) in enumerated() {
            if place == 0 {
                text.append(clause.words(decimals).capitalised)
                continue
            }
            if clause.link == .sentence, !self[place - 1].endsSentence { text.append(".") }
            if let sign = clause.sign(after: self[place - 1]) { text.append(sign) }
            text.append(clause.words(decimals))
        }
        return text.joined()
    }
}

extension Clause {
    /// How a clause is joined to the one before it.
    fileprivate enum Link {
        /// Side by side with it: after a semicolon, or after a comma where an extra ballot is told.
        case beside
        /// What follows from it: after a colon.
        case consequence
        /// As a sentence of its own.
        case sentence
        /// Its words say how.
        case own
    }

    fileprivate var link: Link {
        switch self {
        case .votes, .required, .distance, .emptyBase, .putOff, .elected, .equal, .noName, .leaders, .seatsTaken,
            .evenSplit, .lots, .chairDecides, .equalAgain:
            .beside
        case .extraVotes: .beside
        case .preferred: .consequence
        case .noneHasMajority: .sentence
        case .equalVote, .decided, .vetoed, .castingVoteDue, .secondVoteDue, .equalInSecondVote, .rule: .own
        }
    }

    /// Whether its words end a sentence: a full stop of their own.
    fileprivate var endsSentence: Bool {
        switch self {
        case .decided, .vetoed, .castingVoteDue, .secondVoteDue, .equalInSecondVote, .putOff, .emptyBase,
            .noneHasMajority:
            true
        case .votes, .required, .distance, .equalVote, .elected, .equal, .noName, .leaders, .seatsTaken, .evenSplit,
            .extraVotes, .lots, .chairDecides, .preferred, .equalAgain, .rule:
            false
        }
    }

    /// The sign between a clause and the one before it; `nil` where its words bring their own.
    fileprivate func sign(after previous: Clause) -> Message? {
        switch (link, previous) {
        case (.own, _): nil
        case (.sentence, _): " "
        case (.consequence, _), (.beside, .extraVotes): ": "
        case (.beside, .preferred): ", "
        case (.beside, _): "; "
        }
    }
}

extension Clause {
    /// What it says by itself, without the sign that joins it to the one before it.
    fileprivate func words(_ decimals: Int) -> Message {
        func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }
        return switch self {
        case .votes(let votesFor, let against, let sections):
            "\(figure(votesFor)) for and \(figure(against)) against\(Clause.words(of: sections))"
        case .required(let result, let citation): result.arithmetic + citation.bracketed
        case .distance(let result): result.distanceWords
        case .equalVote: ", and a tie is not a majority"
        case .decided(let carried): carried ? ": it is carried." : ": it is not carried."
        case .vetoed(let members): Clause.words(vetoedBy: members)
        case .castingVoteDue: "; the chair has the casting vote."
        case .secondVoteDue: "; a second vote follows at a later sitting."
        case .equalInSecondVote: " in the second vote either: it is rejected."
        case .putOff(let abstentions, let share, let cast, let citation):
            "Abstentions: \(figure(abstentions)), that is \(share.words) of the votes cast (\(figure(cast))); the question is put off to a later sitting, where abstentions no longer matter (\(citation.words))."
        case .emptyBase(let result): "The base is 0 \(result.noun), so there is no result."
        case .elected(let winners): Clause.words(electing: winners, figure)
        case .equal(let names, let votes, let seats): Clause.words(equal: names, with: figure(votes), for: seats)
        case .noName: "there is no candidate who could be elected"
        case .leaders(let names, let votes, let missed):
            Clause.words(leading: names, with: figure(votes), missing: missed)
        case .seatsTaken(let scores): Clause.words(tooLate: scores, figure)
        case .evenSplit(let names): "\(names.listed) have exactly half each, and a tie elects nobody"
        case .noneHasMajority: "\(Candidate.noneWords) has the majority, so no candidate can be elected."
        case .extraVotes(let scores): scores.map { "\($0.name) has \(figure($0.votes))" as Message }.listed
        case .lots(let between, let number, let remainder):
            "Lots between \(between.listed) with the number \(number), which divided by \(between.count) leaves a remainder of \(remainder), the names being counted from 0"
        case .chairDecides(let between): "The chair decides between \(between.listed)"
        case .preferred(let names, .seat):
            plural(names.count, "\(names.listed) takes the seat", "\(names.listed) take the seats")
        case .preferred(let names, .stay): plural(names.count, "\(names.listed) stays", "\(names.listed) stay")
        case .equalAgain(let names): "\(names.listed) are tied again"
        case .rule(let citation): citation.bracketed
        }
    }

    private static func words(of sections: [SectionVotes]) -> Message {
        guard !sections.isEmpty else { return .empty }
        let parts = sections.map {
            "\($0.name) \(DecimalFigure($0.votesFor, decimals: $0.decimals)) to \(DecimalFigure($0.against, decimals: $0.decimals))"
                as Message
        }
        return " (\(parts.joined(separator: ", ")))"
    }

    private static func words(vetoedBy members: [String]) -> Message {
        plural(
            members.count, ", but \(members.listed) has a veto and voted against: it is not carried.",
            ", but \(members.listed) have a veto and voted against: it is not carried.")
    }

    private static func words(equal names: [String], with votes: DecimalFigure, for seats: Int) -> Message {
        plural(
            seats, "\(names.listed) are tied (votes for each: \(votes)), and one seat is left for them",
            "\(names.listed) are tied (votes for each: \(votes)), and \(seats) seats are left for them")
    }

    /// `Ada has 90: Ada is elected`, with the group whose seat it is.
    private static func words(electing winners: [Winner], _ figure: (Int) -> DecimalFigure) -> Message {
        let figures = winners.map { winner -> Message in
            let group = winner.group.map { " (a seat of \($0))" as Message } ?? .empty
            return "\(winner.name) has \(figure(winner.votes))\(group)"
        }
        let names = winners.map(\.name).listed
        return plural(
            winners.count, "\(figures.listed): \(names) is elected", "\(figures.listed): \(names) are elected")
    }

    private static func words(leading names: [String], with votes: DecimalFigure, missing: TestResult?) -> Message {
        let distance = missing.map { ", which is \($0.distance)" as Message } ?? .empty
        if names.count == 1 { return "\(names[0]) has the most votes, \(votes)\(distance), so nobody is elected" }
        return "\(names.listed) have the most votes, \(votes) each\(distance), so nobody is elected"
    }

    private static func words(tooLate scores: [Score], _ figure: (Int) -> DecimalFigure) -> Message {
        let figures = scores.map { score -> Message in "\(score.name) with \(figure(score.votes))" }.listed
        return plural(
            scores.count, "\(figures) also reaches it, but the seats are taken",
            "\(figures) also reach it, but the seats are taken")
    }
}

extension TestResult {
    /// What the base counts, to be said after its number.
    var noun: Message { test.noun }

    /// The arithmetic of a required number: `more than 1/2 of 151 votes expressed is 76`.
    public var arithmetic: Message {
        guard let majority = test.majority, let required else {
            return "the most votes win, out of \(figure(base)) \(noun)"
        }
        return "\(majority.words) of \(figure(base)) \(noun) is \(figure(required))"
    }

    /// The votes for: `75 for`, or `1000 parts for` where sections count alike.
    fileprivate var votesFor: Message { test.metric == .sectionShare ? "\(votes) parts for" : "\(figure(votes)) for" }

    /// `75 for is 9 more than required`.
    fileprivate var distanceWords: Message { "\(votesFor) is \(distance)" }

    /// How far the votes for are from the number required.
    fileprivate var distance: Message {
        guard let required else { return reached ? "more than against" : "not more than against" }
        if votes == required { return "exactly the number required" }
        return votes > required ? "\(figure(votes - required)) more than required" : "\(figure(required - votes)) short"
    }
}

extension [String] {
    /// `A`, `A and B`, `A, B and C`.
    var listed: Message {
        map { Message.verbatim($0) }.listed
    }
}
