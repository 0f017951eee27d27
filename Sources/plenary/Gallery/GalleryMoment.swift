import AssemblyCore

/// How far a meeting has come in a picture of the gallery.
enum GalleryMoment: String, CaseIterable {
    case start, item, speaker, panel, recorded, secret, counted, carried, elected, tiedNames = "candidates", suspended
    case ended, appointed, ceremony, keyed, opening

    /// The meeting at this moment.
    func meeting() throws(Refusal) -> GalleryMeeting {
        var meeting = try GalleryMeeting(isRehearsal: ![.appointed, .ceremony, .keyed, .opening].contains(self))
        switch self {
        case .start: break
        case .item: try meeting.sit(on: "resolution-2")
        case .speaker: try speak(&meeting)
        case .panel: try hold(&meeting)
        case .recorded, .carried:
            try meeting.sit(on: "resolution-2")
            try meeting.vote(on: "draft-2", leaving: 21)
            if self == .carried { try meeting.close() }
        case .secret, .counted:
            try meeting.sit(on: "appointment")
            try meeting.vote(on: "secretary-general", leaving: 14, limit: 600)
            if self == .counted { try meeting.close(Self.appointment(meeting), isAnnounced: false) }
        case .tiedNames, .elected: try elect(&meeting)
        case .suspended:
            try meeting.sit(on: "budget")
            try meeting.carryOut(.sitting(.suspend))
        case .ended:
            try meeting.sit(on: "resolution-2")
            try meeting.vote(on: "draft-2")
            try meeting.close()
            try meeting.carryOut(.agenda(.conclude("resolution-2")), .sitting(.close), .sitting(.closeSession))
        case .appointed, .ceremony: try meeting.appointScrutineers(self == .appointed ? [] : [.certificates])
        case .keyed: try meeting.appointScrutineers(KeyCeremony.Step.allCases)
        case .opening:
            try meeting.appointScrutineers(KeyCeremony.Step.allCases)
            try meeting.sit(on: "appointment")
            try meeting.vote(on: "secretary-general", leaving: 14)
            try meeting.close(isAnnounced: false)
            try meeting.closeBoard(openedBy: GalleryMeeting.scrutineers[0])
        }
        return meeting
    }

    private func speak(_ meeting: inout GalleryMeeting) throws(Refusal) {
        try meeting.sit(on: "budget")
        try meeting.carryOut(.floor(.limitSpeeches(seconds: 180)))
        for member in ["FR", "JP", "BR", "KE"] as [MemberCode] {
            try meeting.carryOut(.floor(.request(member)), by: .delegate(member))
            meeting.now = meeting.now.adding(seconds: 31)
        }
        try meeting.carryOut(.floor(.callSpeaker("FR")))
        meeting.now = meeting.now.adding(seconds: 165)
    }

    private func hold(_ meeting: inout GalleryMeeting) throws(Refusal) {
        try meeting.carryOut(
            .agenda(
                .announcePanel(
                    "panel-2",
                    PanelAnnouncement(room: "Hall 1", start: meeting.now, end: meeting.now.adding(seconds: 3_600)))),
            by: GalleryMeeting.secretariat)
        try meeting.sit(on: "panel-2")
        try meeting.carryOut(.agenda(.startPanel("panel-2")))
        meeting.now = meeting.now.adding(seconds: 3_725)
    }

    private func elect(_ meeting: inout GalleryMeeting) throws(Refusal) {
        try meeting.sit(on: "executive-committee")
        for code in ["NA", "GH", "KE"] as [MemberCode] {
            let candidate = Candidate(
                id: CandidateID(rawValue: code.rawValue.lowercased()),
                name: "Candidate of \(meeting.assembly.name(of: code))", member: code, isRehearsal: true)
            try meeting.carryOut(.questions(.nominate("ec-africa-1", candidate)), by: GalleryMeeting.secretariat)
        }
        try meeting.vote(on: "ec-africa-1", leaving: 3)
        guard self == .elected else { return }
        var tally = Tally()
        let papers = meeting.assembly.currentBallot?.received ?? 0
        tally.scores = ["na": 101, "gh": 52, "ke": papers - 153 - 9]
        (tally.papersWithNames, tally.abstentions) = (papers - 9, 9)
        try meeting.close(tally)
    }

    private static func appointment(_ meeting: GalleryMeeting) -> Tally {
        var tally = Tally()
        let papers = meeting.assembly.currentBallot?.received ?? 0
        (tally.votesFor, tally.against, tally.abstentions) = (170, 6, papers - 176)
        return tally
    }
}
