import AssemblyCore
import EditedFiles

/// Reads what a paper may bear.
enum PaperReader {
    static let keys = ["marks", "offers-none", "write-ins", "blank"]

    /// The form; keys that are left out are inherited.
    static func form(_ value: YAMLValue, extending base: PaperForm?) -> PaperForm? {
        guard let mapping = value.mapping(of: "a paper", keys: keys) else { return nil }
        let part = Inheritance(mapping: mapping)
        let usual = base ?? PaperForm()
        return PaperForm(
            marks: part.value("marks", nil, usually: usual.marks, read: marks),
            offersNone: part.value("offers-none", nil, usually: usual.offersNone) { $0.boolean() },
            allowsWriteIns: part.value("write-ins", nil, usually: usual.allowsWriteIns) { $0.boolean() },
            blank: part.value("blank", nil, usually: usual.blank) { $0.choice(of: PaperForm.Blank.allCases) })
    }

    private static func marks(_ value: YAMLValue) -> PaperForm.Marks? {
        if value.written == "seats" { return .upToSeats }
        if let count = value.number(after: "up-to", in: 1...500) { return .upTo(count) }
        if let count = value.number(after: "exactly", in: 1...500) { return .exactly(count) }
        value.reportForm(["seats", "up-to:N", "exactly:N"])
        return nil
    }
}
