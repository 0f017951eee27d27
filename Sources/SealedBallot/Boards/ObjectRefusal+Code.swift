extension ObjectRefusal {
    /// The name of the case alone, for machines: stable, without numbers.
    public var code: String {
        // The reflected name of a case is its declaration's; one without values has no reflected children.
        if let label = Mirror(reflecting: self).children.first?.label { return label }
        return ObjectRefusal.plain[self] ?? "other"
    }

    private static let plain: [ObjectRefusal: String] = [
        .truncated: "truncated",
        .malformedHeader: "malformedHeader",
        .paddingNotZero: "paddingNotZero",
        .wrongHash: "wrongHash",
        .unexpectedObject: "unexpectedObject",
        .unusedObjects: "unusedObjects",
        .notAList: "notAList",
        .unknownVersion: "unknownVersion",
        .brokenChain: "brokenChain",
        .wrongPayload: "wrongPayload",
        .duplicateBallot: "duplicateBallot",
        .malformedIdentifier: "malformedIdentifier",
        .tooManyChoices: "tooManyChoices",
        .wrongElectionKey: "wrongElectionKey",
        .notAMember: "notAMember",
        .wrongCeremonySize: "wrongCeremonySize",
        .tooMuchWeight: "tooMuchWeight",
        .otherElection: "otherElection",
        .unknownCredential: "unknownCredential",
        .wrongShape: "wrongShape",
        .wrongSignatureHash: "wrongSignatureHash",
        .badSignature: "badSignature",
        .tooFewDecryptions: "tooFewDecryptions",
    ]
}
