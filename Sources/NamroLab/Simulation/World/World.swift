import Coordinator
import Foundation
import Synchronization
import TestSupport
import ZaloPlatform

/// What a simulated run takes place in: a machine's disk, the clock, the service, and chance.
final class World: Sendable {
    let office: SimulatedOffice
    let disk: SimulatedDisk
    let vfs: SimulatedVFS
    let time: ManualTime
    let service: ModelService
    /// Whether the platform forgets what it has answered.
    let forgets: Bool
    /// Whether a process can tell that another one of the machine is dead.
    let knowsDead: Bool
    /// What may go wrong.
    let faults: Set<Fault>
    private let settings: ZaloSettings
    private let draws: Mutex<Draws>
    private let imported = Mutex(0)

    /// Creates a world with an office in it, as the seed has it, but for what is given: whether the platform forgets, and the seed
    /// of what a power cut leaves. Throws `SimulatedOffice.Unfit` where the adapter refuses its settings.
    init(
        office: SimulatedOffice, seed: UInt64, faults: Set<Fault>, forgets: Bool? = nil, tears: UInt64? = nil
    ) throws {
        guard let settings = ZaloSettings(token: "1000:simulated", baseURL: "http://service") else {
            throw SimulatedOffice.Unfit(description: "bộ nối Zalo không nhận cấu hình mô phỏng")
        }
        self.settings = settings
        self.office = office
        self.faults = faults
        var draws = Draws(seed: seed)
        let mayForget = draws.once(in: 2)
        self.forgets = forgets ?? mayForget
        knowsDead = draws.once(in: 2)
        disk = SimulatedDisk(files: office.image, seed: tears ?? seed &+ 1)
        vfs = SimulatedVFS(name: "namro-\(UUID().uuidString)", disk: disk)
        time = ManualTime(now: office.start)
        service = ModelService(disk: disk, time: time, seed: seed &+ 2, faults: faults)
        self.draws = Mutex(draws)
    }

    /// A number in 0..<1.
    func fraction() -> Double { draws.withLock { $0.fraction() } }

    /// The latest version of the plan whose import has said that it is done; 0 for the one that the office begins with.
    var importedVersion: Int { imported.withLock(\.self) }

    /// An import has said that it is done.
    func noteImport(_ version: Int) { imported.withLock { $0 = max($0, version) } }

    /// The platform as a process reaches it.
    func platform(for process: String) -> any ChatPlatform {
        let zalo = ZaloPlatform(settings: settings, exchange: service.exchange(of: process))
        return forgets ? zalo : RememberingPlatform(base: zalo, service: service, process: process)
    }

    /// Somebody writes; ids count up.
    func post(_ text: String, by who: String, inGroup: Bool) {
        service.post(
            ModelService.Update(
                id: "u\(service.posted.count + 1)", chat: inGroup ? office.group : who, isGroup: inGroup, sender: who,
                text: text, sentAt: time.now))
    }
}
