import AssemblyCore
import Language
import TerminalKit

/// The forms about scrutineers, cards and the opening of boxes.
enum ScrutinyForms {
    /// Who the scrutineers are, and how many open a box.
    static func appointment(_ assembly: Assembly) -> Form {
        let isAnew = assembly.scrutiny.trustees != nil
        return Form(
            isAnew ? ScrutinyWords.appointAnew : ScrutinyWords.appoint,
            "Each of them makes a key with 'plenary scrutineer'.",
            for: .scrutineers,
            [
                Form.Field(
                    ScrutinyWords.names, "Scrutineers", hint: "three are usual", limit: 600,
                    note: "Login names of operators with the role scrutineer, separated by commas."),
                Form.Field(
                    ScrutinyWords.needed, "Needed", value: "2", hint: "to open a box", limit: 1,
                    note: ScrutinyWords.withoutLogin),
            ] + DeskWords.attestation(assembly))
    }

    /// Where the registrar's file is.
    static func cards(_ assembly: Assembly) -> Form {
        let isReplacement = assembly.scrutiny.credentials != nil
        return Form(
            ScrutinyWords.install,
            isReplacement
                ? "Another public list, or the replacement of one lost card; both need a reason and a second officer."
                : "The file public-credentials.json of 'plenary credentials', on the host's machine.",
            for: .cards,
            [Form.Field(ScrutinyWords.path, "File", hint: "a path", limit: 1_000)]
                + (isReplacement
                    ? [
                        Form.Field(
                            ScrutinyWords.reason, "Reason", hint: "for a replacement",
                            limit: TextRule.longestTitle, whenEmpty: firstList)
                    ] + DeskWords.attestation(assembly).map(\.forReplacement) : []))
    }

    /// What an act is that needs neither a reason nor a second officer.
    fileprivate static let firstList: Message = "the first list, which needs none"

    /// A scrutineer's key for the opening of a box.
    static func opening(_ ballot: Ballot, _ assembly: Assembly) -> Form {
        Form(
            ScrutinyWords.openTitle,
            ScrutinyWords.openExplanation(EventWords.question(ballot.question, assembly)), for: .openBox(ballot.id),
            [keyField(isMasked: true)])
    }

    /// A scrutineer's key for the next step of the ceremony.
    static var ceremony: Form {
        Form(
            ScrutinyWords.goOn, "It is used only at this console, never sent, and erased afterwards.",
            for: .goOnWithKey,
            [keyField(isMasked: true)])
    }

    /// A new key typed back.
    static var typedBack: Form {
        Form(
            ScrutinyWords.typeBack, "To make sure that you wrote it down correctly.", for: .typeKeyBack,
            [keyField(isMasked: false)])
    }

    /// The field of a key: not shown where a camera may look on.
    private static func keyField(isMasked: Bool) -> Form.Field {
        Form.Field(ScrutinyWords.key, "Key", hint: ScrutinyWords.keyHint, limit: 64, isMasked: isMasked)
    }
}

extension Form.Field {
    /// The same field, which stays empty for the first list.
    fileprivate var forReplacement: Form.Field {
        var field = self
        (field.isOptional, field.whenEmpty) = (true, ScrutinyForms.firstList)
        return field
    }
}
