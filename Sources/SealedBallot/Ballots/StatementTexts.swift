/// The texts with which the hashed input of a ballot's proofs begins.
struct StatementTexts {
    /// Fingerprint, bar, credential: binds a proof to the election and the voter.
    let voter: [UInt8]

    init(fingerprint: String, credential: GroupElement) {
        voter = Array("\(fingerprint)|".utf8) + credential.decimal
    }

    /// `prove|S0|alpha,beta|`
    func individual(_ choice: Ciphertext) -> Transcript {
        opening("prove|", [choice], all: nil)
    }

    /// `prove|S|alphaT,betaT|`, S being S0 with all choices.
    func overall(_ choices: [Ciphertext], total: Ciphertext) -> Transcript {
        opening("prove|", [total], all: choices)
    }

    /// `bproof0|S|` or `bproof1|S|`
    func blank(_ number: Int, _ choices: [Ciphertext]) -> Transcript {
        opening("bproof\(number)|", [], all: choices)
    }

    private func opening(_ name: String, _ statement: [Ciphertext], all choices: [Ciphertext]?) -> Transcript {
        var transcript = Transcript(name)
        transcript.append(voter)
        transcript.append("|")
        if let choices {
            transcript.append(choices.flatMap { [$0.alpha, $0.beta] })
            transcript.append("|")
        }
        if !statement.isEmpty {
            transcript.append(statement.flatMap { [$0.alpha, $0.beta] })
            transcript.append("|")
        }
        return transcript
    }
}
