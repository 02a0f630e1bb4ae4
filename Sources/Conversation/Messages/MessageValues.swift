/// The values of each sentence; the second half of `MessageKey`.
enum MessageValues {
    /// The values that a template must use and those that it may use.
    static func of(_ key: MessageKey) -> (required: Set<String>, optional: Set<String>) {
        guard let entry = table[key] else { return ([], []) }
        let names = entry.split(separator: " ").map(String.init)
        return (
            Set(names.filter { !$0.hasSuffix("?") }),
            Set(names.filter { $0.hasSuffix("?") }.map { String($0.dropLast()) })
        )
    }

    /// Value names by key, an optional one with "?"; a key that is not listed takes none.
    private static let table: [MessageKey: String] = [
        .dateForm: "weekday date", .deadlineTimeForm: "date time", .quantityForm: "done of unit percent",
        .quantityOpenForm: "done unit", .percentForm: "percent", .personForm: "name title unit", .daysLeft: "days",
        .daysLate: "days", .resent: "text", .choiceLine: "number text", .stepsForm: "done count percent",
        .reportForm: "deadline",
        .dayOff: "date before after", .dayBefore: "date deadline", .lunarDay: "lunar date", .nextYear: "year",
        .provisionalYear: "year", .assignmentsForm: "count", .handedOverAll: "count codes to",

        .fileLine: "code sender? date", .fileNone: "code", .fileMore: "code count", .fileMissing: "code count",
        .fileHint: "code",

        .alertPlatform: "address platforms", .alertOutlet: "address outlets", .alertWaiting: "address",
        .alertFailed: "address count",
        .alertUnknown: "address count", .alertDisk: "address", .alertClock: "address", .alertBackup: "address",
        .noticeSecret: "address", .noticePersonalData: "address",

        .acknowledged: "code work deadline left expected?", .progressRecorded: "code figure deadline left remark?",
        .complete: "code", .noteRecorded: "code note deadline left?", .promiseRecorded: "code note deadline left?",
        .stepRecorded: "code step title done count deadline?", .submitted: "code work result chair deadline?",
        .submittedNoResult: "code work chair expected deadline?", .blockerRecorded: "code note chair deadline?",
        .blockerClosed: "code", .confirmed: "code work unit? timeliness?", .confirmedPastHead: "code",
        .returned: "code unit reason",
        .onBehalf: "officer",
        .decided: "code work decision reason? deadline? left?",
        .decidedPrivately: "code work decision reason? deadline? left?",
        .demanded: "code demand chair deadline? left?", .handedOver: "code to unit? deadline? left?",
        .endorsed: "code chair", .proposed: "code holders",
        .submittedToHead: "code work head result expected? deadline? left?",

        .objectionWays: "code", .noticeUnitAssigned: "address by codes work officer? deadline?",
        .noticeUnitDemand: "address officer unit? demand code work reason? chair",
        .noticeStandInAway: "address officer from to",
        .demandDeadline: "deadline from?", .demandTarget: "amount from? measure?", .decisionExtended: "count?",
        .decisionTarget: "amount from? measure?",
        .decisionTakenBack: "figure", .decisionCorrected: "figure last?",

        .assigned: "codes count? work officer? unit? deadline result coordinating? report? urgency?",
        .assignedDrafts: "count units?", .noticeAssigned: "address by code brief",
        .noticeCoordinating: "address codes work unit? deadline", .askClear: "label advice",
        .askAssign: "count work deadline result nobody? choices", .askForLeader: "choices", .choiceUnits: "count name",
        .refuseNoLeader: "code?", .askIncrementOfPercent: "code delta percent",
        .refuseAssignScope: "unit", .clearMissing: "label advice", .clearHollow: "label text advice",
        .clearHollowOfficer: "label text advice", .clearHollowResult: "label text advice",

        .absenceRecorded: "from to instead? working long?", .standInRecorded: "person officer from to",
        .delegationRecorded: "person from to scope officer?", .noticeAbsence: "address officer from to",
        .noticeStandIn: "address officer from to", .noticeDelegation: "address chair scope from to",
        .refuseStandIn: "officer",

        .noticeForHead: "address code work unit officer result deadline timeliness",
        .noticeBlockerForUnit: "address code work unit note",
        .noticeExtension: "address code work unit officer demand reason? deadline original? count?",
        .noticeTarget: "address code work unit officer demand reason? deadline?",
        .noticeObjection: "address code work unit officer demand? reason? deadline?",
        .noticeDecided: "address code work decision by? reason? deadline?",
        .noticeInYourName: "address code work by state deadline? reason?",
        .noticeProposal: "address code work by proposal reason?",
        .noticeBrief: "address from? reason? by? briefs",
        .noticeHandedOver: "address code work from? to unit? reason? deadline?",
        .noticePlan: "address plan lines more? ask?", .planMore: "count codes",
        .planGiven: "codes work unit? deadline target? result? urgency?", .planChange: "codes work unit? changes",
        .planCoordinating: "codes work unit? deadline", .planNotCoordinating: "codes work unit?",
        .planDeadline: "decision deadline old?", .planTarget: "decision unit? old?", .planField: "field old? new",
        .planAskOne: "code",

        .noticeSubmitted: "address code work unit officer result deadline timeliness",
        .noticeConfirmed: "address code work chair",
        .noticeReturned: "address code work reason deadline", .noticeBlocker: "address code work unit note",

        .askWhich: "choices", .askWhichNone: "", .askFigure: "code", .askLower: "code new last choices",
        .askRepeated: "code delta choices", .askOverTarget: "code done target", .askOtherTarget: "code said target",
        .askPart: "code choices", .askPerhapsDate: "code figure", .askReason: "code",
        .askUnit: "name choices", .askConfirm: "code", .askBlocker: "code", .choiceAssignment: "code work deadline",
        .choiceUnit: "unit",

        .askTarget: "code", .askPerhapsRemark: "code choices", .askMeaning: "code? choices", .askWeakAssent: "code",
        .askDecision: "code choices",
        .askDate: "code?", .askPastDate: "code? date",
        .askNoSuchDate: "code? date", .askUnclearDate: "code? choices?", .askTiedDate: "code?",
        .askRecurringDate: "code?", .askContradictoryDate: "code? date choices?", .askEndDate: "code?",
        .choiceDate: "deadline", .refuseNoSuchHour: "code? hour", .refuseNoSuchLunar: "code? lunar year",
        .askPerson: "name choices", .askNoPerson: "name", .askNobodyThere: "unit",
        .askHandOverAll: "count codes from to choices", .askLeader: "code chair choices",
        .askEarlier: "code asked deadline", .askShorter: "code asked deadline choices",

        .refuseTakeBack: "code", .refuseNothingToHandOver: "name", .refuseNoExtension: "code",
        .refuseNoTarget: "code", .refuseNoObjection: "code", .refuseNotCounted: "code", .refuseSameOfficer: "code",
        .refuseOfficerIsChair: "code",
        .refusePercent: "code percent", .refuseNegative: "code number", .refuseNotOpen: "code state",
        .refuseAlready: "code state", .refuseNothingSubmitted: "code state", .refuseNoStep: "code step count",
        .refuseNoBlocker: "code", .refuseClears: "code clears", .refuseOwn: "code", .refuseRight: "code holders",
        .refuseNoSuch: "code", .refuseTooLong: "limit", .givenUp: "at name?", .refuseUnknownUnit: "name",

        .show:
            "symbol code work unit officer chair deadline left state time? figure result steps remarks target? coordinating? blockers? original? demands? reports? report_to? extensions? urgency?",
        .showStep: "number title mark date?", .showRemark: "date text",
        .line: "symbol code work deadline left figure unit? urgency?",
        .mine: "count lines more", .mineWaiting: "count lines more?", .mineUnit: "unit count lines more",
        .askWaiting: "count choices", .choiceWaiting: "code work unit? what", .more: "count", .moreUnits: "count",
        .askUnitEnded: "unit choices",
        .morePeople: "count", .moreParts: "count",
        .summary:
            "scope at total done done_on_time done_late open open_in_time open_overdue waiting heads? unacknowledged percent? due? share? drafts cancelled paused lines more late_to_original?",
        .summaryUnitLine: "symbol unit total done unacknowledged? notBegun? working? waiting? paused? overdue?",
        .summaryPhase: "phase",
        .late: "scope count lines more", .lateNone: "scope", .unacknowledged: "scope count lines more",
        .unacknowledgedNone: "scope",
        .unlinked: "count lines more", .blockers: "scope count lines more", .blockersNone: "scope",
        .waitingList: "scope count lines more mine? heads?", .waitingForHead: "line", .waitingNone: "scope",
        .demandList: "scope count lines more", .demandNone: "scope", .draftList: "scope count lines more",
        .draftNone: "scope", .draftLine: "code work unit? clears", .dueList: "scope count lines more deadline",
        .dueNone: "scope deadline", .silentList: "scope count lines more days", .silentNone: "scope days",
        .blockerLine: "line days", .stateLine: "state count", .groupedFigures: "scope lines more",
        .summaryPeriod: "scope from to", .scores: "name lines mean weights",
        .scoreQuantity: "percent part whole missed?", .scoreQuality: "percent part whole missed?",
        .scoreTimeliness: "percent part whole missed?",
        .help: "address example", .helpLeader: "address example unit", .thanks: "address?", .unknown: "first second",
        .privately: "address?",

        .stranger: "", .linked: "person from?",
        .askLinkSecond: "person current?", .askLinkOther: "current person", .noticeLinked: "address platform",
        .noticeLinkMoved: "address platform from person alone?", .noticeCodeSeen: "address",
        .noticeCodeVoid: "address person officer",
        .linkLocked: "minutes", .groupPinned: "scope", .groupScope: "name",

        .reminder: "address count lines", .reminderForHead: "address count lines",
        .reminderForStandIn: "address count lines",
        .chairDigest:
            "address date open late newLate done waiting heads? asked blocked lines? lateNumber? waitingNumber? blockedNumber? allNumber? head",
        .chairWeekly:
            "address date open late newLate done waiting heads? asked blocked lines? lateNumber? waitingNumber? blockedNumber? allNumber? head",
        .digestUnit: "unit open late?", .digestMoreUnits: "count",
        .headDigest:
            "address unit date open late done unacknowledged due mine? lines? lateNumber? dueNumber? allNumber?",
        .secretaryDigest: "address date lines", .secretaryLost: "count codes", .secretaryRefusing: "count names",
        .secretaryUnlinked: "count names number?", .secretaryDrafts: "count codes number?",
        .noticeBudget: "address used limit percent", .reminderRest: "count", .reminderAlso: "count codes",
        .reminderPersonal: "address lines", .reminderPersonalLine: "code? work? text?",
        .digestLine: "symbol code work unit deadline left why?", .digestMore: "count",
        .digestDemand: "code work unit wish yes? no? ways?", .digestWaiting: "code work unit yes? no?",
        .reminderNewLine: "symbol code work deadline", .reminderToHead: "address count lines",
        .reminderForDecider: "address count lines", .reminderForChair: "address count lines",
        .reminderForRemover: "address count lines",
        .reminderLine: "symbol code work deadline left figure officer? result? why? urgency?",
        .whySilent: "days", .whyReport: "date", .whyStep: "number date",
        .whyBlocked: "date code", .whyWaiting: "days code", .whyExtension: "days code", .whyTarget: "days code",
        .whyObjection: "days code",
        .roundOpened: "scope time units", .roundAsk: "address time count code lines more? number?",
        .roundAskAgain: "address minutes codes",
        .roundReport:
            "scope from to answered asked missing? absent? changed done waiting settled? blockers? agenda?",
        .roundBlocker: "code unit? work remover?", .roundDecision: "code unit? work wish", .roundRunning: "time",
        .roundOrdered: "time",
        .whyUrged: "by? date", .urged: "code work unit later?", .urgedMany: "count units codes skipped? later?",
        .urgeLater: "at", .urgeNone: "scope", .urgeToday: "code", .urgeReported: "code figure time", .urgeRight: "",
        .passedOn: "code? holders", .noticePassedOn: "address by at code? work? text", .askAgain: "code? at choices",
        .recordedTogether: "count lines note? more?", .restCut: "", .fileComing: "code count",
        .reminderNewRest: "count",
        .askOvertaken: "code at act by? then state figure? deadline? meant said? choices?",
        .askSuperseded: "code figure last choices", .askSeveral: "count codes act to? choices",
        .askSeveralForLeader: "count codes act chair to? choices", .askTooMany: "first last most",
        .askOtherWork: "code unit counted? others? choices", .askOtherPlace: "code place choices",
        .choiceFigureOf: "code work figure",
        .remindRecorded: "at code? work? text?", .remindStop: "address", .askRemindWhen: "code?",
    ]
}
