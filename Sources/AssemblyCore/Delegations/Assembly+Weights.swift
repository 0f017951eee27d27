public import Language

/// Votes by weight as people read them, with the decimals that the weights of this assembly have.
extension Assembly {
    /// A number of votes in a unit.
    /// - Parameter units: as it is counted: hundredths where weights have two decimals.
    public func votes(_ units: Int, in metric: Metric = .weight) -> DecimalFigure {
        DecimalFigure(units, decimals: metric.decimals(ofWeights: weightDecimals))
    }

    /// The votes of a member.
    public func weight(of member: MemberCode) -> DecimalFigure { votes(members[member]?.weight ?? 0) }

    /// One vote, as it is counted: 100 where weights have two decimals.
    public var oneVote: Int { DecimalFigure.unitsOfOne(decimals: weightDecimals) }
}
