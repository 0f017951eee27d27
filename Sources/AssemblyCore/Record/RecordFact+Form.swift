extension RecordFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case convened = "convened"
        case keyAnnounced = "key-announced"
        case corrected = "record-corrected"
        case headSigned = "head-signed"
        case tookOver = "host-took-over"
    }

    var written: Written {
        switch self {
        case .convened(let assembly): Written(Name.convened, [.format: RecordForm.format, .assembly: assembly])
        case .keyAnnounced(let key): Written(Name.keyAnnounced, [.key: key])
        case .corrected(let position, let note): Written(Name.corrected, [.position: position, .note: note])
        case .headSigned(let ballot, let position, let hash, let signature):
            Written(Name.headSigned, [.ballot: ballot, .position: position, .hash: hash, .signature: signature])
        case .tookOver(let host, let term): Written(Name.tookOver, [.host: host, .term: term])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .convened: self = .convened(try fields.assembly())
        case .keyAnnounced: self = .keyAnnounced(publicKey: try fields(.key))
        case .corrected: self = .corrected(position: try fields(.position), note: try fields(.note))
        case .headSigned:
            self = .headSigned(
                try fields(.ballot), position: try fields(.position), hash: try fields(.hash),
                signature: try fields(.signature))
        case .tookOver: self = .tookOver(host: try fields(.host), term: try fields(.term))
        }
    }
}

extension Fields {
    /// What was convened, of a form that this program reads.
    fileprivate func assembly() throws -> Convocation {
        let format: Int = try self(.format)
        guard format == RecordForm.format else {
            throw trouble(
                with: .format,
                "the record is of format \(format), and this version of Plenary reads format \(RecordForm.format)")
        }
        return try self(.assembly)
    }
}
