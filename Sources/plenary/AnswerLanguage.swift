import ArgumentParser
import AssemblyCore
import Language

/// The language of a command that answers people once.
struct AnswerLanguage: ParsableArguments {
    @Option(help: "The language of the answer: en, fr, es or ar.")
    var language: WorkingLanguage = .english
}
