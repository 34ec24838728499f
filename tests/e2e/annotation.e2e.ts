/**
 * Annotation from the page to the receipt: a page asks its wallet for a swap on Uniswap's own contracts, the note in the page says
 * what the popup says, private lines are only there when they are allowed, and what came is what the journal has. A worker that is
 * ended in between, another tab and a lock change nothing of that.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TabNote } from '@/lib/annotate/messages'
import type { IntentRow } from '@/lib/db/rows'
import { call } from '@/tests/harness/drive.mts'
import { type Defi, defiOn } from '@/tests/sandbox/chains/defi/start-defi'
import { swapTrial } from '@/tests/sandbox/chains/defi/swap-trial'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { eventually, PASSPHRASE } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { noteInPage } from './support/note-in-page'
import { openWorld, showPages, type World } from './support/open-world'
import { killWorker } from './support/reach-engine'
import { readStored } from './support/read-stored'

/** A wallet that does nothing until the test answers for it. */
const PAGE = `<!doctype html><html lang="en"><title>dapp</title><body><h1>Swap</h1><script>
  window.waiting = []
  window.ethereum = {
    isStub: true,
    chainId: '0x1',
    request({ method, params }) {
      if (method === 'eth_chainId') return Promise.resolve('0x1')
      return new Promise((resolve, reject) => { window.waiting.push({ resolve, reject }) })
    },
  }
</script></body></html>`

let world: World
let server: Server
let defi: Defi
let me: string
let tx: Record<string, string>
beforeAll(async () => {
  world = await openWorld({ chains: [1], evil: false, defi: true })
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('there is no Ethereum')
  defi = defiOn(anvil)
  me = await defi.fund({ native: 10n ** 20n, tokens: { usdc: 5_000_000_000n } })
  tx = await swapOf(me)
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(PAGE)
  }).listen(0, '127.0.0.1')
  await createVault(world.desk)
  await call(world.desk, 'accounts.addSigners', {
    chains: ['eip155:1'],
    signers: [{ address: me, signer: { kind: 'metamask', wallet: 'stable' }, label: 'Hot' }],
  })
  await world.desk.evaluate(() =>
    chrome.storage.local.set({ 'annotation-sites': { on: ['http://127.0.0.1/*'] } }),
  )
  await call(world.desk, 'annotate.apply')
})
afterAll(async () => {
  server?.close()
  await world?.close()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'annotation')))

async function swapOf(owner: string): Promise<Record<string, string>> {
  const trial = swapTrial(defi, { sell: 'eth', buy: 'usdc', units: 10n ** 18n, owner })
  // Uniswap's router on its newer contracts needs no allowance for the coin.
  const { way } = await trial.over(({ kind }) => kind === 'v3')
  if (way.kind !== 'transaction') throw new Error('an order is no transaction')
  const { to, data, value } = way.call
  return { from: owner, to, data, value: `0x${BigInt(value).toString(16)}` }
}

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function openDapp(path: string): Promise<Page> {
  const page = await world.extension.browser.newPage()
  await page.goto(`${origin()}${path}`)
  return page
}
const askFor = (page: Page, method: string, params: unknown[]) =>
  page.evaluate(
    (method: string, params: unknown[]) => {
      const { ethereum } = window as unknown as { ethereum: { request: (asked: object) => Promise<unknown> } }
      void ethereum.request({ method, params }).catch(() => undefined)
    },
    method,
    params,
  )
const answer = (page: Page, hash: string) =>
  page.evaluate((hash: string) => {
    const { waiting } = window as unknown as { waiting: { resolve: (hash: string) => void }[] }
    for (const { resolve } of waiting.splice(0)) resolve(hash)
  }, hash)

async function notesOf(page: Page): Promise<TabNote[]> {
  const url = page.url()
  const tab = await world.desk.evaluate(async (url: string) => (await chrome.tabs.query({ url }))[0]?.id, url)
  return call<TabNote[]>(world.desk, 'annotate.ofTab', { tab })
}
const wholeNote = (page: Page) =>
  eventually(
    'a whole note',
    async () => {
      const [latest] = await notesOf(page)
      if (latest?.shown.state !== 'whole') throw new Error(`it is ${latest?.shown.state}`)
      return latest
    },
    60_000,
  )
const intents = async () => (await readStored(world.desk)).tables.intents as IntentRow[]
const intentOf = async ({ note }: TabNote) => (await intents()).find(({ id }) => id === note.id)

describe('a swap that a page asks for', () => {
  let page: Page
  let noted: TabNote
  beforeAll(async () => {
    page = await openDapp('/swap')
    await askFor(page, 'eth_sendTransaction', [tx])
    noted = await wholeNote(page)
  })

  test('is told in the page as in the popup, but for private lines', async () => {
    const { shown, note } = noted
    expect(shown.headline).toMatch(/^Swap 1.ETH for at least [\d,.]+.USDC/)
    const text = await eventually('the note in the page', async () => {
      const text = await noteInPage(page)
      expect(text).toContain(shown.headline)
      return text
    })
    const isPrivate = new Set(note.lines.filter((line) => line.isPrivate).map(({ what }) => what))
    expect(isPrivate.size).toBeGreaterThan(0)
    for (const line of shown.lines) {
      if (isPrivate.has(line.what)) expect(text).not.toContain(line.text)
      else expect(text).toContain(line.text)
    }
    expect(shown.lines.map((line) => line.text).join('\n')).toMatch(/By the simulation 1.ETH leaves/)
    expect(await page.evaluate(() => document.documentElement.innerText)).not.toContain(shown.headline)
  })

  test('is met with its receipt: what came is what the chain has', async () => {
    const before = await defi.balance(MAINNET_TOKENS.usdc, me)
    const hash = await defi.send({
      from: me,
      to: tx.to ?? '',
      data: tx.data ?? '',
      value: BigInt(tx.value ?? 0),
    })
    const came = (await defi.balance(MAINNET_TOKENS.usdc, me)) - before
    await answer(page, hash)
    const row = await eventually(
      'the receipt',
      async () => {
        const row = await intentOf(noted)
        if (!row?.result) throw new Error(`the outcome is ${row?.outcome}`)
        return row
      },
      60_000,
    )
    expect(row).toMatchObject({ outcome: 'sent', hash, result: { receipt: { ok: true }, paid: '1' } })
    expect(BigInt(Math.round(Number(row.result?.received) * 1e6))).toBe(came)
    const report = await call<{ trades: number }[]>(world.desk, 'annotate.report')
    expect(report).toMatchObject([{ trades: 1, failed: 0 }])
  })

  test('is told with private lines where the person allows them', async () => {
    await call(world.desk, 'annotate.change', { personal: { origin: origin(), isOn: true } })
    await askFor(page, 'eth_sendTransaction', [tx])
    await eventually('another note', async () => {
      expect((await notesOf(page)).length).toBe(2)
    })
    const { shown, note } = await wholeNote(page)
    const hidden = new Set(note.lines.filter((line) => line.isPrivate).map(({ what }) => what))
    await eventually('its private lines in the page', async () => {
      const text = await noteInPage(page)
      for (const line of shown.lines) if (hidden.has(line.what)) expect(text).toContain(line.text)
    })
    await call(world.desk, 'annotate.change', { personal: { origin: origin(), isOn: false } })
    await page.close()
  })
})

test('a worker that is ended while a note is made makes it all the same', async () => {
  const page = await openDapp('/killed')
  await askFor(page, 'eth_sendTransaction', [tx])
  await eventually('the first pass', async () => {
    if ((await notesOf(page)).length === 0) throw new Error('nothing yet')
  })
  await killWorker(world.extension)
  await call(world.desk, 'vault.state')
  const { shown } = await wholeNote(page)
  expect(shown.headline).toMatch(/^Swap 1.ETH/)
  await page.close()
})

test('each tab has its own notes', async () => {
  const [one, two] = [await openDapp('/one'), await openDapp('/two')]
  await askFor(one, 'personal_sign', ['Hello from the first', me])
  await askFor(two, 'personal_sign', ['Hello from the second', me])
  expect((await wholeNote(one)).shown.headline).toContain('first')
  expect((await wholeNote(two)).shown.headline).toContain('second')
  expect(await notesOf(one)).toHaveLength(1)
  await one.close()
  await two.close()
})

test('what a wallet answers while Holdfast is locked is in the journal after the unlock', async () => {
  const page = await openDapp('/answered')
  await askFor(page, 'personal_sign', ['Answered while it is locked', me])
  const noted = await wholeNote(page)
  await call(world.desk, 'vault.lock')
  await answer(page, `0x${'ab'.repeat(65)}`)
  await eventually('the answer in memory', async () => {
    const kept = await world.desk.evaluate(async () => await chrome.storage.session.get('annotate.answers'))
    expect(kept).toEqual({ 'annotate.answers': [{ id: noted.note.id, outcome: 'signed' }] })
  })
  await killWorker(world.extension)
  await call(world.desk, 'vault.unlock', { slot: 'passphrase', passphrase: PASSPHRASE })
  await eventually('its outcome', async () => expect((await intentOf(noted))?.outcome).toBe('signed'))
  await page.close()
})

test('a locked Holdfast says only that, and keeps nothing that was said', async () => {
  const page = await openDapp('/locked')
  await askFor(page, 'eth_sendTransaction', [tx])
  await wholeNote(page)
  const before = (await intents()).length
  await call(world.desk, 'vault.lock')
  await page.reload()
  await askFor(page, 'eth_sendTransaction', [tx])
  await eventually('the standing note', async () => {
    expect(await noteInPage(page)).toContain('Holdfast is locked')
  })
  expect(await noteInPage(page)).not.toMatch(/USDC/)
  expect(await notesOf(page)).toEqual([])
  const kept = await world.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)))
  expect(kept).not.toContain('USDC')
  expect(before).toBeGreaterThan(0)
})
