import Foundation
import PlenaryTestKit
import Testing

/// `plenary count --series`: elections as they were held, through the rulebooks that ship.
@Suite("plenary count --series")
struct CountSeriesTests {
    /// The parts of an answer that the fixed contract names.
    private struct Step: Decodable {
        let ballot: Int
        let base: Int
        let required: Int?
        let elected: [String]
        let eliminated: [String]
        let next: [String]?
        let state: String
        let explanation: String
    }

    private func run(_ series: String, _ options: String...) async throws -> PipedProcess.Result {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "series.json")
        try series.write(toFile: path, atomically: true, encoding: .utf8)
        return try await PipedProcess.run(product: "plenary", ["count", "--series", path] + options)
    }

    private func steps(_ rulebook: String, _ decision: String, members: Int? = nil, _ ballots: String) async throws
        -> [Step]
    {
        let known = members.map { "\"members\": \($0), " } ?? ""
        let series =
            "{\"rulebook\": \"\(rulebook)\", \"decision\": \"\(decision)\", \"seats\": 1, \(known)\"ballots\": [\(ballots)]}"
        let result = try await run(series, "--json")
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode([Step].self, from: Data(result.output.utf8))
    }

    @Test("OAS: 17 of 34 members each; the extra ballot too asks for 18, however many abstain")
    func ofMembers() async throws {
        let steps = try await steps(
            "oas", "secretary-general", members: 34,
            """
            {"scores": {"A": 17, "B": 17}},
            {"scores": {"A": 10, "B": 8}, "abstain": 16},
            {"scores": {"A": 18, "B": 2}, "abstain": 14}
            """)
        #expect(steps.map(\.required) == [18, 18, 18])
        #expect(steps.map(\.base) == [34, 34, 34])
        #expect(steps.map(\.elected) == [[], [], ["A"]])
        let series = #"{"rulebook": "oas", "decision": "secretary-general", "seats": 1, "members": 34, "ballots": ["#
        let text = try await run(series + #"{"scores": {"A": 17, "B": 17}}, {"scores": {"A": 10, "B": 8}}]}"#)
        #expect(text.output.contains("Ballot 1: TIED: A, B\n"))
        #expect(text.output.contains("Extra ballot after ballot 1: NOBODY ELECTED\n"))
    }

    @Test("UNESCO 2017: a tie for the second place of the run-off, an extra ballot, the fifth ballot elects")
    func unesco() async throws {
        let steps = try await steps(
            "unesco", "director-general", members: 58,
            """
            {"scores": {"Al-Kawari": 19, "Azoulay": 13, "Khattab": 11, "El Khoury": 6, "Tang": 5, "Pham": 2, "Bulbuloglu": 2}},
            {"scores": {"Al-Kawari": 20, "Azoulay": 13, "Khattab": 12, "Tang": 5, "Pham": 5, "El Khoury": 3}},
            {"scores": {"Al-Kawari": 18, "Azoulay": 18, "Khattab": 13, "Tang": 5, "El Khoury": 4}},
            {"scores": {"Al-Kawari": 22, "Azoulay": 18, "Khattab": 18}},
            {"scores": {"Azoulay": 31, "Khattab": 25}},
            {"scores": {"Azoulay": 30, "Al-Kawari": 28}}
            """)
        #expect(steps.map(\.state) == ["continue", "continue", "continue", "tie", "continue", "decided"])
        #expect(steps.map(\.base) == [58, 58, 58, 58, 56, 58])
        #expect(steps.map(\.required) == [30, 30, 30, 30, 29, 30])
        #expect(steps[3].next == ["Azoulay", "Khattab"])
        #expect(steps[4].eliminated == ["Khattab"])
        #expect(steps[4].elected == [])
        #expect(Set(steps[4].next ?? []) == ["Al-Kawari", "Azoulay"])
        #expect(steps[5].elected == ["Azoulay"])
        #expect(steps[5].next == [])
    }

    @Test("African Union 2025: two thirds of 49 to the end, the single name has exactly 33")
    func africanUnion() async throws {
        let steps = try await steps(
            "au", "commission-chair", members: 49,
            """
            {"scores": {"Odinga": 20, "Youssouf": 18, "Randriamandrato": 10}, "abstain": 1},
            {"scores": {"Odinga": 22, "Youssouf": 19, "Randriamandrato": 7}, "abstain": 1},
            {"scores": {"Odinga": 20, "Youssouf": 23, "Randriamandrato": 5}, "abstain": 1},
            {"scores": {"Odinga": 21, "Youssouf": 25}, "abstain": 2, "invalid": 1},
            {"scores": {"Odinga": 21, "Youssouf": 26}, "abstain": 2},
            {"scores": {"Odinga": 22, "Youssouf": 26}, "abstain": 1},
            {"scores": {"Youssouf": 33}}
            """)
        #expect(steps.allSatisfy { $0.required == 33 && $0.base == 49 })
        #expect(steps.map(\.eliminated) == [[], [], ["Randriamandrato"], [], [], ["Odinga"], []])
        #expect(steps[5].next == ["Youssouf"])
        #expect(steps[6].elected == ["Youssouf"])
    }

    @Test("World Health Assembly 2017, FIFA 2010, and IOC 2005: the lowest is out, ballot by ballot")
    func lowestOut() async throws {
        let health = try await steps(
            "who", "director-general",
            """
            {"scores": {"Tedros": 95, "Nabarro": 52, "Nishtar": 38}}, {"scores": {"Tedros": 121, "Nabarro": 62}, "abstain": 2},
            {"scores": {"Tedros": 133, "Nabarro": 50}, "abstain": 2}
            """)
        #expect(health.map(\.required) == [124, 122, 122])
        #expect(health.map(\.eliminated) == [["Nishtar"], [], []])
        #expect(health[2].elected == ["Tedros"])
        let host = try await steps(
            "fifa", "host",
            """
            {"scores": {"Qatar": 11, "Korea": 4, "USA": 3, "Japan": 3, "Australia": 1}},
            {"scores": {"Qatar": 10, "USA": 5, "Korea": 5, "Japan": 2}}, {"scores": {"Qatar": 11, "USA": 6, "Korea": 5}},
            {"scores": {"Qatar": 14, "USA": 8}}
            """)
        #expect(host.map(\.eliminated) == [["Australia"], ["Japan"], ["Korea"], []])
        #expect(host.map(\.elected) == [[], [], [], ["Qatar"]])
        let games = try await steps(
            "ioc", "host",
            """
            {"scores": {"London": 22, "Paris": 21, "Madrid": 20, "New York": 19, "Moscow": 15}},
            {"scores": {"Madrid": 32, "London": 27, "Paris": 25, "New York": 16}},
            {"scores": {"London": 39, "Paris": 33, "Madrid": 31}}, {"scores": {"London": 54, "Paris": 50}}
            """)
        #expect(games.map(\.base) == [97, 100, 103, 104])
        #expect(games.map(\.eliminated) == [["Moscow"], ["New York"], ["Madrid"], []])
        #expect(games[3].elected == ["London"])
    }

    @Test("IOC 2013: two are equal at the end, and a run-off says who stays")
    func runOff() async throws {
        let steps = try await steps(
            "ioc", "host",
            """
            {"scores": {"Tokyo": 42, "Istanbul": 26, "Madrid": 26}}, {"scores": {"Istanbul": 49, "Madrid": 45}},
            {"scores": {"Tokyo": 60, "Istanbul": 36}}
            """)
        #expect(steps.map(\.state) == ["tie", "continue", "decided"])
        #expect(steps[0].next == ["Istanbul", "Madrid"])
        #expect(steps[1].eliminated == ["Madrid"])
        #expect(steps[2].elected == ["Tokyo"])
    }

    @Test("rule 93: after the third restricted ballot anybody may stand, which JSON says by null")
    func unrestricted() async throws {
        let ballot = "{\"scores\": {\"Guatemala\": 109, \"Venezuela\": 76}, \"abstain\": 7}"
        let steps = try await steps(
            "un-general-assembly", "security-council-seat", members: 192,
            Array(repeating: ballot, count: 5).joined(separator: ","))
        #expect(steps.map { $0.next == nil } == [false, false, false, true, true])
        #expect(steps.allSatisfy { $0.required == 124 })
    }

    @Test("INTERPOL: an equal third ballot, an equal second ballot on it, lots from a number drawn in public")
    func lots() async throws {
        let equal = "{\"scores\": {\"Kim\": 80, \"Prokopchuk\": 80}}"
        let steps = try await steps(
            "interpol", "president", members: 196, "\(equal), \(equal), \(equal), \(equal), {\"lots\": \"4711013\"}")
        #expect(steps.map(\.state) == ["continue", "continue", "tie", "tie", "decided"])
        #expect(steps[4].elected == ["Prokopchuk"])
        #expect(steps[4].explanation.contains("divided by 2 leaves a remainder of 1"))
    }

    @Test("for a chair the answer is text: what the ballot was, the figures, what follows")
    func text() async throws {
        let result = try await run(
            """
            {"rulebook": "who", "decision": "director-general", "seats": 1,
             "ballots": [{"scores": {"Tedros": 95, "Nabarro": 52, "Nishtar": 38}}]}
            """)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("Ballot 1: OUT: Nishtar; NOBODY ELECTED\n  Tedros"))
        #expect(result.output.contains("fewest votes in ballot 1 (38 of 185)"))
        #expect(result.output.contains("Ballot 2 follows, between Tedros and Nabarro."))
    }

    @Test(
        "what cannot be the next ballot of the series is refused with a sentence, what is wrong in the file with its place",
        arguments: [
            (
                "{\"A\": 9, \"B\": 6, \"C\": 5}}, {\"scores\": {\"A\": 9, \"C\": 9}",
                "'C' is out (fewest votes in ballot 1"
            ),
            ("{\"A\": 19, \"B\": 6}}, {\"scores\": {\"A\": 9, \"B\": 9}", "The series is decided"),
            ("{\"A\": 9, \"B\": 6, \"C\": 5}}, {\"lots\": \"123456\"", "There is no tie"),
            ("{\"A\": -1, \"B\": 6}", "series.json:1:"), ("{\"A\": \"many\"}", "series.json:1:"),
            ("{\"A\": 5, \"A\": 6}", "appears here a second time"), ("{}", "names no candidate"),
            ("{\"A\": 5}, \"abstian\": 3", "did you mean 'abstain'"), ("{\"A\": 5", "series.json:1:"),
        ])
    func refusals(_ scores: String, _ sentence: String) async throws {
        let result = try await run(
            "{\"rulebook\": \"fifa\", \"decision\": \"host\", \"seats\": 1, \"ballots\": [{\"scores\": \(scores)}]}")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(sentence), "\(result.errors)")
    }

    @Test("a rulebook or decision that is not there, a file that is not there, and options that do not belong here")
    func wrongUse() async throws {
        let unknown = try await run("{\"rulebook\": \"fifa\", \"decision\": \"hots\", \"seats\": 1, \"ballots\": []}")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("has no decision 'hots'"))
        let both = try await run("{}", "--for", "3")
        #expect(both.status == 1)
        #expect(both.errors.contains("leave the other options out"))
        let missing = try await PipedProcess.run(product: "plenary", ["count", "--series", "no-such-file.json"])
        #expect(missing.status == 1)
        #expect(missing.errors.contains("no-such-file.json:1:1: error: this file cannot be read"))
    }
}
