import Foundation
import PlenaryTestKit
import Testing

@testable import BallotBox
@testable import Registrar
@testable import Secrets

@Suite("The directory of the registrar's files")
struct RegistrarFolderTests {
    @Test("directory and files are for their owner only, and what stands in a long secret document arrives whole")
    func written() throws {
        let directory = try TemporaryDirectory()
        let folder = try RegistrarFolder(directory.path(of: "cards") + "/", for: ["a", "b"])
        let document = SecretDocument()
        for number in 0..<10_000 { document.append("line \(number)\n") }
        try folder.write([("a", .open([65])), ("b", .secret(document))])
        #expect(folder.path == directory.path(of: "cards"))
        #expect(try Self.mode(folder.path) == 0o700)
        #expect(try Self.mode(folder.path + "/a") == 0o600)
        #expect(try Self.mode(folder.path + "/b") == 0o600)
        let text = try String(contentsOfFile: folder.path + "/b", encoding: .utf8)
        #expect(text == (0..<10_000).map { "line \($0)\n" }.joined())
    }

    @Test("a directory that holds an issue is refused, and one that holds other things is not")
    func taken() throws {
        let directory = try TemporaryDirectory()
        try RegistrarFolder(directory.path, for: ["a"]).write([("a", .open([65]))])
        let fault = #expect(throws: FileFault.self) { try RegistrarFolder(directory.path, for: ["a"]) }
        #expect(fault?.sentence.contains("holds a already") == true)
        _ = try RegistrarFolder(directory.path, for: ["b"])
        let noDirectory = #expect(throws: FileFault.self) {
            try RegistrarFolder(directory.path(of: "a"), for: ["b"])
        }
        #expect(noDirectory?.sentence.contains("is not a directory") == true)
        #expect(throws: FileFault.self) { try RegistrarFolder(directory.path(of: "x/y"), for: ["b"]) }
    }

    @Test("when a file cannot be written, none is left, nor the directory that was made for them")
    func halfWritten() throws {
        let directory = try TemporaryDirectory()
        let folder = try RegistrarFolder(directory.path(of: "cards"), for: ["a"])
        let fault = #expect(throws: FileFault.self) {
            try folder.write([("a", .open([65])), ("missing/b", .open([66]))])
        }
        #expect(fault?.sentence.contains("None of the files is left") == true)
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test("a list is read through a link, and what is no file of ours is refused without waiting")
    func reading() throws {
        let directory = try TemporaryDirectory()
        let (list, _) = try CredentialFixture.issue(ballots: 1)
        let folder = try RegistrarFolder(directory.path, for: [])
        try folder.write([("list", .open(list.bytes))])
        symlink(directory.path(of: "list"), directory.path(of: "link"))
        #expect(try PublicCredentials.load(from: directory.path(of: "link")) == list)
        mkfifo(directory.path(of: "pipe"), 0o600)
        for path in [directory.path(of: "pipe"), directory.path, "/dev/null", directory.path(of: "nothing")] {
            #expect(throws: FileFault.self, "\(path)") { try PublicCredentials.load(from: path) }
        }
    }

    private static func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
}
