extension BulletinBoardVerifier {
    /// Compares the published tally and counters with the ones computed here.
    func checkTally(_ objects: [BulletinBoardIndex.Object], _ counted: CountedBallots) throws -> SizedTally? {
        guard objects.count == 2 else { return nil }
        let bodies = try objects.map(body)
        let published = try checking(objects[0]) { () throws(ObjectRefusal) in
            let published = try EncryptedTally(bytes: bodies[0])
            try published.check(against: counted.tally)
            return published
        }
        precondition(published.bytes == bodies[0], "the reader of tallies accepts canonical ones only")
        return try checking(objects[1]) { () throws(ObjectRefusal) in
            let sized = try SizedTally(bytes: bodies[1])
            guard sized.counted == counted.counted else {
                throw .wrongNumberOfBallots(published: sized.counted, counted: counted.counted)
            }
            guard sized.weight == counted.weight else {
                throw .wrongTotalWeight(published: sized.weight, counted: counted.weight)
            }
            guard sized.tally == objects[0].digest else { throw .wrongPayload }
            return sized
        }
    }

    /// Checks the owners and proofs of all partial decryptions.
    func checkDecryptions(
        _ objects: [(decryption: BulletinBoardIndex.Object, owned: BulletinBoardIndex.Object)], _ tally: EncryptedTally,
        _ setup: BulletinBoardSetup
    ) throws -> [Int: PartialDecryption] {
        var decryptions: [Int: PartialDecryption] = [:]
        let count = counter(.decryptions, total: objects.count)
        for (decryption, owned) in objects {
            let ownedBytes = try body(owned)
            let owner = try checking(owned) { () throws(ObjectRefusal) in
                let owned = try OwnedDecryption(bytes: ownedBytes)
                guard setup.trustees.publicKeys.indices.contains(owned.owner - 1) else {
                    throw .unknownOwner(owned.owner)
                }
                guard decryptions[owned.owner] == nil else { throw .repeatedOwner(owned.owner) }
                guard owned.decryption == decryption.digest else { throw .wrongPayload }
                return owned.owner
            }
            let bytes = try body(decryption)
            decryptions[owner] = try checking(decryption) { () throws(ObjectRefusal) in
                let part = try PartialDecryption(bytes: bytes)
                try part.check(of: tally, in: setup.election, publicKey: setup.trustees.publicKeys[owner - 1])
                return part
            }
            count(1)
        }
        return decryptions
    }

    /// Checks that the decryptions give the published result.
    func checkResult(
        _ object: BulletinBoardIndex.Object?, _ counted: CountedBallots, _ decryptions: [Int: PartialDecryption],
        _ setup: BulletinBoardSetup
    ) throws -> ElectionResult? {
        guard let object else { return nil }
        let bytes = try body(object)
        return try checking(object) { () throws(ObjectRefusal) in
            let result = try ElectionResult(bytes: bytes)
            let shape = counted.tally.ciphertexts.map(\.count)
            let factors = try Combination(trustees: setup.trustees).factors(decryptions, shape: shape)
            try result.check(counted.tally, factors: factors, weight: counted.weight)
            return result
        }
    }
}

extension EncryptedTally {
    /// Compares with the tally that was computed from the ballots.
    func check(against computed: EncryptedTally) throws(ObjectRefusal) {
        guard ciphertexts.map(\.count) == computed.ciphertexts.map(\.count) else { throw .wrongShape }
        for (question, pair) in zip(ciphertexts, computed.ciphertexts).enumerated() {
            for (choice, ciphertext) in zip(pair.0, pair.1).enumerated() where ciphertext.0 != ciphertext.1 {
                throw .wrongEncryptedTally(question: question + 1, choice: choice + 1)
            }
        }
    }
}
