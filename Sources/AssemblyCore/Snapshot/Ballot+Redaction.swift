extension Ballot {
    /// Whether it holds something that an audience may not know.
    func holdsMore(than audience: Audience) -> Bool {
        seal?.credentials != nil || !(papers.isEmpty || papersAreShown) || !handCounts.isEmpty
            || !audience.isOfficer && (!notCast.isEmpty || countsDiffered)
    }

    /// Whether everybody may see what the papers say (R15). In a roll call each answer is given aloud, whenever the rule has
    /// papers shown.
    public var papersAreShown: Bool {
        !isSealed && (rule.disclosure == .live || method == .rollCall || closedAt != nil)
    }

    /// The ballot as an audience may know it.
    func redacted(for audience: Audience) -> Ballot {
        var heard = self
        heard.seal = seal?.withoutCredentials
        if !papersAreShown {
            heard.papers = papers.mapValues { _ in .withheld(tracker: nil) }
            // The sum of a sealed ballot comes out of the box; that of a recorded one grows with its papers.
            if !isSealed { (heard.tally, heard.further) = (Tally(), FurtherTallies()) }
        }
        guard audience.isOfficer else {
            heard.notCast = notCast.filter { audience == .delegate($0.key) }
            (heard.handCounts, heard.countsDiffered) = ([], false)
            return heard
        }
        // The second count is made without the first.
        heard.handCounts = handCounts.map { HandCount(by: $0.by, tally: nil) }
        return heard
    }
}
