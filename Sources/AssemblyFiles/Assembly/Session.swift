import AssemblyCore
import EditedFiles
import Language

/// What the parts of an assembly file are checked against. A part that could not be read is `nil`, and nothing is
/// checked against it, so that one mistake is not reported many times.
struct Session {
    /// The first day.
    var from: CivilDate?
    /// The last day.
    var to: CivilDate?
    /// Local time minus UTC, in minutes.
    var utcOffsetMinutes = 0
    /// Whether it is a rehearsal.
    var isRehearsal = false
    /// The rules.
    var rulebook: Rulebook?
    /// The members.
    var members: [Member]?
    /// The codes of the members.
    var codes: Set<MemberCode> = []
    /// The day of each sitting.
    var sittings: [Int: CivilDate]?
    /// The items of the agenda that can be taken up, and those that only group others.
    var items: [ItemID: Bool]?

    /// Reports a day outside the session.
    func check(_ date: CivilDate, of value: YAMLValue) {
        guard let from, let to, from <= to, date < from || date > to else { return }
        value.report("\(value.name) is on \(date), and the session lasts from \(from) to \(to)")
    }

    /// Reads a moment and reports one outside the session.
    func moment(_ value: YAMLValue?, on day: CivilDate?) -> Moment? {
        guard let value, let moment = value.moment(on: day, utcOffsetMinutes: utcOffsetMinutes) else { return nil }
        let date = moment.civil(utcOffsetMinutes: utcOffsetMinutes).date
        // The day of a sitting is checked with the sitting.
        if date != day { check(date, of: value) }
        return moment
    }

    /// Reads a member's code and reports an unknown one.
    func member(_ value: YAMLValue) -> MemberCode? {
        value.memberCode().flatMap { known($0, value) }
    }

    /// A code that a value gives, unless there is no such member, which is reported.
    func known(_ code: MemberCode, _ value: YAMLValue) -> MemberCode? {
        guard let members, !codes.contains(code) else { return code }
        let named = members.first { $0.name.english.lowercased() == code.rawValue.lowercased() }
        let upper = MemberCode(rawValue: code.rawValue.uppercased())
        let meant = named?.code ?? (codes.contains(upper) ? upper : nil)
        value.report(
            "there is no member \(Shown.quoted(code.rawValue))",
            hint: meant.map { "did you mean \(Shown.quoted($0.rawValue))?" } ?? "the codes are in the members file")
        return nil
    }

    /// Reads the name of a decision and reports one that the rulebook does not have.
    func decision(_ value: YAMLValue) -> DecisionID? {
        guard let id = value.identifier().map({ DecisionID(rawValue: $0) }) else { return nil }
        guard let rulebook, rulebook[id] == nil else { return id }
        let known = rulebook.decisions.map(\.id.rawValue)
        let hint = Spelling.hint(for: id.rawValue, among: known) ?? "it has \(Shown.alternatives(known))"
        value.report("the rulebook has no decision \(Shown.quoted(id.rawValue))", hint: hint)
        return nil
    }

    /// Reads a list of names of persons.
    func names(_ value: YAMLValue?, of entry: String, limit: Int) -> [String] {
        (value?.list(of: entry, limit: limit) ?? []).compactMap { $0.properName() }
    }
}
