import Language

extension FuzzTarget {
    /// A catalogue of words.
    static let catalogue = FuzzTarget(
        "catalogue", "It is read or refused at a line within it; every count has a form, and every phrase is found."
    ) { input throws(FuzzFault) in
        let text = String(decoding: input, as: UTF8.self)
        let file: PortableObject
        do throws(CatalogueFault) { file = try PortableObject(text) } catch {
            let lines = text.utf8.count { $0 == 0x0A } + 1
            try FuzzFault.require((0...lines + 1).contains(error.line), "a refusal is at line \(error.line)")
            try FuzzFault.require(!error.problem.isEmpty, "a catalogue is refused without a sentence")
            return
        }
        let catalogue = Catalogue(file)
        let counts = [0, 1, 2, 3, 11, 100, Int.max, Int.min, -1]
        for count in counts {
            let form = file.plurals.form(of: count)
            try FuzzFault.require((0..<file.plurals.count).contains(form), "\(count) has the form \(form)")
        }
        for entry in file.entries where !entry.isObsolete && !entry.isFuzzy && entry.isTranslated {
            for count in counts {
                try FuzzFault.require(
                    catalogue.translation(of: entry.key, count: count) != nil, "'\(entry.key.words)' is not found")
            }
            for translation in entry.translations { _ = Placeholder.pieces(of: translation) }
        }
    }
}
