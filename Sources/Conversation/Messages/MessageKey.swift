/// Every sentence the bot says, by key, with the values its template may use.
///
/// The sentences themselves are data (`bot-config/messages/*.yaml`). A value in `values` must be used by the
/// template; one in `optional` may be.
package enum MessageKey: String, CaseIterable, Codable, Sendable {
    // Words and forms.
    case weekday1 = "weekday.1", weekday2 = "weekday.2", weekday3 = "weekday.3", weekday4 = "weekday.4"
    case weekday5 = "weekday.5", weekday6 = "weekday.6", weekday7 = "weekday.7"
    case dateForm = "form.date", deadlineTimeForm = "form.deadline_time", quantityForm = "form.quantity"
    case quantityOpenForm = "form.quantity_open", percentForm = "form.percent", personForm = "form.person"
    case daysLeft = "form.days_left", lastDay = "form.last_day", daysLate = "form.days_late"
    case noProgress = "form.no_progress", noResult = "form.no_result", resent = "form.resent"
    case choiceLine = "form.choice"
    case stateDraft = "state.draft", stateAssigned = "state.assigned", stateAcknowledged = "state.acknowledged"
    case stateInProgress = "state.in_progress", stateSubmitted = "state.submitted", stateReturned = "state.returned"
    case stateCompleted = "state.completed", statePaused = "state.paused", stateCancelled = "state.cancelled"
    case timeDoneOnTime = "time.done_on_time", timeDoneLate = "time.done_late", timeWaiting = "time.waiting"
    case timeInTime = "time.in_time", timeDueSoon = "time.due_soon", timeOverdue = "time.overdue"
    case timeFrozen = "time.frozen", timeOutside = "time.outside"
    case standingOfficer = "standing.officer", standingHead = "standing.head", standingChair = "standing.chair"
    case standingSecretary = "standing.secretary", standingFollower = "standing.follower"
    case standingCoordinator = "standing.coordinator", stepsForm = "form.steps", reportForm = "form.report"
    // Answers to changes.
    case acknowledged = "recorded.acknowledged", progressRecorded = "recorded.progress", complete = "recorded.complete"
    case noteRecorded = "recorded.note", promiseRecorded = "recorded.promise", stepRecorded = "recorded.step"
    case submitted = "recorded.submitted", submittedNoResult = "recorded.submitted_no_result"
    case blockerRecorded = "recorded.blocker", blockerClosed = "recorded.blocker_closed"
    case confirmed = "recorded.confirmed", returned = "recorded.returned", onBehalf = "recorded.on_behalf"
    case decided = "recorded.decided", decidedPrivately = "recorded.refused_demand", demanded = "recorded.demanded"
    case handedOver = "recorded.handed_over", endorsed = "recorded.endorsed", proposed = "recorded.proposed"
    case submittedToHead = "recorded.submitted_to_head"
    // What is asked for, decided and proposed.
    case demandDeadline = "demand.deadline", demandTarget = "demand.target", demandObjection = "demand.objection"
    case decisionExtended = "decision.extended", decisionTarget = "decision.target"
    case decisionDeadline = "decision.deadline", dayOff = "form.day_off"
    case decisionNoExtension = "decision.no_extension", decisionNoTarget = "decision.no_target"
    case decisionNoObjection = "decision.no_objection", decisionWithdrawn = "decision.withdrawn"
    case decisionPaused = "decision.paused", decisionResumed = "decision.resumed"
    case decisionResumedLater = "decision.resumed_later", decisionCancelled = "decision.cancelled"
    case decisionReopened = "decision.reopened", decisionTakenBack = "decision.taken_back"
    case decisionCorrected = "decision.corrected"
    case proposalConfirm = "proposal.confirm", proposalReturn = "proposal.return"
    case proposalHandOver = "proposal.hand_over", proposalExtend = "proposal.extend", proposalPause = "proposal.pause"
    case proposalCancel = "proposal.cancel", proposalOther = "proposal.other"
    // Messages to others.
    case noticeForHead = "notice.for_head", noticeBlockerForUnit = "notice.blocker_for_unit"
    case noticeExtension = "notice.extension", noticeTarget = "notice.target", noticeObjection = "notice.objection"
    case noticeDecided = "notice.decided", noticeInYourName = "notice.in_your_name", noticeProposal = "notice.proposal"
    case noticeBrief = "notice.brief", noticeHandedOver = "notice.handed_over"
    case noticeSubmitted = "notice.submitted", noticeConfirmed = "notice.confirmed", noticeReturned = "notice.returned"
    case noticeBlocker = "notice.blocker"
    // Questions.
    case askWhich = "ask.which", askWhichNone = "ask.which_none", askFigure = "ask.figure", askLower = "ask.lower"
    case askRepeated = "ask.repeated", askOverTarget = "ask.over_target", askOtherTarget = "ask.other_target"
    case askPart = "ask.part", askPerhapsDate = "ask.perhaps_date", askReason = "ask.reason"
    case askUnit = "ask.unit", choiceYes = "choice.yes", choiceNo = "choice.no", choiceAssignment = "choice.assignment"
    case choiceSubmit = "choice.submit", choiceNote = "choice.note", choiceUnit = "choice.unit", dropped = "ask.dropped"
    case askConfirm = "ask.confirm", askBlocker = "ask.blocker"
    case askTarget = "ask.target", askDecision = "ask.decision", askDate = "ask.date", askPastDate = "ask.past_date"
    case askNoSuchDate = "ask.no_such_date", askPerson = "ask.person", askNoPerson = "ask.no_person"
    case askNobodyThere = "ask.nobody_there", askHandOverAll = "ask.hand_over_all", askLeader = "ask.leader"
    case askEarlier = "ask.earlier", askShorter = "ask.shorter", choiceConfirm = "choice.confirm"
    case askAsOf = "ask.as_of"
    // Refusals.
    case refuseTakeBack = "refuse.take_back", refuseNothingToHandOver = "refuse.nothing_to_hand_over"
    case refuseNoExtension = "refuse.no_extension", refuseNoTarget = "refuse.no_target"
    case refuseNoObjection = "refuse.no_objection", refuseNotCounted = "refuse.not_counted"
    case refuseSameOfficer = "refuse.same_officer"
    case refusePercent = "refuse.percent", refuseNegative = "refuse.negative", refuseNotOpen = "refuse.not_open"
    case refuseAlready = "refuse.already", refuseNothingSubmitted = "refuse.nothing_submitted"
    case refuseNoStep = "refuse.no_step", refuseNoBlocker = "refuse.no_blocker", refuseClears = "refuse.clears"
    case refuseOwn = "refuse.own", refuseRight = "refuse.right", refuseNoSuch = "refuse.no_such"
    case refuseOffered = "refuse.not_offered", refuseSummary = "refuse.summary", refuseTooLong = "refuse.too_long"
    case refuseUnsupported = "refuse.unsupported", refuseUnknownUnit = "refuse.unknown_unit"
    // Answers to questions.
    case show = "show.assignment", showStep = "show.step", showRemark = "show.remark", line = "show.line"
    case mine = "mine.list", mineNone = "mine.none", more = "list.more", moreUnits = "list.more_units"
    case summary = "summary.figures", summaryUnitLine = "summary.unit_line", summaryAll = "summary.scope_all"
    case summaryPhase = "summary.scope_phase", late = "summary.late", lateNone = "summary.late_none"
    case unacknowledged = "summary.unacknowledged", unacknowledgedNone = "summary.unacknowledged_none"
    case unlinked = "summary.unlinked", unlinkedNone = "summary.unlinked_none", blockers = "summary.blockers"
    case blockersNone = "summary.blockers_none"
    case help = "help.officer", helpLeader = "help.leader", thanks = "help.thanks"
    case unknown = "help.unknown", privately = "help.sent_privately"
    // Linking.
    case stranger = "link.stranger", linked = "link.done", linkWrong = "link.wrong", linkLocked = "link.locked"
    case linkPrivately = "link.privately", unlinkedDone = "link.undone", groupPinned = "link.group"
    case groupRight = "link.group_right", groupOnly = "link.group_only", groupScope = "link.group_scope"
    // Reminders.
    case reminder = "reminder.officer", reminderForHead = "reminder.head", reminderLine = "reminder.line"

    /// The values that a template must use and those that it may use.
    package var values: (required: Set<String>, optional: Set<String>) { MessageValues.of(self) }
}
