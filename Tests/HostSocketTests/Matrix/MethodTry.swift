import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit

@testable import HostSocket

/// One way of asking for a method.
struct MethodTry {
    let method: Method
    /// What distinguishes it from other tries of the method.
    let remark: String
    /// The parameters, given the token of whoever asks.
    let parameters: @Sendable (String) -> String

    var name: String { remark.isEmpty ? method.rawValue : "\(method.rawValue) \(remark)" }

    private init(_ method: Method, _ remark: String = "", _ parameters: @escaping @Sendable (String) -> String) {
        (self.method, self.remark, self.parameters) = (method, remark, parameters)
    }

    /// Every method in every way that makes a difference. A new method is asked about here by the compiler.
    static func all(_ phase: VotePhase, cards: String) -> [MethodTry] {
        Method.allCases.flatMap { method -> [MethodTry] in
            let ballot = phase.ballot
            switch method {
            case .greeting: return [MethodTry(method) { _ in "{}" }]
            case .open: return opening(method)
            case .resume, .close, .lost: return [MethodTry(method) { #"{"token":"\#($0)"}"# }]
            case .submit:
                // Each command is a row of its own.
                return [MethodTry(method, "no command") { #"{"token":"\#($0)","id":"\#(RecordID.random())"}"# }]
            case .renewPIN: return [MethodTry(method) { #"{"token":"\#($0)","member":"\#(Seat.member)"}"# }]
            case .isCard:
                return [
                    MethodTry(method) {
                        #"{"token":"\#($0)","ballot":"\#(ballot)","member":"\#(Seat.member)","key":"1"}"#
                    }
                ]
            case .installCards:
                return [MethodTry(method) { #"{"token":"\#($0)","path":"\#(cards)","reason":"Lost."}"# }]
            case .board: return [MethodTry(method) { #"{"token":"\#($0)","ballot":"\#(ballot)","offset":0}"# }]
            case .directBoards:
                return [MethodTry(method) { #"{"token":"\#($0)","showing":{"show":"message","message":"Lunch"}}"# }]
            case .help:
                return [
                    MethodTry(method, "asked for") { #"{"token":"\#($0)","asks":true}"# },
                    MethodTry(method, "answered") { #"{"token":"\#($0)","answered":"kiosk"}"# },
                ]
            case .follow:
                return [
                    MethodTry(method, "from the first") { #"{"token":"\#($0)","feed":1,"from":1}"# },
                    MethodTry(method, "with a snapshot") {
                        #"{"token":"\#($0)","feed":2,"snapshot":\#(Assembly.snapshotForm)}"#
                    },
                ]
            case .unfollow: return [MethodTry(method) { _ in #"{"feed":9}"# }]
            case .batch, .end: return [MethodTry(method) { #"{"token":"\#($0)","feed":1}"# }]
            }
        }
    }

    private static func opening(_ method: Method) -> [MethodTry] {
        func attempt(_ remark: String, _ login: String) -> MethodTry {
            MethodTry(method, remark) { _ in #"{"device":"another","login":\#(login)}"# }
        }
        return [
            attempt("as board", #"{"as":"board"}"#),
            attempt("as host", #"{"as":"host"}"#),
            attempt("as delegate, unknown badge", #"{"as":"delegate","badge":"000000","pin":"0"}"#),
            attempt("as chair, wrong password", #"{"as":"chair","name":"mara","password":"x"}"#),
        ]
    }

    /// Whether somebody who was answered has to come anew, because the connection is not what it was.
    var changesConnection: Bool {
        switch method {
        case .open, .resume, .close, .lost, .follow, .renewPIN, .installCards: true
        case .greeting, .submit, .isCard, .board, .directBoards, .help, .unfollow, .batch, .end: false
        }
    }
}

extension MatrixHall {
    /// Somebody asks for a method, and what comes of it is undone.
    func attempt(_ attempt: MethodTry, by seat: Seat) async throws -> Answer {
        let (answer, _) = try await ask(attempt.method, by: seat, attempt.parameters)
        if answer == .done, attempt.changesConnection { try await undo() }
        return answer
    }
}
