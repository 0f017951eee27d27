import AssemblyCore
import Foundation
import Language
import PlenaryTestKit
import Screens

/// Looks for what must never reach a person: names that only the program uses, and English in another language.
enum MomentSweep {
    /// Internal names in what is shown: those of the meeting, and whatever is written as only programs write it.
    static func internalNames(in text: String, of assembly: Assembly, besides others: Set<String> = []) -> [String] {
        let known = names(of: assembly).union(others)
        // The tracker of a paper is meant to be compared letter by letter.
        let text = text.replacing(/[A-Za-z0-9+\/]{30,}/, with: "")
        let tokens = text.split { !($0.isLetter || $0.isNumber || "-_#".contains($0)) }.map(String.init)
        let programming = ["Optional(", "%1$@", "%2$@", "nil)", "()"].filter(text.contains)
        let fields = text.matches(of: /\{[A-Za-z]+\}|\b[a-z]+\.[a-z]+[A-Z][A-Za-z]*/).map { String($0.output) }
        return tokens.filter { known.contains($0) || isWrittenForPrograms($0) } + programming + fields
    }

    /// What the assembly calls its things, as far as people would not write so: with a hyphen or a number.
    private static func names(of assembly: Assembly) -> Set<String> {
        let questions = assembly.questions.values
        var names = questions.map(\.id.rawValue) + questions.flatMap(\.candidates).map(\.id.rawValue)
        names += assembly.ballots.keys.map(\.rawValue) + assembly.agenda.items.map(\.id.rawValue)
        names += assembly.rulebook?.decisions.map(\.id.rawValue) ?? []
        names += ProceduralMotion.allCases.map(\.rawValue)
        return Set(names.filter { $0.contains { "-_#".contains($0) } }).subtracting(words)
    }

    /// Internal names that are ordinary words as well.
    private static let words: Set<String> = ["vice-president", "by-laws", "roll-call", "show-of-hands"]

    /// `camelCase` and `snake_case`.
    private static func isWrittenForPrograms(_ token: String) -> Bool {
        token.contains(/^[a-z]+[A-Z]/) || token.contains(/[A-Za-z]_[A-Za-z]/) || token.contains(/[a-z]#[0-9]/)
    }

    // MARK: English

    /// English words in a text of another language: those that the program says in English and not in that language.
    static func english(in text: String, _ language: WorkingLanguage, besides asWritten: [String] = []) -> [String] {
        var text = text
        for words in asWritten { text = text.replacingOccurrences(of: words, with: "") }
        let own = Self.own[language] ?? []
        return Self.words(in: text).filter { english.contains($0) && !own.contains($0) }
    }

    /// The words of three letters and more in Latin script, without case.
    private static func words(in text: String) -> [String] {
        text.lowercased().split { !($0.isLetter && ($0.isASCII || "éèêëàâäîïôöùûüçñáíóúœæ".contains($0))) }
            .map(String.init).filter { $0.count >= 3 && $0.allSatisfy(\.isASCII) }
    }

    private static let english = Set(entries(of: .french).flatMap { words(in: $0.key.words + " " + ($0.plural ?? "")) })

    /// Abbreviations and names that stay as they are.
    private static let names: Set<String> = ["rpga", "const", "interpol", "pin"]

    private static let own: [WorkingLanguage: Set<String>] = Dictionary(
        uniqueKeysWithValues: [WorkingLanguage.french, .spanish, .arabic].map { language in
            // What an Arabic translation writes in Latin letters is the name of a key or of a command.
            let said = language == .arabic ? [] : entries(of: language).flatMap(\.translations).flatMap(words)
            return (language, names.union(said))
        })

    private static func entries(of language: WorkingLanguage) -> [PortableObject.Entry] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Sources/CCatalogues/Translations/\(language.rawValue).po")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return (try? PortableObject(text).entries) ?? []
    }
}

extension SpokenState {
    /// Words of an outcome that mislead: a motion, an appeal or an appointment says on board and console what follows from
    /// it, in every language, and not that something was carried.
    private static func misleading(_ meeting: HeardMeeting) -> [String] {
        let assembly = meeting.assembly
        guard let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }), let result = ballot.result,
            let question = assembly.questions[ballot.question],
            assembly.consequence(of: result.verdict.outcome, on: question) != nil
        else { return [] }
        let texts = [BoardStory(meeting).reading, OfficeStory.chair(meeting).reading]
        return ["CARRIED", ": it is carried", ": it is not carried"].filter { words in
            texts.contains { $0.contains(words) }
        }
    }

    /// What is wrong with a moment: internal names in what is said, done and seen, English words in what is read aloud
    /// in another language.
    static func complaints(_ meeting: HeardMeeting, _ text: String) -> [String] {
        let internalNames = MomentSweep.internalNames(in: text, of: meeting.assembly)
        let hall = BoardStory(meeting)
        let said = SpokenFormula.text(for: meeting.assembly, at: meeting.now, agreed: hall.state.hall.agreed)
        let foreign = [WorkingLanguage.french, .spanish, .arabic].flatMap { language in
            MomentSweep.english(
                in: said.text(in: language), language, besides: SpokenTranslations.asWritten
            ).map { "\($0) in \(language): \(said.text(in: language))" }
        }
        let misled = misleading(meeting).map { "\($0) in: \(text)" }
        return internalNames.map { "\($0) in: \(text)" } + foreign + misled
    }
}
