import Foundation
import PlenaryTestKit
import Testing

/// Commands that answer people once, in the language that is asked for.
@Suite("The language of an answer")
struct AnswerLanguageTests {
    private func output(_ arguments: String...) async throws -> String {
        let result = try await PipedProcess.run(product: "plenary", arguments)
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    @Test("count tells outcome, figures and arithmetic in four languages")
    func count() async throws {
        let vote = ["--rulebook", "interpol", "--decision", "admission", "--for", "60", "--against", "40"]
        let texts = try await ["en", "fr", "es", "ar"].asyncMap { language in
            let result = try await PipedProcess.run(product: "plenary", ["count"] + vote + ["--language", language])
            return result.output
        }
        #expect(texts[0].hasPrefix("NOT CARRIED\n"))
        #expect(texts[0].contains("(Const. 4, RPGA 38(2)(a) and 41, ed. 2023)"))
        #expect(texts[1].hasPrefix("NON ADOPTÉ\n"))
        #expect(texts[1].contains("au moins 2/3 des 100 suffrages exprimés"))
        #expect(texts[1].contains("éd. 2023"))
        #expect(texts[2].hasPrefix("NO APROBADO\n"))
        #expect(texts[3].hasPrefix("لم يُعتمد\n"))
    }

    @Test("votes against a ruling say what becomes of it, and never that it is carried or not")
    func rulings() async throws {
        let appeal = ["count", "--rulebook", "interpol", "--decision", "appeal", "--for", "30", "--against"]
        let stands = try await PipedProcess.run(product: "plenary", appeal + ["60"]).output
        #expect(stands.hasPrefix("THE RULING STANDS\n"))
        #expect(stands.contains(": the ruling stands.") && !stands.contains("not carried"))
        #expect(stands.contains("It would have been overruled with") && !stands.contains("have been carried"))
        let overruled = try await PipedProcess.run(product: "plenary", appeal + ["20", "--language", "fr"]).output
        #expect(overruled.hasPrefix("LA DÉCISION EST ANNULÉE\n"))
    }

    @Test("programs find the same keys, and without the option the same words as ever")
    func json() async throws {
        let english = try await output("count", "--majority", ">1/2", "--for", "3", "--against", "2", "--json")
        let spanish = try await output(
            "count", "--majority", ">1/2", "--for", "3", "--against", "2", "--json", "--language", "es")
        #expect(english.contains("3 for and 2 against; more than 1/2 of 5 votes expressed is 3"))
        #expect(spanish.contains("3 a favor"))
        let keys = { (text: String) -> Set<String> in
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            return Set((object ?? [:]).keys)
        }
        #expect(try keys(english) == keys(spanish))
    }
}

extension Array {
    /// What an asynchronous function makes of each element, one after the other.
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
