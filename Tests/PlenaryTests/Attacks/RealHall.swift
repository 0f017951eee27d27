import AssemblyCore
import EventStream
import Foundation
import Glibc
import HostSocket
import Host
import PlenaryTestKit
import Secrets

/// A session in earnest at the real host: officers with passwords, delegations with PINs, and crowds at its socket.
struct RealHall {
    static let members: [MemberCode] = ["AA", "BB", "CC", "DD"]
    static let password = "a long password"

    let host: ServedHost
    /// Badges and PINs.
    let pins: [MemberCode: RenewedPIN]

    /// How long an honest kiosk may take beside an attack. What is queued behind a crowd takes many times as long.
    let limit = Duration.seconds(2)

    static func begin(_ options: [String] = []) async throws -> RealHall {
        let directory = try TemporaryDirectory()
        try Data(SmallSession.assembly.utf8).write(to: URL(filePath: directory.path(of: "small.yaml")))
        try Data(SmallSession.roll.utf8).write(to: URL(filePath: directory.path(of: "members.csv")))
        let state = directory.path(of: "session")
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let roster = OperatorRoster(IdentityFile(path: state + "/identities.json"))
        try await roster.add("chair", roles: [.chair], password: "\(password)")
        try await roster.add("office", roles: [.secretariat], password: "\(password)")
        try await roster.add("registrar", roles: [.secretariat], password: "\(password)")
        let host = try await ServedHost.start([directory.path(of: "small.yaml")] + options, in: directory)
        let sheet = try await PipedProcess.run(
            product: "plenary", ["operators", "pins", directory.path(of: "pins"), "--state", state])
        guard sheet.status == 0 else { throw StoryFault(sheet.errors) }
        let office = host.remote()
        let token = try await office.open(
            .officer(.secretariat, "office", password: "\(password)"), on: DeviceID("office")
        )
        .token
        var pins: [MemberCode: RenewedPIN] = [:]
        for member in members {
            for command: Command in [
                .delegations(.decideCredentials(member, .accepted)),
                .delegations(.registerPresence(member, present: true)),
            ] { _ = await office.submit(Submission(command: command), by: token) }
            pins[member] = try await office.renewPIN(of: member, by: token)
        }
        let chair = host.remote()
        let presiding = try await chair.open(.officer(.chair, "chair", password: "\(password)"), on: DeviceID("chair"))
            .token
        for command: Command in [.sitting(.open(1)), .agenda(.takeUp("adoption"))] {
            guard case .recorded = await chair.submit(Submission(command: command), by: presiding) else {
                throw StoryFault("\(command) was not recorded")
            }
        }
        await office.disconnect()
        await chair.disconnect()
        return RealHall(host: host, pins: pins)
    }

    func login(of member: MemberCode) -> Login {
        .delegate(badge: pins[member]?.badge ?? "", pin: "\(pins[member]?.pin ?? "")")
    }

    /// When a kiosk that has stood in the hall before is used: its delegate logs in and asks for the floor.
    /// - Returns: how long that took until it was recorded.
    func use(_ kiosk: RemoteHost, for member: MemberCode) async throws -> Duration {
        let start = ContinuousClock.now
        let token = try await kiosk.open(login(of: member), on: DeviceID("kiosk \(member)")).token
        let reply = await kiosk.submit(Submission(command: .floor(.request(member))), by: token)
        guard case .recorded = reply else { throw StoryFault("the request was answered \(reply)") }
        return ContinuousClock.now - start
    }
}

/// Somebody at the socket who sends whatever they like.
final class RawClient {
    private let descriptor: Int32

    init(_ path: String) throws { descriptor = try SocketCaller.connect(path) }

    deinit { close(descriptor) }

    /// Sends as much as is taken at once.
    func send(_ text: String) {
        Array(text.utf8).withUnsafeBytes { bytes in
            _ = Glibc.send(
                descriptor, bytes.baseAddress, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
        }
    }

    /// Sends what is taken now.
    /// - Returns: how many bytes were taken.
    func push(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { bytes in
            max(0, Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)))
        }
    }

    /// What comes within a time.
    func answer(within milliseconds: Int32 = 2_000) -> String {
        var (text, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&waiting, 1, text.isEmpty ? milliseconds : 50) > 0 {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            text += buffer.prefix(count)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether the other end has closed.
    var isEnded: Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 0) > 0 else { return false }
        var byte: UInt8 = 0
        return waiting.revents & Int16(POLLHUP) != 0 || recv(descriptor, &byte, 1, Int32(MSG_PEEK)) == 0
    }
}
