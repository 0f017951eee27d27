import SealedBallot

/// One scenario, measured.
struct Contest {
    let scenario: Scenario
    let tool: Tool
    private let keys = [TrusteeKey.random(), TrusteeKey.random()]
    private let codes: [VotingCode]
    private let election: Election
    private let trustees: Trustees
    private let credentials: CredentialList

    init(_ scenario: Scenario, _ tool: Tool) {
        self.scenario = scenario
        self.tool = tool
        codes = (0..<scenario.voters).map { _ in .random() }
        trustees = Trustees(keys.map { .single($0.trustee()) })
        election = Election(
            identifier: Election.makeIdentifier(), name: "Benchmark", summary: "", questions: [scenario.question],
            trustees: trustees)
        let identifier = election.identifier
        credentials = CredentialList(codes.map { .init(publicKey: $0.credential(in: identifier).publicKey) })
    }

    func run() throws {
        print("\(scenario.name), \(scenario.voters) voters; CPU milliseconds, ratio tool / ours")
        var writer = BoardWriter(timestamp: 1_795_419_092)
        var board = writer.setUp(election, trustees: trustees, credentials: credentials)
        write(board)
        let toolCreate = measureToolCreation()
        let sealer = BallotSealer(election: election)
        var ballots: [EncryptedBallot] = []
        let identifier = election.identifier
        let voters = codes.map { $0.credential(in: identifier) }
        let papers = try voters.indices.map { try Marks([scenario.marks($0)], for: [scenario.question]) }
        let create = CPUTime.of { ballots = zip(papers, voters).map { sealer.seal($0, with: $1).ballot } }
        report("create a ballot", create / Double(voters.count), toolCreate)

        let check = BallotCheck(election: election, credentials: credentials)
        var count = BallotCount(questions: [scenario.question], credentials: credentials)
        let casting = try CPUTime.of {
            for ballot in ballots {
                _ = try check.check(bytes: ballot.bytes)
                count.add(ballot)
                board += writer.cast(ballot)
            }
        }
        report("check and count when cast", casting / Double(voters.count), nil)
        board += writer.close()
        write(board)
        let toolClose = measureToolClose()
        var parts: [Int: PartialDecryption] = [:]
        let close = try CPUTime.of {
            board += writer.publish(count.tally, count.sized)
            for (owner, key) in keys.enumerated() {
                let part = PartialDecryption(of: count.tally, in: election, with: key)
                parts[owner + 1] = part
                board += writer.publish(part, owner: owner + 1)
            }
            let result = try ElectionResult(
                of: count.tally, weight: count.weight, decryptions: parts, trustees: trustees, election: election)
            board += writer.publish(result)
        }
        write(board)
        report("close to result", close, toolClose.map { $0 })
        let toolVerify = tool.run("election verify")
        for workers in [1, 2] {
            let verify = try CPUTime.of { _ = try BoardVerifier(BoardBytes(board), workers: workers).verify() }
            report("verify the board, \(workers) worker\(workers == 1 ? "" : "s")", verify, toolVerify)
        }
        print("  the board has \(board.count / 1024) kB")
    }

    private func write(_ board: [UInt8]) {
        tool.write("board.bel", board)
    }

    /// The tool makes some ballots, each in a process of its own; the start of a process is subtracted.
    private func measureToolCreation() -> Double? {
        guard Tool.isInstalled else { return nil }
        let start = (0..<10).reduce(0.0) { sum, _ in sum + (tool.run("--version") ?? 0) } / 10
        var total = 0.0
        for voter in 0..<scenario.toolBallots {
            tool.write("code", codes[voter].text.withBytes { Array($0) })
            tool.write("vote", Array("[\(scenario.marks(voter))]".utf8))
            guard let time = tool.run("election generate-ballot --privcred code --ballot vote") else { return nil }
            total += time - start
        }
        return total / Double(scenario.toolBallots)
    }

    /// The tool's tally, two decryptions and the result, each of which checks all ballots again.
    private func measureToolClose() -> Double? {
        guard Tool.isInstalled, let tally = tool.run("election compute-encrypted-tally", output: "et"),
            tool.run("--version") != nil
        else { return nil }
        var total = tally
        guard tool.append("EncryptedTally", from: "et") else { return nil }
        for (index, key) in keys.enumerated() {
            tool.write("key", key.file.withBytes { Array($0) })
            guard let time = tool.run("election decrypt --privkey key --trustee-id \(index + 1)", output: "pd"),
                tool.append("PartialDecryption", from: "pd")
            else { return nil }
            total += time
        }
        guard let result = tool.run("election compute-result", output: "result") else { return nil }
        return total + result
    }

    private func report(_ what: String, _ own: Double, _ theirs: Double?) {
        let ratio = theirs.map { "  \(milliseconds($0))  \(tenths($0 / own)) times" } ?? ""
        print("  \(what): \(milliseconds(own))\(ratio)")
    }

    private func milliseconds(_ seconds: Double) -> String { tenths(seconds * 1000) }

    private func tenths(_ value: Double) -> String {
        "\(Int(value * 10 + 0.5) / 10).\(Int(value * 10 + 0.5) % 10)"
    }
}

extension Tool {
    /// Appends objects to the board as an event, unmeasured.
    func append(_ type: String, from file: String) -> Bool {
        run("archive add-event --type \(type) < \(file)", output: "added") != nil
    }
}
