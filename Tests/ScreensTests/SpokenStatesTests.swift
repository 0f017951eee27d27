import AssemblyCore
import AssemblyFiles
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Every state that a small assembly reaches has its words, its step and its board")
struct SpokenStatesTests {
    @Test(
        "the states under every rulebook read as recorded, without internal names, and without English in other languages",
        arguments: RulebookFile.builtInNames)
    func states(rulebook: String) throws {
        var walk = try SpokenWalk(rulebook)
        let difference = Fixture("states-\(rulebook).txt").difference(from: try walk.told())
        #expect(difference == nil, "\(difference ?? "")")
        #expect(walk.complaints.isEmpty, "\(walk.complaints.joined(separator: "\n"))")
    }

    @Test(
        "debates, motions, appeals, ties and recounts read as recorded, without internal names or English in other languages",
        arguments: RulebookFile.builtInNames)
    func scenes(rulebook: String) throws {
        var scenes = try SpokenScenes(rulebook)
        let difference = Fixture("scenes-\(rulebook).txt").difference(from: try scenes.told())
        #expect(difference == nil, "\(difference ?? "")")
        #expect(scenes.complaints.isEmpty, "\(scenes.complaints.joined(separator: "\n"))")
    }
}

/// A walk through what the chair of a small assembly can do, told state by state.
struct SpokenWalk {
    private var waiting: [HeardMeeting] = []
    private var seen: Set<String> = []
    private var lines: [String] = []
    private let limit = 48
    /// What nobody should read.
    private(set) var complaints: [String] = []

    /// Eleven members under a rulebook that is compiled in, with a motion and an election where it has such decisions.
    init(_ name: String) throws {
        guard let rules = RulebookFile.builtIn(named: name) else { throw HeardMeeting.NoRulebook() }
        let plain = rules.decisions.filter { $0.metrics == [.heads] && $0.franchise.only == nil }
        var questions: [Question] = []
        if let motion = plain.first(where: { $0.secrecy != .secret }) ?? rules.decisions.first {
            questions.append(
                Question(
                    id: "text-id", item: SmallAssembly.item, title: SpokenTranslations.title("The text"),
                    text: "Be it so.", decision: motion.id))
        }
        if let election = plain.first(where: \.canElect) {
            questions.append(
                Question(
                    id: "post-id", item: SmallAssembly.item, title: SpokenTranslations.title("The post"),
                    decision: election.id,
                    form: .election(seats: 1),
                    candidates: [
                        Candidate(id: "ada-id", name: "Ada Stone"), Candidate(id: "ben-id", name: "Ben Marsh"),
                        Candidate(id: "cyd-id", name: "Cyd Moor"),
                    ]))
        }
        let convocation = SmallAssembly.convocation(members: 11, under: rules, questions: questions)
        waiting = [HeardMeeting(convocation.translated())]
    }

    /// All states in the order in which they are reached.
    mutating func told() throws -> String {
        var place = 0
        while place < waiting.count, seen.count < limit {
            let meeting = waiting[place]
            place += 1
            guard tell(meeting) else { continue }
            for command in Self.moves(in: meeting) {
                var next = meeting
                next.now = next.now.adding(seconds: 10)
                guard (try? next.carryOut(command, by: Self.author(of: command))) != nil else { continue }
                waiting.append(next)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Tells a state that has not been told.
    private mutating func tell(_ meeting: HeardMeeting) -> Bool {
        let chair = OfficeStory.chair(meeting)
        let text = SpokenState.text(of: meeting)
        guard !chair.reading.isEmpty, seen.insert(text).inserted else { return false }
        lines.append(text)
        complaints += SpokenState.complaints(meeting, text)
        return true
    }

    private static func moves(in meeting: HeardMeeting) -> [Command] {
        let assembly = meeting.assembly
        if let ballot = assembly.currentBallot {
            switch ballot.phase {
            case .open where ballot.isSealed && ballot.papers.isEmpty:
                return [.ballots(.cast(ballot.id, "AL", paper))]
            case .open where ballot.papers.isEmpty:
                return [Choice.yes, .no].map { .ballots(.cast(ballot.id, "AL", .open($0))) }
            case .closed where ballot.isSealed: return counts(of: ballot)
            default: break
            }
        }
        return NextStep.now(for: HeardMeeting.chair, at: meeting.now, in: assembly).filter { $0.refusal == nil }
            .compactMap {
                sealed($0.command)
            }
    }

    private static let paper = Paper.sealed(
        SealedPaper(ciphertext: "", tracker: String(repeating: "c0ffee00", count: 8)))

    private static func counts(of ballot: Ballot) -> [Command] {
        let tallies: [Tally] =
            ballot.isElection
            ? ballot.candidates.prefix(1).map { .names([$0.id: 1]) } + [.names([:], abstentions: 1)]
            : [.motion(for: 1, against: 0), .motion(for: 0, against: 1)]
        return tallies.map { .ballots(.recordCount(ballot.id, $0)) }
    }

    private static func sealed(_ command: Command) -> Command? {
        switch command {
        case .ballots(.open(let id, let limit, nil)):
            .ballots(
                .open(
                    id, limitSeconds: limit, seal: BallotSeal(scheme: "belenios-2048", publicKey: "", grade: .host)))
        case .ballots(.extend): nil
        default: command
        }
    }

    private static func author(of command: Command) -> Authority {
        switch command {
        case .ballots(.cast(_, let member, _)): .delegate(member)
        case .ballots(.recordCount): .host
        default: HeardMeeting.chair
        }
    }
}
