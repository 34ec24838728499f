/** Puts a model of a Ledger into a page: the page has its `navigator.hid`, the keys and the answers stay in Node. */
import type { Page } from 'puppeteer-core'
import type { EthereumApp } from './ethereum-app'
import { type FakeHid, installFakeHid } from './fake-hid'

export interface PluggedLedger {
  plug: (isIn: boolean) => Promise<void>
  use: (isUsed: boolean) => Promise<void>
  choose: (answer: Parameters<FakeHid['choose']>[0]) => Promise<void>
}

/** Before the page is loaded. A device that opens an app leaves the bus and comes back, as a true one does. */
export async function plugIntoPage(page: Page, app: EthereumApp): Promise<PluggedLedger> {
  const act = <Word extends keyof PluggedLedger>(word: Word, value: unknown): Promise<void> =>
    page.evaluate(
      (word: string, value: unknown) => {
        const { fakeLedger } = globalThis as unknown as {
          fakeLedger: Record<string, (value: unknown) => void>
        }
        fakeLedger[word]?.(value)
      },
      word,
      value,
    )
  const plugged: PluggedLedger = {
    plug: (isIn) => act('plug', isIn),
    use: (isUsed) => act('use', isUsed),
    choose: (answer) => act('choose', answer),
  }
  let isAway = false
  await page.exposeFunction('answerOfLedger', async (apdu: string) => {
    if (isAway) return new Promise<string>(() => {}) // what it is asked while it changes its app is lost
    const before = app.state.app
    const response = await app.exchange(apdu)
    if (app.state.app !== before) {
      isAway = true
      setTimeout(() => {
        void plugged.plug(false).then(() => {
          isAway = false
          return plugged.plug(true)
        })
      }, 50)
    }
    return response
  })
  await page.evaluateOnNewDocument(`globalThis.fakeLedger = (${installFakeHid.toString()})({
    exchange: (apdu) => globalThis.answerOfLedger(apdu),
  })`)
  return plugged
}
