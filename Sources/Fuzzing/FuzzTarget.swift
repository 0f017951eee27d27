/// A reader of bytes that come from outside, and what must hold of it whatever the bytes are.
///
/// That nothing traps and nothing hangs is for whoever runs it to see; the rest it looks at itself.
package struct FuzzTarget: Sendable, CustomStringConvertible {
    /// The name of the target, and of the folder with its corpus.
    package let name: String
    /// Its name.
    package var description: String { name }
    /// What must hold, in a sentence.
    package let oracle: String
    /// More bytes than these tell nothing new.
    package let longest: Int
    /// Looks at an input.
    private let body: @Sendable ([UInt8]) throws(FuzzFault) -> Void

    init(
        _ name: String, longest: Int = 4_096, _ oracle: String,
        _ body: @escaping @Sendable ([UInt8]) throws(FuzzFault) -> Void
    ) {
        (self.name, self.longest, self.oracle, self.body) = (name, longest, oracle, body)
    }

    /// Gives the reader an input.
    /// - Throws: what does not hold that must.
    package func look(at input: [UInt8]) throws(FuzzFault) { try body(input) }

    /// Every target.
    package static let all = [
        requestLine, answerLine, record, recordTold, board, boardObject, credentials, scrutineerMessage,
        scrutineerFolder, assemblyFile, rulebookFile, membersFile, themeFile, keysFile, votesFile, seriesFile,
        terminalKeys, terminalAnswers, scene, catalogue, clusterServer,
        passedCommand, passedReply,
    ]

    /// The target of a name.
    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What does not hold of a reader that must.
package struct FuzzFault: Error, Hashable, CustomStringConvertible {
    /// What it is, in a sentence.
    package let description: String

    /// Finds out whether something holds that must.
    /// - Throws: when it does not.
    static func require(_ holds: Bool, _ sentence: @autoclosure () -> String) throws(FuzzFault) {
        guard holds else { throw FuzzFault(description: sentence()) }
    }
}
