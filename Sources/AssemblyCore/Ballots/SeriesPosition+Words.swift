public import Language

extension SeriesPosition {
    /// What the ballot is called among those on its question: `ballot 2`, `extra ballot after ballot 1`.
    /// Annulled ballots and extra ones do not move the numbers of the others.
    public var name: Message { isTieBreak ? "extra ballot after ballot \(number)" : "ballot \(number)" }

    /// The same, to stand after a title; `nil` for the first ballot of a series, which needs no number.
    public var nameAfterTitle: Message? { number == 1 && !isTieBreak ? nil : name }
}

extension Assembly {
    /// What a ballot is called in a sentence: `ballot 2 on 'The draft'`.
    public func name(ofBallot id: BallotID) -> Message { Naming(self).ballot(id) }
}

extension Ballot {
    /// A title with the ballot's place in its series behind it.
    public func title(_ title: Message) -> Message {
        position.nameAfterTitle.map { "\(title), \($0)" } ?? title
    }
}
