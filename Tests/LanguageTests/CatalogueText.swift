import Foundation
import Language

/// A catalogue as it is written: the phrases of the sources in their order, with the translations that there are.
enum CatalogueText {
    static func text(_ phrases: [HarvestedPhrase], keeping old: PortableObject, header: Substring) -> String {
        var known: [Catalogue.Key: PortableObject.Entry] = [:]
        for entry in old.entries where !entry.isObsolete { known[entry.key] = entry }
        var text = String(header)
        for phrase in phrases {
            let entry = known[phrase.key]
            let forms = phrase.plural == nil ? 1 : old.plurals.count
            var translations = entry?.translations ?? []
            if translations.count != forms { translations = Array(repeating: "", count: forms) }
            // Without its line, which would change with every edit of the source.
            text += "\n#: \(phrase.place.prefix { $0 != ":" })\n"
            if phrase.plural == nil, phrase.key.words.contains("%1$@") { text += "#, objc-format\n" }
            if let context = phrase.key.context { text += "msgctxt \(quoted(context))\n" }
            text += "msgid \(quoted(phrase.key.words))\n"
            if let plural = phrase.plural {
                text += "msgid_plural \(quoted(plural))\n"
                for (form, words) in translations.enumerated() { text += "msgstr[\(form)] \(quoted(words))\n" }
            } else {
                text += "msgstr \(quoted(translations[0]))\n"
            }
        }
        return text
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
            .replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
        return "\"\(escaped)\""
    }
}
