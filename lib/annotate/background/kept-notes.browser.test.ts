import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { IntentId } from '@/lib/core/note'
import type { TabNote } from '../messages'
import {
  endOpen,
  forgetNotes,
  keepNote,
  keepOpen,
  maySeldom,
  notesBared,
  notesOfTab,
  type OpenNote,
  readOpen,
} from './kept-notes.browser'

beforeEach(() => fakeBrowser.reset())

const open = (number: number, tab: number): OpenNote => ({
  kind: 'address',
  place: { origin: 'https://app.example', tab, frame: 0 },
  job: {
    id: `${number}` as IntentId,
    at: 0,
    origin: 'https://app.example',
    language: 'en',
    locale: 'en',
    address: { address: `0x${'11'.repeat(20)}` },
  },
})
const keepAll = (notes: readonly OpenNote[]) => Promise.all(notes.map(keepOpen))

describe('notes under way', () => {
  test('of one tab are four at most; another tab has its own', async () => {
    const tries = Array.from({ length: 6 }, (_, at) => open(at, 1))
    expect(await keepAll(tries)).toEqual([true, true, true, true, false, false])
    expect(await keepOpen(open(9, 2))).toBe(true)
    await endOpen('0' as IntentId)
    expect(await keepOpen(open(10, 1))).toBe(true)
  })
  test('of all tabs are eight at most', async () => {
    await keepAll(Array.from({ length: 20 }, (_, at) => open(at, at)))
    expect(await readOpen()).toHaveLength(8)
  })
})

test('what a page may cause now and then is counted for each tab and each thing alone', async () => {
  const may = (what: 'open' | 'busy', tab: number, now: number) =>
    maySeldom(what, { tab, now, everyMs: 1_000 })
  expect(await may('open', 1, 0)).toBe(true)
  expect(await may('open', 1, 900)).toBe(false)
  expect(await may('busy', 1, 900)).toBe(true)
  expect(await may('open', 2, 900)).toBe(true)
  expect(await may('open', 1, 1_000)).toBe(true)
})

test('where private lines stand is known until it is forgotten, and told to nobody who asks for the notes', async () => {
  const { place } = open(0, 1)
  const kept = (id: string) => ({ note: { id }, shown: { id } }) as unknown as TabNote
  await keepNote(1, { ...kept('a'), bared: place })
  await keepNote(2, kept('b'))
  expect(await notesBared()).toEqual([{ ...kept('a'), bared: place }])
  expect(await notesOfTab(1)).toEqual([kept('a')])
  await forgetNotes()
  expect(await notesBared()).toEqual([])
})
