import AssemblyCore
import Language

extension DeskWords {
    /// Where the rulebook in force says who may vote, as a sentence behind another; nothing where it does not say.
    static func article(onVoting assembly: Assembly) -> Message {
        let citation = assembly.rulebook?.decisions.lazy.compactMap(\.franchise.citation).first
        return citation.map { " \($0.words)." } ?? .empty
    }
}
