import AssemblyCore
import BallotBox
import EventStream
import Host
import Language
import Screens
import TerminalKit

/// Every screen and state that is worth a look, in the order in which it is paged through.
enum Gallery {
    /// All pictures, none of them brought about yet.
    static func pictures() -> [GalleryPicture] {
        chair.map { chair($0.0, $0.1, $0.2) } + secretariat.map(secretariat)
            + scrutineer.map { scrutineer($0.0, $0.1, $0.2) } + kiosk.map { kiosk($0.0, $0.1, $0.2) }
            + board.map { board($0.0, $0.1, $0.2) }
    }

    // MARK: The chair

    private static let chair: [(GalleryMoment, String, [ConsoleNews])] =
        [
            (.start, "", []), (.item, "", []), (.speaker, "", []), (.panel, "", []), (.recorded, "", []),
            (.secret, "", []), (.counted, "", []), (.carried, "", []), (.tiedNames, "", []), (.elected, "", []),
            (.suspended, "", []), (.ended, "", []), (.recorded, "1", []), (.recorded, ":", []),
            (.recorded, ":bal", []), (.item, "?", []), (.recorded, "q", []),
            (.recorded, "", [.hall(.link(isUp: false))]),
            (.recorded, "", [.hall(.heard([.status(HostStatus(storageTrouble: "the disk is full"))]))]),
        ]
        + ["a", "e", "f", "d", "dM", "o", "p", "m", "m/uni", "v", "v\n", "r", "w", "c75", "vx"].map {
            (GalleryMoment.carried, $0, [])
        } + [
            (.carried, "T", []), (.carried, "T\n", []), (.elected, "E", []), (.carried, "K", []), (.carried, "W", []),
            // From the right, in Arabic.
            (.recorded, "LLL", []), (.carried, "LLLT", []), (.carried, "LLLe", []), (.elected, "LLLE", []),
            (.carried, "LLLK", []), (.carried, "LLLW", []),
            (.recorded, "n", []), (.speaker, "f/un", []), (.speaker, "t", []), (.opening, "", []), (.opening, "B", []),
        ]

    private static func chair(_ moment: GalleryMoment, _ keys: String, _ news: [ConsoleNews]) -> GalleryPicture {
        GalleryPicture("chair: \(moment.rawValue)\(trouble(in: news))", keys: keys) {
            GalleryDrive(
                program: ChairProgram(operatorName: "chair", isFirstTime: moment == .start)
            ).scene(of: try moment.meeting(), as: .officer(.chair), keys: keys, hearing: news)
        }
    }

    /// What a picture's name says of the news in it.
    private static func trouble(in news: [ConsoleNews]) -> String {
        switch news.first {
        case .hall(.link(isUp: false)): ", offline"
        case .hall(.heard): ", storage failed"
        default: ""
        }
    }

    // MARK: The secretariat

    private static let secretariat = [
        "", "/fiji", "\n", "P", "v", "v\n", "a", "a\n", "r", "rx", "K", "W", "B", "?", ":",
    ]

    private static func secretariat(_ keys: String) -> GalleryPicture {
        GalleryPicture("secretariat", keys: keys) {
            GalleryDrive(program: SecretariatProgram())
                .scene(of: try GalleryMeeting(), as: .officer(.secretariat), keys: keys, hearing: [])
        }
    }

    // MARK: The scrutineers

    private static let key = ConsoleNews.scrutineer(.seedMade("4Kb8Hq2mRzfWj7eXs9TnYd"))

    private static let scrutineer: [(GalleryMoment, String, [ConsoleNews])] = [
        (.start, "", []), (.appointed, "", []), (.appointed, "1", [key]), (.ceremony, "", []), (.ceremony, "1", []),
        (.keyed, "", []), (.opening, "", []), (.opening, "1", []), (.opening, "?", []),
    ]

    private static func scrutineer(
        _ moment: GalleryMoment, _ keys: String, _ news: [ConsoleNews]
    ) -> GalleryPicture {
        GalleryPicture("scrutineer: \(moment.rawValue)", keys: keys) {
            GalleryDrive(
                program: ScrutineerProgram(operatorName: GalleryMeeting.scrutineers[1])
            ).scene(of: try moment.meeting(), as: .officer(.scrutineer), keys: keys, hearing: news)
        }
    }

    // MARK: The kiosk

    /// The badge of France and the rehearsal PIN.
    private static let login = "065\n1234\n"

    private static let kiosk: [(GalleryMoment, String, KioskStep)] = [
        (.item, "", .idle), (.item, "/fra", .idle), (.item, "06", .idle), (.item, "065\n12", .idle),
        (.item, "", .identified), (.item, "5", .identified), (.recorded, "", .identified),
        (.recorded, "1", .identified), (.recorded, "12", .identified), (.recorded, "120", .identified),
        (.recorded, "10", .identified), (.recorded, "1209", .recorded), (.recorded, "1\u{1B}\u{1B}", .identified),
        (.secret, "1", .identified), (.secret, "1\n", .identified), (.secret, "1\n1", .identified),
        (.secret, "1\n10", .identified), (.secret, "1\n105", .identified), (.secret, "1\n109", .recorded),
        (.tiedNames, "1\n1", .identified),
        (.item, "d", .identified), (.item, "d\n", .identified), (.secret, "?", .identified), (.secret, "", .offline),
    ]

    /// How far the delegate has come before the keys of the picture.
    private enum KioskStep { case idle, identified, recorded, offline }

    private static func kiosk(_ moment: GalleryMoment, _ keys: String, _ step: KioskStep) -> GalleryPicture {
        GalleryPicture("kiosk: \(moment.rawValue), \(step)", keys: keys) {
            let meeting = try moment.meeting()
            let session = OpenLogin(
                token: LoginToken(secret: "gallery"), authority: .delegate("FR"),
                head: Position(meeting.events.count))
            let isHere = step == .identified || step == .recorded
            let program = IdentifiedKiosk(session: isHere ? session : nil, meeting: meeting)
            return GalleryDrive(program: program).scene(
                of: meeting, as: .board, keys: (isHere ? login : "") + keys, hearing: news(step, meeting))
        }
    }

    private static func news(_ step: KioskStep, _ meeting: GalleryMeeting) -> [ConsoleNews] {
        if step == .offline { return [.hall(.link(isUp: false))] }
        guard step == .recorded, let ballot = meeting.assembly.currentBallot else { return [] }
        return [
            .kiosk(.castAnswered(ballot.id, .recorded(Position(1)), proof: ballot.isSecret ? proof : nil))
        ]
    }

    /// The proof of every sealed paper of the gallery.
    static let proof = {
        let tracker = String(repeating: "0123456789abcdef", count: 4)
        return SealedProof(tracker: tracker, words: CheckWords.words(for: tracker))
    }()

    // MARK: The board

    private static let inHall: [(GalleryMoment, String)] = [
        (.start, ""), (.item, ""), (.speaker, ""), (.panel, ""), (.recorded, ""), (.recorded, ">"), (.recorded, ">>"),
        (.secret, ""), (.counted, ""), (.carried, ""), (.carried, ">"), (.elected, ""), (.elected, ">"),
        (.elected, ">>"), (.item, ">"), (.item, ">>"), (.item, ">>>"), (.suspended, ""), (.ended, ""),
    ]

    private static let elsewhere: [(GalleryMoment, String, BoardRole)] = [
        (.speaker, "", .interpreters), (.carried, "", .press), (.elected, "", .press),
    ]

    private static var board: [(GalleryMoment, String, BoardRole)] {
        inHall.map { ($0.0, $0.1, BoardRole.hall) } + elsewhere
    }

    private static func board(_ moment: GalleryMoment, _ keys: String, _ role: BoardRole) -> GalleryPicture {
        GalleryPicture("board: \(moment.rawValue)\(role == .hall ? "" : ", \(role.rawValue)")", keys: keys) {
            GalleryDrive(program: BoardProgram(role: role))
                .scene(of: try moment.meeting(), as: .board, keys: keys, hearing: [])
        }
    }
}

/// A kiosk whose host answers the login of the gallery at once.
struct IdentifiedKiosk: Program {
    let session: OpenLogin?
    let meeting: GalleryMeeting
    private let kiosk = KioskProgram()

    init(session: OpenLogin?, meeting: GalleryMeeting) { (self.session, self.meeting) = (session, meeting) }

    func start() -> KioskState { kiosk.start() }

    func keys(in state: KioskState) -> ActiveKeys { kiosk.keys(in: state) }

    func view(_ state: KioskState, in surroundings: Surroundings) -> Scene { kiosk.view(state, in: surroundings) }

    func hear(_ news: ConsoleNews, _ state: inout KioskState) -> [Effect<ConsoleRequest>] {
        kiosk.hear(news, &state)
    }

    func receive(_ input: Input, at focus: NodeID?, _ state: inout KioskState) -> [Effect<ConsoleRequest>] {
        let effects = kiosk.receive(input, at: focus, &state)
        for case .request(.kiosk(.identify)) in effects {
            guard let session else { continue }
            for news in [
                .hall(.followedAnew), .hall(.heard(meeting.updates(for: .delegate("FR")))),
                .kiosk(.identified(session)),
            ] as [ConsoleNews] { _ = kiosk.hear(news, &state) }
        }
        for case .request(.kiosk(let request)) in effects {
            guard let news = Self.answer(to: request) else { continue }
            _ = kiosk.hear(.kiosk(news), &state)
        }
        return effects
    }

    /// What a kiosk's own process answers where a ballot is secret; every card is the right one.
    private static func answer(to request: KioskRequest) -> KioskNews? {
        switch request {
        case .presentCard(_, let ballot, _, _): .cardAnswered(ballot.id, trouble: nil)
        case .seal(let ballot, _, _): .paperSealed(ballot, Gallery.proof)
        case .showSealed(let ballot, _):
            .paperShown(
                ballot,
                ShownSheet(
                    proof: Gallery.proof, marked: ["For"],
                    randomness: [String(repeating: "31415926535897932384", count: 30)],
                    file: nil))
        default: nil
        }
    }
}
