import AssemblyCore
import AssemblyFiles
import Language
import PlenaryTestKit
import Screens
import Testing

/// A decision of a rulebook under which names are elected.
struct ElectionUnderTest: CustomTestStringConvertible, Sendable {
    let rulebook: String
    let decision: DecisionID
    let seats: Int

    var testDescription: String { "\(rulebook), \(decision), \(seats)" }
}

extension DecisionRule {
    /// Whether names can be elected under it by machine, in one unit.
    var canElect: Bool {
        secrecy == .secret && metrics == [metric] && metric != .sectionShare && franchise.only == nil
            && stages.allSatisfy { $0.tests.allSatisfy { $0.base != .weight } }
    }
}

extension HeardMeeting {
    /// Eleven members in a sitting, with one post and its candidates `c0`, `c1`, … under a decision of a rulebook.
    static func electing(
        _ names: [String], under rulebook: String, _ decision: DecisionID, seats: Int = 1
    ) throws -> HeardMeeting {
        let candidates = names.enumerated().map { place, name in
            Candidate(id: CandidateID(rawValue: "c\(place)"), name: name)
        }
        return try eleven(
            under: rulebook,
            Question(
                id: "post", item: SmallAssembly.item, title: "A post", decision: decision,
                form: .election(seats: seats),
                candidates: candidates))
    }
}

/// A series of ballots whose figures are drawn, looked at before, during and after each of them.
struct SeriesStory {
    private var meeting: HeardMeeting
    private var drawn: UInt64
    private var ballots = 0
    private let election: ElectionUnderTest

    init(_ election: ElectionUnderTest, seed: Int) throws {
        (self.election, drawn) = (election, UInt64(seed) &* 2_654_435_761 &+ 17)
        meeting = try HeardMeeting.electing(
            ["Ada Stone", "Ben Marsh", "Cyd Moor", "Dan Field"], under: election.rulebook, election.decision,
            seats: election.seats)
    }

    /// Holds the ballot that the series has next, or decides its tie.
    /// - Returns: whether the series goes on.
    mutating func holdNextBallot() throws -> Bool {
        guard ballots < 10, meeting.assembly.questions["post"]?.isPending == true else { return false }
        switch meeting.assembly.series(on: "post")?.next {
        case .ballot(let number, _, let tests, let standing, _):
            try hold("ballot \(number)", number: number, tests, standing)
        case .tieBreak(let number, let tests, let between, _, _):
            try hold("extra ballot", number: number, tests, between)
        case .lots:
            try meeting.carryOut(
                .series(.drawLots("post", seed: "482913")), by: .officer(.chair, "chair", second: "registrar"))
        case .castingVote(let between, let places, _):
            let names = between.prefix(places).compactMap { name in
                meeting.assembly.questions["post"]?.candidates.first { $0.name == name }?.id
            }
            try meeting.carryOut(.series(.giveCastingVote("post", names: names)))
        default: return false
        }
        return true
    }

    private mutating func hold(
        _ name: String, number: Int, _ tests: [VoteTest], _ standing: [String]?
    ) throws {
        expectBefore(name, tests, standing)
        let ballot = try meeting.open("post")
        expectDuring(ballot, number: number, tests, standing)
        ballots += 1
        try count(ballot)
        guard ballots == 2 else { return }
        // The second ballot is annulled, and the same one comes again.
        try meeting.carryOut(
            .ballots(.annul(ballot.id, reason: "A paper too many.")), by: .officer(.secretariat, "one", second: "two"))
        let again = UpcomingBallot.next(on: "post", in: meeting.assembly)?.position
        #expect(again?.number == number && again?.tests == tests, "\(election)")
    }

    private func expectBefore(_ name: String, _ tests: [VoteTest], _ standing: [String]?) {
        let said = SpokenFormula.text(for: meeting.assembly, at: meeting.now).english
        let share = tests.compactMap(\.majority).map(Self.spoken).first ?? "The largest number of votes decides"
        #expect(said.contains(share), "\(election): \(said)")
        #expect(
            name == "ballot 1" || said.contains("This is \(name == "extra ballot" ? "an " + name : name)"), "\(said)")
        for majority in ["two thirds", "half", "The largest number of votes decides"] where !share.contains(majority) {
            #expect(!said.contains("\(majority) of the") && !said.contains("\(majority)."), "\(said)")
        }
        for candidate in standing ?? [] {
            #expect(said.contains(candidate) || said.contains("All candidates stand"), "\(said)")
        }
        let steps = NextStep.now(for: HeardMeeting.chair, at: meeting.now, in: meeting.assembly)
        let label =
            switch name {
            case "ballot 1": "Open the ballot: A post"
            case "extra ballot": "Open the extra ballot: A post"
            default: "Open \(name): A post"
            }
        #expect(steps.contains { $0.label.english == label && $0.refusal == nil }, "\(election): \(steps.map(\.label))")
    }

    private func expectDuring(_ ballot: Ballot, number: Int, _ tests: [VoteTest], _ standing: [String]?) {
        #expect(ballot.position.number == number && ballot.position.tests == tests, "\(election)")
        let names = ballot.candidates.filter { $0.id != Candidate.noneID }.map(\.name)
        if let standing { #expect(names == standing, "\(election)") }
        let board = BoardStory(meeting).reading
        let required = tests.map { $0.words.english }.joined()
        #expect(board.contains("Required: \(required)"), "\(election): \(board)")
        if let place = ballot.position.nameAfterTitle { #expect(board.contains(place.english), "\(board)") }
        guard let voter = meeting.assembly.roll.first(where: { ballot.electors[$0] != nil }) else { return }
        var kiosk = KioskStory(meeting)
        kiosk.identify(voter)
        if ballot.position.isTieBreak {
            #expect(kiosk.reading.contains("extra, after ballot \(number)"), "\(kiosk.reading)")
        } else if number > 1 {
            #expect(kiosk.reading.contains("number \(number)"), "\(election): \(kiosk.reading)")
        }
    }

    /// Eleven members vote as the draw has it, each for as many names as must be marked.
    private mutating func count(_ ballot: Ballot) throws {
        let names = ballot.candidates.filter { $0.id != Candidate.noneID }.map(\.id)
        var tally = Tally()
        for candidate in names { tally.scores[candidate] = 0 }
        let marks = max(1, min(ballot.marksNeeded ?? 1, names.count))
        for _ in 0..<ballot.entitled {
            drawn = drawn &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let first = Int(drawn >> 33) % names.count
            for mark in 0..<marks { tally.scores[names[(first + mark) % names.count], default: 0] += 1 }
        }
        tally.papersWithNames = ballot.entitled
        for member in meeting.assembly.roll where ballot.electors[member] != nil {
            try meeting.cast(.abstain, of: member)
        }
        meeting.now = meeting.now.adding(seconds: 240)
        try meeting.carryOut(.ballots(.close(ballot.id)))
        try meeting.carryOut(.ballots(.recordCount(ballot.id, tally)), by: .host)
        try meeting.carryOut(.series(.declare(ballot.id)))
        let verdict = meeting.assembly.ballots[ballot.id]?.result?.verdict
        #expect(verdict?.tests.map(\.test) == ballot.position.tests, "\(election)")
    }

    private static func spoken(_ majority: Majority) -> String {
        let names = ["1/2": "half", "2/3": "two thirds", "3/4": "three quarters"]
        let fraction = "\(majority.numerator)/\(majority.denominator)"
        return (majority.comparator == .moreThan ? "more than " : "at least ") + (names[fraction] ?? fraction)
    }
}
