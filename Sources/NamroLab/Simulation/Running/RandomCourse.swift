import Coordinator
import Synchronization
import TestSupport

/// A course in which chance decides who takes the next step and what goes wrong.
final class RandomCourse: Sendable {
    private let world: World
    private let crew: Crew
    private let faults: Set<Fault>
    private let draws: Mutex<Draws>
    private let importer: Importer

    init(world: World, crew: Crew, seed: UInt64, faults: Set<Fault>) {
        importer = Importer(world: world)
        self.world = world
        self.crew = crew
        self.faults = faults
        draws = Mutex(Draws(seed: seed &+ 3))
    }

    /// Plays the scenario; after it nothing goes wrong any more.
    func run(_ scenario: Scenario) async {
        world.service.whileFrozen { [self] process in await goOn(without: process) }
        for moment in scenario.moments {
            world.time.pass(moment.after)
            for message in moment.messages {
                world.post(message.text, by: message.who, inGroup: message.inGroup)
                for _ in 0..<number(0...3) { await step() }
            }
            for _ in 0..<number(6...20) { await step() }
            if faults.contains(.outage), once(in: 6) { await outage() }
        }
        world.disk.heal()
        world.service.heal()
    }

    private func step() async {
        spoil()
        if faults.contains(.imports), once(in: 60) { await importer.importNext() }
        if crew.alive.isEmpty || (faults.contains(.copies) && crew.alive.count < 2 && once(in: 12)) {
            world.time.pass(.seconds(number(0...14)))
            await crew.start()
        }
        if let process = draws.withLock({ $0.one(of: crew.alive) }),
            let step = draws.withLock({ $0.one(of: SimulatedProcess.Turn.allCases) })
        {
            await crew.take(step, process)
        }
        world.time.pass(.milliseconds(number(20...1_500)))
    }

    /// Something may go wrong from here on.
    private func spoil() {
        let strikes = faults.intersection([.kill, .power])
        if !strikes.isEmpty, !world.disk.isArmed, once(in: 18) {
            let isPower = strikes.contains(.power) && (!strikes.contains(.kill) || once(in: 2))
            world.disk.arm(
                Blow(
                    point: world.disk.points + number(1...60), moment: once(in: 2) ? .before : .after,
                    losesUnsynced: isPower))
        }
        if faults.contains(.disk) {
            if world.disk.trouble != nil {
                if once(in: 5) { world.disk.trouble = nil }
            } else if once(in: 25) {
                world.disk.trouble = draws.withLock { $0.one(of: SimulatedDisk.Trouble.allCases) }
            }
        }
        if faults.contains(.clock), once(in: 120) {
            let hours = number(1...720) * (once(in: 2) ? 1 : -1)
            world.time.jump(.seconds(hours * 3_600), declared: false)
        }
    }

    /// The platform takes nothing for six hours to eight days; the bot goes on meanwhile, an hour at a time.
    private func outage() async {
        world.service.setOutage(draws.withLock { $0.one(of: ModelService.Outage.allCases) })
        for _ in 0..<number(6...200) {
            world.time.pass(.seconds(3_600))
            _ = await crew.takeAll()
        }
        world.service.setOutage(nil)
    }

    /// Others go on while one is stopped; where there is none, somebody starts one.
    private func goOn(without stopped: String) async {
        if crew.alive.count < 2 { await crew.start() }
        for _ in 0..<number(2...10) {
            _ = await crew.takeAll(but: stopped)
            world.time.pass(.seconds(3))
        }
    }

    private func once(in count: Int) -> Bool { draws.withLock { $0.once(in: count) } }
    private func number(_ range: ClosedRange<Int>) -> Int { draws.withLock { $0.number(in: range) } }
}
