import AssemblyCore
import Host

/// Who tries something at the socket.
enum Seat: String, CaseIterable {
    /// Whoever has not logged in.
    case nobody = "nobody"
    /// Whoever has found the chair's token, and comes over another connection.
    case thief = "thief"
    case board = "board"
    /// The delegation whose affairs it is.
    case own = "own"
    /// Another delegation.
    case other = "other"
    case scrutineer = "scrutineer"
    case office = "secretariat"
    case chair = "chair"

    /// The delegation whose affairs are tried.
    static let member: MemberCode = "AL"
    /// Another one.
    static let another: MemberCode = "BR"

    /// The login as it travels; `nil` for whoever has none.
    func login(badge: (MemberCode) -> String) -> String? {
        switch self {
        case .nobody, .thief: nil
        case .board: #"{"as":"board"}"#
        case .own: #"{"as":"delegate","badge":"\#(badge(Self.member))","pin":"1234"}"#
        case .other: #"{"as":"delegate","badge":"\#(badge(Self.another))","pin":"1234"}"#
        case .scrutineer, .office, .chair: #"{"as":"\#(rawValue)"}"#
        }
    }
}
