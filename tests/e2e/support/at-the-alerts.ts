/**
 * Alerts as a test meets them: rules through messages, prices that move in the sandbox, a clock that is moved in the sandbox, the engine
 * and the worker together, and what the browser and the inbox have of it.
 */
import { expect } from 'vitest'
import { amount, multiply } from '@/lib/core/amount'
import type { AlertRuleRow, FiringRow } from '@/lib/db/rows'
import { call } from '@/tests/harness/drive.mts'
import { eventually } from './as-a-person'
import { COINS } from './at-the-strategy'
import type { World } from './open-world'
import { attachToEngine, attachToWorker, detach, evaluateIn } from './reach-engine'
import { readStored } from './read-stored'

type Desk = Pick<World, 'desk'>

const realNow = Date.now.bind(Date)
let offset = 0
/** The sandbox runs in this process and takes this clock; before `openWorld`. */
export function takeClock(): void {
  Date.now = () => realNow() + offset
}

/** Moves sandbox and engine. The worker keeps the machine's clock: it locks the screen by it. An engine that starts later has it again. */
export async function moveClock({ extension }: World, ms: number): Promise<void> {
  offset = ms
  const session = await attachToEngine(extension)
  await evaluateIn(
    session,
    `(() => { const real = globalThis.realNow ??= Date.now.bind(Date); Date.now = () => real() + ${ms} })()`,
  )
  await detach(extension, session)
}

/** Runs an expression in the worker, where the listeners of the browser's events are. */
export async function inWorker<T>(world: World, expression: string): Promise<T> {
  await call(world.desk, 'vault.state')
  const session = await attachToWorker(world.extension)
  try {
    return await evaluateIn<T>(session, expression)
  } finally {
    await detach(world.extension, session)
  }
}

export const tick = ({ desk }: Desk): Promise<void> =>
  desk.evaluate(() => chrome.alarms.create('tick', { when: Date.now() }))

/** Ether's price at all sources, and the engine has read it. */
export async function movePrice(world: Pick<World, 'desk' | 'sandbox'>, usd: string): Promise<void> {
  const price = world.sandbox.truth.prices[COINS.ETH]
  if (!price) throw new Error('the sandbox has no ether')
  price.usd = usd
  await call(world.desk, 'sync.now', {})
  await tick(world)
}

/** That many percent of a price. @example percentOf('3000', '110') // '3300' */
export const percentOf = (usd: string, percent: string): string =>
  multiply(multiply(amount(usd), amount(percent)), amount('0.01'))

export const above = (usd: string) => ({
  asset: COINS.ETH,
  price: { value: usd, currency: 'usd' },
  back: 0.005,
})

/** @returns the rule's id */
export const saveRule = async (
  { desk }: Desk,
  kind: string,
  params: object,
  repeat: object = { kind: 'every', minutes: 0 },
): Promise<string> => (await call<{ id: string }>(desk, 'alerts.save', { kind, params, repeat })).id

export const readRules = async ({ desk }: Desk): Promise<AlertRuleRow[]> =>
  (await readStored(desk)).tables.alertRules as AlertRuleRow[]

export const readFirings = async ({ desk }: Desk): Promise<FiringRow[]> =>
  ((await readStored(desk)).tables.firings as FiringRow[]).toSorted((a, b) => a.at - b.at)

/** Ids of notifications that stand, by the browser's own word. */
export const standing = ({ desk }: Desk): Promise<string[]> =>
  desk.evaluate(async () =>
    Object.keys(
      await (
        chrome as typeof chrome & { notifications: { getAll: () => Promise<object> } }
      ).notifications.getAll(),
    ),
  )

/** Counts in the desk's page what the browser tells of its end: a notification may go by itself before a test looks. Once for each desk. */
export const countEnds = ({ desk }: Desk): Promise<void> =>
  desk.evaluate(() => {
    const ends: Record<string, number> = {}
    Object.assign(globalThis, { ends })
    const { notifications } = chrome as typeof chrome & {
      notifications: { onClosed: { addListener: (listener: (id: string) => void) => void } }
    }
    notifications.onClosed.addListener((id) => {
      ends[id] = (ends[id] ?? 0) + 1
    })
  })

/** How often it was shown: its ends, and that it stands. */
export async function shownTimes(world: Desk, id = ''): Promise<number> {
  const ends = await world.desk.evaluate(
    (id) => (globalThis as unknown as { ends: Record<string, number> }).ends[id] ?? 0,
    id,
  )
  return ends + ((await standing(world)).includes(id) ? 1 : 0)
}

export interface KeptTelling {
  telling: { id: string; title: string; body: string; cover: { body: string }; route: string; rule?: string }
  state: string
  covered: boolean
  told: boolean
}
/** What the worker remembers of them. */
export const keptTellings = ({ desk }: Desk): Promise<KeptTelling[]> =>
  desk.evaluate(async () => ((await chrome.storage.session.get('alerts.kept'))['alerts.kept'] ?? []) as never)

export const badge = ({ desk }: Desk): Promise<string> => desk.evaluate(() => chrome.action.getBadgeText({}))

/** Wakes the engine meanwhile. @returns the firings of the rule, of which each was told to the browser, and the engine knows it */
export const told = (world: Desk, rule: string, count = 1): Promise<FiringRow[]> =>
  eventually(
    `${count} told`,
    async () => {
      await tick(world)
      const rows = (await readFirings(world)).filter(({ ruleId }) => ruleId === rule)
      expect(rows.map(({ toldAt }) => toldAt !== undefined)).toEqual(
        Array.from({ length: count }, () => true),
      )
      return rows
    },
    30_000,
  )

/** Nothing comes within two looks. */
export async function looksTwice(world: Desk): Promise<void> {
  for (let times = 0; times < 2; times++) {
    const before = Math.max(0, ...(await readRules(world)).map(({ lookedAt = 0 }) => lookedAt))
    await eventually('a look', async () => {
      await tick(world)
      const after = Math.max(0, ...(await readRules(world)).map(({ lookedAt = 0 }) => lookedAt))
      expect(after).toBeGreaterThan(before)
    })
  }
}

/** No rules, nothing in the inbox, no notification. */
export async function clearAlerts(world: Desk): Promise<void> {
  for (const { id } of await readRules(world)) await call(world.desk, 'alerts.remove', { id })
  await call(world.desk, 'alerts.clear', { firings: 'all' })
  await world.desk.evaluate(async () => {
    const { notifications } = chrome as typeof chrome & {
      notifications: { getAll: () => Promise<object>; clear: (id: string) => Promise<boolean> }
    }
    for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id)
  })
}
