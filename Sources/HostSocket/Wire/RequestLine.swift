import CanonicalJSON
import Host
import NIOCore

/// A line of a client: what it asks for, or in which way it is not of the protocol.
struct RequestLine: Decodable, Sendable {
    /// The request's name; `nil` when no answer is wanted (a notification).
    let id: MessageID?
    /// What is asked for.
    let call: Result<Call, ErrorForm>

    private enum Key: String, CodingKey {
        case jsonrpc, id, method, params
    }

    /// Reads a line; whatever it holds, this says what is to be answered.
    init(_ line: ByteBuffer) {
        do {
            let secrets = SecretFields.extract(from: line)
            self = try line.decode(RequestLine.self, knowing: [.secretsTaken: secrets])
        } catch {
            let sentence = "This line is not JSON; nothing was done."
            self.init(id: .null, call: .failure(ErrorForm(ErrorForm.Code.notJSON, sentence)))
        }
    }

    /// Never throws by itself: what is thrown while this runs says that the text is not JSON.
    init(from decoder: any Decoder) throws {
        let fields: KeyedDecodingContainer<Key>
        do { fields = try decoder.container(keyedBy: Key.self) } catch {
            self.init(notARequest: "A message is one JSON object on one line; nothing was done.")
            return
        }
        let id: MessageID?
        do { id = fields.contains(.id) ? try fields.decode(MessageID.self, forKey: .id) : nil } catch {
            self.init(notARequest: "The id must be a whole number or a short text; nothing was done.")
            return
        }
        do throws(ErrorForm) { self.init(id: id, call: .success(try Self.call(in: fields))) } catch {
            self.init(id: id, call: .failure(error))
        }
    }

    private init(id: MessageID?, call: Result<Call, ErrorForm>) { (self.id, self.call) = (id, call) }

    private init(notARequest sentence: String) {
        self.init(id: .null, call: .failure(ErrorForm(ErrorForm.Code.notARequest, sentence)))
    }

    private static func call(in fields: KeyedDecodingContainer<Key>) throws(ErrorForm) -> Call {
        guard (try? fields.decode(String.self, forKey: .jsonrpc)) == "2.0",
            let name = try? fields.decode(String.self, forKey: .method)
        else {
            throw ErrorForm(
                ErrorForm.Code.notARequest, "A request holds \"jsonrpc\": \"2.0\" and a method; nothing was done.")
        }
        guard let method = Method(rawValue: name), method != .batch, method != .end else {
            throw ErrorForm(ErrorForm.Code.noSuchMethod, "There is no such method; nothing was done.")
        }
        do {
            guard fields.contains(.params) else { return try Call(method, nil) }
            return try Call(method, try fields.superDecoder(forKey: .params))
        } catch {
            throw ErrorForm(ErrorForm.Code.wrongParameters, Self.sentence(for: error as? JSONFault, method))
        }
    }

    /// Says which parameter is wrong, but not what stood there: it may have been a secret.
    private static func sentence(for fault: JSONFault?, _ method: Method) -> String {
        let name = (fault?.path ?? "").trimmingPrefix(Key.params.rawValue).trimmingPrefix(".")
        guard !name.isEmpty else { return "\(method.rawValue) needs other parameters; nothing was done." }
        return "\(method.rawValue): the parameter '\(name.prefix(120))' is missing or wrong; nothing was done."
    }
}

/// Something that a client asks for.
enum Call: Sendable {
    case greeting(GreetingParameters)
    case open(OpenParameters)
    case resume(TokenParameters)
    case close(TokenParameters)
    case lost(TokenParameters)
    case submit(SubmitParameters)
    case renewPIN(RenewParameters)
    case isCard(CardParameters)
    case installCards(InstallParameters)
    case board(BulletinBoardParameters)
    case directBoards(DirectParameters)
    case help(HelpParameters)
    case follow(FollowParameters)
    case unfollow(FeedParameters)

    /// Reads the parameters of a method.
    /// - Parameter decoder: where they are; `nil` when there are none.
    fileprivate init(_ method: Method, _ decoder: (any Decoder)?) throws {
        func parameters<Form: Decodable>() throws -> Form {
            guard let decoder else { throw ErrorForm(ErrorForm.Code.wrongParameters, "") }
            return try decoder.singleValueContainer().decode(Form.self)
        }
        switch method {
        case .greeting: self = .greeting(try decoder.map(GreetingParameters.init(from:)) ?? GreetingParameters())
        case .open: self = .open(try parameters())
        case .resume: self = .resume(try parameters())
        case .close: self = .close(try parameters())
        case .lost: self = .lost(try parameters())
        case .submit: self = .submit(try parameters())
        case .renewPIN: self = .renewPIN(try parameters())
        case .isCard: self = .isCard(try parameters())
        case .installCards: self = .installCards(try parameters())
        case .board: self = .board(try parameters())
        case .directBoards: self = .directBoards(try parameters())
        case .help: self = .help(try parameters())
        case .follow: self = .follow(try parameters())
        case .unfollow: self = .unfollow(try parameters())
        case .batch, .end: preconditionFailure("nobody asks for what the host tells by itself")
        }
    }
}

/// The names of everything that can be said.
enum Method: String, Codable, CaseIterable, Sendable {
    // Asked by clients
    case greeting = "host.greeting"
    case open = "session.open"
    case resume = "session.resume"
    case close = "session.close"
    case lost = "session.lost"
    case submit = "command.submit"
    case renewPIN = "badge.renewPIN"
    case isCard = "cards.check"
    case installCards = "cards.install"
    case board = "board.read"
    case directBoards = "boards.direct"
    case help = "kiosk.help"
    case follow = "record.follow"
    case unfollow = "record.unfollow"
    // Told by the host
    case batch = "record.batch"
    case end = "record.end"
}
