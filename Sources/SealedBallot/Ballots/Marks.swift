import CSodium

// Unchecked: the bytes are written only while the object is being made.
/// The marks of a paper before they are encrypted, wiped when they are released.
///
/// For each question one mark, 0 or 1, for each answer; where a blank is possible, the mark for the blank comes first.
public final class Marks: @unchecked Sendable {
    private let storage: UnsafeMutableBufferPointer<UInt8>
    private let starts: [Int]

    /// Why marks are no permitted paper.
    public enum Refusal: Error, Hashable, Sendable {
        /// The numbers of questions or answers are not those of the election.
        case wrongShape
        /// A mark is neither 0 nor 1.
        case notAMark(question: Int)
        /// Too few or too many answers are marked, or a blank is not alone.
        case notPermitted(question: Int)
    }

    /// Copies marks and checks that the election permits them.
    public init(_ marks: [[Int]], for questions: [Question]) throws(Refusal) {
        guard marks.count == questions.count, zip(marks, questions).allSatisfy({ $0.count == $1.choiceCount }) else {
            throw .wrongShape
        }
        for (index, pair) in zip(marks, questions).enumerated() {
            guard pair.0.allSatisfy({ $0 & ~1 == 0 }) else { throw .notAMark(question: index + 1) }
            guard Marks.isPermitted(pair.0, pair.1) else { throw .notPermitted(question: index + 1) }
        }
        let all = marks.joined()
        storage = .allocate(capacity: all.count)
        _ = storage.initialize(from: all.lazy.map(UInt8.init))
        starts = marks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    deinit {
        if let base = storage.baseAddress { sodium_memzero(base, storage.count) }
        storage.deallocate()
    }

    /// Both possibilities are always computed, so that a permitted paper's way through here tells nothing of it.
    private static func isPermitted(_ marks: [Int], _ question: Question) -> Bool {
        let blank = question.hasBlank ? marks[0] : 0
        let sum = marks.reduce(0, +) - blank
        // 0 when it is so, -1 when not: the sign of a number, without a comparison that could become a branch.
        let inRange = ((sum &- question.minimum) | (question.maximum &- sum)) >> (Int.bitWidth - 1)
        let alone = (0 &- sum) >> (Int.bitWidth - 1)
        return (alone & -blank) | (inRange & (blank &- 1)) == 0
    }

    /// The mark of a choice.
    func mark(question: Int, choice: Int) -> Int {
        withExtendedLifetime(self) { Int(storage[starts[question] + choice]) }
    }
}

extension Marks.Refusal: CustomStringConvertible {
    /// One sentence in plain words, without a final full stop.
    public var description: String {
        switch self {
        case .wrongShape: "the paper does not have the questions and answers of the election"
        case .notAMark(let question): "question \(question) has a mark that is neither set nor unset"
        case .notPermitted(let question):
            "question \(question) has too few or too many marks, or a blank that is not alone"
        }
    }
}
