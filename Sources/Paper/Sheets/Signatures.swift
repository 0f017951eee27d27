import Language
import Minutes

/// Lines on which people sign.
enum Signatures {
    /// Who signs a result: the chair, the secretariat, two scrutineers.
    static func result(_ head: SheetHead) -> Markup {
        lines(
            [
                [SheetWords.chair, SheetWords.secretariat],
                [SheetWords.firstScrutineer, SheetWords.secondScrutineer], [SheetWords.date, .empty],
            ], head)
    }

    /// The two who count.
    static func officers(_ head: SheetHead) -> Markup {
        lines([[SheetWords.firstScrutineer, SheetWords.secondScrutineer]], head)
    }

    private static func lines(_ rows: [[Message]], _ head: SheetHead) -> Markup {
        .block(
            "table", ["class": "signatures", "role": "presentation"],
            [
                .block(
                    "tbody", [:],
                    rows.map { row in
                        .line(
                            "tr", [:],
                            .joining(
                                row.map { name in
                                    .inline("td", [:], name.isEmpty ? .nothing : .inline("span", [:], head.words(name)))
                                }))
                    })
            ])
    }
}
