import Assignments
import Conversation

extension SendDueReminders {
    /// What one person is told at once.
    struct Mail {
        let identity: ChatIdentity
        var lines: [Line] = []
        var personal: [PersonalReminderRow] = []
    }

    /// What everybody is told at once, in the order in which something was found for them.
    struct Mails {
        private(set) var all: [Mail] = []
        private var places: [Officer.ID: Int] = [:]

        subscript(of identity: ChatIdentity) -> Mail {
            mutating get { all[heading(of: identity)] }
            set { all[heading(of: identity)] = newValue }
        }

        private mutating func heading(of identity: ChatIdentity) -> Int {
            if let heading = places[identity.officer] { return heading }
            all.append(Mail(identity: identity))
            places[identity.officer] = all.count - 1
            return all.count - 1
        }
    }
}
