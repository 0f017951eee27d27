import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit

/// A chair who presides over the built-in assembly from the first sitting to the close of the session, and the keys it takes.
struct WholeAssembly {
    private(set) var chair: OfficeStory<ChairProgram>
    /// How many keys the chair has pressed.
    private(set) var keys = 0
    /// What was marked when a key was pressed.
    private(set) var told: [String] = []
    /// Looks at the console at once after a key, and again when that has sunk in.
    var watch: (OfficeStory<ChairProgram>, _ isAtOnce: Bool) -> Void = { _, _ in }

    /// The assembly before its first sitting: delegations are here, and every post has its candidates.
    init() throws {
        var meeting = try HeardMeeting.builtIn()
        let posts = meeting.assembly.questionOrder.filter { id in
            guard let question = meeting.assembly.questions[id], case .election = question.form else { return false }
            return question.candidates.isEmpty
        }
        var used: Set<MemberCode> = []
        for post in posts {
            let region = Region.allCases.first { post.rawValue.contains($0.rawValue.lowercased()) }
            let pool = meeting.assembly.roll.filter { member in
                meeting.assembly.delegations[member]?.isRepresented == true && !used.contains(member)
                    && meeting.assembly.members[member]?.region == region && member != "AE"
            }
            for code in pool.prefix(3) {
                used.insert(code)
                let candidate = Candidate(
                    id: CandidateID(rawValue: code.rawValue.lowercased()),
                    name: "Candidate of \(meeting.assembly.name(of: code).english)", member: code, isRehearsal: true)
                try meeting.carryOut(.questions(.nominate(post, candidate)), by: HeardMeeting.secretariat)
            }
        }
        chair = OfficeStory.chair(meeting)
    }

    /// Presses one key, and lets the hall and the box do their part.
    mutating func press(_ key: Key) throws {
        keys += 1
        chair.press(key)
        watch(chair, true)
        try chair.happen { meeting in
            meeting.now = meeting.now.adding(seconds: 20)
            guard let ballot = meeting.assembly.currentBallot else { return }
            if ballot.phase == .open, ballot.received == 0 { try Self.vote(in: ballot, &meeting) }
            if ballot.phase == .closed { try Self.count(ballot, &meeting) }
        }
        watch(chair, false)
    }

    /// All but a few vote, as a hall does; in an election the first name has the majority, but once not at once.
    private static func vote(in ballot: Ballot, _ meeting: inout HeardMeeting) throws {
        let electors = meeting.assembly.roll.filter { ballot.electors[$0] != nil }
        for (place, member) in electors.dropFirst(5).enumerated() {
            try meeting.cast(
                ballot.candidates.isEmpty && !ballot.isSecret ? (place % 6 == 0 ? .no : .yes) : .abstain, of: member)
        }
    }

    private static func count(_ ballot: Ballot, _ meeting: inout HeardMeeting) throws {
        var tally = Tally()
        if ballot.candidates.isEmpty || ballot.question == "secretary-general" {
            (tally.votesFor, tally.against) = (ballot.received - 20, 20)
        } else {
            let isEven = ballot.id.rawValue == "ec-europe-1#1"
            let names = ballot.candidates.map(\.id)
            let share = isEven ? 70 : 120
            tally.scores = Dictionary(
                uniqueKeysWithValues: names.enumerated().map { place, id in
                    (id, place == 0 ? share : (ballot.received - share) / max(1, names.count - 1))
                })
            tally.papersWithNames = tally.scores.values.reduce(0, +)
            tally.abstentions = ballot.received - tally.papersWithNames
        }
        try meeting.carryOut(.ballots(.recordCount(ballot.id, tally)), by: .host)
    }

    /// The ballots with what they decided.
    var decided: [BallotID: Outcome] {
        chair.meeting.assembly.ballots.compactMapValues { $0.result?.verdict.outcome }
    }

    /// What the chair did, in order.
    var acts: [Command] { chair.commands }

    // MARK: By single steps

    /// The steps by their names, the likeliest first.
    private static let steps = [
        "Announce the result", "Close the ballot", "Open ballot", "Open the ballot", "Open the extra ballot",
        "Give the floor", "Thank", "Begin panel", "End panel", "Conclude item", "Take up item", "Close the sitting",
        "Open sitting",
        "Close the session",
    ]

    /// Takes every step by its digit, and confirms where that is asked.
    mutating func playBySingleSteps() throws {
        while chair.meeting.assembly.sitting != .sessionClosed, keys < 1_000 {
            let assembly = chair.meeting.assembly
            let mustClose =
                assembly.agenda.itemInHand == nil
                && assembly.nextItem.flatMap(\.sitting).map { $0 > assembly.sitting.number ?? 99 } ?? false
            let wanted = mustClose ? ["Close the sitting"] : Self.steps
            let digits = chair.reading
            guard let digit = wanted.compactMap({ Self.digit(of: $0, in: digits) }).first else {
                throw NoStep(reading: digits)
            }
            try press(.character(digit))
            if chair.scene.dialog != nil { try press(.character("9")) }
        }
    }

    // MARK: By the usual course

    /// Takes whatever is marked: Enter where nothing asks, and 9 where the list says that 9 confirms.
    mutating func playByUsualCourse() throws {
        while chair.meeting.assembly.sitting != .sessionClosed, keys < 1_000 {
            guard let marked = chair.reading.split(separator: "\n").first(where: { $0.hasPrefix("* ") }) else {
                throw NoStep(reading: chair.reading)
            }
            told.append(String(marked))
            try press(marked.hasPrefix("* 9.") ? .character("9") : .enter)
            if chair.scene.dialog != nil { try press(.character("9")) }
        }
    }

    struct NoStep: Error {
        let reading: String
    }

    private static func digit(of step: String, in reading: String) -> Character? {
        reading.split(separator: "\n").lazy.compactMap { line -> Character? in
            let parts = line.dropFirst(2).split(separator: ". ", maxSplits: 1)
            guard parts.count == 2, parts[0].count == 1, parts[1].hasPrefix(step) else { return nil }
            // The usual course is several of them; and where 9 stands, the digit of the step is still its place.
            if [", take up", ", close", ", conclude", ", count"].contains(where: parts[1].contains) { return nil }
            return parts[0] == "9" ? "1" : parts[0].first
        }.first
    }
}
