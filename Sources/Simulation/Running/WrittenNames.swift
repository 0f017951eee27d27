import AssemblyCore
import CanonicalJSON
import Synchronization

/// What commands and refusals are called, worked out once for each.
///
/// The names are those of the written form, which a socket takes.
enum WrittenNames {
    private static let commands = Mutex<[String: String]>([:])

    /// The name of a command.
    static func of(_ command: Command) -> String {
        let label = "\(caseName(command)).\(nameInFamily(command))"
        return commands.withLock { known in
            if let name = known[label] { return name }
            let text = (try? CanonicalJSON.bytes(of: command)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            let name = text.split(separator: "\"").dropFirst().first.map(String.init) ?? label
            known[label] = name
            return name
        }
    }

    private static func nameInFamily(_ command: Command) -> String {
        switch command {
        case .record(let inner): caseName(inner)
        case .sitting(let inner): caseName(inner)
        case .agenda(let inner): caseName(inner)
        case .floor(let inner): caseName(inner)
        case .delegations(let inner): caseName(inner)
        case .questions(let inner): caseName(inner)
        case .ballots(let inner): caseName(inner)
        case .series(let inner): caseName(inner)
        case .debate(let inner): caseName(inner)
        case .conduct(let inner): caseName(inner)
        case .scrutiny(let inner): caseName(inner)
        }
    }

    /// The name of an event.
    static func of(_ fact: Fact) -> String {
        let name =
            switch fact {
            case .record(let inner): caseName(inner)
            case .sitting(let inner): caseName(inner)
            case .agenda(let inner): caseName(inner)
            case .floor(let inner): caseName(inner)
            case .delegations(let inner): caseName(inner)
            case .questions(let inner): caseName(inner)
            case .ballots(let inner): caseName(inner)
            case .series(let inner): caseName(inner)
            case .debate(let inner): caseName(inner)
            case .conduct(let inner): caseName(inner)
            case .scrutiny(let inner): caseName(inner)
            }
        return "\(caseName(fact)).\(name)"
    }

    /// The name of a refusal, with that of its family.
    static func of(_ refusal: Refusal) -> String {
        switch refusal {
        case .agenda(let inner): "agenda.\(caseName(inner))"
        case .debate(let inner): "debate.\(caseName(inner))"
        case .conduct(let inner): "conduct.\(caseName(inner))"
        case .scrutiny(let inner): "scrutiny.\(caseName(inner))"
        default: caseName(refusal)
        }
    }
}

/// What a case of an enumeration is called in the sources. A mirror would say it as well, and take a hundred times as long.
func caseName<Value>(_ value: Value) -> String { runtimeCaseName(value).map { String(cString: $0) } ?? "\(value)" }

@_silgen_name("swift_EnumCaseName")
private func runtimeCaseName<Value>(_ value: Value) -> UnsafePointer<CChar>?
