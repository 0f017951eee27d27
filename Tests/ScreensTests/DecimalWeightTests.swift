import AssemblyCore
import AssemblyFiles
import Language
import Minutes
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Shares with decimals are read and typed as they are written")
struct DecimalWeightTests {
    /// Shares whose sums, halves and differences in hundredths are numbers that stand nowhere else.
    private static let shares = [173, 361, 173, 361, 173, 361, 173, 361]

    /// A company with such shares, an item in hand, a motion and an election.
    private static func company() throws -> HeardMeeting {
        let small = SmallAssembly.convocation()
        let members = zip(["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH"], shares).enumerated().map { place, share in
            Member(
                code: MemberCode(rawValue: share.0), name: LocalizedText("Land \(share.0)"), region: nil,
                order: place + 1, weight: share.1)
        }
        let names = [Candidate(id: "ann", name: "Ann"), Candidate(id: "bob", name: "Bob")]
        let questions = [
            Question(
                id: "report", item: SmallAssembly.item, title: "The report", text: "So be it.", decision: "ordinary"),
            Question(
                id: "present", item: SmallAssembly.item, title: "By those present", text: nil,
                decision: "exchange-and-bylaws"),
            Question(
                id: "board", item: SmallAssembly.item, title: "The director", text: nil, decision: "directors-majority",
                form: .election(seats: 1), candidates: names),
        ]
        let rulebook = try #require(RulebookFile.builtIn(named: "company"))
        var meeting = HeardMeeting(
            Convocation(
                title: small.title, shortTitle: small.shortTitle, place: small.place, from: small.from, to: small.to,
                utcOffsetMinutes: 0, isRehearsal: true, languages: [.english], rulebook: rulebook, members: members,
                delegations: members.map { Delegation(member: $0.code, credentials: .accepted, isPresent: true) },
                sittings: small.sittings, agenda: small.agenda, questions: questions, notes: [], weightDecimals: 2))
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item)))
        return meeting
    }

    /// The moments of its votes: before, during, counted, announced; hands with two counts; an election.
    private static func moments() throws -> [HeardMeeting] {
        var meeting = try company()
        var moments = [meeting]
        let choices: [Choice] = [.yes, .no, .abstain, .yes, .yes, .no, .yes, .abstain]
        for question in ["report", "present"] as [QuestionID] {
            let ballot = try meeting.open(question)
            let papers = Array(zip(meeting.assembly.roll, choices))
            for (member, choice) in papers.prefix(5) { try meeting.cast(choice, of: member) }
            moments.append(meeting)
            for (member, choice) in papers.dropFirst(5) { try meeting.cast(choice, of: member) }
            try meeting.carryOut(.ballots(.close(ballot.id)))
            moments.append(meeting)
            try meeting.carryOut(.series(.declare(ballot.id)))
            moments.append(meeting)
        }
        let election = try meeting.open("board")
        for member in meeting.assembly.roll { try meeting.cast(.abstain, of: member) }
        var tally = Tally()
        (tally.scores, tally.papersWithNames, tally.abstentions) = (["ann": 880, "bob": 722], 1602, 534)
        try meeting.carryOut(.ballots(.close(election.id)))
        try meeting.carryOut(.ballots(.recordCount(election.id, tally)), by: .host)
        moments.append(meeting)
        try meeting.carryOut(.series(.declare(election.id)))
        return moments + [meeting]
    }

    /// Numbers of hundredths that a vote of these shares can have: sums, what is required of them, what is lacking.
    private static let scaled: Set<String> = {
        let sums = shares.reduce([0]) { sums, share in sums + sums.map { $0 + share } }
        let required = sums.map { $0 / 2 + 1 }
        let all = Set(sums + required + sums.flatMap { sum in required.map { abs($0 - sum) } })
        // Smaller numbers are those of clocks, lists and records.
        return Set(all.filter { $0 >= 97 }.map(String.init))
    }()

    /// The whole numbers in a text that are such hundredths; what stands beside a decimal mark is none.
    private static func hundredths(in text: String) -> [String] {
        var found: [String] = []
        for token in text.split(whereSeparator: { !$0.isNumber && ![".", ",", "\u{66B}"].contains($0) }) {
            let bare = token.drop { !$0.isNumber }
            let number = String(bare.reversed().drop { !$0.isNumber }.reversed())
            if scaled.contains(number) { found.append(number) }
        }
        return found
    }

    private static func words(of scene: Scene, _ language: WorkingLanguage) -> String {
        var scene = scene
        scene.language = language
        let size = Size(columns: 100, rows: 30)
        return ScreenPicture(scene, size: size, withReading: true).description.split(separator: "\n")
            .filter { !$0.hasPrefix("cursor:") && !$0.hasPrefix("\(scene.name)") }.joined(separator: "\n")
    }

    private static func scenes(of meeting: HeardMeeting) -> [Scene] {
        let size = Size(columns: 100, rows: 30)
        var scenes = [BoardStory(meeting).scene(columns: 100, rows: 30), BoardStory(meeting).scene(isLinear: true)]
        for key in "saeodmvrcnwB" {
            var chair = OfficeStory.chair(meeting)
            chair.type(String(key))
            scenes += [chair.scene(size), chair.scene(size, isLinear: true)]
            if key == "v" {
                chair.press(.enter)
                scenes += [chair.scene(size), chair.scene(size, isLinear: true)]
                chair.type("w")
                scenes.append(chair.scene(size))
            }
        }
        for key in "mvaBr" {
            var office = OfficeStory.secretariat(meeting)
            office.type(String(key))
            scenes += [office.scene(size), office.scene(size, isLinear: true)]
        }
        var kiosk = KioskStory(meeting)
        kiosk.identify("AA")
        return scenes + [kiosk.scene(columns: 100, rows: 30), kiosk.scene(isLinear: true)]
    }

    @Test("no screen, no sentence and no minutes show hundredths", arguments: WorkingLanguage.allCases)
    func sweep(language: WorkingLanguage) throws {
        let mark = [.english: ".", .arabic: "\u{66B}"][language] ?? ","
        var (everything, found) = ("", Set<String>())
        func look(at text: String, _ place: String) {
            everything += text
            for number in Self.hundredths(in: text) { found.insert("\(place): \(number)\n\(text)") }
        }
        let moments = try Self.moments()
        // Every moment in English; elsewhere a vote under way, one announced, and an election.
        for (place, meeting) in moments.enumerated() where language == .english || [1, 6, 8].contains(place) {
            look(at: SpokenFormula.text(for: meeting.assembly, at: meeting.now).text(in: language), "formula")
            for scene in Self.scenes(of: meeting) { look(at: Self.words(of: scene, language), "\(scene.name)") }
        }
        let last = try #require(moments.last)
        let minutes = Minutes(
            of: last.events.enumerated().map { (position: $0 + 1, event: $1) }, in: language)
        let pages = [minutes.text, minutes.markdown, minutes.html]
        for page in pages { look(at: page, "minutes") }
        #expect(found.isEmpty, "\(found.sorted().prefix(2).joined(separator: "\n\n"))")
        for shown in ["1\(mark)73", "8\(mark)8", "21\(mark)36"] { #expect(everything.contains(shown), "\(shown)") }
        #expect(pages.allSatisfy { $0.contains("8\(mark)8") })
    }

    @Test("files for programs have the same numbers with a point")
    func files() throws {
        let last = try #require(try Self.moments().last)
        let minutes = Minutes(
            of: last.events.enumerated().map { (position: $0 + 1, event: $1) }, in: .french)
        for file in [minutes.csvVotes, minutes.csvBallots, minutes.csvScores] {
            let rows = file.split(separator: "\n").dropFirst()
            #expect(
                rows.allSatisfy { row in row.split(separator: ",").allSatisfy { !Self.scaled.contains(String($0)) } })
        }
        #expect(minutes.csvVotes.contains(",1.73,yes,"), "\(minutes.csvVotes)")
        #expect(minutes.csvBallots.contains(",8.8,7.22,5.34,"), "\(minutes.csvBallots)")
        #expect(minutes.csvScores.contains(",Ann,8.8,"), "\(minutes.csvScores)")
        #expect(minutes.ballots.first?.votes?.first?.weight == DecimalFigure(173, decimals: 2))
    }

    @Test("a count is typed with the mark of any language, and what has too many decimals is told at its field")
    func typed() throws {
        var meeting = try Self.company()
        try meeting.carryOut(.conduct(.appointElectionsBoard(["FF", "GG", "HH"])))
        try meeting.carryOut(.ballots(.openManualSecretBallot("board")))
        let ballot = try meeting.currentBallot().id
        try meeting.carryOut(.ballots(.close(ballot)))
        func counter() -> OfficeStory<ChairProgram> {
            var chair = OfficeStory.chair(meeting)
            chair.step("Enter the count of the papers: The director")
            return chair
        }
        var chair = counter()
        chair.fill("6.905", "1", "7", "0", "0")
        #expect(
            chair.reading.contains("'6.905' is not a number, or has more decimals than the votes have."),
            "\(chair.reading)")
        chair = counter()
        chair.fill("8,8", "7\u{66B}22", "16.02", "5.34", "")
        var tally = Tally()
        (tally.scores, tally.papersWithNames, tally.abstentions) = (["ann": 880, "bob": 722], 1602, 534)
        #expect(chair.commands.last == .ballots(.enterHandCount(ballot, tally)), "\(chair.reading)")
        var calculator = OfficeStory.chair(meeting)
        calculator.type("c")
        calculator.fill("3.45", "3,44")
        #expect(calculator.reading.contains("3.45 for and 3.44 against"), "\(calculator.reading)")
        #expect(calculator.reading.contains("more than 1/2 of 6.89 votes expressed by weight is 3.45"))
    }
}
