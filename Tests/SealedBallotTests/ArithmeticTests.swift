import CGMP
import Testing

@testable import SealedBallot

@Suite("The group and its numbers")
struct ArithmeticTests {
    @Test("The generator has order q, and the inverse of an element times the element is 1")
    func generator() {
        #expect(GroupElement.generator.raised(to: .order) == .one)
        #expect(GroupElement.generator.isMember)
        #expect(GroupElement.generator * GroupElement.generator.inverse == .one)
    }

    @Test("Numbers outside the group are no members: 0 is no element, p - 1 has order 2, 2 is in another coset")
    func members() throws {
        #expect(GroupElement(decimal: "0".utf8) == nil)
        let minusOne = GroupElement { limbs in
            withUnsafePointer(to: sealed_p) {
                $0.withMemoryRebound(to: UInt64.self, capacity: 32) { limbs.update(from: $0, count: 32) }
            }
            limbs[0] -= 1
        }
        #expect(minusOne * minusOne == .one)
        #expect(!minusOne.isMember)
        #expect(!(minusOne * .generator).isMember)
        #expect(!(try #require(GroupElement(decimal: "2".utf8))).isMember)
        #expect(GroupElement.one.isMember)
        let digits = Array(minusOne.decimal.dropLast()) + [(minusOne.decimal.last ?? 0) + 1]
        #expect(GroupElement(decimal: digits) == nil, "p itself is not below p")
    }

    @Test("All ways to a power agree", arguments: 0..<5)
    func powers(round: Int) {
        let secret = round == 0 ? SecretScalar(0) : round == 1 ? SecretScalar(-1) : SecretScalar.random()
        let exponent = secret.disclosed
        let base = GroupElement.generator.raised(to: SecretScalar.random())
        let expected = base.raised(to: exponent)
        #expect(base.raised(to: secret) == expected)
        #expect(PublicTable(of: base).power(exponent) == expected)
        #expect(SecretTable(of: base).power(secret) == expected)
        var batch = PowerBatch()
        let handles = (0..<17).map { _ in
            let number = batch.addBase(base)
            return (batch.addPower(of: number, exponent), batch.addPower(of: number, .order))
        }
        batch.compute()
        #expect(handles.allSatisfy { batch[$0.0] == expected && batch[$0.1] == .one })
    }

    @Test("Scalars add, subtract, multiply and divide modulo q, secret ones alike")
    func scalars() throws {
        let a = SecretScalar.random()
        let b = SecretScalar.random()
        #expect((a + b).disclosed == a.disclosed + b.disclosed)
        #expect((a - b).disclosed == a.disclosed - b.disclosed)
        #expect((a * b).disclosed == a.disclosed * b.disclosed)
        #expect(a.disclosed - b.disclosed + b.disclosed == a.disclosed)
        #expect(try a.disclosed * #require(a.disclosed.inverse) == Scalar(1))
        #expect(Scalar(-7) + Scalar(7) == .zero && Scalar.zero.inverse == nil)
    }

    @Test("Decimals are read in canonical form and below the order only")
    func decimals() throws {
        let q = "78571733251071885079927659812671450121821421258408794611510081919805623223441"
        #expect(String(decoding: Scalar.order.decimal, as: UTF8.self) == q)
        for text in ["", "01", "-1", "+1", " 1", "1 ", "0x1", q, "9" + q] {
            #expect(Scalar(decimal: text.utf8) == nil, "\(text)")
        }
        #expect(Scalar(decimal: "0".utf8) == .zero)
        let last = try #require(Scalar(decimal: (q.dropLast() + "0").utf8))
        #expect(last == Scalar(-1))
        #expect(SecretScalar(reducingDecimal: Array("0\(q)".utf8))?.disclosed == .zero)
        #expect(SecretScalar(reducingDecimal: Array(q.dropLast().utf8) + [0x32])?.disclosed == Scalar(1))
        #expect(SecretScalar(reducingDecimal: []) == nil && SecretScalar(reducingDecimal: [0x2d, 0x31]) == nil)
    }

    @Test("The logarithm is found up to its bound and not beyond", arguments: [0, 1, 2, 99, 100, 12_345] as [UInt64])
    func logarithm(bound: UInt64) {
        let logarithm = DiscreteLogarithm(bound: bound)
        for exponent in [0, bound / 2, bound] {
            #expect(logarithm(GroupElement.generator.raised(to: exponent)) == exponent)
        }
        #expect(logarithm(GroupElement.generator.raised(to: bound + 1)) == nil)
    }

    @Test("The neutral element, a zero exponent")
    func edges() {
        let base = GroupElement.generator.raised(to: SecretScalar.random())
        #expect(base.raised(to: Scalar.zero) == .one)
        #expect(base.raised(to: UInt64(0)) == .one && base.raised(to: UInt64(1)) == base)
    }
}
