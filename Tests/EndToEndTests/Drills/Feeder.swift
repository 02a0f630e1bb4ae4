import Foundation
import NamroLab
import Synchronization
import TestSupport

/// People who write without end: officers report, each time a little more, and the chair urges work of which nothing was heard.
final class Feeder: Sendable {
    /// A message that somebody wrote.
    struct Post: Equatable, Sendable {
        let id: String
        let chat: String
        /// The work that it reports on; nil for other messages.
        let work: Int64?
    }

    private struct State {
        var turn = 0
        var percents: [Int64: Int] = [:]
        var posts: [Post] = []
        var taken: [PracticeMessage] = []
        var last = 0
    }

    private let group: PracticeGroup
    private let work: [(member: String, keys: [Int64])]
    private let chair: String
    private let state = Mutex(State())

    init(group: PracticeGroup, work: [(member: String, keys: [Int64])], chair: String) {
        self.group = group
        self.work = work
        self.chair = chair
    }

    /// Everything that was written.
    var posts: [Post] { state.withLock(\.posts) }

    /// Writes the next message, and keeps what the bot has sent meanwhile.
    func next() {
        state.withLock { state in
            state.turn += 1
            let (member, keys) = work[state.turn % work.count]
            if state.turn % 10 == 0 {
                // The last work of each is never reported on.
                let silent = work[state.turn / 10 % work.count].keys.last ?? 0
                post("đôn đốc #\(silent)", by: chair, work: nil, &state)
            } else {
                let key = keys[state.turn / work.count % (keys.count - 1)]
                let percent = min(state.percents[key, default: 0] + 1, 99)
                state.percents[key] = percent
                post("#\(key) \(percent)%", by: member, work: key, &state)
            }
            collect(&state)
        }
    }

    /// What the bot has sent so far, in order.
    func taken() -> [PracticeMessage] {
        state.withLock { state in
            collect(&state)
            return state.taken
        }
    }

    private func post(_ text: String, by member: String, work: Int64?, _ state: inout State) {
        guard let message = group.post(member: member, toGroup: false, text: text) else { return }
        state.posts.append(Post(id: message.id, chat: member, work: work))
    }

    private func collect(_ state: inout State) {
        let new = group.messages(after: state.last)
        state.last = new.last?.number ?? state.last
        state.taken += new.filter { $0.from == group.botID }
    }
}
