import AssemblyCore
import EventStream
import Foundation
import Glibc
import Host
import NIOCore

/// One client of the host: its requests, its sessions, what it follows. A bad message is refused and harms nobody else.
actor ServedConnection {
    typealias Writer = NIOAsyncChannelOutboundWriter<ByteBuffer>

    /// The most requests that are worked on at a time; further ones wait in the socket.
    private static let mostAtOnce = 256
    /// The most sessions on one connection.
    private static let mostSessions = 512
    /// So many messages that are none end the connection.
    private static let mostMalformed = 64

    private let host: any Hosting
    private let user: uid_t?
    private var tokens: Set<SessionToken> = []
    private var malformed = 0
    private var lastFollowing = 0

    init(host: any Hosting, user: uid_t?) { (self.host, self.user) = (host, user) }

    /// Serves the client until it goes, or the server stops; its sessions are lost then.
    func serve(_ channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        try? await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                var running = 0
                for try await line in inbound {
                    guard malformed < Self.mostMalformed else { break }
                    if running >= Self.mostAtOnce {
                        try await tasks.next()
                        running -= 1
                    }
                    running += 1
                    tasks.addTask { await self.answer(Data(line.readableBytesView), to: outbound) }
                }
                tasks.cancelAll()
            }
        }
        for token in tokens { await host.lost(token) }
        tokens = []
    }

    private func answer(_ line: Data, to writer: Writer) async {
        var id: Wire.RequestID?
        do {
            let request = try read(line)
            id = request.id
            // A notification asks for no answer, and the protocol has none that a client may send.
            guard let id else { return }
            try await perform(request.method, line, id, writer)
        } catch let trouble as Wire.Trouble {
            await write(Wire.Failure(id: id, error: trouble), to: writer)
        } catch {
            let trouble = Wire.Trouble(code: Wire.Trouble.invalidParameters, message: "The parameters are not those of the method.")
            await write(Wire.Failure(id: id, error: trouble), to: writer)
        }
    }

    private func read(_ line: Data) throws -> Wire.Request {
        guard (try? JSONSerialization.jsonObject(with: line)) != nil else {
            malformed += 1
            throw Wire.Trouble(code: Wire.Trouble.parse, message: "The line is no JSON.")
        }
        guard let request = try? JSONDecoder().decode(Wire.Request.self, from: line), request.jsonrpc == "2.0" else {
            malformed += 1
            throw Wire.Trouble(code: Wire.Trouble.invalidRequest, message: "The line is no JSON-RPC 2.0 request.")
        }
        return request
    }

    private func perform(_ method: String, _ line: Data, _ id: Wire.RequestID, _ writer: Writer) async throws {
        switch method {
        case Methods.greeting: await write(Wire.Answer(id: id, result: try await greeting()), to: writer)
        case Methods.open: await write(Wire.Answer(id: id, result: try await open(parameters(line))), to: writer)
        case Methods.close:
            let token = try own((try parameters(line) as Methods.Token).token)
            tokens.remove(token)
            await host.close(token)
            await write(Wire.Answer(id: id, result: Nothing()), to: writer)
        case Methods.submit:
            await write(Wire.Answer(id: id, result: try await submit(parameters(line))), to: writer)
        case Methods.renewPIN:
            await write(Wire.Answer(id: id, result: try await renewPIN(parameters(line))), to: writer)
        case Methods.follow: try await follow(parameters(line), id, writer)
        default:
            throw Wire.Trouble(code: Wire.Trouble.unknownMethod, message: "There is no method of this name.")
        }
    }

    private func parameters<Content: Codable>(_ line: Data) throws -> Content {
        try JSONDecoder().decode(Wire.Parameters<Content>.self, from: line).params
    }

    // MARK: Methods

    private func greeting() async throws -> Greeting {
        do throws(HostFault) { return try await host.greeting() } catch { throw Wire.Trouble(fault: error) }
    }

    private func open(_ parameters: Methods.Open) async throws -> Session {
        guard tokens.count < Self.mostSessions else {
            throw Wire.Trouble(login: .notAdmitted("This connection has as many sessions as it may; close one first."))
        }
        let login = try login(parameters)
        do throws(LoginFailure) {
            let session = try await host.open(login, on: DeviceID(parameters.device))
            tokens.insert(session.token)
            return session
        } catch { throw Wire.Trouble(login: error) }
    }

    /// Only the host's own user, or root, takes an officer's place in a rehearsal without a login.
    private func login(_ parameters: Methods.Open) throws -> Login {
        switch parameters.role {
        case .board: return .board
        case .delegate:
            guard let badge = parameters.badge, let pin = parameters.pin else { throw Wire.Trouble.missing("badge and pin") }
            return .delegate(badge: badge, pin: pin)
        case .chair, .secretariat, .scrutineer:
            if let name = parameters.name, let password = parameters.password {
                return .officer(parameters.role, OperatorID(rawValue: name), password: password)
            }
            guard let user, user == getuid() || user == 0 else {
                throw Wire.Trouble(login: .notAdmitted("Only the host's own user takes an officer's place without a login."))
            }
            return .rehearsalOfficer(parameters.role)
        }
    }

    private func submit(_ parameters: Methods.Submit) async throws -> Methods.Recorded {
        let token = try own(parameters.token)
        guard let id = RecordID(parameters.id) else { throw Wire.Trouble.missing("an id of 32 hexadecimal digits") }
        let second = parameters.second.map { Attestation(name: OperatorID(rawValue: $0.name), password: $0.password) }
        switch await host.submit(Submission(id: id, command: parameters.command, attestation: second), by: token) {
        case .recorded(let position): return Methods.Recorded(position: position)
        case .refused(let refusal): throw Wire.Trouble(refusal: refusal)
        case .checking(let why): throw Wire.Trouble(code: Wire.Trouble.checking, message: why)
        case .failed(let fault): throw Wire.Trouble(fault: fault)
        }
    }

    private func renewPIN(_ parameters: Methods.RenewPIN) async throws -> RenewedPIN {
        do throws(PINFailure) {
            return try await host.renewPIN(of: parameters.member, by: try ownPIN(parameters.token))
        } catch .refused(let refusal) { throw Wire.Trouble(refusal: refusal) } catch .failed(let fault) {
            throw Wire.Trouble(fault: fault)
        }
    }

    private func ownPIN(_ secret: String) throws(PINFailure) -> SessionToken {
        let token = SessionToken(secret: secret)
        guard tokens.contains(token) else { throw .failed(.sessionEnded) }
        return token
    }

    /// Answers, then sends batches as fast as the client reads them, until either side ends.
    private func follow(_ parameters: Methods.Follow, _ id: Wire.RequestID, _ writer: Writer) async throws {
        let token = try own(parameters.token)
        guard parameters.from > .origin else { throw Wire.Trouble.missing("a position from 1 on") }
        let feed: Feed
        do throws(HostFault) { feed = try await host.follow(from: parameters.from, by: token) } catch {
            throw Wire.Trouble(fault: error)
        }
        lastFollowing += 1
        let following = lastFollowing
        await write(Wire.Answer(id: id, result: Methods.Following(following: following)), to: writer)
        for await updates in feed {
            for start in stride(from: 0, to: updates.count, by: Wire.updatesPerBatch) {
                let part = updates[start..<min(start + Wire.updatesPerBatch, updates.count)].map(Methods.Update.init)
                let batch = Methods.Batch(following: following, updates: part)
                guard await write(Wire.Notification(method: Methods.batch, params: batch), to: writer) else { return }
            }
        }
        await write(
            Wire.Notification(method: Methods.end, params: Methods.Following(following: following)), to: writer)
    }

    /// A token is worth something only on the connection on which it was given.
    private func own(_ secret: String) throws -> SessionToken {
        let token = SessionToken(secret: secret)
        guard tokens.contains(token) else { throw Wire.Trouble(fault: .sessionEnded) }
        return token
    }

    /// Writes a message; waits while the client does not read.
    /// - Returns: false when the client is gone.
    @discardableResult
    private func write(_ message: some Encodable, to writer: Writer) async -> Bool {
        guard let line = try? Wire.line(message) else { return false }
        var buffer = ByteBufferAllocator().buffer(capacity: line.count + 1)
        buffer.writeBytes(line)
        buffer.writeInteger(UInt8(0x0A))
        do {
            try await writer.write(buffer)
            return true
        } catch { return false }
    }
}

extension Wire.Trouble {
    init(refusal: Refusal) {
        self.init(code: Self.refused, message: refusal.sentence, data: Wire.Detail(refusal: refusal))
    }

    init(fault: HostFault) {
        self.init(code: Self.fault, message: fault.sentence, data: Wire.Detail(fault: fault))
    }

    init(login: LoginFailure) {
        self.init(code: Self.notAdmitted, message: login.sentence, data: Wire.Detail(login: login))
    }

    static func missing(_ what: String) -> Wire.Trouble {
        Wire.Trouble(code: invalidParameters, message: "The method needs \(what).")
    }
}
