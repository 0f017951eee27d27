import Language

extension Scene {
    /// The scene in its language: every message in it is replaced by its words. Painter and reader do this first, so
    /// that layout measures what will be seen. Complexity: the length of all text.
    func worded() -> Scene {
        var scene = self
        scene.title.name = title.name.worded(in: language)
        scene.title.parts = title.parts.map { $0.worded(in: language) }
        scene.title.notice = title.notice?.worded(in: language)
        scene.title.clock = title.clock?.worded(in: language)
        scene.status?.text = status?.text.worded(in: language) ?? .empty
        scene.body = body.map { $0.worded(in: language) }
        if let dialog {
            scene.dialog?.title = dialog.title.worded(in: language)
            scene.dialog?.parts = Self.aligned(dialog.parts.map { $0.worded(in: language) })
        }
        return scene
    }

    /// The fields of a form with their values below one another.
    private static func aligned(_ parts: [Node]) -> [Node] {
        let labels = parts.compactMap { part -> Int? in
            if case .field(let field) = part.content, !field.isLong { TextWidth.columns(of: field.label) } else { nil }
        }
        guard labels.count > 1, let widest = labels.max() else { return parts }
        return parts.map { part in
            guard case .field(var field) = part.content else { return part }
            field.labelWidth = widest
            return Node(.field(field), layout: part.layout)
        }
    }
}

extension Message {
    /// The words in a language, which are then the same in every language.
    func worded(in language: WorkingLanguage) -> Message { .verbatim(text(in: language)) }

    /// The words of a message that has been put into its language; for one that has not, the English ones.
    var words: String { english }
}

extension Node {
    /// The part in a language.
    func worded(in language: WorkingLanguage) -> Node { Node(content.worded(in: language), layout: layout) }
}

extension Content {
    fileprivate func worded(in language: WorkingLanguage) -> Content {
        switch self {
        case .column(let parts): .column(parts.map { $0.worded(in: language) })
        case .row(let parts): .row(parts.map { $0.worded(in: language) })
        case .pane(let pane): .pane(pane.worded(in: language))
        case .heading(let text): .heading(text.worded(in: language))
        case .paragraph(let paragraph): .paragraph(paragraph.worded(in: language))
        case .facts(let facts): .facts(facts.map { $0.worded(in: language) })
        case .list(let list): .list(list.worded(in: language))
        case .table(let table): .table(table.worded(in: language))
        case .meters(let meters): .meters(meters.map { $0.worded(in: language) })
        case .banner(let banner): .banner(banner.worded(in: language))
        case .mosaic(let mosaic): .mosaic(mosaic.worded(in: language))
        case .field(let field): .field(field.worded(in: language))
        case .gap: .gap
        }
    }
}
