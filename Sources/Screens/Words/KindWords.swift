import AssemblyCore
import Language
import TerminalKit

// What kinds of things are called; their own names are those of files.

extension ItemKind {
    /// The kind in words.
    var words: Message {
        switch self {
        case .opening: "opening"
        case .address: "address"
        case .procedure: "procedure"
        case .appointment: "appointment"
        case .election: "election"
        case .panel: "panel"
        case .report: "report"
        case .resolution: "resolution"
        case .programme: "programme"
        case .budget: "budget"
        case .closing: "closing"
        }
    }
}

extension Credentials {
    /// Where they stand, in words.
    var words: Message {
        switch self {
        case .pending: Message("pending", context: "credentials")
        case .accepted: Message("accepted", context: "credentials")
        case .refused: Message("refused", context: "credentials")
        case .provisional: Message("provisional", context: "credentials")
        }
    }
}
