import CanonicalJSON
import Foundation

@testable import SealedBallot

/// The test vectors: small elections made by belenios-tool 2.0 and forged boards.
enum Vectors {
    static let single = "v2.0-BELENIOS-2048-single3"
    static let threshold = "v2.0-BELENIOS-2048-threshold2of3"

    static func path(_ name: String) -> String {
        Bundle.module.bundlePath + "/Data/" + name
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    static func text(_ name: String) throws -> String {
        let text = String(decoding: try bytes(name), as: UTF8.self)
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    static func lines(_ name: String) throws -> [String] {
        try text(name).split(separator: "\n").map(String.init)
    }

    static func json(_ name: String) throws -> JSONValue {
        try JSONValue(bytes(name))
    }

    static func names(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).filter { $0.hasSuffix(ending) }.sorted()
    }

    /// The one board in a folder.
    static func board(in folder: String) throws -> [UInt8] {
        guard let name = try names(in: folder, ending: ".bel").first else { throw MissingVector(name: folder) }
        return try bytes("\(folder)/\(name)")
    }

    /// The bodies of the data objects of a board, in order.
    static func objects(of board: [UInt8]) -> [[UInt8]] {
        var bodies: [[UInt8]] = []
        var offset = 0
        while let header = ArchiveHeader(bytes: Array(board.dropFirst(offset).prefix(512))) {
            if case .data = header.kind { bodies.append(Array(board[(offset + 512)..<(offset + 512 + header.length)])) }
            offset += 512 + header.paddedLength
        }
        return bodies
    }
}

struct MissingVector: Error {
    let name: String
}

extension SecretText {
    convenience init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// The text, for comparisons in tests only.
    var revealed: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
