extension FloorCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .callSpeaker, .yieldFloor, .limitSpeeches, .closeList, .reopenList: try Require.officer(authority, .chair)
        case .request(let member), .withdrawRequest(let member):
            if authority == .delegate(member) { return }
            try Require.officer(authority, .chair, .secretariat)
        }
    }
}
