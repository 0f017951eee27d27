import TerminalKit

extension CommandRow {
    /// What a page lists to be done.
    static let acts = CommandRow("act")
    /// The next steps of a sitting.
    static let steps = CommandRow("step")
    /// The answers of a roll call.
    static let answers = CommandRow("answer")
    /// What a delegation votes for by proxy.
    static let proxies = CommandRow("proxy")
    /// What a delegation can ask for.
    static let requests = CommandRow("ask")
    /// The lines of a list of names.
    static let names = CommandRow("pick")
    /// The lines of a ballot paper.
    static let marks = CommandRow("mark")
}
