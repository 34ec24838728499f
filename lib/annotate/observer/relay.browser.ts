/**
 * The relay: in our own world beside the page's, in every frame that has an observer. It takes the observer's port, checks and
 * limits what comes, sends it to the background, and hands notes to the drawing script. It holds nothing private, and sends the
 * page nothing. When the extension is reloaded under it, it falls silent.
 */
import type { browser } from 'wxt/browser'
import type { Envelope } from '@/lib/messages/define'
import type { annotateMessages } from '../messages'
import { LATE_MS, PORT_EVENT, RELAY_EVENT, TOLD_EVENT } from './handshake'
import { limitAsking } from './limit-asking'
import type { NoteAct, NoteMessage, NoteRelay, NoteWorld } from './note-port'
import { type Read, readTold } from './read-told'

/** Requests whose answer is still awaited; of older ones nothing more is told. */
const MOST_OPEN = 50

/** Asked for when it is needed: making the browser's interface ready costs a page more than all the rest of this script. */
const api = (): typeof browser => {
  const world = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser }
  return world.browser ?? world.chrome
}

/** @returns whether this frame still needs an observer: a second relay in the same frame does nothing */
export function startRelay(page: Window, world: NoteWorld): boolean {
  if (world.holdfastRelay) return false
  world.holdfastRelay = receiveNotes(page, world)
  takePort(page, forward(world.holdfastRelay.listen))
  return true
}

/**
 * Once: whoever offers a port later is not heard. The document itself is not asked how far it is: to have it in a world of our
 * own costs a page as much as all the rest of this script.
 */
function takePort(page: Window, hear: (told: unknown) => void): void {
  const since = Date.now()
  const take = (event: Event) => {
    const port = (event as FocusEvent).relatedTarget
    if (!port) return
    end()
    if (Date.now() - since > LATE_MS) return
    event.stopImmediatePropagation()
    event.preventDefault()
    port.addEventListener(TOLD_EVENT, (told) => {
      const text: unknown = (told as CustomEvent).detail
      // Not within the page's call, which is on its way to the wallet.
      if (typeof text === 'string') queueMicrotask(() => hear(parsed(text)))
    })
  }
  const end = () => {
    page.removeEventListener(PORT_EVENT, take, { capture: true })
    page.removeEventListener(READ_EVENT, end, { capture: true })
  }
  page.addEventListener(PORT_EVENT, take, { capture: true })
  page.addEventListener(READ_EVENT, end, { capture: true })
  page.dispatchEvent(new Event(RELAY_EVENT))
}

/** The document is read, and its scripts have run. */
const READ_EVENT = 'DOMContentLoaded'

/** @returns `undefined` for what is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param listen for notes, before anything is asked */
function forward(listen: () => void): (told: unknown) => void {
  /** Unlike any other of this document, whatever the observer or the page counts. */
  let document: string | undefined
  const limit = limitAsking()
  const open = new Set<number>()
  const nameOf = (number: number) => {
    document ??= crypto.randomUUID().slice(0, 13)
    return `${document}-${number}`
  }

  /** Answers that never come make no later request go unsaid. */
  const keep = (number: number) => {
    const [oldest] = open
    if (oldest !== undefined && open.size >= MOST_OPEN) open.delete(oldest)
    open.add(number)
  }

  function ask({ number, request }: Extract<Read, { kind: 'asked' }>) {
    const verdict = limit(Date.now())
    if (verdict === 'drop') return
    quietly(listen)
    if (verdict === 'pass') keep(number)
    const known = { request: nameOf(number), ...request }
    send('annotate.asked', verdict === 'pass' ? known : { ...known, params: null, tooMany: true })
  }

  return (told) => {
    const read = readTold(told)
    if (read?.kind === 'asked') ask(read)
    else if (read?.kind === 'answered' && open.delete(read.number))
      send('annotate.answered', { request: nameOf(read.number), ...read.outcome })
  }
}

/** Notes that come before the drawing script wait here. None comes to a frame that has asked for nothing. */
function receiveNotes(page: Window, world: NoteWorld): NoteRelay {
  let waiting: NoteMessage['shown'][] = []
  let isListening = false
  const act: NoteAct = (what, id) => {
    if (what === 'hide') send('annotate.hide', {})
    else if (what === 'open') send('annotate.open', { id })
  }
  const show = (shown: NoteMessage['shown']) => {
    if (world.holdfastNote) return world.holdfastNote.show(shown, act)
    // The same note with more in it takes the place of the first.
    waiting = [...waiting.filter(({ id }) => id !== shown.id), shown].slice(-MOST_OPEN)
  }
  return {
    listen: () => {
      if (isListening) return
      api().runtime.onMessage.addListener((message: unknown) => {
        if (isNote(message) && message.origin === page.origin) show(message.shown)
        return undefined
      })
      isListening = true
    },
    drawingIsThere: () => {
      const shown = waiting
      waiting = []
      for (const each of shown) show(each)
    },
  }
}

const isNote = (message: unknown): message is NoteMessage =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'note'

function send(name: keyof typeof annotateMessages, input: unknown): void {
  const envelope: Envelope = { to: 'background', name, input }
  // Refused, or nobody there: a page is not told which.
  quietly(
    () =>
      void api()
        .runtime.sendMessage(envelope)
        .catch(() => undefined),
  )
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // The extension was reloaded or removed: this script belongs to nobody any more.
  }
}
