import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("What is read aloud, in the language of the hall")
struct ReadAloudLanguageTests {
    private func formula(_ chair: OfficeStory<ChairProgram>) -> String {
        chair.reading.split(separator: "\n").drop { !$0.contains("Read aloud") }.dropFirst().first.map(String.init)
            ?? ""
    }

    @Test("it is in the console's language at first, in the next one after F, and the console stays as it is")
    func next() throws {
        var chair = OfficeStory.chair(try HeardMeeting.builtIn())
        let english = formula(chair)
        var heard = [english]
        for _ in WorkingLanguage.allCases {
            chair.type("F")
            heard.append(formula(chair))
            #expect(chair.reading.contains("Next steps"))
        }
        #expect(heard[1] == english, "English by name is the first")
        #expect(Set(heard).count == WorkingLanguage.allCases.count)
        #expect(heard[4].unicodeScalars.contains { $0.properties.isAlphabetic && $0.value > 0x600 })
        chair.type("F")
        #expect(formula(chair) == english)
        #expect(chair.reading.contains("What is read aloud is in the language of this console again."))
    }
}
