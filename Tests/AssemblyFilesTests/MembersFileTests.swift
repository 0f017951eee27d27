import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import Testing

@Suite("A members file")
struct MembersFileTests {
    func read(_ text: String) throws(EditedFileFault) -> MembersList {
        try MembersFile.read(SourceFile(name: "m.csv", text: text))
    }

    func said(_ text: String) -> [String] {
        do throws(EditedFileFault) {
            _ = try read(text)
            return []
        } catch { return error.diagnostics.map(\.description) }
    }

    @Test("quoted fields may hold commas, quotation marks and line breaks' worth of care")
    func quoting() throws {
        let list = try read("code,en\nAA,\"Congo, Democratic\"\nBB,\"The \"\"B\"\" land\"\n")
        #expect(list.members.map(\.name.english) == ["Congo, Democratic", "The \"B\" land"])
        #expect(list.members.map(\.order) == [1, 2])
    }

    @Test("the order is that of the column, whatever the order of the lines; NA is Namibia")
    func order() throws {
        let list = try read("# a comment\ncode,en,order,weight\nNA,Namibia,2,3\nDE,Germany,1,1\n")
        #expect(list.members.map(\.code.rawValue) == ["DE", "NA"])
        #expect(list.members.map(\.weight) == [1, 3])
    }

    @Test("votes, people and sections are read where they are given")
    func measures() throws {
        let list = try read(
            "code,en,weight,population,section\nAA,A,12,83000000,Unions\nBB,B,1,,\nCC,C,1000000000000,7,Branches\n")
        #expect(list.members.map(\.weight) == [12, 1, 1_000_000_000_000])
        #expect(list.members.map(\.population) == [83_000_000, nil, 7])
        #expect(list.members.map(\.section) == ["Unions", nil, "Branches"])
    }

    @Test("no column adds up to more than can be computed with")
    func totals() {
        let lines = (1...2_001).map { "M\($0),Member \($0),1000000000000" }.joined(separator: "\n")
        let limit = "adds up to 2,001,000,000,000,000 and may add up to 2,000,000,000,000,000"
        #expect(said("code,en,population\n" + lines) == ["m.csv:1:9: error: the column 'population' \(limit)"])
    }

    @Test("regions that are unsure are kept and told")
    func regions() throws {
        let list = try read(
            "code,en,region,region_confidence\nAM,Armenia,Europe,unsure\nFR,France,Europe,likely\nXX,Xland,,\n")
        #expect(list.members.map(\.region) == [.europe, .europe, nil])
        #expect(list.unsureRegions == ["AM"])
    }

    @Test("two hundred thousand members are read in a moment")
    func many() throws {
        let lines = (1...200_000).map { "M\($0),Member \($0)" }.joined(separator: "\n")
        #expect(try read("code,en\n" + lines).members.count == 200_000)
    }

    static let spoilt: [Spoilt] = [
        Spoilt(
            "", "",
            "m.csv:1:1: error: this file has no line with the names of the columns (the first line is, for example, code,region,en,fr,es,ar,french_order)"
        ),
        Spoilt("code,en\n", "", "m.csv:1:1: error: this file lists no members"),
        Spoilt(
            "en,fr\nA,B\n", "", "m.csv:1:1: error: the column 'code' is missing (every member has a code and a name)"),
        Spoilt(
            "code,en,regoin\nAA,A,Asia\n", "", "m.csv:1:9: error: there is no column 'regoin' (did you mean 'region'?)"),
        Spoilt(
            "code,en\nAA,A\nBB,B\nAA,C\n", "", "m.csv:4:1: error: the code 'AA' appears twice (the first is in line 2)"
        ),
        Spoilt("code,en\nAA,A\nBB,A\n", "", "m.csv:3:4: error: the name 'A' appears twice (the first is in line 2)"),
        Spoilt(
            "code,en\nAA,A,B\n", "",
            "m.csv:2:1: error: this line has 3 fields, and the first line names 2 columns (put a text with a comma in quotation marks)"
        ),
        Spoilt("code,en\n,A\n", "", "m.csv:2:1: error: this member has no code"),
        Spoilt("code,en\nAA,\n", "", "m.csv:2:4: error: this member has no English name"),
        Spoilt(
            "code,en\nÅA,A\n", "",
            "m.csv:2:1: error: the code 'ÅA' must be 1 to 12 letters, digits or '-' (countries have their ISO 3166 code of two letters)"
        ),
        Spoilt(
            "code,en\nAA,\"A\u{1B}[0m\"\n", "",
            "m.csv:2:4: error: a name contains the control character U+001B, which is not allowed"),
        Spoilt(
            "code,en,fr\nAA,A,\(String(repeating: "é", count: 121))\n", "",
            "m.csv:2:6: error: a name is too long (characters: 121, at most 120)"),
        Spoilt(
            "code,en,region\nAA,A,Europa\n", "",
            "m.csv:2:6: error: the region must be Africa, Americas, Asia or Europe, not 'Europa' (did you mean 'Europe'?)"
        ),
        Spoilt(
            "code,en,order\nAA,A,1\nBB,B,1\n", "",
            "m.csv:3:6: error: the place 1 in the order of names appears twice (the first is in line 2)"),
        Spoilt(
            "code,en,weight\nAA,A,-1\n", "",
            "m.csv:2:6: error: 'weight' must be a number from 0 to 1,000,000,000,000 with at most 6 decimals, not '-1' (write thousands without signs, for example 1750.5)"
        ),
        Spoilt(
            "code,en\nAA,\"open\n", "",
            "m.csv:2:4: error: a quotation mark is opened and never closed (close it, or write it twice inside a text)"),
        Spoilt(
            "code,en\nAA,\"A\" land\n", "",
            "m.csv:2:7: error: something stands between a closing quotation mark and the next comma (write a quotation mark inside a text twice)"
        ),
    ]

    @Test("one mistake gives one message", arguments: spoilt)
    func one(_ spoilt: Spoilt) { #expect(said(spoilt.old) == [spoilt.said]) }

    @Test("a file that is wrong all over is cut short after a thousand messages")
    func flood() {
        let said = said("code,en\n" + String(repeating: "-/,\n", count: 2_500))
        #expect(said.count == 1_001)
        #expect(
            said.last?.hasSuffix("more errors were found and are not listed (fix the first ones and check again)")
                == true)
    }
}
