import Foundation
import Testing

@testable import SealedBallot

@Suite("Secrets do not stay in memory", .serialized)
struct WipingTests {
    @Test("After a ballot is sealed and let go, neither its randomness nor the voter's key is found in the heap")
    func ballot() throws {
        let election = TestElection()
        var needles: [Needle] = []
        do {
            let voter = VotingCredential.random()
            let marks = try Marks([[0, 1, 0], [1, 1, 0, 0]], for: election.election.questions)
            let paper = election.sealer.seal(marks, with: voter)
            needles = (paper.randomness.joined() + [voter.secret]).map { $0.withLimbs(Needle.init) }
            let held = try withExtendedLifetime((paper, voter)) { try Heap.counts(of: needles) }
            #expect(held.allSatisfy { $0 > 0 }, "the search finds what is still there")
        }
        #expect(try Heap.counts(of: needles).allSatisfy { $0 == 0 })
    }

    @Test("After a decryption the trustee's key is gone")
    func decryption() throws {
        let election = TestElection()
        var needles: [Needle] = []
        do {
            let key = TrusteeKey.random()
            needles = [key.secret.withLimbs(Needle.init)]
            _ = PartialDecryption(of: election.count.tally, in: election.election, with: key)
            let held = try withExtendedLifetime(key) { try Heap.counts(of: needles) }
            #expect(held.allSatisfy { $0 > 0 })
        }
        #expect(try Heap.counts(of: needles) == [0])
    }

    @Test("After the key is derived from a code, neither the code nor the key is there")
    func code() throws {
        var needles: [Needle] = []
        do {
            let code = VotingCode.random()
            let credential = code.credential(in: "aaaaaaaaaaaaaa")
            needles = [credential.secret.withLimbs(Needle.init)]
            needles.append(code.text.withBytes(Needle.init))
            let held = try withExtendedLifetime((code, credential)) { try Heap.counts(of: needles) }
            #expect(held.allSatisfy { $0 > 0 })
        }
        #expect(try Heap.counts(of: needles) == [0, 0])
    }

    @Test("After a key ceremony and the opening of a share neither share nor seed is found, as number or as digits")
    func ceremony() throws {
        var needles: [Needle] = []
        do {
            let members = [CeremonyMember.random(), .random()]
            let certificates = members.enumerated().map { $1.certificate(index: $0 + 1, size: 2, threshold: 2) }
            let plan = try CeremonyPlan(certificates: certificates, threshold: 2)
            let deals = try members.map { try $0.deal(in: plan) }
            let share = try members[0].accept(plan.input(for: 0, from: deals), in: plan)
            let key = try members[0].key(from: share.privateKey)
            needles = [
                key.secret.withLimbs(Needle.init), members[0].signing.withLimbs(Needle.init),
                members[0].decryption.withLimbs(Needle.init), members[0].seed.withBytes(Needle.init),
            ]
            let held = try withExtendedLifetime((members, key)) { try Heap.counts(of: needles) }
            #expect(held.allSatisfy { $0 > 0 })
            var digits = key.secret.secretDecimal
            needles.append(digits.withUnsafeBufferPointer(Needle.init))
            digits.wipe()
        }
        let counts = try Heap.counts(of: needles)
        #expect(counts == [0, 0, 0, 0, 0])
    }
}

/// Sixteen bytes to be looked for, kept in another form, so that the search does not find itself.
struct Needle {
    private let first: UInt64
    private let second: UInt64
    private static let disguise: UInt64 = 0x5bd1_e995_a5a5_3c3c

    init(_ first: UInt64, _ second: UInt64) {
        self.first = first ^ Needle.disguise
        self.second = second ^ Needle.disguise
    }

    /// The first 16 bytes of a text, which suffice to find it.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        let words = UnsafeRawBufferPointer(text)
        self.init(
            words.loadUnaligned(as: UInt64.self), words.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    init(_ limbs: UnsafePointer<UInt64>) {
        self.init(limbs[0], limbs[1])
    }

    /// How often it is in a stretch of memory. The C library looks for the first byte, the plain needle is on the stack.
    func count(from start: UInt, to end: UInt) -> Int {
        withUnsafeBytes(of: (first ^ Needle.disguise, second ^ Needle.disguise)) { plain in
            guard let needle = plain.baseAddress else { return 0 }
            var count = 0
            var rest = start
            while rest + 16 <= end, let place = UnsafeRawPointer(bitPattern: rest),
                let found = memchr(place, Int32(plain[0]), Int(end - rest - 15))
            {
                if memcmp(found, needle, 16) == 0 { count += 1 }
                rest = UInt(bitPattern: found) + 1
            }
            return count
        }
    }
}

/// The writable memory of this process that came from the allocator.
enum Heap {
    /// How often each of some needles is there, in one search.
    static func counts(of needles: [Needle]) throws -> [Int] {
        var counts = needles.map { _ in 0 }
        // Foundation takes the first page of such a file for the whole of it, unless it is read to its end.
        let list = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/maps")).readToEnd() ?? Data()
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ")
            // The heap and the allocator's arenas, which begin at multiples of 64 MB; stacks are left out, since they
            // hold the values that the test itself handles.
            let isHeap = parts.count == 6 && parts[5] == "[heap]"
            let ends = parts[0].split(separator: "-").compactMap { UInt(String($0), radix: 16) }
            guard line.contains("rw-p"), ends.count == 2, isHeap || (parts.count == 5 && ends[0] % (64 << 20) == 0)
            else { continue }
            for (index, needle) in needles.enumerated() { counts[index] += needle.count(from: ends[0], to: ends[1]) }
        }
        return counts
    }
}
