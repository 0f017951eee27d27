import AssemblyFiles
import EditedFiles
import Testing

/// One spoilt line and what is said about it.
struct Spoilt: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let said: String

    init(_ old: String, _ new: String, _ said: String) { (self.old, self.new, self.said) = (old, new, said) }

    var testDescription: String { said }
}

@Suite("What is wrong in an assembly file is told with its place, a sentence and a hint")
struct BadAssemblyTests {
    static let spoilt: [Spoilt] = [
        // Keys
        Spoilt(
            "place: Here", "plaice: Here", "a.yaml:3:1: error: an assembly has no key 'plaice' (did you mean 'place'?)"),
        Spoilt("short-title: Small", "short-title:", "a.yaml:2:13: error: 'short-title' is empty (give it a value)"),
        Spoilt(", kind: procedure", "", "a.yaml:15:5: error: an agenda item needs the key 'kind'"),
        Spoilt(
            "title: A draft", "title: [A, B]",
            "a.yaml:25:37: error: 'title' must be a text (put a text with a colon or brackets in quotation marks)"),
        // Names
        Spoilt(
            "head: Ada", "head: \"\\e[31mAda\"",
            "a.yaml:36:24: error: 'head' contains the control character U+001B, which is not allowed"),
        Spoilt(
            "head: Ada", "head: \"a\\u202Eb\"",
            "a.yaml:36:24: error: 'head' contains the control character U+202E, which is not allowed"),
        Spoilt(
            "name: Ben", "name: \"\(String(repeating: "x", count: 121))\"",
            "a.yaml:34:23: error: 'name' is too long (characters: 121, at most 120)"),
        Spoilt(
            "id: draft,", "id: a#1,",
            "a.yaml:25:10: error: 'id' 'a#1' may have only letters a to z, digits, '-', '_' and '.'"),
        // Figures and dates
        Spoilt(
            "to: 2024-11-05", "to: 2024-02-30",
            "a.yaml:5:5: error: 'to' must be a date, and '2024-02-30' is none (write YYYY-MM-DD, for example 2024-11-05)"
        ),
        Spoilt(
            "to: 2024-11-05", "to: 2024-11-03",
            "a.yaml:5:5: error: the session would end on 2024-11-03, before it begins on 2024-11-04"),
        Spoilt(
            "\"+01:00\"", "\"+25:00\"",
            "a.yaml:6:13: error: 'utc-offset' must be the local time minus UTC, within 14 hours (write +HH:MM or -HH:MM in quotation marks, for example \"+01:00\")"
        ),
        Spoilt(
            "minutes: 15", "minutes: soon",
            "a.yaml:15:102: error: 'minutes' must be a whole number from 1 to 1,440, not 'soon'"),
        Spoilt(
            "rehearsal: false", "rehearsal: maybe", "a.yaml:7:12: error: 'rehearsal' must be true or false, not 'maybe'"
        ),
        Spoilt(
            "[en, fr]", "[en, de]",
            "a.yaml:8:17: error: a language must be en, fr, es or ar, not 'de'"),
        Spoilt(
            "[en, fr]", "[fr]", "a.yaml:8:12: error: English must be among the languages (every text falls back to it)"),
        // Sittings
        Spoilt(
            "date: 2024-11-05}", "date: 2024-11-09}",
            "a.yaml:13:38: error: 'date' is on 2024-11-09, and the session lasts from 2024-11-04 to 2024-11-05"),
        Spoilt("closes: 12:30", "closes: 08:30", "a.yaml:12:71: error: the sitting would close before it opens"),
        Spoilt(
            "{number: 2, title: Second", "{number: 3, title: Second",
            "a.yaml:13:14: error: this is sitting 3, and sitting 2 comes next (sittings are numbered from 1 without gaps)"
        ),
        // The agenda
        Spoilt(
            "kind: procedure", "kind: proceedure",
            "a.yaml:15:56: error: 'kind' must be opening, address, procedure, appointment, election, panel, report, resolution, programme, budget or closing, not 'proceedure' (did you mean 'procedure'?)"
        ),
        Spoilt(
            "- id: talk", "- id: adoption",
            "a.yaml:18:9: error: the id 'adoption' appears twice (the first is in line 15)"),
        Spoilt(
            "number: \"3\"", "number: \"1\"",
            "a.yaml:19:13: error: the agenda number '1' appears twice (the first is in line 15)"),
        Spoilt(
            "kind: resolution, sitting: 2}", "kind: resolution, sitting: 5}",
            "a.yaml:17:87: error: there is no sitting 5 (the sittings are 1 to 2)"),
        Spoilt(
            "parent: work", "parent: wrok", "a.yaml:17:25: error: there is no agenda item 'wrok' (did you mean 'work'?)"
        ),
        Spoilt(
            "start: 09:30, minutes", "start: 2024-11-05 09:30, minutes",
            "a.yaml:15:86: error: the item would start on 2024-11-05, and its sitting is on 2024-11-04"),
        Spoilt(
            "start: 09:30, minutes", "start: 25:30, minutes",
            "a.yaml:15:86: error: 'start' must be a time, and '25:30' is none (write HH:MM or YYYY-MM-DD HH:MM)"),
        Spoilt(
            "end: 11:00", "end: 09:59",
            "a.yaml:23:55: error: the panel would end before it begins (give an end after its start)"),
        Spoilt(
            "    panel: {number: 1, room: Hall, start: 10:00, end: 11:00}\n", "",
            "a.yaml:21:11: error: a panel needs the key 'panel' with its number (panel: {number: 1})"),
        // Questions
        Spoilt(
            "item: texts, title: A draft", "item: text, title: A draft",
            "a.yaml:25:23: error: there is no agenda item 'text' (did you mean 'texts'?)"),
        Spoilt(
            "item: texts, title: A draft", "item: work, title: A draft",
            "a.yaml:25:23: error: the item 'work' only groups others and is never taken up (put the question under one of them)"
        ),
        Spoilt(
            "decision: delegate", "decision: delegat",
            "a.yaml:30:15: error: the rulebook has no decision 'delegat' (did you mean 'delegate'?)"),
        Spoilt(
            "amends: draft", "amends: draught",
            "a.yaml:26:78: error: there is no draft 'draught' to amend ('amends' is the id of another question)"),
        Spoilt(
            "amends: draft", "amends: change",
            "a.yaml:26:78: error: this amendment would amend itself (an amendment is to a draft, or to an amendment of one)"
        ),
        Spoilt("amends: draft", "amends: post", "a.yaml:26:78: error: 'post' is an election and cannot be amended"),
        Spoilt(
            "    seats: 1\n    candidates:\n      - {id: a, name: Ada, member: AA}\n      - {id: b, name: Ben, member: BB}\n",
            "    nominations: open\n",
            "a.yaml:31:18: error: 'nominations' belongs to an election (add 'seats' with the number of seats)"),
        Spoilt(
            "    seats: 1\n    candidates:\n      - {id: a, name: Ada, member: AA}\n      - {id: b, name: Ben, member: BB}\n",
            "    seats: 1\n",
            "a.yaml:31:12: error: this seat has no candidates (add 'candidates', or 'nominations: open' when the secretariat will register them)"
        ),
        Spoilt(
            "    seats: 1\n", "    seats: 1\n    nominations: rehearsal\n",
            "a.yaml:32:18: error: simulated delegations nominate in a rehearsal only (set 'rehearsal: true' at the top, or name candidates)"
        ),
        Spoilt("{id: b, name: Ben", "{id: a, name: Ben", "a.yaml:34:14: error: the candidate 'a' appears twice"),
        Spoilt("name: Ben", "name: Ada", "a.yaml:34:23: error: the name 'Ada' appears twice on this paper"),
        Spoilt("member: BB", "member: bb", "a.yaml:34:36: error: there is no member 'bb' (did you mean 'BB'?)"),
        Spoilt("member: BB", "member: Beland", "a.yaml:34:36: error: there is no member 'Beland' (did you mean 'BB'?)"),
        // Files and delegations
        Spoilt(
            "rulebook: interpol", "rulebook: interpool",
            "a.yaml:9:11: error: there is no rulebook 'interpool' (did you mean 'interpol'?)"),
        Spoilt(
            "members: members.csv", "members: lost.csv",
            "a.yaml:10:10: error: 'members' 'lost.csv': this file cannot be read (check the path)"),
        Spoilt(
            "arrears: 2023", "waiver: vote 3",
            "a.yaml:36:75: error: a waiver lifts arrears, and there are none (add 'arrears' with the reason)"),
        Spoilt(
            "{member: AA, head: Ada", "{member: QQ, head: Ada",
            "a.yaml:36:14: error: there is no member 'QQ' (the codes are in the members file)"),
    ]

    @Test("one mistake gives one message", arguments: spoilt)
    func one(_ spoilt: Spoilt) {
        #expect(SmallAssembly.with(spoilt.old, spoilt.new).troubles == [spoilt.said])
    }

    @Test("many mistakes are all told at once, from top to bottom, the main file first")
    func many() {
        var assembly = SmallAssembly.with("place: Here", "plaice: Here").with("end: 11:00", "end: 09:00")
            .with("decision: delegate", "decision: elect").with("minutes: 15", "minutes: 0")
        assembly.members += "\nAA,Asia,Again,4\nCC,Mars,Celand,5"
        let places = assembly.troubles.map { $0.split(separator: " ")[0] }
        #expect(
            places == [
                "a.yaml:3:1:", "a.yaml:15:102:", "a.yaml:23:55:", "a.yaml:30:15:", "members.csv:5:1:",
                "members.csv:6:4:",
            ])
    }

    @Test("a circle of items is told once, with its way")
    func circle() {
        let said = SmallAssembly.with("{id: work,", "{id: work, parent: texts,").troubles
        #expect(
            said == [
                "a.yaml:16:24: error: these items would be under each other: work under texts under work (give one of them another parent, or none)"
            ])
    }

    @Test("limits are told and kept")
    func limits() {
        let items = (1...2_001).map { "  - {id: i\($0), number: n\($0), title: T, kind: report}" }.joined(
            separator: "\n")
        let said = SmallAssembly.with("agenda:\n", "agenda:\n\(items)\n").troubles
        #expect(said == ["a.yaml:15:3: error: 'agenda' has 2,005 entries and may have 2,000"])
    }
}
