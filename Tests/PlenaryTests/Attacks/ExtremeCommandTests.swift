import AssemblyCore
import Language
import PlenaryTestKit
import Rehearsal
import Testing

/// What an officer types, or a program sends in an officer's name, with numbers that nobody means.
@Suite("No command with any number stops the assembly", .timeLimit(.minutes(5)))
struct ExtremeCommandTests {
    /// Every command that has a number, or leads to what has one.
    private static func commands(_ number: Int, _ other: Int) -> [Command] {
        let moment = Moment(milliseconds: Int64(number))
        let tally = Tally.motion(for: number, against: other)
        var names = Tally()
        (names.papersWithNames, names.abstentions, names.scores) = (number, other, ["ada": number, "ben": other])
        return elections(number, other) + debate(number, other) + [
            .sitting(.open(number)), .agenda(.schedule("texts", start: moment, minutes: other)),
            .agenda(.schedule("talk", start: nil, minutes: number)),
            .agenda(.announcePanel("talk", PanelAnnouncement(start: moment, end: nil))),
            .agenda(.announcePanel("talk", PanelAnnouncement(start: nil, end: moment))),
            .floor(.callGuest(Guest("A guest"), limitSeconds: number)),
            .floor(.limitSpeeches(seconds: number)), .record(.correct(position: number, note: "note")),
            .record(.signHead("quiet#1", position: number, hash: "h", signature: "s")),
            .scrutiny(.appointScrutineers(["x", "y"], needed: number)),
            .scrutiny(.publishCredentials(digest: "d", delegations: number, ballots: other)),
            .scrutiny(.closeBoard("quiet#1", BulletinBoardClosing(head: "h", credentials: number))),
            .ballots(.open("quiet", limitSeconds: number, seal: nil)),
            .ballots(.open("pair", limitSeconds: number, seal: nil)),
            .ballots(.open("appointment", limitSeconds: number, seal: AssemblyFixture.seal)),
            .ballots(.extend("quiet#1", seconds: number)), .ballots(.recordCount("quiet#1", tally)),
            .ballots(.recordCount("appointment#1", tally)), .ballots(.recordCount("pair#1", names)),
            .ballots(.openHandCount("quiet")), .ballots(.enterHandCount("quiet#1", tally)),
            .ballots(.enterHandCount("pair#1", names)),
            .delegations(
                .admitMember(
                    Member(code: "NV", name: "N", region: nil, order: number, weight: other, population: number),
                    by: "quiet")),
        ]
    }

    private static func elections(_ number: Int, _ other: Int) -> [Command] {
        let names = ["ada", "ben"].map { Candidate(id: CandidateID(rawValue: $0), name: $0) }
        let groups = [SeatQuota(name: "Africa", seats: other, regions: [.africa])]
        return [("wide", []), ("split", groups)].map { name, groups in
            .questions(
                .table(
                    Question(
                        id: QuestionID(rawValue: name), item: "elections", title: "E", decision: "delegate",
                        form: .election(seats: number), candidates: names, groups: groups)))
        }
    }

    private static func debate(_ number: Int, _ other: Int) -> [Command] {
        [
            .debate(.limitDelegations(speeches: number, seconds: other)),
            .debate(.move(ProposedMotion(.suspendSitting, by: "AA", minutes: number))),
            .debate(.move(ProposedMotion(.limitSpeeches, by: "BB", speechSeconds: number, speechesEach: other))),
        ]
    }

    @Test("each is decided or refused, and whatever was decided can be shown", arguments: ExtremeNumbers.all)
    func each(number: Int) throws {
        for other in [Int.max, -1, 0, 2] {
            for command in Self.commands(number, other) {
                var story = try AssemblyStory.under("texts")
                story.when(command)
                ExtremeNumbers.look(at: story.assembly, story.now)
                _ = story.refusal?.sentence.english
            }
        }
    }

    @Test("an election of one seat with a group of five is refused where it is tabled, and so are minus five seats")
    func impossibleSeats() throws {
        var story = try AssemblyStory.under("elections")
        for command in Self.elections(1, 5) + Self.elections(-5, 0) + Self.elections(3, -1) {
            guard case .questions(.table(let question)) = command,
                !question.groups.isEmpty || question.form != .election(seats: 3)
            else { continue }
            story.when(command)
            if question.groups.isEmpty, question.form == .election(seats: 1) { continue }
            #expect(story.facts.isEmpty, "\(question.form) with \(question.groups) was tabled")
        }
    }

    @Test("an item is not scheduled into another age")
    func anotherAge() throws {
        var story = try AssemblyStory.under("texts")
        for milliseconds in [Int64.max, .min, 253_402_300_799_999] {
            story.when(.agenda(.schedule("texts", start: Moment(milliseconds: milliseconds), minutes: nil)))
            #expect(story.facts.isEmpty)
            story.when(
                .agenda(.announcePanel("talk", PanelAnnouncement(end: Moment(milliseconds: milliseconds)))))
            #expect(story.facts.isEmpty)
        }
    }

    @Test("nor do they in any order, one upon the other", arguments: 1...12)
    func combined(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var story = try AssemblyStory.under(seed.isMultiple(of: 2) ? "texts" : "elections")
        for step in 0..<120 {
            let number = ExtremeNumbers.all.randomElement(using: &generator) ?? 0
            let other = ExtremeNumbers.all.randomElement(using: &generator) ?? 0
            let ways: [Command] = [
                .agenda(.adjourn("texts")), .agenda(.takeUp("elections")), .agenda(.takeUp("texts")),
                .ballots(.open("wide", limitSeconds: nil, seal: nil)), .ballots(.close("quiet#1")),
                .ballots(.open("split", limitSeconds: nil, seal: nil)),
                .ballots(.open("quiet", limitSeconds: nil, seal: nil)),
                .ballots(.close("pair#1")), .series(.declare("pair#1")), .series(.declare("quiet#1")),
                .ballots(.cast("pair#1", "AA", .open(.names(["ada"])))), .ballots(.cast("quiet#1", "AA", .open(.yes))),
            ]
            let choices = Self.commands(number, other) + ways + ways
            if let command = choices.randomElement(using: &generator) { story.when(command) }
            if step.isMultiple(of: 4) { ExtremeNumbers.look(at: story.assembly, story.now) }
        }
        #expect(story.replayed == story.assembly)
        ExtremeNumbers.tell(story.events)
    }
}
