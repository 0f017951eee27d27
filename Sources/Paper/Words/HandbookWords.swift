import Language
import TerminalKit

extension HandbookEntry {
    /// The words behind the name, where there is one.
    var namedWords: Message { name.map { "\($0): \(words)" } ?? words }
}

extension Binding {
    /// The keys as they stand on the keyboards of a language.
    var labels: Message { keys.map(\.label).joined(separator: Message.verbatim(" ")) }
}

extension Handbook {
    /// The handbook of a role.
    package static func of(_ role: HandbookRole) -> Handbook {
        switch role {
        case .chair: chair
        case .secretariat: secretariat
        case .scrutineer: scrutineer
        case .registrar: registrar
        case .operator: `operator`
        case .auditor: auditor
        case .delegate: delegate
        case .checklist: checklist
        }
    }
}
