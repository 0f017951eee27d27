import AssemblyCore
import Language
import TerminalKit

/// How the report of the credentials committee is typed in: whom it names, by the group in which it stands.
struct CredentialsReportForm {
    private enum Name {
        static let accepted: NodeID = "accepted"
        static let provisional: NodeID = "provisional"
        static let refused: NodeID = "refused"
    }

    /// The form, empty.
    static func form(for question: Question) -> Form {
        Form(
            "The report on credentials",
            "\(question.title.message). The assembly decides on it by this question; once it is adopted, the chair gives effect to it.",
            for: .credentialsReport(question.id),
            [
                field(Name.accepted, "Accredited", whenEmpty: "all that are not named below"),
                field(Name.provisional, "Provisionally", whenEmpty: "nobody"),
                field(Name.refused, "Not accredited", whenEmpty: "nobody"),
            ])
    }

    private static func field(_ id: NodeID, _ label: Message, whenEmpty: Message) -> Form.Field {
        Form.Field(id, label, hint: "codes or names, with commas", limit: 2_000, whenEmpty: whenEmpty).forMembers
    }

    /// The report that was typed.
    static func report(in form: Form, _ assembly: Assembly) throws(FormRefusal) -> CredentialsReport {
        let provisional = try form.members(Name.provisional, in: assembly)
        let refused = try form.members(Name.refused, in: assembly)
        let named = Set(provisional + refused)
        let accepted =
            form.value(Name.accepted) == nil
            ? assembly.roll.filter { !named.contains($0) } : try form.members(Name.accepted, in: assembly)
        return CredentialsReport(accepted: accepted, provisional: provisional, refused: refused)
    }
}

extension OfficeAct {
    /// The report on credentials, on the page of the question that decides on it.
    static func credentialsReport(on question: Question, _ assembly: Assembly) -> [OfficeAct] {
        if assembly.adoptedCredentialsReports.contains(question.id) {
            let deed = Deed.submit(.delegations(.adoptCredentialsReport(question.id)))
            return [OfficeAct("Give effect to the report on credentials", deed)]
        }
        guard question.isPending, question.kind == .matter, question.form == .motion, question.amends == nil,
            question.partOf == nil, question.rounds == 0
        else { return [] }
        let isThere = assembly.credentialsReport(of: question.id) != nil
        return [
            OfficeAct(
                "Enter the report on credentials", state: isThere ? Text("entered", .success) : nil,
                .fill(CredentialsReportForm.form(for: question)))
        ]
    }
}

extension SecretariatState {
    /// Lays the report that was typed before the assembly.
    mutating func carryOutReport(_ form: Form, for question: QuestionID) throws(FormRefusal)
        -> [Effect<ConsoleRequest>]
    {
        let report = try CredentialsReportForm.report(in: form, assembly)
        return try give(.delegations(.layCredentialsReport(question, report)), of: form)
    }
}
