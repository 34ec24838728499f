// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { TabNote } from '@/lib/annotate/messages'
import { renderNote } from '@/lib/annotate/render-note'
import type { IntentId, Note } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator } from '@/lib/i18n/translate'
import { createBox } from '../note/note-box'
import { PopupNotesView } from './popup-notes-view'
import { PopupSiteView } from './popup-site-view'

afterEach(cleanup)
const nothing = () => {}

const noted = (id: string, headline: string): TabNote => {
  const note: Note = {
    id: id as IntentId,
    at: 0,
    origin: 'https://app.example',
    state: 'whole',
    level: 'danger',
    headline: { sentence: say(headline) },
    lines: [
      { what: 'a', level: 'danger', sentence: say('All of it could be taken.'), isPrivate: false },
      { what: 'b', level: 'good', sentence: say('You would own less.'), isPrivate: true },
    ],
    notRun: [{ check: 'age', title: say('Age'), why: say('Nobody answered.') }],
  }
  const display = { translator: createTranslator('en', english), currency: 'usd', hideAmounts: false }
  return { note, shown: renderNote(note, display, true) }
}
const newest = noted('AAAAAAAAAAAAAAAAAAAAAA', 'Let a stranger take your tokens')
const older = noted('BBBBBBBBBBBBBBBBBBBBBB', 'Sign in')

const show = (notes: TabNote[], onOpen: (note: TabNote) => void = nothing) =>
  render(<PopupNotesView notes={notes} now={60_000} error={null} onAgain={nothing} onOpen={onOpen} />)

test('the popup says every sentence that the note in the page says', () => {
  show([newest])
  const drawn = createBox(newest.shown, nothing)
  drawn.fill(newest.shown)
  const inPopup = document.body.textContent ?? ''
  for (const { text } of newest.shown.lines) expect(inPopup).toContain(text)
  for (const part of drawn.element.querySelectorAll('.body li, .headline'))
    expect(inPopup).toContain(part.textContent ?? '?')
})

test('the newest stands open, older ones are folded, and each says how bad it is in words', () => {
  const { container } = show([newest, older])
  expect(container.querySelectorAll('details[open]')).toHaveLength(0)
  expect(screen.getByText('app.example')).toBeTruthy()
  expect(container.textContent).toContain('Danger: All of it could be taken.')
  expect(container.textContent).toContain('Sign in')
})

test('Holdfast opens at the note that is meant', () => {
  const onOpen = vi.fn()
  show([newest, older], onOpen)
  screen.getByRole('button', { name: 'Open in Holdfast' }).click()
  expect(onOpen).toHaveBeenCalledWith(newest)
})

test('without a request there is nothing', () => {
  expect(show([]).container.textContent).toBe('')
})

test('a site is switched on for itself or with all others, and says when it is on', () => {
  const acts = { onThisSite: vi.fn(), onAllSites: vi.fn(), onOff: vi.fn(), onPersonal: vi.fn() }
  const site = { on: false, allSites: false, personal: false }
  const { rerender } = render(
    <PopupSiteView host="app.example" site={site} error={null} pending={false} {...acts} />,
  )
  screen.getByRole('button', { name: 'This site' }).click()
  screen.getByRole('button', { name: 'All sites' }).click()
  expect(acts.onThisSite).toHaveBeenCalledOnce()
  expect(acts.onAllSites).toHaveBeenCalledOnce()
  rerender(
    <PopupSiteView host="app.example" site={{ ...site, on: true }} error={null} pending={false} {...acts} />,
  )
  expect(screen.getByText('Annotation is on for app.example.')).toBeTruthy()
  screen.getByRole('switch').click()
  expect(acts.onPersonal).toHaveBeenCalledWith(true)
})

test('the newest can be explained where the assistant is on', () => {
  const explain = (note: TabNote) => <a href={`#/assistant/explain/${note.note.id}`}>Explain</a>
  render(
    <PopupNotesView
      notes={[newest, older]}
      now={60_000}
      error={null}
      onAgain={nothing}
      onOpen={nothing}
      explain={explain}
    />,
  )
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '#/assistant/explain/AAAAAAAAAAAAAAAAAAAAAA',
  ])
})
