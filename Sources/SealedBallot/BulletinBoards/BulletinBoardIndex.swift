import Bytes

/// Where everything of a board is: the outcome of the first pass, which reads headers and events and checks the frame.
struct BulletinBoardIndex {
    /// A data object and its place in the file.
    struct Object {
        let entry: Int
        let digest: Digest
        let offset: Int
        let length: Int
        var kind: BulletinBoardObject.Kind = .data

        var named: BulletinBoardObject {
            BulletinBoardObject(entry: entry, name: "\(digest.description).data.json", kind: kind)
        }
    }

    /// A ballot, and which credential signed it, as far as the first pass knows.
    struct Ballot {
        let object: Object
        /// The credential's place in the list; nil when it is unknown or the ballot cannot be read.
        var credential: Int?
        /// Whether it is the last one of its credential.
        var counts = false
    }

    var setup: [Object] = []
    var ballots: [Object] = []
    var tally: [Object] = []
    var decryptions: [(decryption: Object, owned: Object)] = []
    var result: Object?
    /// The last event's type and hash.
    var last: (type: BulletinBoardEventType, digest: Digest)?
    var height = 0
    var timestamp = 0
}
