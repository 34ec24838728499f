/**
 * The assistant end to end: nothing leaves before it is switched on, an answer over rounds of tools has the portfolio's own figures
 * behind its numbers, its drafts go through the ordinary pages, a lock ends it in the middle, and what was said is sealed on the disk.
 */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AssistantState } from '@/lib/assistant/messages'
import type { AlertRuleRow, ConversationRow } from '@/lib/db/rows'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { createModelEndpoint, SANDBOX_KEY } from '@/tests/sandbox/model/model-endpoint'
import { inTurn } from '@/tests/sandbox/model/script'
import { eventually, PIN } from './support/as-a-person'
import { answered, messagesOf, roundsThen, strangers, switchOn } from './support/at-the-assistant'
import { bestOf } from './support/at-the-desk'
import { connectVenue, countOrders, priceOf, SEED, saveStrategy, specFor } from './support/at-the-strategy'
import { connectWallet } from './support/at-the-wallet'
import { createVault } from './support/connect-everything'
import { WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'
import { searchProfile } from './support/search-profile'

const model = createModelEndpoint()
let world: World
let tab: Page
let kraken: string
let chest: string
let strategy: string
beforeAll(async () => {
  world = await openWorld({ seed: SEED, chains: [1], evil: false, trades: 20, servers: [model.server] })
  await createVault(world.desk)
  kraken = await connectVenue(world, 'kraken', { BTC: 20_000, ETH: 2_000, SOL: 2_000, USD: 8_000 })
  await connectWallet(world, 'metamask')
  chest = (
    await call<{ id: string }>(world.desk, 'accounts.add', {
      label: 'Grandfather’s chest',
      source: { kind: 'manual', positions: [{ asset: 'coin:solana', symbol: 'SOL', quantity: '100' }] },
    })
  ).id
  await call(world.desk, 'history.add', {
    account: chest,
    at: Date.UTC(2025, 0, 15),
    kind: 'trade',
    legs: [
      { asset: 'coin:solana', quantity: '100' },
      { asset: 'fiat:usd', quantity: '-4321' },
    ],
    fees: [],
  })
  strategy = await saveStrategy(world, 'Core', specFor([kraken]))
  await call(world.desk, 'sync.now', {})
  tab = await world.extension.open('options.html#/assistant', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'assistant')))

async function goTo(route: string, text: string) {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text, 20_000)
}
const orders = () => countOrders(world, 'kraken')

test('while it is off, no page and no message reaches a model', async () => {
  await seesText(tab, 'Before you switch it on')
  for (const route of ['#/assistant/settings', '#/assistant/explain/AAAAAAAAAAAAAAAAAAAAAA', '#/assistant'])
    await goTo(route, 'ssistant')
  expect(await call<AssistantState>(world.desk, 'assistant.state')).toMatchObject({
    isOn: false,
    hasKey: false,
  })
  const refused = [
    call(world.desk, 'assistant.ask', { text: 'What do I hold?' }),
    call(world.desk, 'assistant.preview', { text: 'What do I hold?', level: 'full' }),
  ]
  for (const asked of refused) await expect(asked).rejects.toThrow(/off/)
  await call(world.desk, 'assistant.key', { key: SANDBOX_KEY })
  await call(world.desk, 'sync.now', {})
  expect(model.requests()).toEqual([])
  // Also not the list of models: that is asked for by a click.
  await call(world.desk, 'assistant.models', { provider: 'openai' })
  expect(model.requests().map(({ method, path, body }) => [method, path, body])).toEqual([
    ['GET', '/v1/models', ''],
  ])
})

describe('an answer over three rounds of tools', () => {
  let proceeds: string
  beforeAll(async () => {
    await switchOn(world, 'full')
    model.forget()
    model.play(
      roundsThen(
        [
          [{ name: 'holdings', input: { asset: 'SOL' } }],
          [{ name: 'lots', input: { asset: 'SOL' } }],
          [{ name: 'what_if_sale', input: { asset: 'SOL', quantity: '50' } }],
        ],
        (told) => {
          const sale = JSON.parse(told[2] ?? '{}') as { proceeds: string; cost: string; gain: string }
          proceeds = sale.proceeds
          return `Selling 50 SOL brings ${sale.proceeds}. That cost ${sale.cost}, so you gain ${sale.gain}. Fees are about 77,654 USD.`
        },
      ),
    )
  })

  test('each number leads to its figure, and the figures are the portfolio’s own', async () => {
    const { conversation, answer, figures } = await answered(world, {
      text: 'What would selling 50 SOL realise?',
    })
    expect(answer.calls.map(({ tool, state }) => [tool, state])).toEqual([
      ['holdings', 'done'],
      ['lots', 'done'],
      ['what_if_sale', 'done'],
    ])
    expect(answer.state).toBe('done')
    // Worked out here: a lot of 100 for 4,321 dollars, half of it at the truth's price.
    const worth = 50 * Number(priceOf(world, 'SOL'))
    expect(Number(proceeds.replace(/[^\d.].*$|,/g, ''))).toBeGreaterThan(0)
    const money = (label: string) =>
      figures.findLast((each) => each.label.template === label)?.value as { money: string; currency: string }
    expect(Number(money('Proceeds').money)).toBeCloseTo(worth, 6)
    expect(Number(money('Cost').money)).toBeCloseTo(2160.5, 6)
    expect(Number(money('Gain').money)).toBeCloseTo(worth - 2160.5, 6)
    const { view } = await readStored(world.desk)
    const line = view?.lines.find(({ asset }) => asset === 'coin:solana')
    const value = figures.find((each) => each.label.template === 'Value of {symbol}')?.value
    expect(value).toMatchObject({ money: line?.value })
    await goTo(`#/assistant/${conversation}`, 'That cost')
    const links = await tab.$$eval('article a.figure', (all) =>
      all.map((each) => [each.getAttribute('href'), each.textContent]),
    )
    expect(links).toEqual([
      // How much is sold is the quantity of the lot that goes.
      ['#/gains/lots', expect.stringMatching(/\(Quantity: 50.SOL\)/)],
      ['#/gains/lots', expect.stringMatching(/\(Proceeds: /)],
      ['#/gains/lots', expect.stringMatching(/\(Cost: .*2,160\.5/)],
      ['#/gains/lots', expect.stringMatching(/\(Gain: /)],
    ])
    expect(strangers(world)).toEqual([])
  })

  test('a number that the model made up is marked, and only that one', async () => {
    const marked = await tab.$$eval('article .text-warn.underline', (all) =>
      all.map((each) => each.textContent),
    )
    expect(marked).toEqual(['77,654 USD (without a source)'])
    await seesText(tab, 'has no source')
  })
})

describe('drafts', () => {
  let limit: string
  const proposals = () => [
    {
      name: 'propose_order',
      input: {
        account: 'Kraken',
        asset: 'BTC',
        side: 'sell',
        order_kind: 'limit',
        size_by: 'amount',
        size: '0.05',
        price: limit,
      },
    },
    {
      name: 'propose_swap',
      input: { account: 'By metamask', chain: 'Ethereum', sell: 'ETH', buy: 'USDC', amount: '0.75' },
    },
    { name: 'propose_alert', input: { rule: 'price-above', params: { asset: 'ETH', price: '98765' } } },
    { name: 'propose_rebalance', input: { strategy: 'Core' } },
  ]
  const routeOf = (page: string) =>
    tab.$$eval(
      'article a',
      (all, start) =>
        all.map((each) => each.getAttribute('href') ?? '').find((href) => href.startsWith(start)) ?? '',
      `#/${page}`,
    )
  /** But for those that every vault begins with. */
  const ownRules = async () =>
    ((await readStored(world.desk)).tables.alertRules as AlertRuleRow[]).filter(
      ({ isStarting }) => !isStarting,
    )
  const fields = () => tab.$$eval('input, textarea', (all) => all.map(({ value }) => value))
  let conversation: string
  beforeAll(async () => {
    limit = String(Math.round(bestOf(world, { id: kraken, venue: 'kraken', symbol: 'BTC/USD' }).ask * 1.1))
    model.play(roundsThen([proposals()], () => 'Four drafts. Nothing was sent.'))
    const done = await answered(world, { text: 'Sell, swap, warn me and rebalance' })
    expect(
      done.answer.calls.map(({ tool, state, sent }) => [tool, state, state === 'done' ? '' : sent]),
    ).toEqual(proposals().map(({ name }) => [name, 'done', '']))
    conversation = done.conversation
  })
  beforeEach(() => goTo(`#/assistant/${conversation}`, 'Four drafts.'))

  test('are nothing but drafts: no order, no transaction, no rule, no run', async () => {
    const { orders: journal, walletTxs, runs } = (await readStored(world.desk)).tables
    expect({ journal, walletTxs, runs, rules: await ownRules() }).toEqual({
      journal: [],
      walletTxs: [],
      runs: [],
      rules: [],
    })
    expect(orders()).toBe(0)
  })

  test('of a swap and of a plan open their ordinary pages', async () => {
    await goTo(await routeOf('swaps/from/'), 'The assistant filled this in.')
    await eventually('the amount', async () => expect(await fields()).toContain('0.75'))
    await goTo(`#/assistant/${conversation}`, 'Four drafts.')
    expect(await routeOf('rebalance/')).toBe(`#/rebalance/${strategy}/plan`)
    await goTo(`#/rebalance/${strategy}/plan`, 'Core')
    expect((await readStored(world.desk)).tables.walletTxs).toEqual([])
  })

  test('of an alert is a rule only after it was saved on its page', async () => {
    await goTo(await routeOf('alerts/new/from/'), 'The assistant filled this in.')
    await eventually('the price', async () => expect((await fields()).join()).toMatch(/98,?765/))
    expect(await ownRules()).toEqual([])
    await press(tab, 'Save alert')
    await eventually('the rule', async () => expect(await ownRules()).toHaveLength(1))
    expect(await ownRules()).toMatchObject([
      { kind: 'price-above', params: { asset: 'coin:ethereum', price: { value: '98765' } } },
    ])
  })

  test('of an order reaches the exchange once, after review and confirm', async () => {
    await goTo(await routeOf('trading/from/'), 'The assistant filled this in.')
    await eventually('the draft', async () =>
      expect(await fields()).toEqual(expect.arrayContaining(['0.05', limit])),
    )
    expect(orders()).toBe(0)
    await press(tab, 'Review the order')
    const confirm = await tab.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLButtonElement>('dialog[open] footer button')].find(
          ({ innerText, disabled }) => innerText.startsWith('Sell') && !disabled,
        ),
      { timeout: 20_000, polling: 100 },
    )
    expect(orders()).toBe(0)
    await (confirm as ElementHandle<HTMLButtonElement>).click()
    await eventually('the order', async () => expect(orders()).toBe(1))
    await seesText(tab, 'Close')
    await press(tab, 'Close', 'dialog[open] footer button')
    expect(orders()).toBe(1)
  })

  test('whose account was removed say so', async () => {
    await call(world.desk, 'accounts.remove', { id: kraken })
    await goTo(`#/assistant/${conversation}`, 'That account is not there any more.')
    expect(await routeOf('trading/from/')).toBe('')
  })
})

describe('what was said', () => {
  // Letters only: a number would have its mark in the middle of the words.
  const word = () => [...randomBytes(14)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
  const SENTENCE = `Planted ${word()} stands here`
  const REMOVED = `Removed ${word()} stood here`

  test('a lock in the middle ends the request; what came is there after it', async () => {
    model.forget()
    model.play(
      inTurn([
        { text: `${SENTENCE}. ${'And then one more word. '.repeat(200)}`, fault: { kind: 'slow', ms: 40 } },
      ]),
    )
    const { conversation } = await call<{ conversation: ConversationRow['id'] }>(
      world.desk,
      'assistant.ask',
      {
        text: 'Tell me a long story',
      },
    )
    await goTo(`#/assistant/${conversation}`, SENTENCE)
    await call(world.desk, 'vault.lock')
    await seesText(tab, 'Unlock Holdfast')
    expect(await tab.content()).not.toContain(SENTENCE)
    await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
    const last = await eventually('the end of the answer', async () => {
      const row = (await messagesOf(world, conversation)).at(-1)
      expect(['cut', 'stopped']).toContain(row?.state)
      return row
    })
    expect(last?.text).toContain(SENTENCE)
    expect(last?.text.length).toBeLessThan(2000)
    expect(model.requests()).toHaveLength(1)
    await seesText(tab, SENTENCE, 20_000)
  })

  test('is sealed in the profile, and what was removed is gone', async () => {
    model.play(inTurn([{ text: REMOVED }]))
    const { conversation } = await answered(world, { text: 'What do you say?' })
    expect((await messagesOf(world, conversation)).at(-1)?.text).toBe(REMOVED)
    await call(world.desk, 'assistant.remove', { conversation })
    expect(await messagesOf(world, conversation)).toEqual([])
    const copy = mkdtempSync(join(tmpdir(), 'holdfast-copy-'))
    try {
      cpSync(world.profile, copy, {
        recursive: true,
        filter: (path) => !/Singleton|[\\/]Cache([\\/]|$)/.test(path),
      })
      const searched = searchProfile(copy, { said: SENTENCE, removed: REMOVED, key: SANDBOX_KEY })
      expect(searched.finds).toEqual([])
      // The same search finds what is stored in clear; that packed tables are read is shown in `profile-search.e2e.ts`.
      expect(searched.decoded).toBeGreaterThan(10_000)
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })

  test('comes back from a backup, letter by letter', async () => {
    const passphrase = 'a passphrase for this backup only'
    const before = (await readStored(world.desk)).tables
    const { file } = await call<{ file: string }>(world.desk, 'backup.export', { passphrase })
    expect(file).not.toContain(SENTENCE)
    for (const { id } of before.conversations as ConversationRow[])
      await call(world.desk, 'assistant.remove', { conversation: id })
    expect((await readStored(world.desk)).tables.chatMessages).toEqual([])
    await call(world.desk, 'backup.restore', { file, passphrase })
    const after = (await readStored(world.desk)).tables
    expect(after.conversations).toEqual(before.conversations)
    expect(after.chatMessages).toEqual(before.chatMessages)
    expect(strangers(world)).toEqual([])
  })
})
