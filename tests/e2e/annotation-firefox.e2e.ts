/** The observer in Firefox: forms of wallets and hostile pages, as in Chromium. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASK_PAGE, OFF, ON, WALLET_FORMS } from './support/dapp-pages'
import { hostilePages } from './support/hostile-pages'
import { meetHostilePages } from './support/meet-hostile-pages'
import { type Dapps, openDapps } from './support/open-dapps'
import { askedIn, doneOf, requestsIn, watchedIn } from './support/read-dapp'

let dapps: Dapps
beforeAll(async () => {
  dapps = await openDapps('firefox', { ...hostilePages, '/ask': ASK_PAGE })
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
      for (const { origin } of askedIn(heard)) expect(origin).toBe(`https://${ON}`)
    }
})

describe('hostile pages', () => meetHostilePages(() => dapps))
