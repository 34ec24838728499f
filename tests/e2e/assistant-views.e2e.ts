/**
 * The assistant as people meet it: off, set up with faults, asked for the first time, answers in every state, drafts on the desk, its
 * settings and the side panel; light and dark, narrow and wide, by keyboard alone, in German, with hidden amounts, locked. Each look
 * leaves a picture in `.e2e/screenshots`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { createModelEndpoint, SANDBOX_KEY, SANDBOX_MODEL } from '@/tests/sandbox/model/model-endpoint'
import type { RequestMessage, Script, ScriptTurn } from '@/tests/sandbox/model/script'
import { eventually, PIN, paste, pressStarting, textOf } from './support/as-a-person'
import { connectVenue, SEED } from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { BOTH, expectSound, lookInto, NARROW, POPUP, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'

/** What the tool for holdings tells at the level of rounded amounts. */
interface Told {
  net_worth: string
  assets: { asset: string; value: string; share: string }[]
}

const isUser = ({ role }: RequestMessage) => role === 'user'

/** Answers by what was asked, with what it was really told. */
const script: Script = (messages) => {
  const at = messages.findLastIndex(isUser)
  const asked = messages[at]?.content ?? ''
  const told = messages.slice(at + 1).filter(({ role }) => role === 'tool')
  if (asked.includes('concentrated')) return concentrated(told)
  if (asked.includes('Sell')) return sale(told)
  const ready = READY[asked]
  if (ready) return fromFigures(ready, told)
  if (asked.includes('slow'))
    return { text: 'One word after the other. '.repeat(60), fault: { kind: 'slow', ms: 120 } }
  if (asked.includes('break'))
    return { text: 'The first half of a thought that', fault: { kind: 'cut', after: 3 } }
  return { text: 'I can look at your portfolio, and prepare drafts.' }
}

function concentrated(told: readonly RequestMessage[]): ScriptTurn {
  const text = told[0]?.content
  if (!text)
    return {
      text: 'Let me look at what you hold.',
      calls: [
        { name: 'holdings', input: {} },
        { name: 'send_all', input: { to: '0x00' } },
      ],
    }
  const { net_worth, assets } = JSON.parse(text) as Told
  const rows = assets.slice(0, 3).map(({ asset, value, share }) => `| ${asset} | ${value} | ${share} |`)
  return {
    text: `Your net worth is **${net_worth}**, in few assets:\n\n| Asset | Value | Share |\n|---|---:|---:|\n${rows.join('\n')}\n\n- The largest one decides how the whole moves.\n- With a fall like that of 2022 you would lose about 43,210 USD.\n\n> A rule of thumb is no advice.\n\nMore: [Holdfast support](https://evil.example/?q=leak) ![](https://evil.example/pixel.png)`,
  }
}

interface ReadyAnswer {
  name: string
  input: object
  /** Where the figure stands in what the tool tells. */
  at: readonly string[]
}

/** What a good model asks for the other questions that stand ready, and the figure that it repeats. */
const READY: Record<string, ReadyAnswer> = {
  'What changed this week?': { name: 'attribution', input: { range: '1w' }, at: ['whole', 'fees'] },
  'Why am I down?': { name: 'attribution', input: { range: '1m' }, at: ['whole', 'fees'] },
  'What would selling 1 ETH realise?': {
    name: 'what_if_sale',
    input: { asset: 'ETH', quantity: '1' },
    at: ['proceeds'],
  },
}

function fromFigures({ at, ...call }: ReadyAnswer, told: readonly RequestMessage[]): ScriptTurn {
  const text = told[0]?.content
  if (!text) return { calls: [call] }
  const figure = at.reduce(
    (part, key) => (part as Record<string, unknown>)?.[key],
    JSON.parse(text) as unknown,
  )
  return { text: `By your figures it is ${String(figure)}.` }
}

function sale(told: readonly RequestMessage[]): ScriptTurn {
  const input = {
    account: 'Kraken',
    asset: 'BTC',
    side: 'sell',
    order_kind: 'limit',
    size_by: 'percent',
    size: '25',
    price: '90000',
  }
  return told.length === 0
    ? { calls: [{ name: 'propose_order', input }] }
    : { text: 'I prepared a limit order for a quarter of it. Nothing was sent.' }
}

const model = createModelEndpoint({ script })
let world: World
let tab: Page
beforeAll(async () => {
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 20, servers: [model.server] })
  await createVault(world.desk)
  await connectVenue(world, 'kraken', { BTC: 20_000, ETH: 4_000, SOL: 2_000, USD: 8_000 })
  await call(world.desk, 'sync.now', {})
  tab = await world.extension.open('options.html#/assistant', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'assistant-views')))

async function goTo(route: string, text: string) {
  await tab.bringToFront()
  await tab.setViewport(WIDE)
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text)
}
const sound = (name: string, sizes = BOTH) => expectSound(tab, `assistant-${name}`, sizes)
const picture = (name: string) => tab.screenshot({ path: join(SCREENSHOTS, `view-assistant-${name}.png`) })
async function ask(question: string, answered: string) {
  await tab.bringToFront()
  await paste(tab, 'Your question', question)
  await tab.keyboard.press('Enter')
  await seesText(tab, answered, 30_000)
}

test('off: what it is, what is sent, and what is missing is said at its field', async () => {
  await seesText(tab, 'Before you switch it on')
  await sound('off')
  await press(tab, 'Switch the assistant on')
  await seesText(tab, 'Paste your key of OpenAI.')
  await sound('off-wrong', [NARROW])
  expect(model.requests()).toEqual([])
})

test('set up: the key goes to its endpoint, the list of models comes, and the key is shown nowhere', async () => {
  await paste(tab, 'Key of the endpoint', SANDBOX_KEY)
  await press(
    tab,
    'Rounded amounts\nIt reads: “4.2 ETH, 12,000 USD.” Two digits of each amount, enough for most questions.',
    'label',
  )
  await press(tab, 'Read the list of models')
  await seesText(tab, '1 model is offered.')
  await paste(tab, 'Model', SANDBOX_MODEL)
  await paste(tab, 'Read', '2.5')
  await paste(tab, 'Written', '10')
  await press(tab, 'Switch the assistant on')
  await seesText(tab, 'Am I too concentrated?')
  await sound('empty')
  expect(await tab.content()).not.toContain(SANDBOX_KEY)
})

test('a first question is sent after its preview, and not before', async () => {
  model.forget()
  await press(tab, 'Am I too concentrated?')
  await seesText(tab, 'with your key for it')
  await seesText(tab, 'What it is told about its work')
  await picture('preview-wide')
  await tab.setViewport(NARROW)
  await picture('preview-360')
  await tab.setViewport(WIDE)
  expect(model.questions()).toEqual([])
  await press(tab, 'Send to api.openai.com')
  await seesText(tab, 'Your net worth is', 15_000)
})

test('an answer: its looks, its figures with their sources, what has none, and its cost', async () => {
  await seesText(tab, 'tokens read')
  await seesText(tab, 'Looked at: something that does not exist')
  await seesText(tab, 'have no source')
  await sound('answer')
  const link = await tab.$eval('article a[href^="#/"]', (each) => each.textContent)
  expect(link).toMatch(/\(Net worth: \$/)
  expect(await tab.$('article img')).toBeNull()
  await tab.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
  await seesText(tab, 'What was sent to it')
  await sound('answer-open', [WIDE])
})

test('a proposal opens the desk with its draft, which is an ordinary one', async () => {
  await ask('Sell a quarter of my bitcoin at 90000', 'Open as order draft')
  await seesText(tab, 'Nothing was sent.')
  await sound('proposal')
  const route = await tab.$eval('a[href^="#/trading/from/"]', (each) => each.getAttribute('href') ?? '')
  await goTo(route, 'The assistant filled this in.')
  await eventually('the draft in the form', async () =>
    expect(await tab.$$eval('input', (fields) => fields.map(({ value }) => value))).toEqual(
      expect.arrayContaining(['25', '90000']),
    ),
  )
  await sound('draft', [WIDE])
  expect(
    world.sandbox.trading.kraken.ordersReceived(world.sandbox.credentials.kraken.trading.apiKey ?? ''),
  ).toEqual([])
  await goTo('#/trading/from/AAAAAAAAAAAAAAAAAAAAAA/gone', 'is not there any more')
})

test('writing, stopped by Esc, broken off, refused: each says what is and what can be done', async () => {
  await goTo('#/assistant', 'Am I too concentrated?')
  await pressStarting(tab, 'Am I too concentrated?')
  await ask('A slow one, please', 'Writing…')
  await picture('writing')
  await tab.focus('textarea')
  await tab.keyboard.press('Escape')
  await seesText(tab, 'You stopped it.')
  await ask('Now break off', 'could not be reached')
  model.fail({ kind: 'status', status: 401, code: 'invalid_api_key', message: 'Incorrect API key provided.' })
  await ask('And now?', 'does not accept this key')
  await sound('ends')
})

test.each(
  Object.entries(READY),
)('"%s" is one press and a look at what is sent; the answer stands on figures', async (question, {
  name,
}) => {
  await goTo('#/assistant', 'Am I too concentrated?')
  await press(tab, question)
  await seesText(tab, 'What it is told about its work')
  model.forget()
  await press(tab, 'Send to api.openai.com')
  await seesText(tab, 'By your figures it is', 20_000)
  await eventually('its source', async () =>
    expect(await tab.$$eval('article a[href^="#/"]', (links) => links.length)).toBe(1),
  )
  expect(await textOf(tab)).not.toMatch(/ha(s|ve) no source/)
  const calls = model.questions().flatMap(({ messages }) => messages.flatMap((each) => each.tool_calls ?? []))
  expect(calls.map((each) => each.function.name)).toEqual([name])
})

test('conversations: found, renamed, and deleted after a question', async () => {
  await tab.setViewport(WIDE)
  await paste(tab, 'Search conversations', 'bitcoin quarter')
  await eventually('it is found', async () =>
    expect(await tab.$$eval('aside li', (rows) => rows.length)).toBe(1),
  )
  await press(tab, 'More for Am I too concentrated?')
  await press(tab, 'Rename…')
  await seesText(tab, 'Rename conversation')
  await paste(tab, 'Name', 'Concentration')
  await press(tab, 'Rename', 'dialog footer button')
  await seesText(tab, 'Concentration')
  await press(tab, 'More for Concentration')
  await press(tab, 'Delete…')
  await seesText(tab, 'It is gone here for good.')
  await picture('delete')
  await press(tab, 'Keep it', 'dialog footer button')
})

test('a conversation is saved as a file with all that was said; one that is deleted is gone, and comes back by Undo', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-conversation-'))
  const session = await tab.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  for (const [format, ending] of [
    ['Save as Markdown', '.md'],
    ['Save as JSON', '.json'],
  ] as const) {
    await press(tab, 'More for Concentration')
    await press(tab, format)
    const text = await eventually(`a file ${ending}`, async () => {
      const name = readdirSync(folder).find((each) => each.endsWith(ending))
      if (name === undefined) throw new Error(readdirSync(folder).join())
      return readFileSync(join(folder, name), 'utf8')
    })
    for (const said of [
      'Concentration',
      'Am I too concentrated?',
      'Your net worth is',
      'holdings',
      'propose_order',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain(SANDBOX_KEY)
  }
  rmSync(folder, { recursive: true })
  await paste(tab, 'Search conversations', 'selling')
  await eventually('it alone', async () =>
    expect(await tab.$$eval('aside li', (rows) => rows.map(({ textContent }) => textContent))).toEqual([
      expect.stringContaining('What would selling 1 ETH realise?'),
    ]),
  )
  await press(tab, 'More for What would selling 1 ETH realise?')
  await press(tab, 'Delete…')
  await press(tab, 'Delete conversation', 'dialog footer button')
  await seesText(tab, 'No conversation has these words.')
  // The dialog gives the focus back when it is gone.
  await until(tab, () => document.querySelector('dialog[open]') === null, 'the dialog to be gone', [])
  await paste(tab, 'Search conversations', '')
  await eventually('the others', async () =>
    expect(await tab.$$eval('aside li', (rows) => rows.length)).toBeGreaterThan(2),
  )
  expect(await tab.$eval('aside ul', ({ textContent }) => textContent)).not.toContain('selling')
  await press(tab, 'Undo')
  await seesText(tab, 'What would selling 1 ETH realise?')
})

test('settings: what each answer cost, the weekly summary, the way out', async () => {
  await goTo('#/assistant/settings', 'What answers cost')
  await seesText(tab, 'One is kept, encrypted.')
  await sound('settings')
})

test('a transaction to explain is a question that was not sent yet', async () => {
  await goTo('#/assistant/explain/AAAAAAAAAAAAAAAAAAAAAA', 'The question is about one transaction.')
  await sound('explain', [NARROW])
})

test('the side panel has a tab for it, the popup has none', async () => {
  await lookInto(world.extension, 'sidepanel.html', 'Assistant', async (page) => {
    await press(page, 'Assistant', '[role=tab]')
    await seesText(page, 'Am I too concentrated?')
    await expectSound(page, 'assistant-panel', [POPUP])
    await press(page, 'Conversations')
    await pressStarting(page, 'Concentration')
    await seesText(page, 'Your net worth is')
    await page.screenshot({ path: join(SCREENSHOTS, 'view-assistant-panel-answer.png') })
  })
  await lookInto(world.extension, 'popup.html', 'Movers', async (page) =>
    expect(await textOf(page)).not.toContain('Assistant'),
  )
})

test('hidden amounts are in no answer', async () => {
  await call(world.desk, 'settings.change', { hideAmounts: true })
  await goTo('#/assistant', 'Concentration')
  await pressStarting(tab, 'Concentration')
  await seesText(tab, 'Your net worth is')
  await eventually('no amount', async () => expect(await textOf(tab)).not.toMatch(/\d USD|43,210|\$\d{2}/))
  await sound('hidden', [WIDE])
  await call(world.desk, 'settings.change', { hideAmounts: false })
})

const { t: inGerman } = createTranslator('de', german)

test('German', async () => {
  await goTo('#/settings', 'Language')
  await tab.select('main select', 'de')
  await seesText(tab, inGerman('Change PIN'), 10_000)
  await goTo('#/assistant', inGerman('Am I too concentrated?'))
  await sound('empty-german', [NARROW])
  await goTo('#/assistant/settings', inGerman('What answers cost'))
  await sound('settings-german', [NARROW])
  await goTo('#/settings', inGerman('Change PIN'))
  await tab.select('main select', 'en')
  await seesText(tab, 'Change PIN', 10_000)
})

test('locked: nothing of it is shown, and nothing is answered', async () => {
  await goTo('#/assistant', 'Concentration')
  await call(world.desk, 'vault.lockScreen')
  await seesText(tab, 'Unlock Holdfast')
  expect(await textOf(tab)).not.toContain('Concentration')
  await expect(call(world.desk, 'assistant.ask', { text: 'Hello?' })).rejects.toThrow('locked')
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
})
