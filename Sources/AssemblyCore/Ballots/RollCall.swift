/// A roll call: who is called when, and who has answered.
public struct RollCall: Hashable, Codable, Sendable {
    /// The members in the order in which they are called.
    public let order: [MemberCode]
    /// The latest answer of each member.
    public internal(set) var answers: [MemberCode: RollCallAnswer] = [:]
    /// Who recorded the latest answer of each member; missing in what was kept before it was noted.
    public internal(set) var recorders: [MemberCode: OperatorID]?
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
    mutating func record(_ answer: RollCallAnswer, of member: MemberCode, by recorder: OperatorID?) {
        let isCalled = next == member
        let wasInSecondCall = isInSecondCall
        if isCalled, !wasInSecondCall { position += 1 }
        if isCalled, wasInSecondCall { calledAgain.insert(member) }
        answers[member] = answer
        recorders = recorders ?? [:]
        recorders?[member] = recorder
    }
}

/// The answer that stood for a member before whoever records another one: two officers at one roll call never overwrite what
/// they have not seen.
public enum AnswerBefore: Hashable, Sendable {
    /// The member had not answered.
    case nothing
    case answer(RollCallAnswer)

    /// What stands for a member now.
    /// - Complexity: O(1).
    public init(of member: MemberCode, in call: RollCall) {
        self = call.answers[member].map { .answer($0) } ?? .nothing
    }
}

extension AnswerBefore: RawRepresentable, Codable {
    /// `none`, or the word of the answer.
    public var rawValue: String {
        switch self {
        case .nothing: "none"
        case .answer(let answer): answer.rawValue
        }
    }

    /// What a word says; `nil` for none that is known.
    public init?(rawValue: String) {
        if rawValue == Self.nothing.rawValue {
            self = .nothing
        } else if let answer = RollCallAnswer(rawValue: rawValue) {
            self = .answer(answer)
        } else {
            return nil
        }
    }
}
