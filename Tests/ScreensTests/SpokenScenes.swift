import AssemblyCore
import AssemblyFiles
import Language
import PlenaryTestKit
import Screens

/// What a small assembly goes through one step after the other: debates, motions, points of order and appeals, ties,
/// appointments, consensus, annulments, recounts, the end of a sitting and its taking up again. After each step stands
/// what the chair says, can do, and what the hall sees.
struct SpokenScenes {
    /// One thing that happens.
    typealias Step = (inout HeardMeeting) throws -> Void

    private let name: String
    private let rules: Rulebook
    private var seen: Set<String> = []
    private var lines: [String] = []
    /// What nobody should read.
    private(set) var complaints: [String] = []
    /// The last moment of every scene.
    private(set) var endings: [HeardMeeting] = []

    /// Scenes under a rulebook that is compiled in.
    init(_ name: String) throws {
        guard let rules = RulebookFile.builtIn(named: name) else { throw HeardMeeting.NoRulebook() }
        (self.name, self.rules) = (name, rules)
    }

    /// All scenes, with the states that none before them had.
    mutating func told() throws -> String {
        tell("The sitting is suspended, resumed and closed", Self.sittings)
        tell("An item is adjourned and taken up again", Self.items)
        tell("Speeches, the list and a reply", Self.speeches)
        tell("The list is closed by consent", Self.closingList)
        tell("A point of order, and an appeal that fails", Self.appeal(votesFor: 3, against: 6))
        tell("An appeal that succeeds", Self.appeal(votesFor: 7, against: 3))
        for motion in rules.debate.motions.map(\.motion) {
            tell("Motion carried: \(motion.rawValue)", Self.motion(motion, votesFor: 8, against: 2))
        }
        if let first = rules.debate.motions.first?.motion {
            tell("Motion not carried: \(first.rawValue)", Self.motion(first, votesFor: 2, against: 8))
        }
        tell("Nobody objects", Self.consensus)
        tell("Somebody objects", Self.objection)
        tell("Amendments", Self.amendments)
        tell("Separate votes", Self.division)
        tell("An appointment that is made", Self.appointment(votesFor: 9, against: 1))
        tell("An appointment that is not made", Self.appointment(votesFor: 1, against: 9))
        tell("A vote that is annulled and taken again", Self.annulment)
        tell("Equal votes on a text", Self.equalVotes)
        tell("Equal votes for a post", Self.tie)
        tell("Candidates leave", Self.withdrawals)
        tell("Hands, counts that differ, and a recount that changes the result", Self.hands)
        tell("A recount before the announcement, and one that confirms", Self.confirmation)
        tell("A roll call", Self.rollCall)
        tell("Too few are here", Self.quorum)
        tell("An explanation of vote", Self.explanation)
        tell("The end of the session", Self.end)
        return lines.joined(separator: "\n")
    }

    // MARK: Telling

    mutating func tell(_ scene: String, _ steps: [Step]) {
        var meeting = HeardMeeting(convocation)
        try? meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("texts-id")))
        var told: [String] = []
        for step in steps {
            meeting.now = meeting.now.adding(seconds: 30)
            // What a rulebook does not know does not happen under it.
            guard (try? step(&meeting)) != nil else { continue }
            let text = SpokenState.text(of: meeting)
            guard seen.insert(text).inserted else { continue }
            told.append(text)
            complaints += SpokenState.complaints(meeting, text)
        }
        endings.append(meeting)
        if !told.isEmpty { lines += ["-- \(scene)", ""] + told }
    }

    private var convocation: Convocation {
        let small = SmallAssembly.convocation(members: 11, under: rules, questions: [])
        let plain = rules.decisions.filter { $0.metrics == [.heads] && $0.franchise.only == nil }
        let motion = (plain.first { $0.secrecy != .secret } ?? rules.decisions.first)?.id ?? "none"
        let election = plain.first(where: \.canElect)?.id
        let candidates = [
            Candidate(id: "ada-id", name: "Ada Stone"), Candidate(id: "ben-id", name: "Ben Marsh"),
        ]
        var questions = [
            Question(
                id: "text-id", item: "texts-id", title: SpokenTranslations.title("The text"), text: "Be it so.",
                decision: motion),
            Question(
                id: "other-id", item: "texts-id", title: SpokenTranslations.title("The other text"), text: "Or so.",
                decision: motion),
            Question(
                id: "secretary-id", item: "secretary-id",
                title: SpokenTranslations.title("Appointment of the secretary"), decision: motion,
                candidates: [Candidate(id: "dan-id", name: "Dan Field")]),
        ]
        if let election {
            questions.append(
                Question(
                    id: "post-id", item: "posts-id", title: SpokenTranslations.title("The post"), decision: election,
                    form: .election(seats: 1),
                    candidates: candidates))
        }
        return small.translated(
            agenda: [
                AgendaItem(id: "texts-id", number: "1", title: "Texts", kind: .resolution),
                AgendaItem(id: "secretary-id", number: "2", title: "The secretary", kind: .appointment),
                AgendaItem(id: "posts-id", number: "3", title: "Posts", kind: .election),
            ], questions: questions, isRehearsal: false)
    }
}

/// What is said, can be done and is seen at one moment.
enum SpokenState {
    static func text(of meeting: HeardMeeting) -> String {
        let hall = BoardStory(meeting)
        let said = SpokenFormula.text(for: meeting.assembly, at: meeting.now, agreed: hall.state.hall.agreed).english
        let steps = OfficeStory.chair(meeting).stepLabels
        let board = hall.reading.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("Keys: ") }.map {
            String($0.drop { $0 == " " || $0 == "*" })
        }
        return [
            "says:  \(said)", "steps: \(steps.prefix(3).joined(separator: " | "))",
            "board: \(board.joined(separator: " / "))", "",
        ].joined(separator: "\n")
    }
}

extension OfficeStory where Console == ChairProgram {
    /// What the chair can do now, in the order of the console.
    fileprivate var stepLabels: [String] {
        let lines = reading.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "*" } }
        guard let heading = lines.firstIndex(where: { $0.hasPrefix("Next steps") }) else { return [] }
        return lines[(heading + 1)...].prefix { $0.first?.isNumber == true }.map { line in
            String(line.drop { $0.isNumber || $0 == "." || $0 == " " })
        }
    }
}
