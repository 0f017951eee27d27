import Host
import Language
import TerminalKit

/// How boards are steered that show a message, or some of them, or for some time.
struct SteeringForm {
    private enum Name {
        static let showing: NodeID = "showing"
        static let text: NodeID = "text"
        static let role: NodeID = "role"
        static let seconds: NodeID = "seconds"
    }

    /// What can be shown; a message has a field of its own.
    private static var showings: FormChoices<BoardShowing> {
        let showings = [.session, .hold, .blank] + BoardPage.allCases.map { BoardShowing.page($0) }
        return FormChoices(showings.map { ($0, SteeringWords.words($0)) })
    }

    private static var roles: FormChoices<BoardRole> {
        FormChoices(BoardRole.allCases.map { ($0, SteeringWords.words($0)) })
    }

    /// A few words on the boards.
    static var message: Form {
        Form(
            SteeringWords.message,
            "The words fill the boards, also while something else goes on, until the boards follow the session again.",
            for: .boards,
            [
                Form.Field(
                    Name.text, "Message", hint: "resumes at 14:30", limit: BoardDirection.longestMessage), role,
                seconds,
            ])
    }

    /// Anything on some of the boards, or for some time.
    static var some: Form {
        Form(
            SteeringWords.someBoards, "A board follows the session by itself until it is told to show something else.",
            for: .boards,
            [Form.Field(Name.showing, "Show", hint: "a number", limit: 60).choosing(showings.words), role, seconds])
    }

    private static var role: Form.Field {
        Form.Field(Name.role, "Where", limit: 30, whenEmpty: "on all boards").choosing(roles.words)
    }

    private static var seconds: Form.Field {
        Form.Field(Name.seconds, "Seconds", limit: 5, whenEmpty: "until you change it")
    }

    /// What is meant.
    static func direction(in form: Form) throws(FormRefusal) -> BoardDirection {
        let direction = BoardDirection(
            try showing(in: form), on: try role(in: form).map { [$0] } ?? Set(BoardRole.allCases),
            seconds: seconds(in: form))
        if let trouble = direction.trouble { throw FormRefusal(trouble) }
        return direction
    }

    private static func showing(in form: Form) throws(FormRefusal) -> BoardShowing {
        if let text = form.value(Name.text) { return .message(text) }
        guard let showing = showings.value(of: form.value(Name.showing)) else {
            throw FormRefusal(showings.complaint, at: Name.showing)
        }
        return showing
    }

    private static func role(in form: Form) throws(FormRefusal) -> BoardRole? {
        guard let text = form.value(Name.role) else { return nil }
        guard let role = roles.value(of: text) else { throw FormRefusal(roles.complaint, at: Name.role) }
        return role
    }

    private static func seconds(in form: Form) -> Int? {
        guard let text = form.value(Name.seconds) else { return nil }
        // What is no number is told as one that is out of bounds.
        return Int(text.inASCIIDigits) ?? 0
    }
}

extension OfficeState {
    /// Steers the boards as a form says.
    mutating func steer(by form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        let direction = try SteeringForm.direction(in: form)
        desk.form = nil
        return desk.direct(direction)
    }
}

extension OfficeAct {
    /// What the chair and the secretariat can let the boards show.
    static func boards(_ desk: Desk) -> [OfficeAct] {
        let release =
            desk.hall.status.boards == nil
            ? [] : [OfficeAct(SteeringWords.follow, .direct(BoardDirection(.session)))]
        return release + [
            OfficeAct(SteeringWords.message, .fill(SteeringForm.message)),
            OfficeAct(SteeringWords.blank, .direct(BoardDirection(.blank))),
            OfficeAct(SteeringWords.hold, .direct(BoardDirection(.hold))),
            OfficeAct(
                SteeringWords.briefly,
                .direct(BoardDirection(.page(.vote), seconds: SteeringWords.secondsOfResult))),
        ]
            + BoardPage.allCases.map { OfficeAct(SteeringWords.show($0), .direct(BoardDirection(.page($0)))) }
            + [OfficeAct(SteeringWords.someBoards, .fill(SteeringForm.some))]
    }
}
