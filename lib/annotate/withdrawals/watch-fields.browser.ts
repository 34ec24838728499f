/**
 * Watches the fields of an exchange's withdrawal page, in our own world beside the page's: when one holds an address, the
 * background is told it, with the words that stand near. It changes nothing in the page and sends the page nothing.
 */
import { browser } from 'wxt/browser'
import type { Envelope } from '@/lib/messages/define'
import type { NoteWorld } from '../observer/note-port'
import type { PageAddress } from '../page-request'
import { addressIn, nearWords } from './read-fields'

/** A field is read when nobody has typed for so long. */
const SETTLED_MS = 400
/** Of the form's text: more than a form has. */
const MOST_TEXT = 4_000
/** Steps up from the field until a text names the network. */
const MOST_STEPS = 8
/** Different addresses told in the life of one page. */
const MOST_TOLD = 40

type Field = HTMLInputElement | HTMLTextAreaElement

export function watchFields(page: Document): void {
  const told = new Set<string>()
  const timers = new WeakMap<Field, ReturnType<typeof setTimeout>>()
  const look = (field: Field) => {
    const found = readField(field)
    if (!found || told.size >= MOST_TOLD) return
    const key = JSON.stringify(found)
    if (told.has(key)) return
    told.add(key)
    tell(found)
  }
  const later = (event: Event) => {
    const field = event.target
    if (!isField(field)) return
    clearTimeout(timers.get(field))
    timers.set(
      field,
      setTimeout(() => look(field), SETTLED_MS),
    )
  }
  for (const name of ['input', 'change', 'focusout'])
    page.addEventListener(name, later, { capture: true, passive: true })
  // A network that is chosen afterwards changes what the same address means.
  const lookAtAll = () => page.querySelectorAll<Field>('input, textarea').forEach(look)
  page.addEventListener('click', () => setTimeout(lookAtAll, SETTLED_MS), { capture: true, passive: true })
}

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

function readField(field: Field): PageAddress | undefined {
  // What is hidden from the person is not read either.
  if (field.type === 'password' || field.type === 'hidden') return undefined
  const address = addressIn(field.value)
  return address === undefined ? undefined : { address, ...near(field) }
}

/** The smallest part of the page around the field that names a network; of larger ones the words say nothing. */
function near(field: Field): Omit<PageAddress, 'address'> {
  let part: HTMLElement | null = field.parentElement
  for (let step = 0; part && step < MOST_STEPS; step += 1, part = part.parentElement) {
    const text = part.innerText
    if (text.length > MOST_TEXT) break
    const words = nearWords(linesOf(text))
    if (words.network !== undefined) return words
  }
  return {}
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function tell(found: PageAddress): void {
  const envelope: Envelope = { to: 'background', name: 'annotate.address', input: found }
  try {
    // The relay shows the note; it waits to be asked for, since most frames never get one.
    ;(globalThis as NoteWorld).holdfastRelay?.listen()
    // Refused, or nobody there: a page is not told which.
    browser.runtime.sendMessage(envelope).catch(() => undefined)
  } catch {
    // The extension was reloaded or removed: this script belongs to nobody any more.
  }
}
