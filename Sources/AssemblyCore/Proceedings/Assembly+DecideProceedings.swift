extension Assembly {
    func decideSitting(_ command: SittingCommand, at now: Moment) throws(Refusal) -> [Fact] {
        switch command {
        case .open(let number):
            if let open = sitting.number { throw .sittingAlreadyOpen(open) }
            guard number == nextSitting else { throw .wrongSitting(next: nextSitting) }
            try requireQuorumToOpen()
            return [.sitting(.opened(number))]
        case .suspend:
            let number = try requireOpenSitting()
            try requireNoVote()
            try requireNoPoint()
            return yieldingFloor(at: now) + [.sitting(.suspended(number))]
        case .resume:
            guard case .suspended(let number, _) = sitting else { throw .sittingNotSuspended }
            return [.sitting(.resumed(number))]
        case .close:
            guard let number = sitting.number else { throw .noOpenSitting }
            try requireNoVote()
            try requireNoPoint()
            return adjourningItemInHand(at: now) + [.sitting(.closed(number))]
        case .closeSession:
            try requireNoVote()
            if let number = sitting.number { throw .sittingAlreadyOpen(number) }
            guard case .closed(let last) = sitting, last > 0 else { throw .noOpenSitting }
            if let waiting = waitingBallots.first { throw .conduct(.ballotWaits(waiting.id)) }
            return [.sitting(.sessionClosed)]
        }
    }

    func decideAgenda(_ command: AgendaCommand, at now: Moment) throws(Refusal) -> [Fact] {
        switch command {
        case .takeUp(let id):
            let item = try requireItem(id)
            try requireOpenSitting()
            try requireNoVote()
            try requireOrderOfBusiness()
            if let other = agenda.itemInHand { throw .itemInHand(other.id) }
            guard !item.isConcluded else { throw .itemAlreadyConcluded(id) }
            guard !agenda.isHeading(item) else { throw .itemIsHeading(id) }
            return [.agenda(.takenUp(id))]
        case .adjourn(let id):
            try requireInHand(id)
            try requireOrderOfBusiness()
            return yieldingFloor(at: now) + endingPanel(id) + [.agenda(.adjourned(id))]
        case .conclude(let id):
            try requireInHand(id)
            try requireOrderOfBusiness()
            return yieldingFloor(at: now) + endingPanel(id) + [.agenda(.concluded(id))]
        case .startPanel(let id):
            try requireInHand(id)
            guard let panel = agenda[id]?.panel else { throw .itemIsNoPanel(id) }
            guard panel.startedAt == nil else { throw .panelHasStarted(id) }
            return [.agenda(.panelStarted(id))]
        case .endPanel(let id):
            guard let panel = try requireItem(id).panel else { throw .itemIsNoPanel(id) }
            guard panel.isRunning else { throw .panelNotRunning(id) }
            return [.agenda(.panelEnded(id))]
        case .announcePanel(let id, let announcement): return [try decideAnnouncement(id, announcement)]
        case .schedule(let id, let start, let minutes):
            _ = try requireItem(id)
            if let minutes, !(1...1_440).contains(minutes) {
                throw .invalid("An item must last between 1 and 1,440 minutes.")
            }
            return [.agenda(.scheduled(id, start: start, minutes: minutes))]
        }
    }

    private func decideAnnouncement(_ id: ItemID, _ announcement: PanelAnnouncement) throws(Refusal) -> Fact {
        guard var panel = try requireItem(id).panel else { throw .itemIsNoPanel(id) }
        let names = [announcement.room, announcement.moderator].compactMap(\.self) + (announcement.panellists ?? [])
        for name in names { _ = try requireText(name, as: "A name", limit: TextRule.longestName, allowsLines: false) }
        panel.announce(announcement)
        if let start = panel.start, let end = panel.end, end <= start {
            throw .invalid("The panel would end before it begins; enter an end after its start.")
        }
        return .agenda(.panelAnnounced(id, announcement))
    }

    func decideFloor(_ command: FloorCommand, at now: Moment) throws(Refusal) -> [Fact] {
        try requireOpenSitting()
        switch command {
        case .request(let member):
            try requireRepresented(member)
            try requireOpenDebate()
            guard !floor.listIsClosed else { throw .listIsClosed }
            try requireOffList(member)
            try requireSpeakingTime(member)
            return [.floor(.requested(member))]
        case .withdrawRequest(let member):
            guard floor.requests.contains(where: { $0.member == member }) else { throw .notOnList(member) }
            return [.floor(.requestWithdrawn(member))]
        case .callSpeaker(let member):
            try requireNoVote()
            if let speaker = floor.speaker { throw .floorIsTaken(speaker.member) }
            guard let first = floor.requests.first, floor.requests.contains(where: { $0.member == member }) else {
                throw .notOnList(member)
            }
            guard first.member == member else { throw .debate(.outOfOrder(next: first.member)) }
            try requireOrderOfBusiness()
            try requireSpeakingTime(member)
            return [.floor(.speakerCalled(member))]
        case .yieldFloor:
            guard floor.speaker != nil else { throw .nobodyHasTheFloor }
            return yieldingFloor(at: now)
        case .limitSpeeches(let seconds):
            if let seconds, !(10...7_200).contains(seconds) {
                throw .invalid("A time limit must be between 10 seconds and 2 hours.")
            }
            guard seconds != floor.limitSeconds else { throw .nothingToChange }
            return [.floor(.speechesLimited(seconds: seconds))]
        case .closeList:
            guard !floor.listIsClosed else { throw .nothingToChange }
            if let objections = debate.closingObjections, !objections.isEmpty {
                throw .debate(.closingObjected(objections))
            }
            return [.floor(.listClosed)]
        case .reopenList:
            guard floor.listIsClosed else { throw .nothingToChange }
            try requireOpenDebate()
            return [.floor(.listReopened)]
        }
    }

    // MARK: What follows by itself

    func yieldingFloor(at now: Moment) -> [Fact] {
        guard let speaker = floor.speaker else { return [] }
        return [.floor(.yielded(speaker.member, seconds: floor.secondsSpoken(at: now)))]
    }

    func endingPanel(_ id: ItemID) -> [Fact] { agenda[id]?.panel?.isRunning == true ? [.agenda(.panelEnded(id))] : [] }

    private func adjourningItemInHand(at now: Moment) -> [Fact] {
        guard let item = agenda.itemInHand else { return [] }
        return yieldingFloor(at: now) + endingPanel(item.id) + [.agenda(.adjourned(item.id))]
    }

    // MARK: What must hold

    @discardableResult
    func requireOpenSitting() throws(Refusal) -> Int {
        guard case .open(let number, _) = sitting else { throw .noOpenSitting }
        return number
    }

    func requireNoVote() throws(Refusal) {
        if let ballot = ballotUnderWay { throw .voteUnderWay(ballot) }
    }

    func requireItem(_ id: ItemID) throws(Refusal) -> AgendaItem {
        guard let item = agenda[id] else { throw .noSuchItem(id) }
        return item
    }

    private func requireInHand(_ id: ItemID) throws(Refusal) {
        let item = try requireItem(id)
        try requireOpenSitting()
        try requireNoVote()
        guard item.isInHand else { throw .itemNotInHand(id) }
    }

    private func requireNoPoint() throws(Refusal) {
        if let point = debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        if let appeal = pendingAppeal { throw .debate(.appealFirst(appeal.id)) }
    }

    func requireRepresented(_ member: MemberCode) throws(Refusal) {
        guard members[member] != nil, let delegation = delegations[member] else { throw .noSuchMember(member) }
        guard delegation.credentials == .accepted else { throw .notRepresented(member, .credentialsNotAccepted) }
        guard delegation.isPresent else { throw .notRepresented(member, .notPresent) }
    }
}
