import AssemblyCore
import EditedFiles

extension DecisionReader {
    /// The fields of a rule that have a usual value.
    struct Fields {
        let secrecy: Secrecy
        let maySecret: Bool
        let disclosure: Disclosure
        let franchise: Franchise
        let paper: PaperForm
        let tie: TieRule
        let cutTie: CutTieRule
        let onFailure: FailureRule
        let putOffAbove: Majority?
        let incompatibility: Incompatibility?
    }

    /// What is given, inherited or usual.
    func fields() -> Fields {
        let part = Inheritance(mapping: mapping)
        let secrecy = part.value("secrecy", base?.secrecy, usually: .recorded) { $0.choice(of: Secrecy.allCases) }
        reportIdle(secrecy)
        return Fields(
            secrecy: secrecy,
            maySecret: part.value("secret-on-request", base?.maySecret, usually: false) { $0.boolean() },
            disclosure: part.value("disclosure", base?.disclosure, usually: .live) {
                $0.choice(of: Disclosure.allCases)
            },
            franchise: part.value("franchise", base?.franchise, usually: franchise) {
                FranchiseReader(mentions: mentions).franchise($0, extending: base?.franchise ?? franchise)
            },
            paper: part.value("paper", base?.paper, usually: PaperForm()) {
                PaperReader.form($0, extending: base?.paper)
            },
            tie: part.value("tie", base?.tie, usually: .lost) { $0.choice(of: TieRule.allCases) },
            cutTie: part.value("cut-tie", base?.cutTie, usually: .extraBallot) { $0.choice(of: CutTieRule.allCases) },
            onFailure: part.value("on-failure", base?.onFailure, usually: .rejected, read: FailureReader.rule),
            putOffAbove: part.optional("put-off-above", base?.putOffAbove, read: TestsReader.share),
            incompatibility: part.optional("incompatibility", base?.incompatibility) {
                IncompatibilityReader(mentions: mentions).rule($0, extending: base?.incompatibility)
            })
    }

    /// Reports keys that can have no effect.
    private func reportIdle(_ secrecy: Secrecy) {
        if secrecy != .recorded, let value = mapping["disclosure"] {
            let what = secrecy == .secret ? "a secret ballot never shows options" : "an unrecorded vote has no options"
            value.report(what, hint: "leave 'disclosure' out; it is for recorded votes")
        }
        if secrecy == .secret, let value = mapping["secret-on-request"], value.written == "true" {
            value.report("this decision is secret without anybody's request", hint: "leave 'secret-on-request' out")
        }
    }
}
