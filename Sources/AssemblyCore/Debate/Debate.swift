/// The state of the debate beyond the speakers list: motions, points of order and rulings, explanations, replies.
public struct Debate: Hashable, Sendable {
    /// A debate in which nothing has been moved.
    public init() {}
}
