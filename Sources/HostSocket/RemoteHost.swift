public import AssemblyCore
public import EventStream
import Foundation
public import Host

/// A host in another process of this machine, reached over its socket; for everything above the same as one in this process.
///
/// The connection is made at the first call and again at the next one after it was lost. Sessions do not outlive it.
public actor RemoteHost: Hosting {
    /// Where the host is.
    public nonisolated let path: String
    private var link: HostLink?

    /// A host at a path; nothing happens before the first call.
    public init(path: String) { self.path = path }

    /// Whether somebody serves at the path now.
    public func isReachable() async -> Bool { (try? await connected()) != nil }

    /// Ends the connection, and with it every session of it.
    public func disconnect() async {
        await link?.close()
        link = nil
    }

    /// See ``Hosting/greeting()``.
    public func greeting() async throws(HostFault) -> Greeting {
        try await faulting { try await self.call(Methods.greeting, Nothing()) }
    }

    /// See ``Hosting/open(_:on:)``.
    public func open(_ login: Login, on device: DeviceID) async throws(LoginFailure) -> Session {
        do {
            return try await call(Methods.open, Self.parameters(of: login, device))
        } catch let trouble as Wire.Trouble {
            throw trouble.data?.login ?? .fault(trouble.data?.fault ?? .malformed(trouble.message))
        } catch { throw .fault(.unreachable(Self.lost)) }
    }

    /// See ``Hosting/close(_:)``.
    public func close(_ token: SessionToken) async {
        guard let link, await link.isUp else { return }
        _ = await link.call(Methods.close, Methods.Token(token: token.secret))
    }

    /// See ``Hosting/submit(_:by:)``: an answer that is lost with the link leaves it open what became of the command.
    public func submit(_ submission: Submission, by token: SessionToken) async -> Reply {
        guard let link, await link.isUp else { return .failed(.sessionEnded) }
        let second = submission.attestation.map { Methods.Second(name: $0.name.rawValue, password: $0.password) }
        let parameters = Methods.Submit(
            token: token.secret, id: submission.id.description, command: submission.command, second: second)
        guard let line = await link.call(Methods.submit, parameters) else { return .checking(Self.lost) }
        do {
            return .recorded(try Self.result(line, as: Methods.Recorded.self).position)
        } catch let trouble as Wire.Trouble {
            if let refusal = trouble.data?.refusal { return .refused(refusal) }
            if trouble.code == Wire.Trouble.checking { return .checking(trouble.message) }
            return .failed(trouble.data?.fault ?? .malformed(trouble.message))
        } catch { return .checking("The host's answer could not be read.") }
    }

    /// See ``Hosting/follow(from:by:)``.
    public func follow(from position: Position, by token: SessionToken) async throws(HostFault) -> Feed {
        let following: Methods.Following = try await faulting {
            try await self.call(Methods.follow, Methods.Follow(token: token.secret, from: position))
        }
        guard let link else { throw .unreachable(Self.lost) }
        return await link.feed(following.following)
    }

    /// See ``Hosting/renewPIN(of:by:)``.
    public func renewPIN(of member: MemberCode, by token: SessionToken) async throws(PINFailure) -> RenewedPIN {
        do {
            return try await call(Methods.renewPIN, Methods.RenewPIN(token: token.secret, member: member))
        } catch let trouble as Wire.Trouble {
            if let refusal = trouble.data?.refusal { throw .refused(refusal) }
            throw .failed(trouble.data?.fault ?? .malformed(trouble.message))
        } catch { throw .failed(.unreachable(Self.lost)) }
    }

    // MARK: Calls

    private static let lost = "the link was lost; nothing that was recorded is lost."

    private static func parameters(of login: Login, _ device: DeviceID) -> Methods.Open {
        switch login {
        case .officer(let role, let name, let password):
            Methods.Open(device: device.name, role: role, name: name.rawValue, password: password)
        case .rehearsalOfficer(let role): Methods.Open(device: device.name, role: role)
        case .delegate(let badge, let pin): Methods.Open(device: device.name, role: .delegate, badge: badge, pin: pin)
        case .board: Methods.Open(device: device.name, role: .board)
        }
    }

    private func connected() async throws -> HostLink {
        if let link, await link.isUp { return link }
        let fresh = try await HostLink.connect(to: path)
        link = fresh
        return fresh
    }

    private func call<Result: Codable>(_ method: String, _ parameters: some Encodable & Sendable) async throws -> Result {
        let link = try await connected()
        guard let line = await link.call(method, parameters) else { throw HostFault.unreachable(Self.lost) }
        return try Self.result(line, as: Result.self)
    }

    private static func result<Result: Codable>(_ line: Data, as type: Result.Type) throws -> Result {
        if let failure = try? JSONDecoder().decode(Wire.Failure.self, from: line) { throw failure.error }
        return try JSONDecoder().decode(Wire.Answer<Result>.self, from: line).result
    }

    private func faulting<Result>(_ body: () async throws -> Result) async throws(HostFault) -> Result {
        do { return try await body() } catch let trouble as Wire.Trouble {
            throw trouble.data?.fault ?? .malformed(trouble.message)
        } catch let fault as HostFault { throw fault } catch {
            throw .unreachable("nobody answers at \(path).")
        }
    }
}
