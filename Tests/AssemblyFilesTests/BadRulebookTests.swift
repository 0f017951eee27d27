import AssemblyFiles
import Testing

@Suite("What is wrong in a rulebook is told with its place, a sentence and a hint")
struct BadRulebookTests {
    /// A sound rulebook, of which a test spoils a line.
    static let sound = """
        id: club
        title: Club
        edition: "1"
        name-order: en
        allows-change: true
        announcement: [entitled, votes]
        quorum: {to-decide: ">1/2", base: members, citation: Art. 1}
        franchise: {proxies: 1, citation: Art. 2}
        decisions:
          - {id: motion, title: Motion, test: ">1/2 of expressed by weight", citation: Art. 3}
          - id: post
            title: Post
            stages:
              - {ballots: 2, test: ">=2/3 of voting", eliminate: lowest, eliminate-from: 2}
              - {ballots: 3, field: "leading:2", tests: [">1/2 of voting", ">1/3 of members"]}
            returns-to: 2
            secrecy: secret
            paper: {marks: "up-to:2", blank: invalid}
            tie: lots
            cut-tie: keep-all
            on-failure: new-candidate:12
            put-off-above: ">1/2"
            incompatibility: {body: board, distinct-regions: [post]}
            citation: Art. 4
        debate:
          motions:
            - {motion: close-debate, speakers-against: 2, decision: motion, citation: Art. 5}
          points-of-order: {appeal: motion, citation: Art. 6}
          explanations: {when: before, limit-seconds: 60, practice: short}
          replies: {most: 1, limits-seconds: [60], citation: Art. 7}
        """

    static let spoilt: [Spoilt] = [
        // Keys and sources
        Spoilt(
            "name-order: en", "name-oder: en",
            "r.yaml:4:1: error: a rulebook has no key 'name-oder' (did you mean 'name-order'?)"),
        Spoilt(", citation: Art. 3", "", "r.yaml:10:5: error: a decision needs the key 'citation'"),
        Spoilt(
            "citation: Art. 3", "citation: Art. 3, practice: x",
            "r.yaml:10:98: error: a rule has 'citation' or 'practice', not both ('practice' is for what no article at hand says)"
        ),
        // Tests
        Spoilt(
            ">1/2 of expressed by weight", ">1/2 of expressed by wait",
            "r.yaml:10:39: error: 'wait' is not a metric (it is heads, weight, population or section-share)"),
        Spoilt(
            ">1/2 of expressed by weight", ">1/2 of expressed+invalids",
            "r.yaml:10:39: error: 'expressed+invalids' is not a base (did you mean 'expressed+invalid'?)"),
        Spoilt(
            ">1/2 of expressed by weight", ">1/2 of expressed in weight",
            "r.yaml:10:39: error: 'test' must be MAJORITY of BASE, or MAJORITY of BASE by METRIC, not '>1/2 of expressed in weight' (for example \">=2/3 of expressed\", in quotation marks)"
        ),
        // Stages
        Spoilt(
            "{ballots: 2, test", "{test",
            "r.yaml:14:9: error: a stage needs the key 'ballots'"),
        Spoilt(
            "eliminate: lowest, ", "",
            "r.yaml:14:63: error: nobody is out in this stage (add 'eliminate: lowest', or leave this out)"),
        Spoilt(
            "eliminate-from: 2", "eliminate-from: 3",
            "r.yaml:14:82: error: the stage ends after ballot 2, before anybody is out"),
        Spoilt(
            "{ballots: 2, test", "{field: \"leading:2\", ballots: 2, test",
            "r.yaml:14:17: error: the first stage has no ballot before it, whose leading names could stand (write all or unrestricted)"
        ),
        Spoilt(
            "leading:2", "leding:2",
            "r.yaml:15:29: error: 'field' must be all, unrestricted, leading:N or leading-per-seat:N, not 'leding:2' (did you mean 'leading'?)"
        ),
        Spoilt(
            "leading:2", "leading:0",
            "r.yaml:15:29: error: 'field' must be all, unrestricted, leading:N or leading-per-seat:N, not 'leading:0'"),
        Spoilt(
            "returns-to: 2", "returns-to: 3",
            "r.yaml:16:17: error: there is no stage 3 to return to (the stages are 1 to 2)"),
        Spoilt(
            "{ballots: 3, field", "{field",
            "r.yaml:16:17: error: the last stage never ends, so nothing returns (give it 'ballots')"),
        // The paper, equality, failure
        Spoilt(
            "up-to:2", "upto:2",
            "r.yaml:18:20: error: 'marks' must be seats, up-to:N or exactly:N, not 'upto:2' (did you mean 'up-to'?)"),
        Spoilt(
            "blank: invalid", "blank: void", "r.yaml:18:38: error: 'blank' must be abstention or invalid, not 'void'"),
        Spoilt(
            "tie: lots", "tie: lotts",
            "r.yaml:19:10: error: 'tie' must be lost, second-ballot-then-lots, further-ballot, lots, casting-vote or second-vote-later, not 'lotts' (did you mean 'lots'?)"
        ),
        Spoilt(
            "cut-tie: keep-all", "cut-tie: all",
            "r.yaml:20:14: error: 'cut-tie' must be extra-ballot, drop-all, keep-all or lots, not 'all'"),
        Spoilt(
            "new-candidate:12", "new-candidate",
            "r.yaml:21:17: error: 'on-failure' must be rejected, further-ballot, revote:VOTES, postponed or new-candidate:HOURS, not 'new-candidate'"
        ),
        Spoilt(
            "put-off-above: \">1/2\"", "put-off-above: half",
            "r.yaml:22:20: error: 'put-off-above' must be a share, not 'half' (write \">N/D\" or \">=N/D\" in quotation marks)"
        ),
        Spoilt(
            "[post]", "[pots]",
            "r.yaml:23:55: error: the rulebook has no decision 'pots' (did you mean 'post'?)"),
        Spoilt(
            "distinct-regions: [post]", "distinct-members: false",
            "r.yaml:23:22: error: these offices would not exclude one another (name decisions in 'distinct-regions', or write none instead)"
        ),
        Spoilt(
            "secrecy: secret", "secrecy: secret\n    secret-on-request: true",
            "r.yaml:18:24: error: this decision is secret without anybody's request (leave 'secret-on-request' out)"),
        Spoilt(
            "secrecy: secret", "secrecy: unrecorded\n    disclosure: live",
            "r.yaml:18:17: error: an unrecorded vote has no options (leave 'disclosure' out; it is for recorded votes)"),
        // Presence
        Spoilt(
            "franchise: {", "presence: {}\nfranchise: {",
            "r.yaml:8:11: error: rules of presence need 'each-day' or 'by-badge' (where the secretariat registers presence once, leave them out)"
        ),
        Spoilt(
            "franchise: {", "presence: {each-day: daily}\nfranchise: {",
            "r.yaml:8:22: error: 'each-day' must be true or false, not 'daily'"),
        // Quorum, franchise
        Spoilt(
            "to-decide: \">1/2\", ", "",
            "r.yaml:7:9: error: a quorum needs 'to-open' or 'to-decide' (where no text sets a quorum, leave it out)"),
        Spoilt(
            "base: members", "base: cast",
            "r.yaml:7:35: error: 'base' must be members, entitled, weight, fixed:N, members by weight or members by population, not 'cast'"
        ),
        Spoilt(
            "proxies: 1", "only: []",
            "r.yaml:8:19: error: nobody would vote (name members, or write all)"),
        Spoilt(
            "proxies: 1", "vetoes: [AA, AA]",
            "r.yaml:8:26: error: the member 'AA' appears twice"),
        // Debate
        Spoilt(
            "motion: close-debate", "motion: close-debates",
            "r.yaml:27:16: error: 'motion' must be suspend-sitting, adjourn-sitting, adjourn-debate, close-debate, no-competence, secret-ballot, roll-call, division, reconsideration, limit-speeches or close-list, not 'close-debates' (did you mean 'close-debate'?)"
        ),
        Spoilt(
            "decision: motion, citation: Art. 5", "decision: vote, citation: Art. 5",
            "r.yaml:27:61: error: the rulebook has no decision 'vote' (it has motion or post)"),
        Spoilt(
            "appeal: motion", "appeal: motions",
            "r.yaml:28:29: error: the rulebook has no decision 'motions' (did you mean 'motion'?)"),
        Spoilt(
            "limit-seconds: 60", "limit-seconds: 1m",
            "r.yaml:29:47: error: 'limit-seconds' must be a whole number from 1 to 86,400, not '1m'"),
    ]

    @Test("the rulebook itself is sound")
    func sound() {
        #expect(RulebookFolder.troubles(of: Self.sound) == [])
    }

    @Test("one mistake gives one message", arguments: spoilt)
    func one(_ spoilt: Spoilt) {
        #expect(Self.sound.contains(spoilt.old), "the rulebook does not contain \(spoilt.old)")
        #expect(RulebookFolder.troubles(of: Self.sound.replacing(spoilt.old, with: spoilt.new)) == [spoilt.said])
    }
}
