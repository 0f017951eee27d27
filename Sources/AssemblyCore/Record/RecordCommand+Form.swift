extension RecordCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case correct = "correct-record"
        case announceKey = "announce-key"
        case signHead = "sign-head"
    }

    var written: Written {
        switch self {
        case .correct(let position, let note): Written(Name.correct, [.position: position, .note: note])
        case .announceKey(let key): Written(Name.announceKey, [.key: key])
        case .signHead(let ballot, let position, let hash, let signature):
            Written(Name.signHead, [.ballot: ballot, .position: position, .hash: hash, .signature: signature])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .correct: self = .correct(position: try fields(.position), note: try fields(.note))
        case .announceKey: self = .announceKey(publicKey: try fields(.key))
        case .signHead:
            self = .signHead(
                try fields(.ballot), position: try fields(.position), hash: try fields(.hash),
                signature: try fields(.signature))
        }
    }
}
