/// A roll call: who is called when, and who has answered.
public struct RollCall: Hashable, Codable, Sendable {
    /// The members in the order in which they are called.
    public let order: [MemberCode]
    /// The latest answer of each member.
    public internal(set) var answers: [MemberCode: RollCallAnswer] = [:]
    /// Members that have been called in the second call.
    public internal(set) var calledAgain: Set<MemberCode> = []
    /// How far the first call has gone.
    public internal(set) var position = 0

    /// A roll call of which nobody has been called.
    public init(order: [MemberCode]) { self.order = order }

    /// Those who are called a second time: who passed or did not answer in the first call.
    public var secondCall: [MemberCode] {
        order.filter { member in
            calledAgain.contains(member) || answers[member].map { $0 == .pass || $0 == .absent } ?? false
        }
    }

    /// Whether the first call is over.
    public var isInSecondCall: Bool { position >= order.count }

    /// Who is called now; `nil` when both calls are over.
    public var next: MemberCode? {
        if position < order.count { return order[position] }
        return secondCall.first { !calledAgain.contains($0) }
    }

    /// Who answered last; `nil` before the first answer.
    public var last: MemberCode? {
        order.last { calledAgain.contains($0) } ?? (position > 0 ? order[min(position, order.count) - 1] : nil)
    }

    /// Whether both calls are over.
    public var isFinished: Bool { next == nil }

    /// Records an answer of the member that is called, or a better one of a member called before.
    mutating func record(_ answer: RollCallAnswer, of member: MemberCode) {
        let isCalled = next == member
        let wasInSecondCall = isInSecondCall
        if isCalled, !wasInSecondCall { position += 1 }
        if isCalled, wasInSecondCall { calledAgain.insert(member) }
        answers[member] = answer
    }
}
