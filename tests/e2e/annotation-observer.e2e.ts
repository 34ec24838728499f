/** The observer in Chromium: each form of wallet, in both orders of extensions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASK_PAGE, OFF, ON, WALLET_FORMS } from './support/dapp-pages'
import { hostilePages } from './support/hostile-pages'
import { meetHostilePages } from './support/meet-hostile-pages'
import { type Dapps, openDapps } from './support/open-dapps'
import { askedIn, doneOf, outcomesIn, requestsIn, watchedIn } from './support/read-dapp'

const pages = { ...hostilePages, '/ask': ASK_PAGE }

const OUTCOMES: Record<string, string> = {
  eth_sendTransaction: 'sent #',
  wallet_sendCalls: 'sent',
  eth_sign: 'refused',
}

describe.each(['first', 'last'] as const)('with a wallet whose id comes %s', (order) => {
  let dapps: Dapps
  beforeAll(async () => {
    dapps = await openDapps('chromium', pages, order)
  })
  afterAll(() => dapps?.close())

  test.each(
    WALLET_FORMS,
  )('%s: each request is seen once, and the page goes on as without us', async (form, count) => {
    for (let at = 0; at < count; at++)
      for (const group of [0, 1]) {
        const path = `/ask?wallet=${form}&at=${at}&group=${group}`
        const seen = await doneOf(await dapps.visit(path, ON))
        expect(seen).toEqual(await doneOf(await dapps.visit(path, OFF)))
        expect(seen.count).toBe(count)
        const heard = await dapps.heard()
        expect(requestsIn(heard)).toEqual(watchedIn(seen))
        expect(askedIn(heard).length).toBeGreaterThanOrEqual(form === 'rainbow' && group === 1 ? 1 : 4)
        const outcomes = askedIn(heard).map(
          ({ input: { method = '' } }) => `${method} ${OUTCOMES[method] ?? 'signed'}`,
        )
        expect(outcomesIn(heard).sort()).toEqual(outcomes.sort())
        for (const { origin, input } of heard) {
          expect(origin).toBe(`https://${ON}`)
          if (input.method !== undefined && group === 0) expect(input.chainId).toBe('0x1')
        }
      }
  })
})

describe('hostile pages', () => {
  let dapps: Dapps
  beforeAll(async () => {
    dapps = await openDapps('chromium', pages)
  })
  afterAll(() => dapps?.close())
  meetHostilePages(() => dapps)
})
