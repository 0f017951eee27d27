import Language

// Each part in a language; what is not named here holds no words.

extension Pane {
    func worded(in language: WorkingLanguage) -> Pane {
        var pane = self
        pane.title = title.worded(in: language)
        pane.note = note?.worded(in: language)
        pane.parts = parts.map { $0.worded(in: language) }
        return pane
    }
}

extension Paragraph {
    func worded(in language: WorkingLanguage) -> Paragraph {
        var paragraph = self
        paragraph.text = text.worded(in: language)
        return paragraph
    }
}

extension Fact {
    func worded(in language: WorkingLanguage) -> Fact {
        var fact = self
        fact.label = label.worded(in: language)
        fact.value = value.worded(in: language)
        return fact
    }
}

extension ItemList {
    func worded(in language: WorkingLanguage) -> ItemList {
        var list = self
        list.whenEmpty = (whenEmpty ?? Wording.nothing).worded(in: language)
        list.items = items.map { item in
            var item = item
            item.label = item.label.worded(in: language)
            item.keyName = item.key?.label.worded(in: language)
            item.state = item.state?.worded(in: language)
            item.detail = item.detail?.worded(in: language)
            item.notes = item.notes.map { $0.worded(in: language) }
            return item
        }
        return list
    }
}

extension Table {
    func worded(in language: WorkingLanguage) -> Table {
        var table = self
        table.whenEmpty = (whenEmpty ?? Wording.nothing).worded(in: language)
        for place in columns.indices { table.columns[place].title = columns[place].title.worded(in: language) }
        for place in rows.indices { table.rows[place].cells = rows[place].cells.map { $0.worded(in: language) } }
        return table
    }
}

extension Meter {
    func worded(in language: WorkingLanguage) -> Meter {
        var meter = self
        meter.label = label.worded(in: language)
        meter.caption = caption?.worded(in: language)
        if let threshold {
            meter.threshold?.label = threshold.label.worded(in: language)
            meter.threshold?.figure = threshold.figure?.worded(in: language)
        }
        return meter
    }
}

extension Banner {
    func worded(in language: WorkingLanguage) -> Banner {
        var banner = self
        banner.text = text.worded(in: language)
        banner.caption = caption?.worded(in: language)
        banner.spoken = spoken?.worded(in: language)
        return banner
    }
}

extension Mosaic {
    func worded(in language: WorkingLanguage) -> Mosaic {
        var mosaic = self
        for place in kinds.indices { mosaic.kinds[place].label = kinds[place].label.worded(in: language) }
        return mosaic
    }
}

extension TextField {
    func worded(in language: WorkingLanguage) -> TextField {
        var field = self
        field.label = label.worded(in: language)
        field.hint = hint?.worded(in: language)
        field.note = note?.worded(in: language)
        field.complaint = complaint?.worded(in: language)
        return field
    }
}
