import Glibc
import Host
import PlenaryTestKit
import Testing

@testable import HostSocket

/// Where the socket is, and that nobody else reaches it or puts another one in its place.
@Suite("The socket's file", .timeLimit(.minutes(2)))
struct SocketFileTests {
    @Test("it is for its owner alone, in a directory for its owner alone, and goes with the server")
    func modes() async throws {
        try await TemporaryDirectory.with { directory in
            let old = umask(0)
            defer { umask(old) }
            let host = try await HostStory.begin()
            let path = directory.path(of: "plenary/plenary.sock")
            let server = try await HostServer.start(host.host, at: path)
            #expect(server.path == path)
            #expect(Self.mode(path) == S_IFSOCK | 0o600)
            #expect(Self.mode(directory.path(of: "plenary")) == S_IFDIR | 0o700)
            await server.stop()
            #expect(Self.mode(path) == nil)
            await host.host.stop()
        }
    }

    @Test("for a group it is 0660 and the group's")
    func group() async throws {
        try await TemporaryDirectory.with { directory in
            let host = try await HostStory.begin()
            let entry = try #require(getgrgid(getegid()))
            let name = String(cString: entry.pointee.gr_name)
            let server = try await HostServer.start(host.host, at: directory.path(of: "s"), group: name)
            #expect(Self.mode(directory.path(of: "s")) == S_IFSOCK | 0o660)
            await server.stop()
            let fault = await Self.fault(host, at: directory.path(of: "s"), group: "no-such")
            #expect(fault?.description.contains("There is no group 'no-such'") == true)
            #expect(Self.mode(directory.path(of: "s")) == nil, "a socket that was not opened was left behind")
            await host.host.stop()
        }
    }

    @Test("a second host is told that one runs; the first goes on")
    func two() async throws {
        let story = try await SocketStory.begin()
        let fault = await Self.fault(story.host, at: story.path)
        #expect(fault?.description.contains("A host runs already") == true)
        let remote = story.remote()
        #expect(await remote.isReachable())
        await remote.disconnect()
        await story.end()
    }

    @Test("of many hosts that start at once on a stale socket exactly one serves")
    func race() async throws {
        try await TemporaryDirectory.with { directory in
            let host = try await HostStory.begin()
            let path = directory.path(of: "s")
            try Self.leaveStaleSocket(at: path)
            let servers = await withTaskGroup(of: HostServer?.self) { tasks -> [HostServer] in
                for _ in 0..<16 { tasks.addTask { try? await HostServer.start(host.host, at: path) } }
                return await tasks.reduce(into: []) { if let server = $1 { $0.append(server) } }
            }
            #expect(servers.count == 1)
            let remote = RemoteHost(path: path)
            #expect(await remote.isReachable())
            await remote.disconnect()
            for server in servers { await server.stop() }
            await host.host.stop()
        }
    }

    @Test("a socket that a dead host has left behind is replaced")
    func stale() async throws {
        try await TemporaryDirectory.with { directory in
            let host = try await HostStory.begin()
            let path = directory.path(of: "s")
            try Self.leaveStaleSocket(at: path)
            let early = RemoteHost(path: path)
            #expect(await !early.isReachable())
            let server = try await HostServer.start(host.host, at: path)
            #expect(await early.isReachable())
            await early.disconnect()
            await server.stop()
            await host.host.stop()
        }
    }

    @Test("what is not a socket is left alone")
    func otherFile() async throws {
        try await TemporaryDirectory.with { directory in
            let host = try await HostStory.begin()
            let path = directory.path(of: "s")
            for isLink in [false, true] {
                if isLink { symlink("/etc/passwd", path) } else { close(open(path, O_CREAT | O_WRONLY, 0o600)) }
                let fault = await Self.fault(host, at: path)
                #expect(fault?.description.contains("not a socket") == true)
                #expect(Self.mode(path) != nil)
                unlink(path)
            }
            await host.host.stop()
        }
    }

    @Test("a directory in which others could replace the socket is refused")
    func openDirectory() async throws {
        try await TemporaryDirectory.with { directory in
            let host = try await HostStory.begin()
            let open = directory.path(of: "open")
            mkdir(open, 0o700)
            chmod(open, 0o777)
            let fault = await Self.fault(host, at: "\(open)/s")
            #expect(fault?.description.contains("Others could put a socket") == true)
            await host.host.stop()
        }
    }

    @Test("a private directory is neither a link, nor anybody else's, nor open to others")
    func privateDirectory() throws {
        let directory = try TemporaryDirectory()
        try SocketDirectory.checkIsOwn(directory.path)
        let link = directory.path(of: "link")
        symlink(directory.path, link)
        #expect(throws: SocketFault.self) { try SocketDirectory.checkIsOwn(link) }
        #expect(throws: SocketFault.self) { try SocketDirectory.checkIsOwn("/tmp") }
        let open = directory.path(of: "open")
        mkdir(open, 0o700)
        chmod(open, 0o750)
        #expect(throws: SocketFault.self) { try SocketDirectory.checkIsOwn(open) }
    }

    @Test("a path that is too long for a socket is told so before anything is made")
    func longPath() async throws {
        let host = try await HostStory.begin()
        let path = "/tmp/" + String(repeating: "x", count: 103)
        let fault = await Self.fault(host, at: path)
        #expect(fault?.description.contains("has 108 bytes, and the system allows 107") == true)
        await host.host.stop()
    }

    @Test("it is looked for where it was named, or in the runtime directory, the system's, and the private one")
    func search() {
        let fallback = "/tmp/plenary-\(geteuid())/plenary.sock"
        let environment = ["PLENARY_SOCKET": "/a/b", "XDG_RUNTIME_DIR": "/run/user/7"]
        #expect(SocketLocation(explicit: "/x", environment: environment).paths == ["/x"])
        #expect(SocketLocation(explicit: nil, environment: environment).paths == ["/a/b"])
        let usual = SocketLocation(
            explicit: nil, environment: ["XDG_RUNTIME_DIR": "/run/user/7", "PLENARY_SOCKET": ""])
        #expect(usual.paths == ["/run/user/7/plenary/plenary.sock", "/run/plenary/plenary.sock", fallback])
        #expect(usual.home == "/run/user/7/plenary/plenary.sock")
        let bare = SocketLocation(explicit: nil, environment: ["XDG_RUNTIME_DIR": "relative"])
        #expect(bare.paths == ["/run/plenary/plenary.sock", fallback])
        #expect(bare.home == fallback)
    }

    @Test("who comes where nobody listens is told how to start a host")
    func nobody() async throws {
        let remote = RemoteHost(path: "/tmp/plenary-nobody-listens-here")
        do {
            _ = try await remote.greeting()
            Issue.record("somebody answered")
        } catch { #expect("\(error.sentence)".contains("start one with 'plenary'"), "\(error.sentence)") }
    }

    private static func mode(_ path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode : nil
    }

    private static func leaveStaleSocket(at path: String) throws {
        close(try ListeningSocket.open(at: path, group: nil).descriptor)
    }

    /// Why a host cannot be served at a path.
    private static func fault(_ host: HostStory, at path: String, group: String? = nil) async -> SocketFault? {
        do throws(SocketFault) {
            let server = try await HostServer.start(host.host, at: path, group: group)
            await server.stop()
            return nil
        } catch { return error }
    }
}
