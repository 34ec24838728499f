/** What a test does with the stub wallet: reads its counts, sets moods, plays its owner. */
import { type Browser, TargetType } from 'puppeteer-core'
import { STUB_WORKER } from './build-stub-wallet.mts'
import type { Mood, WalletSide, WalletState } from './wallet-side'

type Host = { stubWallet: WalletSide }

export interface StubWallet {
  state: () => Promise<WalletState>
  /** What becomes of the next question of this method. */
  next: (method: string, mood: Mood) => Promise<void>
  set: (change: Partial<WalletState>) => Promise<void>
  /** Its owner changes something in the wallet, and it tells the pages. */
  choose: (change: Parameters<WalletSide['choose']>[0]) => Promise<void>
  /** Resolves as soon as a window is open that its owner has not answered. */
  untilHeld: () => Promise<void>
  /** Waits for a window to be open, and says yes in every one. */
  answerHeld: () => Promise<void>
  timesAsked: (method: string) => Promise<number>
}

/** @example const wallet = driveStubWallet(world.extension.browser); await wallet.next('eth_sendTransaction', 'reject') */
export function driveStubWallet(browser: Browser): StubWallet {
  const worker = async () => {
    const target = await browser.waitForTarget(
      (each) => each.type() === TargetType.SERVICE_WORKER && each.url().endsWith(`/${STUB_WORKER}`),
      { timeout: 30_000 },
    )
    const found = await target.worker()
    if (!found) throw new Error('the stub wallet has no worker')
    return found
  }
  const state = async () =>
    (await worker()).evaluate(() => (globalThis as unknown as Host).stubWallet.state)
  const set = async (change: Partial<WalletState>) =>
    (await worker()).evaluate((change: Partial<WalletState>) => {
      Object.assign((globalThis as unknown as Host).stubWallet.state, change)
    }, change)
  const untilHeld = async () =>
    (await worker()).evaluate(() => (globalThis as unknown as Host).stubWallet.untilHeld())
  return {
    state,
    set,
    untilHeld,
    next: async (method, mood) =>
      (await worker()).evaluate(
        (method: string, mood: Mood) => {
          ;(globalThis as unknown as Host).stubWallet.state.moods[method] = mood
        },
        method,
        mood,
      ),
    choose: async (change) =>
      (await worker()).evaluate((change: Parameters<WalletSide['choose']>[0]) => {
        ;(globalThis as unknown as Host).stubWallet.choose(change)
      }, change),
    answerHeld: async () => {
      await untilHeld()
      await (await worker()).evaluate(() => (globalThis as unknown as Host).stubWallet.answerHeld())
    },
    timesAsked: async (method) => (await state()).asked.filter((each) => each.method === method).length,
  }
}
