extension SeriesCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case declare = "declare-result"
        case correct = "correct-result"
        case drawLots = "draw-lots"
        case giveCastingVote = "give-casting-vote"
        case giveCastingVoteOnMotion = "give-casting-vote-on-motion"
        case bringCandidate = "bring-candidate"
        case repeatBallot = "repeat-ballot"
    }

    var written: Written {
        switch self {
        case .declare(let ballot): Written(Name.declare, [.ballot: ballot])
        case .correct(let ballot): Written(Name.correct, [.ballot: ballot])
        case .drawLots(let question, let seed): Written(Name.drawLots, [.question: question, .seed: seed])
        case .giveCastingVote(let question, let names):
            Written(Name.giveCastingVote, [.question: question, .names: names])
        case .giveCastingVoteOnMotion(let question, let carried):
            Written(Name.giveCastingVoteOnMotion, [.question: question, .carried: carried])
        case .bringCandidate(let question, let candidate):
            Written(Name.bringCandidate, [.question: question, .candidate: candidate])
        case .repeatBallot(let ballot, let reason): Written(Name.repeatBallot, [.ballot: ballot, .reason: reason])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .declare: self = .declare(try fields(.ballot))
        case .correct: self = .correct(try fields(.ballot))
        case .drawLots: self = .drawLots(try fields(.question), seed: try fields(.seed))
        case .giveCastingVote: self = .giveCastingVote(try fields(.question), names: try fields(.names))
        case .giveCastingVoteOnMotion:
            self = .giveCastingVoteOnMotion(try fields(.question), carried: try fields(.carried))
        case .bringCandidate: self = .bringCandidate(try fields(.question), try fields(.candidate))
        case .repeatBallot: self = .repeatBallot(try fields(.ballot), reason: try fields(.reason))
        }
    }
}
