extension SeriesFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case declared = "result-declared"
        case corrected = "result-corrected"
        case lotsDrawn = "lots-drawn"
        case castingVoteGiven = "casting-vote-given"
        case castingVoteOnMotionGiven = "casting-vote-on-motion-given"
        case candidateBrought = "candidate-brought"
        case repetitionOrdered = "repetition-ordered"
    }

    var written: Written {
        switch self {
        case .declared(let ballot, let declaration): declaration.written(Name.declared, of: ballot)
        case .corrected(let ballot, let declaration): declaration.written(Name.corrected, of: ballot)
        case .lotsDrawn(let question, let seed, let names):
            Written(Name.lotsDrawn, [.question: question, .seed: seed, .names: names])
        case .castingVoteGiven(let question, let names):
            Written(Name.castingVoteGiven, [.question: question, .names: names])
        case .castingVoteOnMotionGiven(let question, let carried):
            Written(Name.castingVoteOnMotionGiven, [.question: question, .carried: carried])
        case .candidateBrought(let question, let candidate):
            Written(Name.candidateBrought, [.question: question, .candidate: candidate])
        case .repetitionOrdered(let ballot): Written(Name.repetitionOrdered, [.ballot: ballot])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .declared: self = .declared(try fields(.ballot), try Declaration(fields))
        case .corrected: self = .corrected(try fields(.ballot), try Declaration(fields))
        case .lotsDrawn: self = .lotsDrawn(try fields(.question), seed: try fields(.seed), names: try fields(.names))
        case .castingVoteGiven: self = .castingVoteGiven(try fields(.question), names: try fields(.names))
        case .castingVoteOnMotionGiven:
            self = .castingVoteOnMotionGiven(try fields(.question), carried: try fields(.carried))
        case .candidateBrought: self = .candidateBrought(try fields(.question), try fields(.candidate))
        case .repetitionOrdered: self = .repetitionOrdered(try fields(.ballot))
        }
    }
}
