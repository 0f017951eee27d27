import Bytes

@testable import SealedBallot

/// A board taken to pieces, to be put together again after a change with all names and references made right.
struct BoardParts {
    /// The data objects in order.
    var objects: [[UInt8]]
    private let originals: [[UInt8]]
    private var types: [BulletinBoardEventType] = []

    init(_ board: [UInt8]) {
        objects = Vectors.objects(of: board)
        originals = objects
        var offset = 0
        while let header = ArchiveHeader(bytes: Array(board.dropFirst(offset).prefix(512))) {
            let body = Array(board[(offset + 512)..<(offset + 512 + header.length)])
            if case .event = header.kind, let event = try? BulletinBoardEvent(bytes: body) { types.append(event.type) }
            offset += 512 + header.paddedLength
        }
    }

    /// The board with a new chain of events.
    func rebuilt() -> [UInt8] {
        let objects = relinked()
        var board = entry(.opening, Array("{\"version\":1,\"timestamp\":\"1\"}".utf8))
        var parent: Digest?
        var rest = objects[...]
        for (height, type) in types.enumerated() {
            let own = rest.prefix(type.objectCount)
            rest = rest.dropFirst(type.objectCount)
            let event = BulletinBoardEvent(
                parent: parent, height: height, type: type, payload: own.last.map { Digest(of: $0) })
            parent = Digest(of: event.bytes)
            board +=
                own.flatMap { entry(.data(Digest(of: $0)), $0) } + entry(.event(Digest(of: event.bytes)), event.bytes)
        }
        return board
    }

    /// The objects with the hashes of changed objects replaced wherever another object names them.
    private func relinked() -> [[UInt8]] {
        var texts = objects.map { String(decoding: $0, as: UTF8.self) }
        for index in objects.indices where objects[index] != originals[index] {
            let old = Digest(of: originals[index]).description
            let new = Digest(of: objects[index]).description
            texts = texts.map { $0.replacing(old, with: new) }
        }
        return texts.map { Array($0.utf8) }
    }

    private func entry(_ kind: ArchiveHeader.Kind, _ body: [UInt8]) -> [UInt8] {
        let header = ArchiveHeader(kind: kind, length: body.count, timestamp: 1)
        return header.bytes + body + [UInt8](repeating: 0, count: header.paddedLength - body.count)
    }
}
