import AssemblyCore
import AssemblyFiles
import Testing

@Suite("The rules of debate in rulebooks")
struct DebatePartTests {
    @Test("closure ends the subject at INTERPOL and goes to the vote at the United Nations")
    func closure() throws {
        let interpol = try #require(RulebookFile.builtIn(named: "interpol")).debate
        let nations = try #require(RulebookFile.builtIn(named: "un-general-assembly")).debate
        #expect(interpol[.closeDebate]?.effect == .concludeItem)
        #expect(nations[.closeDebate]?.effect == .goToVote)
        #expect(interpol[.noCompetence]?.effect == .concludeItem)
    }

    @Test(
        "division is a right at INTERPOL and a motion at the United Nations, where an amended text stays on the table")
    func texts() throws {
        let interpol = try #require(RulebookFile.builtIn(named: "interpol")).debate
        let nations = try #require(RulebookFile.builtIn(named: "un-general-assembly")).debate
        #expect(interpol[.division] == nil)
        #expect(interpol.divisionCitation?.article.contains("RPGA 42") == true)
        #expect(interpol.listCitation?.article.contains("RPGA 22") == true)
        #expect(interpol.amendedMayBeWithdrawn)
        #expect(nations[.division]?.speakersAgainst == 2)
        #expect(nations.partsLostLoseWhole)
        #expect(!nations.amendedMayBeWithdrawn)
    }
}
