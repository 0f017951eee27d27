import AssemblyCore
import AssemblyFiles

/// Everything that runs could reach, so that a report can say what they have not.
package enum EverythingToReach {
    /// The names of a kind; empty where nobody has listed them.
    package static func names(of kind: Reached.Kind) -> [String] {
        switch kind {
        case .command: Command.allNames
        case .refusal: refusals
        case .rulebook: RulebookFile.builtInNames
        case .fault: faults
        case .ballot: ballots
        case .outcome: ["carried", "notCarried", "elected", "noneElected", "tied", "noResult"]
        case .event, .world: []
        }
    }

    /// What goes wrong around the host.
    private static var faults: [String] {
        DiskFault.allCases.map { "disk: \($0.rawValue)" } + [
            "host killed", "PINs guessed", "host restarted after its journal had failed", "link cut",
            "request or answer lost",
            "request came twice", "somebody else's command replayed", "unsynced records lost", "wall clock jumped",
            "host killed before it served",
        ] + clusterFaults
    }

    /// What goes wrong between the hosts of a cluster, and around its servers.
    private static let clusterFaults = [
        "host frozen", "host cut off", "servers away", "lead handed over", "two have the lease", "no server reached",
        "append lost", "append late", "acknowledgement lost", "question lost", "answer lost", "host ended in order",
    ].map { "cluster: \($0)" }

    /// What a ballot can be.
    private static let ballots = [
        "machine, recorded", "machine, secret", "machine, unrecorded", "hands, unrecorded", "roll-call, recorded",
        "paper, secret", "sealed", "tie break", "further ballot of a series", "repeated", "write-ins", "proxies",
        "weights", "members without a vote",
    ]

    /// Every refusal that the core knows, those of its families under their names; a test holds them against the sources.
    package static let refusals = [
        "notYours", "noSuchMember", "noSuchItem", "noSuchQuestion", "noSuchCandidate", "noSuchBallot",
        "noOpenSitting", "sittingAlreadyOpen", "sittingNotSuspended", "wrongSitting", "sessionIsClosed",
        "itemInHand", "itemNotInHand", "itemAlreadyConcluded", "itemIsHeading", "itemIsNoPanel", "panelNotRunning",
        "panelHasStarted", "voteUnderWay", "listIsClosed", "alreadyOnList", "notOnList", "floorIsTaken",
        "guestHasFloor",
        "nobodyHasTheFloor", "notRepresented", "nothingToChange", "questionNotPending", "questionHasNoCandidates",
        "questionExists", "candidateExists", "amendmentFirst", "noSuchDecision", "noElectors", "noSeal",
        "ballotNotOpen", "ballotNotCounted", "ballotAlready", "notAnElector", "alreadyCast", "paperIsWrongKind",
        "unknownName",
        "tooManyNames", "secondPersonNeeded", "reasonNeeded", "badText", "badFigures", "invalid",
        "agenda.itemExists", "agenda.isNotNew", "agenda.tooManyItems", "agenda.notBeside", "agenda.needsDecision",
        "agenda.notAdmitted", "agenda.isAdded", "agenda.isWithdrawn", "agenda.isBegun", "agenda.cannotBeSplit",
        "agenda.tooFewParts", "agenda.isNotSplit", "agenda.partIsBegun", "agenda.cannotBePlaced",
        "agenda.hasDependants", "debate.observersHaveNone", "debate.observersTableNothing", "debate.needsNoLeave",
        "debate.pointOfOrderInHand", "debate.noPointOfOrder", "debate.onlyOnVoting", "debate.noRulingToAppeal",
        "debate.noAppeal", "debate.appealFirst", "debate.cannotBeMoved", "debate.motionPending",
        "debate.motionFirst", "debate.noSuchMotion", "debate.notItsMover", "debate.motionNeedsQuestion",
        "debate.motionNeedsLimit", "debate.competenceComesFirst", "debate.speakersUsed", "debate.hasSpokenToMotion",
        "debate.asksAlready", "debate.stepDue", "debate.secrecyIsDecided", "debate.secrecyIsCompulsory",
        "debate.cannotBeSecret", "debate.notDecided", "debate.notReconsiderable", "debate.noItemInHand",
        "debate.needsSponsor", "debate.amendsTooDeep", "debate.isNoAmendment", "debate.notASponsor",
        "debate.isSponsor", "debate.hasNoSponsors", "debate.votingHasBegun", "debate.isAmended",
        "debate.notWithdrawn", "debate.tooLateToReintroduce", "debate.ownWithdrawal", "debate.rankingIncomplete",
        "debate.furtherRemovedFirst", "debate.disposesOfItself", "debate.notOfSameText", "debate.partFirst",
        "debate.isDivided", "debate.cannotBeDivided", "debate.divisionNotAsked", "debate.divisionObjected",
        "debate.divisionIsARight", "debate.debateIsClosed", "debate.closingObjected", "debate.closingNotProposed",
        "debate.outOfOrder", "debate.speechesUsed", "debate.timeUsed", "debate.replyAfterList", "debate.repliesUsed",
        "debate.noExplanations", "debate.explainedBeforeVote", "debate.explainedAfterVote",
        "debate.sponsorMayNotExplain", "debate.secretNotExplained", "debate.hasExplained", "debate.noQuorumToOpen",
        "debate.noQuorumToDecide", "conduct.namesBeginWithTheFirst", "conduct.firstNameNotDrawn",
        "conduct.notByHands", "conduct.notByPaper", "conduct.notByRollCall", "conduct.notCountedByHand",
        "conduct.notARollCall", "conduct.ballotNotByMachine", "conduct.sameCounter", "conduct.anotherIsCalled",
        "conduct.answeredMeanwhile",
        "conduct.rollCallNotFinished", "conduct.objections", "conduct.needsAVote", "conduct.noTie",
        "conduct.tieByOtherMeans", "conduct.tieFirst", "conduct.wrongNumberOfNames", "conduct.nameIsNotEqual",
        "conduct.noNewNameAwaited", "conduct.newNameAwaited", "conduct.putOff", "conduct.seriesIsOver",
        "conduct.seriesHasBegun", "conduct.barred", "conduct.boardTooSmall", "conduct.boardMemberHasCandidate",
        "conduct.noElectionsBoard", "conduct.noProxies", "conduct.proxyLimit", "conduct.proxyChain",
        "conduct.memberExists", "conduct.admissionNotCarried", "conduct.noSuchOffice", "conduct.officeExists",
        "conduct.notRecorded", "conduct.resultNotDeclared", "conduct.ballotWaits", "conduct.laterBallotStands",
        "conduct.nothingCountedYet", "conduct.recountInHand", "conduct.noNewCount", "conduct.resultCarriedOut",
        "conduct.decidedSince", "conduct.reportAdopted", "conduct.memberSeated", "conduct.itemAdded",
        "conduct.itemBegun",
        "conduct.tooFewNames", "conduct.noneStandsAlone", "conduct.severalUnitsInSecret", "scrutiny.noScrutineers",
        "scrutiny.keyIncomplete", "scrutiny.wrongNumber", "scrutiny.ballotUnderWay", "scrutiny.notAScrutineer",
        "scrutiny.wrongStep", "scrutiny.stepTaken", "scrutiny.badMessage", "scrutiny.noCredentials",
        "scrutiny.credentialsMissing", "scrutiny.credentialsUsedUp", "scrutiny.weightsBetray", "scrutiny.wrongCard",
        "scrutiny.paperSpoiled", "scrutiny.paperCast", "scrutiny.badPaper", "scrutiny.boardNotClosed",
        "scrutiny.partGiven", "scrutiny.badPart",
    ]
}
