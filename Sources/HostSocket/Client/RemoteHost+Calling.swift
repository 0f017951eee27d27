import AssemblyCore
import CanonicalJSON
import Foundation
import Host
import Language
import NIOCore

/// Why a call has no result.
enum CallFault: Error {
    /// The host has answered with an error.
    case told(ErrorForm)
    /// It was certainly not taken: there is no link.
    case unreached(HostFault)
    /// Whether it was taken is not known.
    case lost(Message)

    /// The failure as a fault.
    var fault: HostFault {
        switch self {
        case .told(let error): error.fault
        case .unreached(let fault): fault
        case .lost(let why): .unreachable(why)
        }
    }

    /// The failure of something that is no command.
    var requestRefusal: RequestRefusal {
        if case .told(let error) = self, let refusal = error.data?.refusal { return .refused(refusal) }
        return .failed(fault)
    }
}

extension RemoteHost {
    /// Links that are lost under one request before it is given up.
    private static let mostLinks = 3

    /// Calls a method.
    /// - Parameters:
    ///   - limit: how long the answer may take; the method's usual time when left out.
    ///   - isRepeated: whether it is asked again when the link is lost before the answer has come.
    func call<Value: Decodable & Sendable>(
        _ method: Method, _ parameters: some Encodable & Sendable, as value: Value.Type = Value.self,
        within limit: Duration? = nil, isRepeated: Bool = true
    ) async throws(CallFault) -> Value {
        let deadline = clock.elapsed() + (limit ?? timing.answer)
        var linksLost = 0
        while true {
            let link: Link
            do throws(HostFault) {
                link = try await self.link(before: min(deadline, clock.elapsed() + timing.reach))
            } catch { throw linksLost > 0 ? .lost(Self.reason(error)) : .unreached(error) }
            do throws(CallFault) {
                return try await ask(method, parameters, over: link, before: deadline)
            } catch .lost(let why) {
                linksLost += 1
                guard link.isGone, isRepeated, linksLost < Self.mostLinks else { throw .lost(why) }
            }
        }
    }

    /// Calls a method over one link.
    func ask<Value: Decodable & Sendable>(
        _ method: Method, _ parameters: some Encodable & Sendable, as value: Value.Type = Value.self,
        over link: Link, before deadline: Duration
    ) async throws(CallFault) -> Value {
        switch await link.request(method, parameters, before: deadline) {
        case .success(let line):
            guard let answer = try? line.decode(AnswerLine<Value>.self) else {
                throw .lost("its answer cannot be read.")
            }
            do { return try answer.outcome.get() } catch { throw .told(error) }
        case .failure(.late): throw .lost("it has not answered in time.")
        case .failure(.gone):
            ended(link)
            throw .lost(link.complaint ?? "the link was lost before the answer came.")
        }
    }

    private static func reason(_ fault: HostFault) -> Message {
        if case .unreachable(let why) = fault { return why }
        return fault.sentence
    }
}
