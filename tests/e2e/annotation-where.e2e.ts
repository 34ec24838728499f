/** Where the observer is, in Chromium: frames, pages that were open before, sites that are switched on and off; and MetaMask's page. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '@/tests/harness/drive.mts'
import { ASK_PAGE, OFF, ON } from './support/dapp-pages'
import { type Dapps, openDapps, pause } from './support/open-dapps'
import { askedIn, doneOf, requestsIn, watchedIn } from './support/read-dapp'
import { wherePages } from './support/where-pages'

let dapps: Dapps
beforeAll(async () => {
  dapps = await openDapps('chromium', { ...wherePages, '/ask': ASK_PAGE })
})
afterAll(() => dapps?.close())

const ON_PATTERN = `https://${ON}/*`
const onlyDapp = { on: [ON_PATTERN] }
const seenOn = async (host: string) => {
  const done = await doneOf(await dapps.visit('/ask?wallet=plain&at=0&group=0', host))
  expect(watchedIn(done)).toHaveLength(5)
  return askedIn(await dapps.heard()).length
}

test('frames of each kind are seen, told by the origin that made them; other sites in a frame are not', async () => {
  const done = await doneOf(await dapps.visit('/frames'))
  expect(done.heard).toEqual(['blob', 'inner', 'inner', 'inner', 'sandboxed', 'srcdoc'])
  const seen = askedIn(await dapps.heard()).map(({ input, origin, url }) => {
    const [, name] = JSON.parse(input.params ?? '') as string[]
    return `${name} ${origin} ${url?.replace(/[\da-f-]{36}$/, 'id')}`
  })
  expect(seen.sort()).toEqual([
    `blank https://${ON} about:blank`,
    `blob https://${ON} blob:https://${ON}/id`,
    `inner https://${ON} https://${ON}/inner`,
    `inner null https://${ON}/inner?sandboxed`,
    // The background knows no site of this one, and drops it.
    'sandboxed null about:srcdoc',
    `srcdoc https://${ON} about:srcdoc`,
  ])
})

test.each([
  ['plain', 0],
  ['metamask', 0],
  ['rabby', 0],
  ['rabby', 1],
  ['rainbow', 1],
])('a page with %s (%i) that was open before its site was switched on is seen from then on', async (form, at) => {
  await dapps.wish({})
  const page = await dapps.visit(`/open?wallet=${form}`)
  await until(page, () => (globalThis as { ready?: boolean }).ready === true, 'its providers', [])
  await dapps.wish(onlyDapp)
  await page.evaluate(`ask(${at}, 0)`)
  const seen = await doneOf(page)
  expect(watchedIn(seen)).toHaveLength(5)
  expect(requestsIn(await dapps.heard())).toEqual(watchedIn(seen))
})

test('a page gets its scripts once, however often it is asked for', async () => {
  const page = await dapps.visit('/open?wallet=plain')
  await until(page, () => (globalThis as { ready?: boolean }).ready === true, 'its providers', [])
  for (let times = 0; times < 3; times++) {
    await dapps.wish({})
    await dapps.wish(onlyDapp)
  }
  await page.evaluate('ask(0, 0)')
  expect(requestsIn(await dapps.heard())).toEqual(watchedIn(await doneOf(page)))
})

test('sites are on by themselves or all at once, and off by themselves; a grant alone is nothing', async () => {
  await dapps.wish({})
  expect(await seenOn(ON)).toBe(0)
  await dapps.wish({ known: true })
  expect(await seenOn(ON)).toBe(0)
  await dapps.wish({ all: true, off: [`https://${OFF}/*`] })
  expect(await seenOn(ON)).toBe(5)
  expect(await seenOn(OFF)).toBe(0)
  await dapps.wish(onlyDapp)
  expect(await seenOn(ON)).toBe(5)
  expect(await seenOn(OFF)).toBe(0)
})

test('access that is taken away takes the scripts away, and gives them back by itself', async () => {
  const registered = () =>
    dapps.desk.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)
  await dapps.desk.evaluate(() => chrome.permissions.remove({ origins: ['https://*/*'] }))
  await expect.poll(registered, { timeout: 5000 }).toBe(0)
  await dapps.extension.grantHosts()
  await expect.poll(registered, { timeout: 5000 }).toBe(2)
  expect(await seenOn(ON)).toBe(5)
})

test('each button of MetaMask’s own page that asks for something is seen once, by its own provider', async () => {
  const first = await openTestDapp()
  const buttons = await first.evaluate(() =>
    [...document.querySelectorAll<HTMLButtonElement>('button[id]')]
      .filter((each) => !each.disabled)
      .map(({ id }) => id),
  )
  await first.close()
  expect(buttons.length).toBeGreaterThan(40)
  const methods = new Map<string, number>()
  for (let from = 0; from < buttons.length; from += AT_ONCE) {
    const page = await openTestDapp()
    await press(page, buttons.slice(from, from + AT_ONCE))
    const done = { log: await page.evaluate('walletLog') } as Parameters<typeof watchedIn>[0]
    const heard = await dapps.heard()
    await page.close()
    // Some buttons ask ten times at once, which is more than a page may.
    const told = heard.filter(({ input }) => input.tooMany === undefined)
    expect(requestsIn(told)).toEqual(watchedIn(done).slice(0, AT_ONCE))
    for (const { method } of watchedIn(done)) methods.set(method, (methods.get(method) ?? 0) + 1)
  }
  expect([...methods.keys()]).toEqual(
    expect.arrayContaining([
      'eth_sendTransaction',
      'wallet_sendCalls',
      'personal_sign',
      'eth_signTypedData_v3',
      'eth_signTypedData_v4',
    ]),
  )
  expect(methods.get('eth_sendTransaction')).toBeGreaterThan(10)
}, 400_000)

const AT_ONCE = 5

async function openTestDapp(): Promise<Page> {
  const page = await dapps.visit('/test-dapp/?wallet=true-metamask')
  await page.waitForSelector('#personalSign', { timeout: 30_000 })
  await pause(500)
  await press(page, ['connectButton', 'getAccounts'])
  return page
}

async function press(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await page.evaluate((id: string) => document.getElementById(id)?.click(), id)
    await pause(100)
  }
}
