public import Language

extension Candidate {
    /// The id of the choice "none of the candidates", where the paper offers it.
    public static let noneID: CandidateID = "none"
    /// Its name in scores: a valid vote that elects nobody; it is never elected and never out.
    public static let noneName = "None of the candidates"
    /// What it is called in a sentence.
    public static let noneWords: Message = "None of the candidates"
}
