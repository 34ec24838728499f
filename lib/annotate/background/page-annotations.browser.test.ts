import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Note, ShownNote } from '@/lib/core/note'
import { createTranslator } from '@/lib/i18n/translate'
import { renderNote } from '../render-note'
import { createPageAnnotations } from './page-annotations.browser'

vi.stubGlobal('navigator', { languages: ['en'] })

const ORIGIN = 'https://app.example'
const sender = { origin: ORIGIN, url: `${ORIGIN}/swap`, tab: { id: 7 }, frameId: 0, documentId: 'doc' }
const request = { request: 'r1', method: 'personal_sign', params: '[]' } as const

let sent: ShownNote[]
let opened: string[]
beforeEach(() => {
  fakeBrowser.reset()
  sent = []
  opened = []
  const registered = ['dapp-1-relay', 'dapp-2-observer'].map((id) => ({ id, matches: [`${ORIGIN}/*`] }))
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve(registered),
    executeScript: () => Promise.resolve([]),
  })
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (_tab: number, { shown }: { shown: ShownNote }) => {
      sent.push(shown)
      return Promise.resolve()
    },
    create: ({ url }: { url: string }) => {
      opened.push(url)
      return Promise.resolve({})
    },
  })
})

const translator = createTranslator('en', {})
const display = { translator, currency: 'usd', hideAmounts: false }
const noted = (
  job: { id: Note['id']; at: number; origin: string; pass: 'read' | 'whole' },
  isAllowed: boolean,
) => {
  const note: Note = {
    ...job,
    state: job.pass,
    headline: { sentence: { template: 'A headline' } },
    level: 'danger',
    lines: [{ what: 'x', level: 'danger', sentence: { template: 'You have 5 ETH.' }, isPrivate: true }],
    notRun: [],
  }
  return { note, shown: renderNote(note, display, true), inPage: renderNote(note, display, isAllowed) }
}

function start(run: (name: string, job: never) => unknown, isOpen = () => true) {
  let bytes = 0
  return createPageAnnotations({
    run: async (name, job) => run(name, job as never),
    isOpen: () => Promise.resolve(isOpen()),
    now: () => 1_000,
    randomBytes: (length) => new Uint8Array(length).fill(++bytes),
    announce: () => undefined,
  })
}
const settled = () => vi.waitFor(() => expect(sent.at(-1)?.state).toBe('whole'))

test('a second pass that fails leaves what the first said, and does not say that it is being asked', async () => {
  const pages = start((_name, job: Parameters<typeof noted>[0]) => {
    if (job.pass === 'whole') throw new Error('broken')
    return noted(job, false)
  })
  await pages.handlers['annotate.asked'](request, sender)
  await settled()
  const [kept] = await pages.handlers['annotate.ofTab']({ tab: 7 }, sender)
  for (const shown of [sent.at(-1), kept?.shown])
    expect(shown).toMatchObject({ headline: 'A headline', level: 'danger', state: 'whole' })
  expect(sent.at(-1)?.notRun).toEqual(['Holdfast could not look at what this page asks your wallet for.'])
})

test.each([
  ['that stand in a page are covered', true, 1],
  ['that do not are none', false, 0],
])('on a lock, private lines %s', async (_what, isAllowed, covered) => {
  const pages = start((_name, job: Parameters<typeof noted>[0]) => noted(job, isAllowed))
  await pages.handlers['annotate.asked'](request, sender)
  await settled()
  const before = sent.length
  await pages.forgetNotes()
  await vi.waitFor(() => expect(sent).toHaveLength(before + covered))
  expect(sent.slice(before).map(({ id, lines, headline }) => [id === sent[0]?.id, lines, headline])).toEqual(
    covered ? [[true, [], expect.stringMatching(/^Holdfast is locked/)]] : [],
  )
})

test('a note opens Holdfast once, and for its own site alone', async () => {
  const pages = start((_name, job: Parameters<typeof noted>[0]) => noted(job, false))
  await pages.handlers['annotate.asked'](request, sender)
  await settled()
  const id = sent[0]?.id as Note['id']
  const elsewhere = { ...sender, origin: 'https://other.example' }
  await pages.handlers['annotate.open']({ id }, elsewhere)
  expect(opened).toHaveLength(0)
  for (let press = 0; press < 5; press++) await pages.handlers['annotate.open']({ id }, sender)
  expect(opened).toHaveLength(1)
})

const answer = { request: 'r1', outcome: 'sent', hash: `0x${'ab'.repeat(32)}` } as const

test('an answer that comes while Holdfast is locked is in the journal after the unlock, also when the worker was ended', async () => {
  const outcomes: unknown[] = []
  let isLocked = false
  const engine = (name: string, job: never) => {
    if (name === 'annotate.outcome') return void outcomes.push(job)
    return noted(job, false)
  }
  const isOpen = () => !isLocked
  const pages = start(engine, isOpen)
  await pages.handlers['annotate.asked'](request, sender)
  await settled()
  isLocked = true
  await pages.forgetNotes()
  await pages.handlers['annotate.answered'](answer, sender)
  expect(outcomes).toEqual([])
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toMatch(
    /headline|ETH|app\.example\/|danger/,
  )
  isLocked = false
  const renewed = start(engine, isOpen)
  await renewed.takeAnswers()
  expect(outcomes).toEqual([{ id: sent[0]?.id, outcome: 'sent', hash: answer.hash }])
  await renewed.takeAnswers()
  expect(outcomes).toHaveLength(1)
})

test('an answer that the journal could not take is offered to it again', async () => {
  let tries = 0
  const pages = start((name, job: never) => {
    if (name === 'annotate.outcome' && ++tries === 1) throw new Error('the engine was ended')
    return noted(job, false)
  })
  await pages.handlers['annotate.asked'](request, sender)
  await settled()
  await pages.handlers['annotate.answered'](answer, sender)
  await pages.resume()
  await pages.takeAnswers()
  expect(tries).toBe(2)
})

test('an answer for a request that nobody asked is kept nowhere', async () => {
  const pages = start(
    () => undefined,
    () => false,
  )
  await pages.handlers['annotate.answered'](answer, sender)
  expect(await fakeBrowser.storage.session.get('annotate.answers')).toEqual({})
})
