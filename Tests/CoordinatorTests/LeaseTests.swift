import Coordinator
import Storage
import TestSupport
import Testing

@Suite("One process at a time")
struct LeaseTests {
    private func twoLeases(
        isAlive: @escaping @Sendable (String) -> Bool = { _ in true }
    ) throws -> (first: Lease, second: Lease, store: DatabaseStore, time: ManualTime) {
        let store = try DatabaseStore.sqlite(path: TestOffice.newPath())
        let time = ManualTime(now: TestOffice.start)
        return (
            Lease(holder: "first", store: store, time: time),
            Lease(holder: "second", store: store, time: time, isAlive: isAlive), store, time
        )
    }

    @Test("a second one is a standby for as long as the first one lives")
    func standby() async throws {
        let (first, second, _, time) = try twoLeases()
        #expect(try await first.renew() == .held(tookOver: true, wasUnclean: false))
        for _ in 0..<20 {
            #expect(try await second.renew() == .standby(holder: "first"))
            time.pass(.seconds(2))
            #expect(try await first.renew() == .held(tookOver: false, wasUnclean: false))
        }
    }

    @Test("it takes over within 15 s of the first one's death, and the first one's writes are refused then")
    func takeOver() async throws {
        let (first, second, store, time) = try twoLeases()
        _ = try await first.renew()
        var seconds = 0
        while try await second.renew() == .standby(holder: "first"), seconds < 60 {
            time.pass(.seconds(2))
            seconds += 2
        }
        #expect(seconds <= 15)
        #expect(first.number == nil)
        await #expect(throws: StoreError.leaseLost) {
            try await FencedStore(store: store, lease: first).write { _ in }
        }
        #expect(try await first.renew() == .standby(holder: "second"))
    }

    @Test("a holder whose process is gone is not waited for")
    func dead() async throws {
        let (first, second, _, _) = try twoLeases { _ in false }
        _ = try await first.renew()
        #expect(try await second.renew() == .held(tookOver: true, wasUnclean: true))
    }

    @Test("after a clean stop the next one begins at once")
    func clean() async throws {
        let (first, second, _, _) = try twoLeases()
        _ = try await first.renew()
        try await first.release()
        #expect(try await second.renew() == .held(tookOver: true, wasUnclean: false))
    }

    @Test("a send begins only where its time-out fits inside the lease")
    func covers() async throws {
        let (first, _, _, time) = try twoLeases()
        _ = try await first.renew()
        #expect(first.covers(.seconds(8)))
        time.pass(.seconds(5))
        #expect(!first.covers(.seconds(8)))
    }
}
