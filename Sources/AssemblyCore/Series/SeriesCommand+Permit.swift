extension SeriesCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .declare, .giveCastingVote, .giveCastingVoteOnMotion: try Require.officer(authority, .chair)
        case .drawLots, .bringCandidate, .repeatBallot: try Require.officer(authority, .chair, .secretariat)
        }
    }
}
