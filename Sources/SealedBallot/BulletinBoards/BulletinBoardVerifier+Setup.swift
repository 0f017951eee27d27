import Bytes

/// What the setup of a board publishes.
struct BulletinBoardSetup: Sendable {
    let election: Election
    let trustees: Trustees
    let credentials: CredentialList
}

extension BulletinBoardVerifier {
    /// Checks the four objects of the setup and that the election's key is the trustees'.
    func checkSetup(_ objects: [BulletinBoardIndex.Object]) throws -> BulletinBoardSetup {
        let bodies = try objects.map(body)
        let names = zip(["election", "trustees", "credentials"], objects).map {
            "\"\($0)\":\"\($1.digest.description)\""
        }
        guard bodies[3] == Array("{\(names.joined(separator: ","))}".utf8) else {
            throw BulletinBoardRefusal(object: objects[3].named, reason: .wrongPayload)
        }
        let election = try checking(objects[0]) { () throws(ObjectRefusal) in try Election(bytes: bodies[0]) }
        let trustees = try checking(objects[1]) { () throws(ObjectRefusal) in try Trustees(bytes: bodies[1]) }
        guard election.publicKey == trustees.electionKey else {
            throw BulletinBoardRefusal(object: objects[0].named, reason: .wrongElectionKey)
        }
        let credentials = try checking(objects[2]) { () throws(ObjectRefusal) in
            try CredentialList(bytes: bodies[2], testingMembership: false)
        }
        try checkMembership(credentials, objects[2])
        return BulletinBoardSetup(election: election, trustees: trustees, credentials: credentials)
    }

    /// Tests the credentials for membership, as many at a time as can be computed together.
    private func checkMembership(_ credentials: CredentialList, _ object: BulletinBoardIndex.Object) throws {
        let entries = credentials.entries
        let count = counter(.credentials, total: entries.count)
        try Parallel.forEach(count: (entries.count + 7) / 8, workers: workers) { _, piece in
            let group = entries[(piece * 8)..<min(entries.count, piece * 8 + 8)]
            if let stranger = GroupElement.firstStranger(in: group.map(\.publicKey)) {
                throw BulletinBoardRefusal(
                    object: object.named, reason: .credentialNotAMember(line: piece * 8 + stranger + 1))
            }
            count(group.count)
        }
    }
}
