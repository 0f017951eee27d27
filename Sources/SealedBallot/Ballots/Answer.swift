/// The encrypted answer to one question with its proofs.
struct Answer: Hashable, Sendable {
    let choices: [Ciphertext]
    let individualProofs: [[Proof]]
    let overallProof: [Proof]
    /// Present only where the question has a blank.
    let blankProof: [Proof]?

    init(choices: [Ciphertext], individualProofs: [[Proof]], overallProof: [Proof], blankProof: [Proof]?) {
        self.choices = choices
        self.individualProofs = individualProofs
        self.overallProof = overallProof
        self.blankProof = blankProof
    }

    init(reading reader: inout CanonicalReader) throws(ObjectRefusal) {
        try reader.expect("{\"choices\":")
        choices = try reader.array { reader throws(ObjectRefusal) in try Ciphertext(reading: &reader) }
        try reader.expect(",\"individual_proofs\":")
        individualProofs = try reader.array { reader throws(ObjectRefusal) in try Answer.proofs(&reader) }
        try reader.expect(",\"overall_proof\":")
        overallProof = try Answer.proofs(&reader)
        blankProof = reader.skip(",\"blank_proof\":") ? try Answer.proofs(&reader) : nil
        try reader.expect("}")
    }

    private static func proofs(_ reader: inout CanonicalReader) throws(ObjectRefusal) -> [Proof] {
        try reader.array { reader throws(ObjectRefusal) in try Proof(reading: &reader) }
    }

    func write(to text: inout CanonicalText) {
        text.raw("{\"choices\":")
        text.array(choices) { $1.write(to: &$0) }
        text.raw(",\"individual_proofs\":")
        text.array(individualProofs) { $0.array($1) { $1.write(to: &$0) } }
        text.raw(",\"overall_proof\":")
        text.array(overallProof) { $1.write(to: &$0) }
        if let blankProof {
            text.raw(",\"blank_proof\":")
            text.array(blankProof) { $1.write(to: &$0) }
        }
        text.raw("}")
    }

    /// Whether there are as many choices and proofs as the question demands.
    func fits(_ question: Question) -> Bool {
        choices.count == question.choiceCount && individualProofs.count == question.choiceCount
            && individualProofs.allSatisfy { $0.count == 2 } && overallProof.count == question.overallCount
            && (blankProof?.count == 2) == question.hasBlank
    }
}
