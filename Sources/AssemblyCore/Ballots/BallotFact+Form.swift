extension BallotFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case opened = "ballot-opened"
        case held = "ballot-held"
        case released = "ballot-released"
        case extended = "ballot-extended"
        case timeRanOut = "time-ran-out"
        case cast = "cast"
        case notCast = "not-cast"
        case closed = "ballot-closed"
        case counted = "ballot-counted"
        case annulled = "ballot-annulled"
        case handCountEntered = "hand-count-entered"
        case handCountsDisagreed = "hand-counts-differ"
        case handCountAgreed = "hand-counts-agree"
        case rollCallAnswered = "roll-call-answered"
        case recountOrdered = "recount-ordered"
    }

    var written: Written {
        switch self {
        case .opened(let opening): opening.written(Name.opened)
        case .held(let ballot): Written(Name.held, [.ballot: ballot])
        case .released(let ballot): Written(Name.released, [.ballot: ballot])
        case .extended(let ballot, let seconds): Written(Name.extended, [.ballot: ballot, .seconds: seconds])
        case .timeRanOut(let ballot): Written(Name.timeRanOut, [.ballot: ballot])
        case .cast(let ballot, let member, let paper): paper.written(Name.cast, in: ballot, of: member)
        case .notCast(let ballot, let member, let reason):
            Written(Name.notCast, [.ballot: ballot, .member: member, .reason: reason])
        case .closed(let ballot, let revealed):
            Written(Name.closed, [.ballot: ballot, .revealed: revealed.map(RevealedChoices.init)])
        case .counted(let ballot, let tally): Written(Name.counted, [.ballot: ballot, .tally: tally])
        case .annulled(let ballot, let reason): Written(Name.annulled, [.ballot: ballot, .reason: reason])
        case .handCountEntered(let ballot, let tally): Written(Name.handCountEntered, [.ballot: ballot, .tally: tally])
        case .handCountsDisagreed(let ballot, let first, let second):
            Written(Name.handCountsDisagreed, [.ballot: ballot, .first: first, .second: second])
        case .handCountAgreed(let ballot, let tally): Written(Name.handCountAgreed, [.ballot: ballot, .tally: tally])
        case .rollCallAnswered(let ballot, let member, let answer):
            Written(Name.rollCallAnswered, [.ballot: ballot, .member: member, .answer: answer])
        case .recountOrdered(let ballot, let reason):
            Written(Name.recountOrdered, [.ballot: ballot, .reason: reason])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .opened: self = .opened(try BallotOpening(fields))
        case .held: self = .held(try fields(.ballot))
        case .released: self = .released(try fields(.ballot))
        case .extended: self = .extended(try fields(.ballot), seconds: try fields(.seconds))
        case .timeRanOut: self = .timeRanOut(try fields(.ballot))
        case .cast: self = .cast(try fields(.ballot), try fields.optional(.member) ?? .author, try Paper(fields))
        case .notCast: self = .notCast(try fields(.ballot), try fields(.member), reason: try fields(.reason))
        case .closed:
            self = .closed(try fields(.ballot), revealed: (try fields.optional(.revealed) as RevealedChoices?)?.choices)
        case .counted: self = .counted(try fields(.ballot), try fields(.tally))
        case .annulled: self = .annulled(try fields(.ballot), reason: try fields(.reason))
        case .handCountEntered: self = .handCountEntered(try fields(.ballot), try fields.optional(.tally))
        case .handCountsDisagreed:
            self = .handCountsDisagreed(try fields(.ballot), first: try fields(.first), second: try fields(.second))
        case .handCountAgreed: self = .handCountAgreed(try fields(.ballot), try fields(.tally))
        case .rollCallAnswered: self = .rollCallAnswered(try fields(.ballot), try fields(.member), try fields(.answer))
        case .recountOrdered: self = .recountOrdered(try fields(.ballot), reason: try fields(.reason))
        }
    }
}
