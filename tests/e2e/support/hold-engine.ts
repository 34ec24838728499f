/** Stops the engine at the named points of its work, and ends what runs there. */
import type { CDPSession } from 'puppeteer-core'
import type { Checkpoint } from '@/lib/engine/checkpoint'
import { call } from '@/tests/harness/drive.mts'
import { eventually, PASSPHRASE } from './as-a-person'
import type { World } from './open-world'
import {
  attachToEngine,
  attachToWorker,
  detach,
  evaluateIn,
  findEngine,
  killEngine,
  killWorker,
} from './reach-engine'

export interface Held {
  session: CDPSession
  /** Resolves when the engine has reached the point. */
  reached: (name: Checkpoint) => Promise<void>
}

export interface HoldOptions {
  stopAt?: Checkpoint
  /** Inside a transaction nothing may be awaited: a busy loop holds the engine there. */
  isBusy?: boolean
  /** The point counts when it is reached for this time; the first when absent. */
  visit?: number
}

let runs = 0

/** Wakes the engine, moves its clock with the sandbox's, and sets the hook that reports every point and stops at one. */
export async function holdEngine(world: World, options: HoldOptions): Promise<Held> {
  await call(world.desk, 'settings.read')
  return hold(world, await attachToEngine(world.extension), options)
}

/** The same in the background worker. */
export async function holdWorker(world: World, options: HoldOptions): Promise<Held> {
  await call(world.desk, 'vault.state')
  return hold(world, await attachToWorker(world.extension), options)
}

/** Ends the worker where it is held. A debugger that is attached would keep the next one from starting. */
export async function killHeldWorker(world: World, { session }: Held): Promise<void> {
  await detach(world.extension, session)
  await killWorker(world.extension)
}

async function hold(
  world: World,
  session: CDPSession,
  { stopAt, isBusy = false, visit = 1 }: HoldOptions,
): Promise<Held> {
  const seen = new Set<string>()
  runs += 1
  // A debugger that attaches is told what was written before, too: each run has its own mark.
  const mark = `checkpoint of run ${runs}: `
  session.on('Runtime.consoleAPICalled', ({ args }) => {
    const text = String(args[0]?.value)
    if (text.startsWith(mark)) seen.add(text.slice(mark.length))
  })
  await session.send('Runtime.enable')
  await evaluateIn(
    session,
    `(() => {
    const realNow = globalThis.realNow ??= Date.now.bind(Date)
    Date.now = () => realNow() + ${world.sandbox.clock.offsetMs}
    let stopAt = ${JSON.stringify(stopAt ?? null)}
    let left = ${visit}
    globalThis.holdfastCheckpoint = (name) => {
      if (name === stopAt && --left > 0) return
      console.debug(${JSON.stringify(mark)} + name)
      if (name !== stopAt) return
      stopAt = null
      if (!${isBusy}) return new Promise((go) => { globalThis.goOn = go })
      const until = realNow() + 1500
      while (realNow() < until);
    }
  })()`,
  )
  const reached = (name: Checkpoint) =>
    eventually(
      `the point ${name}`,
      async () => {
        if (!seen.has(name)) throw new Error(`seen: ${[...seen].join(', ')}`)
      },
      30_000,
    )
  return { session, reached }
}

export async function killBoth(world: World): Promise<void> {
  await Promise.all([killEngine(world.extension), killWorker(world.extension)])
}

/** SIGKILL for the browser, and the vault opened again. */
export async function restartKilled(world: World): Promise<void> {
  await world.restart('kill')
  await call(world.desk, 'vault.unlock', { slot: 'passphrase', passphrase: PASSPHRASE })
}

/** Ends the process of worker, engine and pages in the middle of a transaction: its busy loop cannot put that off. */
export async function crash(world: World, { session }: Held): Promise<void> {
  void session.send('Page.crash').catch(() => undefined)
  await eventually('the end of the engine', async () => {
    if (await findEngine(world.extension)) throw new Error('the engine is still there')
  })
  // Chromium keeps a crashed extension closed until it is loaded again.
  await restartKilled(world)
}
