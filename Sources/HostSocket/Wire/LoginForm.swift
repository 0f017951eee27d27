import AssemblyCore
import Host
import Secrets

/// A login as it travels: who, and what proves it.
///
/// `{"as": "board"}`, `{"as": "delegate", "badge": "001", "pin": "1234"}`,
/// `{"as": "chair", "name": "mara", "password": "…"}`, and in a rehearsal `{"as": "chair"}`.
struct LoginForm: Codable, Sendable {
    let role: Role
    var name: OperatorID?
    var password: WireSecret?
    var badge: String?
    var pin: WireSecret?

    private enum CodingKeys: String, CodingKey {
        case role = "as"
        case name, password, badge, pin
    }

    init(_ login: Login) {
        switch login {
        case .officer(let role, let name, let password):
            (self.role, self.name, self.password) = (role, name, WireSecret(password))
        case .rehearsalOfficer(let role): self.role = role
        case .delegate(let badge, let pin): (role, self.badge, self.pin) = (.delegate, badge, WireSecret(pin))
        case .board: role = .board
        }
    }

    /// What is meant.
    /// - Throws: when something is missing that the role needs.
    var login: Login {
        get throws(ErrorForm) {
            // Nothing is kept, compared or hashed that is longer than a login can be.
            let secrets = (password?.secret.byteCount ?? 0, pin?.secret.byteCount ?? 0)
            guard [name?.rawValue, badge].allSatisfy({ ($0?.utf8.count ?? 0) <= 160 }), secrets.0 <= 1_024,
                secrets.1 <= 160
            else { throw ErrorForm(ErrorForm.Code.wrongParameters, "A login is shorter than that; nothing was done.") }
            switch (role, name, password, badge, pin) {
            case (.board, nil, nil, nil, nil): return .board
            case (.delegate, nil, nil, let badge?, let pin?): return .delegate(badge: badge, pin: pin.secret)
            case (.chair, nil, nil, nil, nil), (.secretariat, nil, nil, nil, nil), (.scrutineer, nil, nil, nil, nil):
                return .rehearsalOfficer(role)
            case (.chair, let name?, let password?, nil, nil), (.secretariat, let name?, let password?, nil, nil),
                (.scrutineer, let name?, let password?, nil, nil):
                return .officer(role, name, password: password.secret)
            default:
                throw ErrorForm(
                    ErrorForm.Code.wrongParameters,
                    "A delegate logs in with badge and pin, an officer with name and password, the board with neither.")
            }
        }
    }
}
