package import AssemblyCore
package import Language
import Minutes

/// All members by name: to sign when they come, or to call and to tick when they answer.
package struct RollSheet {
    private let assembly: Assembly
    private let isFromRecord: Bool

    /// The sheet of an assembly as it stands.
    /// - Parameter isFromRecord: whether its delegations are known from a record, with their credentials.
    package init(_ assembly: Assembly, isFromRecord: Bool) {
        (self.assembly, self.isFromRecord) = (assembly, isFromRecord)
    }

    private var members: [Member] { assembly.roll.compactMap { assembly.members[$0] } }

    /// The sheet on which delegations sign; `nil` where nothing was convened.
    package func signIn(in language: WorkingLanguage) -> String? {
        guard let convocation = assembly.convocation else { return nil }
        let head = SheetHead(convocation: convocation, language: language)
        let rows = members.enumerated().map { place, member in
            Markup.line(
                "tr", [:], .inline("td", ["class": "n"], Markup("\(place + 1)")), name(of: member, head),
                .inline("td", ["class": "line"], .nothing), .inline("td", ["class": "line"], .nothing))
        }
        return head.page(
            SheetWords.signInSheet, .sheet,
            [
                head.markup(SheetWords.signInSheet, SheetWords.signIn), blanks(head),
                head.table(
                    "list tall",
                    head: [
                        (SheetWords.number, "n"), (SheetWords.delegation, "name"), (SheetWords.nameInCapitals, "line"),
                        (SheetWords.signature, "line"),
                    ], rows: rows),
            ])
    }

    /// The roll that is called; `nil` where nothing was convened.
    package func roll(in language: WorkingLanguage) -> String? {
        guard let convocation = assembly.convocation else { return nil }
        let head = SheetHead(convocation: convocation, language: language)
        let isWeighted = members.contains { $0.weight != members.first?.weight }
        let tick = Markup.inline("td", ["class": "tick"], .inline("span", [:], .nothing))
        var rows = members.enumerated().map { place, member in
            let votes: Markup =
                isWeighted
                ? .inline("td", ["class": "number"], head.words("\(assembly.votes(member.weight))")) : .nothing
            return Markup.line(
                "tr", [:], .inline("td", ["class": "n"], Markup("\(place + 1)")), name(of: member, head), votes, tick,
                tick, tick)
        }
        let blank = Markup.inline("td", ["class": "tick"], .nothing)
        rows.append(
            .line(
                "tr", ["class": "sum"], .inline("td", [:], .nothing),
                .inline("th", ["scope": "row"], head.words(SheetWords.count)),
                isWeighted ? .inline("td", [:], .nothing) : .nothing, blank, blank, blank))
        return head.page(
            SheetWords.roll, .sheet,
            [
                head.markup(SheetWords.roll, SheetWords.callRoll), blanks(head),
                head.table(
                    "list",
                    head: [(SheetWords.number, "n"), (SheetWords.member, "name")]
                        + (isWeighted ? [(SheetWords.votes, "number")] : [])
                        + [SheetWords.forIt, SheetWords.againstIt, SheetWords.abstain].map { ($0, "tick") },
                    rows: rows), Signatures.officers(head),
            ])
    }

    /// What is written in by hand.
    private func blanks(_ head: SheetHead) -> Markup {
        let rows = [SheetWords.sitting, SheetWords.date].map { label in
            Markup.line("tr", [:], .inline("td", [:], head.words(label)), .inline("td", ["class": "blank"], .nothing))
        }
        return .block("table", ["class": "facts blanks", "role": "presentation"], [.block("tbody", [:], rows)])
    }

    private func name(of member: Member, _ head: SheetHead) -> Markup {
        let notes = [note(on: member)].compactMap(\.self)
        return .inline(
            "th", ["scope": "row"], head.words(member.name.message),
            .joining(notes.map { .inline("span", ["class": "small"], head.words($0)) }))
    }

    /// What the record holds against its vote.
    private func note(on member: Member) -> Message? {
        guard isFromRecord else { return nil }
        guard let delegation = assembly.delegations[member.code], delegation.credentials.areInOrder else {
            return SheetWords.notAccepted
        }
        return delegation.arrears.flatMap { $0.waiver == nil ? SheetWords.arrears($0.reason) : nil }
    }
}
