extension BallotCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case open = "open-ballot"
        case openHandCount = "open-show-of-hands"
        case openManualSecretBallot = "open-paper-ballot"
        case openRollCall = "open-roll-call"
        case hold = "hold-ballot"
        case release = "release-ballot"
        case extend = "extend-ballot"
        case timeUp = "run-out-of-time"
        case cast = "cast"
        case reportNotCast = "report-not-cast"
        case close = "close-ballot"
        case recordCount = "record-count"
        case enterHandCount = "enter-hand-count"
        case rollCallAnswer = "answer-roll-call"
        case annul = "annul-ballot"
        case recount = "recount-ballot"
    }

    var written: Written {
        switch self {
        case .open(let question, let limit, let seal):
            Written(Name.open, [.question: question, .limit: limit, .seal: seal])
        case .openHandCount(let question): Written(Name.openHandCount, [.question: question])
        case .openManualSecretBallot(let question): Written(Name.openManualSecretBallot, [.question: question])
        case .openRollCall(let question): Written(Name.openRollCall, [.question: question])
        case .hold(let ballot): Written(Name.hold, [.ballot: ballot])
        case .release(let ballot): Written(Name.release, [.ballot: ballot])
        case .extend(let ballot, let seconds): Written(Name.extend, [.ballot: ballot, .seconds: seconds])
        case .timeUp(let ballot): Written(Name.timeUp, [.ballot: ballot])
        case .cast(let ballot, let member, let paper): paper.written(Name.cast, in: ballot, of: member)
        case .reportNotCast(let ballot, let member, let reason):
            Written(Name.reportNotCast, [.ballot: ballot, .member: member, .reason: reason])
        case .close(let ballot): Written(Name.close, [.ballot: ballot])
        case .recordCount(let ballot, let tally): Written(Name.recordCount, [.ballot: ballot, .tally: tally])
        case .enterHandCount(let ballot, let tally): Written(Name.enterHandCount, [.ballot: ballot, .tally: tally])
        case .rollCallAnswer(let ballot, let member, let answer, let before):
            Written(Name.rollCallAnswer, [.ballot: ballot, .member: member, .answer: answer, .replacing: before])
        case .annul(let ballot, let reason): Written(Name.annul, [.ballot: ballot, .reason: reason])
        case .recount(let ballot, let reason): Written(Name.recount, [.ballot: ballot, .reason: reason])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .open:
            self = .open(
                try fields(.question), limitSeconds: try fields.optional(.limit), seal: try fields.optional(.seal))
        case .openHandCount: self = .openHandCount(try fields(.question))
        case .openManualSecretBallot: self = .openManualSecretBallot(try fields(.question))
        case .openRollCall: self = .openRollCall(try fields(.question))
        case .hold: self = .hold(try fields(.ballot))
        case .release: self = .release(try fields(.ballot))
        case .extend: self = .extend(try fields(.ballot), seconds: try fields(.seconds))
        case .timeUp: self = .timeUp(try fields(.ballot))
        case .cast: self = .cast(try fields(.ballot), try fields(.member), try Paper(fields))
        case .reportNotCast:
            self = .reportNotCast(try fields(.ballot), try fields(.member), reason: try fields(.reason))
        case .close: self = .close(try fields(.ballot))
        case .recordCount: self = .recordCount(try fields(.ballot), try fields(.tally))
        case .enterHandCount: self = .enterHandCount(try fields(.ballot), try fields(.tally))
        case .rollCallAnswer:
            self = .rollCallAnswer(
                try fields(.ballot), try fields(.member), try fields(.answer),
                replacing: try fields.optional(.replacing))
        case .annul: self = .annul(try fields(.ballot), reason: try fields(.reason))
        case .recount: self = .recount(try fields(.ballot), reason: try fields(.reason))
        }
    }
}
