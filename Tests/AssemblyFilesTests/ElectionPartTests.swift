import AssemblyCore
import AssemblyFiles
import Testing

@Suite("Seats that only some can take, and offices that are held")
struct ElectionPartTests {
    static let plain = SmallAssembly.with("    seats: 1\n", "    seats: 3\n    regions: [Africa, Europe]\n")
        .with(
            "    candidates:\n",
            """
                groups:
                  - {name: South, seats: 2, regions: [Africa]}
                  - {name: North, seats: 1, members: [BB]}
                candidates:

            """
        )
        .with(
            "delegations:\n",
            """
            offices:
              - {id: chair, body: board, title: Chair, decision: president, holder: Ada, member: AA, until: 2025-01-01}
              - {id: vice, body: board, title: Vice, decision: vice-president, member: BB, region: Asia}
            delegations:

            """)

    @Test("groups, regions and offices are read")
    func sound() throws {
        let read = try Self.plain.load()
        #expect(read.questions[2].eligibleRegions == [.africa, .europe])
        #expect(
            read.questions[2].groups == [
                SeatQuota(name: "South", seats: 2, regions: [.africa]),
                SeatQuota(name: "North", seats: 1, members: ["BB"]),
            ])
        #expect(read.offices.map(\.id.rawValue) == ["chair", "vice"])
        #expect(read.offices[0].until == CivilDate(year: 2025, month: 1, day: 1))
        #expect(read.offices[1].region == .asia)
        #expect(read.offices[1].holder == nil)
    }

    static let spoilt: [Spoilt] = [
        Spoilt(
            "name: South, seats: 2", "name: South, seats: 3",
            "a.yaml:34:7: error: the groups have 4 seats together, and the election has 3"),
        Spoilt(
            "name: South", "name: North",
            "a.yaml:35:16: error: the group 'North' appears twice"),
        Spoilt(
            ", members: [BB]", "",
            "a.yaml:35:9: error: a group needs 'regions' or 'members' (say whose candidates take its seats)"),
        Spoilt(
            "seats: 2, regions: [Africa]", "seats: 2, regions: [Asia]",
            "a.yaml:34:42: error: nobody from Asia can stand in this election"),
        Spoilt(
            "    regions: [Africa, Europe]", "    regions: [Africa, Eurpe]",
            "a.yaml:32:23: error: a region must be Africa, Americas, Asia or Europe, not 'Eurpe' (did you mean 'Europe'?)"
        ),
        Spoilt(
            "    seats: 3\n    regions: [Africa, Europe]\n", "    seats: 3\n    regions: [Africa]\n",
            "a.yaml:38:36: error: 'BB' belongs to Europe, and this seat to Africa"),
        Spoilt(
            "id: vice,", "id: chair,",
            "a.yaml:41:10: error: the office 'chair' appears twice (the first is in line 40)"),
        Spoilt(
            "decision: president", "decision: presidant",
            "a.yaml:40:54: error: the rulebook has no decision 'presidant' (did you mean 'president'?)"),
        Spoilt(
            "until: 2025-01-01", "until: 2024-01-01",
            "a.yaml:40:97: error: this term ended on 2024-01-01, before the session (leave the office out)"),
        Spoilt(
            ", member: BB, region: Asia", "",
            "a.yaml:41:5: error: nobody holds this office (name 'holder' or 'member', or leave the office out)"),
        Spoilt(
            "holder: Ada, member: AA", "holder: Ada, member: AAA",
            "a.yaml:40:86: error: there is no member 'AAA' (the codes are in the members file)"),
    ]

    @Test("one mistake gives one message", arguments: spoilt)
    func one(_ spoilt: Spoilt) {
        #expect(Self.plain.with(spoilt.old, spoilt.new).troubles == [spoilt.said])
    }

    @Test("groups and regions belong to an election")
    func motion() {
        let said = SmallAssembly.with("title: A draft,", "title: A draft, regions: [Africa],").troubles
        #expect(
            said == [
                "a.yaml:25:55: error: 'regions' belongs to an election (add 'seats' with the number of seats)"
            ])
    }
}

@Suite("A rulebook and the members of the assembly that uses it")
struct RulebookMembersTests {
    @Test("weights are welcome: a card vote counts them")
    func weights() throws {
        var assembly = SmallAssembly()
        assembly.members = "code,en,weight\nAA,A,1\nBB,B,5\n"
        #expect(try assembly.load().members.map(\.weight) == [1, 5])
    }

    @Test("a rulebook that is compiled in names members that are not there: told where it is named")
    func vetoes() {
        let assembly = SmallAssembly.with("rulebook: interpol", "rulebook: un-security-council")
            .with("decision: delegate", "decision: procedure")
        #expect(
            assembly.troubles == [
                "a.yaml:9:11: error: this rulebook names members that the members file does not have: 'CN', 'FR', 'GB', 'RU', 'US' (extend it with 'vetoes' or 'only' of your own)"
            ])
    }

    @Test("a rulebook file names a member that is not there: told in that file, at the code")
    func mentions() {
        var assembly = SmallAssembly.with("rulebook: interpol", "rulebook: rules/own.yaml")
        assembly.others["rules/own.yaml"] = """
            id: own
            title: Own
            extends: interpol
            decisions:
              - {id: resolution, franchise: {vetoes: [AA, bb, ZZ]}}
            """
        #expect(
            assembly.troubles == [
                "rules/own.yaml:5:47: error: there is no member 'bb' (did you mean 'BB'?)",
                "rules/own.yaml:5:51: error: there is no member 'ZZ' (the codes are in the members file)",
            ])
    }

    @Test("a decision that counts people or sections needs them of every member")
    func metrics() {
        let people = SmallAssembly.with("rulebook: interpol", "rulebook: eu-council")
            .with("title: A draft, decision: resolution", "title: A draft, decision: qualified-majority")
            .with("decision: resolution, amends", "decision: simple, amends").with(
                "decision: delegate", "decision: simple")
        #expect(
            people.troubles == [
                "a.yaml:25:56: error: the decision 'qualified-majority' counts populations, and 'AA' and 2 more have none (fill the column 'population' of the members file)"
            ])
        var sections = SmallAssembly.with("rulebook: interpol", "rulebook: congress")
            .with("title: A draft, decision: resolution", "title: A draft, decision: section-vote")
            .with("decision: resolution, amends", "decision: motion, amends")
            .with("decision: delegate", "decision: election")
        sections.members = "code,en,section\nAA,A,x\nBB,B,\n"
        #expect(
            sections.troubles == [
                "a.yaml:25:56: error: the decision 'section-vote' counts sections, and 'BB' has none (fill the column 'section' of the members file)"
            ])
    }
}
