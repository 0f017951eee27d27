import Bytes

/// The first pass over a board.
struct BulletinBoardIndexer {
    private let source: any BulletinBoardSource
    private var index = BulletinBoardIndex()
    private var offset = 0
    private var entry = 0
    private var pending: [BulletinBoardIndex.Object] = []
    private var ballotDigests: Set<Digest> = []
    /// No object is read into memory that is longer; a hundred thousand credentials fit.
    static let longestObject = 1 << 26

    private init(_ source: any BulletinBoardSource) {
        self.source = source
    }

    static func index(_ source: any BulletinBoardSource, progress: (Int) -> Void) throws -> BulletinBoardIndex {
        var indexer = BulletinBoardIndexer(source)
        try indexer.opening()
        while indexer.offset < source.length {
            try indexer.next()
            progress(indexer.offset)
        }
        guard indexer.pending.isEmpty, indexer.index.last != nil else {
            throw indexer.objection(.truncated, indexer.pending.last?.named)
        }
        return indexer.index
    }

    private func objection(_ reason: ObjectRefusal, _ object: BulletinBoardObject? = nil) -> BulletinBoardRefusal {
        BulletinBoardRefusal(
            object: object ?? BulletinBoardObject(entry: entry, name: "", kind: .archive), reason: reason)
    }

    /// Reads the header at the current offset.
    private mutating func header() throws -> ArchiveHeader {
        entry += 1
        let bytes = try source.read(at: offset, count: ArchiveHeader.blockSize)
        guard bytes.count == ArchiveHeader.blockSize else { throw objection(.truncated) }
        guard let header = ArchiveHeader(bytes: bytes) else { throw objection(.malformedHeader) }
        guard header.length <= BulletinBoardIndexer.longestObject else {
            throw objection(.tooLarge(bytes: header.length))
        }
        guard offset + ArchiveHeader.blockSize + header.paddedLength <= source.length else {
            throw objection(.truncated)
        }
        return header
    }

    /// Reads a body, tests its padding and moves on.
    private mutating func body(_ header: ArchiveHeader) throws -> [UInt8] {
        let bytes = try source.read(at: offset + ArchiveHeader.blockSize, count: header.paddedLength)
        offset += ArchiveHeader.blockSize + header.paddedLength
        guard bytes.count == header.paddedLength else { throw objection(.truncated) }
        guard bytes[header.length...].allSatisfy({ $0 == 0 }) else { throw objection(.paddingNotZero) }
        return Array(bytes.prefix(header.length))
    }

    /// The first entry, whose time stamp all headers repeat.
    private mutating func opening() throws {
        let header = try header()
        let text = "{\"version\":1,\"timestamp\":\"\(header.timestamp)\"}"
        guard header.kind == .opening else { throw objection(.malformedHeader) }
        guard try body(header) == Array(text.utf8) else { throw objection(.notCanonical(offset: 0)) }
        index.timestamp = header.timestamp
    }

    private mutating func next() throws {
        let header = try header()
        guard header.timestamp == index.timestamp else { throw objection(.malformedHeader) }
        switch header.kind {
        case .opening: throw objection(.unexpectedObject)
        case .data(let digest): try data(header, digest)
        case .event(let digest): try event(header, digest)
        }
    }

    /// Tests the hash of a data object and remembers where it is. Damage to the file is thus found before any long work
    /// begins; the content is read again, and its hash tested again, when its turn comes.
    private mutating func data(_ header: ArchiveHeader, _ digest: Digest) throws {
        let start = offset + ArchiveHeader.blockSize
        let object = BulletinBoardIndex.Object(entry: entry, digest: digest, offset: start, length: header.length)
        guard pending.count < 4 else { throw objection(.unexpectedObject, object.named) }
        guard Digest(of: try body(header)) == digest else { throw objection(.wrongHash, object.named) }
        pending.append(object)
    }

    /// Checks an event against the one before and files the objects that belong to it.
    private mutating func event(_ header: ArchiveHeader, _ digest: Digest) throws {
        let bytes = try body(header)
        var object = BulletinBoardObject(entry: entry, name: header.kind.name, kind: .event("?", height: index.height))
        guard Digest(of: bytes) == digest else { throw objection(.wrongHash, object) }
        let event: BulletinBoardEvent
        do {
            event = try BulletinBoardEvent(bytes: bytes)
        } catch {
            throw objection(error, object)
        }
        object = BulletinBoardObject(
            entry: entry, name: header.kind.name, kind: .event(event.type.rawValue, height: index.height))
        guard event.type.mayFollow(index.last?.type) else {
            let after = index.last?.type.rawValue ?? "the beginning"
            throw objection(.wrongOrder(found: event.type.rawValue, after: after), object)
        }
        guard event.height == index.height else { throw objection(.wrongHeight(expected: index.height), object) }
        guard event.parent == index.last?.digest else { throw objection(.brokenChain, object) }
        guard pending.count == event.type.objectCount else { throw objection(.unusedObjects, object) }
        guard event.payload == pending.last?.digest else { throw objection(.wrongPayload, object) }
        try file(event.type)
        index.last = (event.type, digest)
        index.height += 1
        pending = []
    }

    private mutating func file(_ type: BulletinBoardEventType) throws {
        func kinds(_ kinds: BulletinBoardObject.Kind...) -> [BulletinBoardIndex.Object] {
            zip(pending, kinds).map { object, kind in
                var object = object
                object.kind = kind
                return object
            }
        }
        let number = index.decryptions.count + 1
        switch type {
        case .setup: index.setup = kinds(.election, .trustees, .credentials, .setup)
        case .ballot:
            let ballot = kinds(.ballot(index.ballots.count + 1))[0]
            guard ballotDigests.insert(ballot.digest).inserted else { throw objection(.duplicateBallot, ballot.named) }
            index.ballots.append(ballot)
        case .endBallots: break
        case .encryptedTally: index.tally = kinds(.encryptedTally, .sizedTally)
        case .partialDecryption:
            let pair = kinds(.partialDecryption(number), .ownedDecryption(number))
            index.decryptions.append((pair[0], pair[1]))
        case .result: index.result = kinds(.result)[0]
        }
    }
}
