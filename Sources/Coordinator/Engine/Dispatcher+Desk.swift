import Foundation

extension Dispatcher {
    /// The database side of sending: claims and outcomes.
    struct Desk: Sendable {
        /// What is claimed in one turn, and what it depends on.
        struct Claims: Sendable {
            /// How many messages may be claimed.
            let free: Int
            /// Chats to which nothing is sent now.
            let paused: Set<String>
            /// Retries that are not due yet.
            var doubts: [Int64: SendWindow.UnknownSend]
            let uptime: Duration
            var claimed: [Claimed] = []
            /// Messages that were found expired.
            var parked = 0

            init(free: Int, paused: Set<String>, doubts: [Int64: SendWindow.UnknownSend], uptime: Duration) {
                self.free = free
                self.paused = paused
                self.doubts = doubts
                self.uptime = uptime
            }
        }

        /// What is to be done with the first message of a chat.
        private enum Fate {
            case goes
            case waits
            /// The outcome is unknown, and it is not retried.
            case givenUp(reason: String)
            /// It expired before the platform took it.
            case pastUse
        }

        /// How often a message is refused with its file before its words go alone.
        private static let mostTriesWithFile = 6
        /// How many expired messages are parked in one transaction.
        private static let mostParked = 2_000

        let account: PlatformAccount
        let platform: any ChatPlatform
        let links: FileLinks?

        // MARK: Claims

        /// Claims the first message of as many chats as there are free slots; expired ones are parked on the way, and the
        /// next of their chat is considered. Throws `StoreError`.
        func claim(_ claims: inout Claims, _ tx: any StoreWriting, at now: Date) throws {
            var findsMore = true
            while findsMore, claims.claimed.count < claims.free, claims.parked < Self.mostParked {
                findsMore = false
                let limit = claims.free + claims.paused.count + claims.doubts.count
                for head in try tx.outbox.heads(of: account, limit: limit)
                where !claims.paused.contains(head.chat) && claims.claimed.count < claims.free {
                    if try take(head, &claims, tx, at: now) { findsMore = true }
                }
            }
        }

        /// Deals with one message; answers whether others may be seen now that were not before.
        private func take(
            _ head: OutboxHead, _ claims: inout Claims, _ tx: any StoreWriting, at now: Date
        ) throws -> Bool {
            let isSeen = claims.doubts[head.id]?.attempt == head.attempt
            switch fate(of: head, &claims, at: now) {
            case .waits: return !isSeen
            case .goes:
                claims.doubts[head.id] = nil
                let claimed = try tx.outbox.markSending(
                    head, resend: head.isDoubtful(platform.repeatsSafely), at: now)
                claims.claimed.append(
                    Claimed(head: claimed, file: try file(of: claimed, tx, at: now), beganAt: claims.uptime))
                return false
            case .givenUp(let reason):
                claims.doubts[head.id] = nil
                if try tx.outbox.settle(head, as: .parked, message: nil, reason: reason, at: now) {
                    try tx.reminders.settle(ofOutbox: head.id, as: .unknown)
                }
            case .pastUse: try tx.outbox.parkPastUse(outbox: head.id)
            }
            claims.parked += 1
            return true
        }

        private func fate(of head: OutboxHead, _ claims: inout Claims, at now: Date) -> Fate {
            let isOld = now > head.mattersUntil
            guard head.state == .unknown else { return isOld ? .pastUse : .goes }
            // How long a platform remembers an idempotency key is not documented, so an expired message is not retried there either.
            if isOld || (head.isDoubtful(platform.repeatsSafely) && head.isResent) {
                return .givenUp(
                    reason: head.isResent ? "unknown after its second try" : "no longer worth a second try")
            }
            let doubt = doubt(about: head, claims, at: now)
            guard doubt.until > claims.uptime else { return .goes }
            claims.doubts[head.id] = doubt
            return .waits
        }

        /// A retry waits until the first attempt must have timed out, counted from its start on record, also where another process made
        /// it. Where civil time cannot tell, it waits the whole time-out.
        private func doubt(about head: OutboxHead, _ claims: Claims, at now: Date) -> SendWindow.UnknownSend {
            if let known = claims.doubts[head.id], known.attempt == head.attempt { return known }
            let whole = platform.sendTimeout
            let passed = head.triedAt.map { Duration.seconds(now.timeIntervalSince($0)) } ?? .zero
            return SendWindow.UnknownSend(
                attempt: head.attempt, until: claims.uptime + (passed < .zero ? whole : whole - passed))
        }

        /// What a message hands over; nil where its words go alone. Throws `StoreError`.
        private func file(of head: OutboxHead, _ tx: any StoreReading, at now: Date) throws -> OutboundFile? {
            // After tries that failed the words go alone; and a file that cannot be read is no reason to send nothing.
            guard let id = head.file, head.fileTries < Self.mostTriesWithFile,
                let content = try? tx.files.content(id)
            else { return nil }
            let address = try tx.files.key().flatMap { links?.address(of: id, key: $0, at: now) }
            let file = OutboundFile(content, address: address)
            // Not every platform shows every picture, nor in time: once it did not, the next try hands it over as it is.
            return head.fileTries > 0 ? file.asDocument : file
        }

        // MARK: Results

        /// Records the outcome of a send. Throws `StoreError`.
        func settle(_ result: Result, _ tx: any StoreWriting, at now: Date) throws {
            let head = result.head
            let wasDoubtful = head.isDoubtful(platform.repeatsSafely)
            let state: OutboxState
            let reminders: ReminderState
            var (message, reason): (String?, String?)
            switch result.outcome {
            case .sent(let id): (state, reminders, message) = (.sent, .sent, id)
            // The file may be what was refused: it is tried again, in the end its words alone.
            case .refused(let why) where result.claimed.file != nil:
                return try tx.outbox.release(head, reason: why, countsFile: true)
            // A refused retry may have arrived at its first attempt, so its reminders are not escalated.
            case .refused(let why):
                (state, reminders, reason) = (.refused, wasDoubtful ? .unknown : .pending, why)
            // A retry whose outcome is unknown too is parked and shown.
            case .unknown(let why):
                (state, reminders, reason) = (wasDoubtful ? .parked : .unknown, .unknown, why)
            case .notSent(let why), .refusedForNow(_, let why):
                return try tx.outbox.release(head, reason: why, countsFile: false)
            // The same message, there.
            case .moved(let chat) where chat == head.chat:
                (state, reminders, reason) = (
                    .refused, wasDoubtful ? .unknown : .pending, "the chat has moved to itself"
                )
            case .moved(let chat):
                try tx.outbox.release(head, reason: "the chat has moved", countsFile: false)
                return try tx.groups.move(account, from: head.chat, to: chat)
            }
            // Another process may have taken over and retried; then its outcome counts.
            guard try tx.outbox.settle(head, as: state, message: message, reason: reason, at: now) else { return }
            if state == .unknown, result.claimed.file != nil { try tx.outbox.countFileTry(ofOutbox: head.id) }
            try tx.reminders.settle(ofOutbox: head.id, as: reminders)
            // A chat that refuses is passed over by reminders until it takes something or its owner writes.
            switch state {
            case .refused: try tx.accounts.setRefused(account, chat: head.chat, at: now)
            case .sent: try tx.accounts.setRefused(account, chat: head.chat, at: nil)
            default: break
            }
        }
    }
}
