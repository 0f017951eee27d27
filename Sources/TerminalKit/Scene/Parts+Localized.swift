import Language

// Each part in a language; what is not named here holds no words.

extension Pane {
    func localized(in language: WorkingLanguage) -> Pane {
        var pane = self
        pane.title = title.localized(in: language)
        pane.note = note?.localized(in: language)
        pane.parts = parts.map { $0.localized(in: language) }
        return pane
    }
}

extension Paragraph {
    func localized(in language: WorkingLanguage) -> Paragraph {
        var paragraph = self
        paragraph.text = text.localized(in: language)
        return paragraph
    }
}

extension Fact {
    func localized(in language: WorkingLanguage) -> Fact {
        var fact = self
        fact.label = label.localized(in: language)
        fact.value = value.localized(in: language)
        return fact
    }
}

extension ItemList {
    func localized(in language: WorkingLanguage) -> ItemList {
        var list = self
        list.whenEmpty = (whenEmpty ?? Wording.nothing).localized(in: language)
        list.items = items.map { item in
            var item = item
            item.label = item.label.localized(in: language)
            item.keyName = item.key?.label.localized(in: language)
            item.state = item.state?.localized(in: language)
            item.detail = item.detail?.localized(in: language)
            item.notes = item.notes.map { $0.localized(in: language) }
            return item
        }
        return list
    }
}

extension Table {
    func localized(in language: WorkingLanguage) -> Table {
        var table = self
        table.whenEmpty = (whenEmpty ?? Wording.nothing).localized(in: language)
        for place in columns.indices { table.columns[place].title = columns[place].title.localized(in: language) }
        for place in rows.indices { table.rows[place].cells = rows[place].cells.map { $0.localized(in: language) } }
        return table
    }
}

extension Meter {
    func localized(in language: WorkingLanguage) -> Meter {
        var meter = self
        meter.label = label.localized(in: language)
        meter.caption = caption?.localized(in: language)
        if let threshold {
            meter.threshold?.label = threshold.label.localized(in: language)
            meter.threshold?.figure = threshold.figure?.localized(in: language)
        }
        return meter
    }
}

extension Banner {
    func localized(in language: WorkingLanguage) -> Banner {
        var banner = self
        banner.text = text.localized(in: language)
        banner.caption = caption?.localized(in: language)
        banner.spoken = spoken?.localized(in: language)
        banner.widest = widest?.localized(in: language)
        return banner
    }
}

extension Poster {
    func localized(in language: WorkingLanguage) -> Poster {
        var poster = self
        poster.above = above.map { $0.localized(in: language) }
        poster.largest = largest?.localized(in: language)
        poster.caption = caption.map { $0.localized(in: language) }
        poster.below = below.map { $0.localized(in: language) }
        poster.beside = beside?.localized(in: language)
        poster.foot = foot.map { $0.localized(in: language) }
        return poster
    }
}

extension Mosaic {
    func localized(in language: WorkingLanguage) -> Mosaic {
        var mosaic = self
        for place in kinds.indices { mosaic.kinds[place].label = kinds[place].label.localized(in: language) }
        return mosaic
    }
}

extension TextField {
    func localized(in language: WorkingLanguage) -> TextField {
        var field = self
        field.label = label.localized(in: language)
        field.hint = hint?.localized(in: language)
        field.note = note?.localized(in: language)
        field.complaint = complaint?.localized(in: language)
        return field
    }
}
