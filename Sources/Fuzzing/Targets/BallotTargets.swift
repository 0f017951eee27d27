import BallotBox
import Bytes
import SealedBallot

extension FuzzTarget {
    /// A board, and what each of its objects says, in the frame as it stands and in one that is made to fit.
    static let board = FuzzTarget(
        "board", longest: 65_536,
        "The board is verified or refused with a sentence that names the object; so it is when its hashes are made to fit."
    ) { input throws(FuzzFault) in
        for bytes in [input, MendedBulletinBoard.mended(input)] {
            do {
                let report = try BulletinBoardVerifier(BulletinBoardBytes(bytes), workers: 1).verify()
                try FuzzFault.require(report.counted <= report.cast, "more ballots count than were cast")
            } catch let fault as FuzzFault { throw fault } catch {
                try FuzzFault.require(!"\(error)".isEmpty, "the board is refused without a sentence")
            }
        }
    }

    /// One object of a board; the first byte says which kind.
    static let boardObject = FuzzTarget(
        "board-object", longest: 16_384, "An object that is read is the bytes that it is written as, or is refused."
    ) { input throws(FuzzFault) in
        guard let kind = input.first else { return }
        let bytes = Array(input.dropFirst())
        let readers: [([UInt8]) throws -> [UInt8]] = [
            { try Election(bytes: $0).bytes }, { try Trustees(bytes: $0).bytes },
            { try CredentialList(bytes: $0, testingMembership: false).bytes }, { try EncryptedBallot(bytes: $0).bytes },
            { try EncryptedTally(bytes: $0).bytes }, { try SizedTally(bytes: $0).bytes },
            { try PartialDecryption(bytes: $0).bytes }, { try OwnedDecryption(bytes: $0).bytes },
            { try ElectionResult(bytes: $0).bytes }, { try ShownPaper(bytes: $0).bytes },
            { try SpoiledPaper(bytes: $0).bytes },
        ]
        let number = Int(kind) % readers.count
        guard let written = try? readers[number](bytes) else { return }
        try FuzzFault.require(written == bytes, "an object of kind \(number) is written as another")
    }

    /// The registrar's list, or a replacement of a card.
    static let credentials = FuzzTarget(
        "credentials", longest: 16_384,
        "A list is read or refused with a sentence; one that is read has one key for each member and ballot."
    ) { input throws(FuzzFault) in
        do {
            let list = try PublicCredentials(bytes: input)
            try FuzzFault.require(list.bytes == input, "a list is kept as other bytes")
            try FuzzFault.require(list.checkWords.count == PublicCredentials.checkWordCount, "a list has no words")
            for ballot in 0..<list.ballotCount { _ = try? list.keys(of: ballot) }
        } catch let fault as FuzzFault { throw fault } catch {
            try FuzzFault.require(!"\(error)".isEmpty, "a list is refused without a sentence")
        }
        guard let replacement = try? ReplacementCredential(bytes: input) else { return }
        try FuzzFault.require(replacement.bytes == input, "a replacement is kept as other bytes")
    }
}

/// A board whose hashes are made to fit what stands in it, so that what was changed is read and not only noticed.
enum MendedBulletinBoard {
    private static let block = 512

    /// The board with the name and the checksum of each entry, and the hashes within events, put right; what comes after
    /// the first header that is none stays as it is.
    static func mended(_ board: [UInt8]) -> [UInt8] {
        var (result, rest) = ([UInt8](), board[...])
        var (data, event): (Digest?, Digest?)
        while let length = bodyLength(rest), rest.count >= block + (length + 511) / 512 * 512 {
            let padded = (length + 511) / 512 * 512
            var header = Array(rest.prefix(block))
            var body = Array(rest.dropFirst(block).prefix(padded))
            if header.starts(with: Array("BELENIOS".utf8)) == false {
                let isEvent = header[65..<70].elementsEqual("event".utf8)
                if isEvent {
                    put(data, after: "\"payload\":\"", in: &body)
                    put(event, after: "\"parent\":\"", in: &body)
                }
                let digest = Digest(of: Array(body.prefix(length)))
                header.replaceSubrange(0..<64, with: Array(digest.description.utf8))
                if isEvent { event = digest } else { data = digest }
            }
            result += checked(header) + body
            rest = rest.dropFirst(block + padded)
        }
        return result + rest
    }

    private static func bodyLength(_ rest: ArraySlice<UInt8>) -> Int? {
        guard rest.count >= block else { return nil }
        let digits = rest.dropFirst(124).prefix(11)
        guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 8), (0...1 << 20).contains(length) else {
            return nil
        }
        return length
    }

    private static func put(_ digest: Digest?, after name: String, in body: inout [UInt8]) {
        guard let digest, let found = body.firstRange(of: Array(name.utf8)), found.upperBound + 64 <= body.count else {
            return
        }
        body.replaceSubrange(found.upperBound..<found.upperBound + 64, with: Array(digest.description.utf8))
    }

    private static func checked(_ header: [UInt8]) -> [UInt8] {
        var header = header
        header.replaceSubrange(148..<156, with: Array("        ".utf8))
        let sum = header.reduce(0) { $0 + Int($1) }
        let digits = String(sum, radix: 8)
        let text = String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "\0 "
        header.replaceSubrange(148..<156, with: Array(text.utf8))
        return header
    }
}
