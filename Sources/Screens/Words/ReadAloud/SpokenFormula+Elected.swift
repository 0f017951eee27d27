import AssemblyCore
import Language

extension SpokenFormula {
    /// The list of those elected as it is read out: each post with its names; who has declined is not on it.
    /// - Parameters:
    ///   - item: the item under which they were elected; left out, all of the session.
    ///   - language: the language in which it is read, where that is not the console's.
    /// - Returns: `nil` as long as nobody is elected.
    static func listOfElected(
        _ assembly: Assembly, under item: ItemID? = nil, in language: WorkingLanguage? = nil
    ) -> Message? {
        let slates = assembly.slates.filter { item == nil || $0.item.id == item }
        let posts = slates.flatMap(\.posts).compactMap { post -> Message? in
            let names = post.chosen.filter { assembly.answer(of: $0.id, on: post.id) != .declined }.map(\.name)
            return names.isEmpty ? nil : "\(post.title.message): \(names.spokenList)"
        }
        guard !posts.isEmpty else { return nil }
        let words: Message = "The following have been elected. \(posts.joined(separator: "; "))."
        return language.map { .verbatim(words.text(in: $0)) } ?? words
    }

    /// Once the last of several posts is filled, all who are elected are read out.
    static func completion(of ballot: Ballot, _ assembly: Assembly) -> Message? {
        guard let item = assembly.questions[ballot.question]?.item,
            let slate = assembly.slates.first(where: { $0.item.id == item }),
            slate.posts.count > 1, slate.posts.allSatisfy({ !$0.isPending }), slate.posts.last?.id == ballot.question
        else { return nil }
        return listOfElected(assembly, under: item)
    }
}
