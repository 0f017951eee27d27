import Host

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
