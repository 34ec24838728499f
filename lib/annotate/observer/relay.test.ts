import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { IntentId, ShownNote } from '@/lib/core/note'
import { newPage } from '@/tests/fixtures/fake-dapp-page'
import { LATE_MS, PORT_EVENT, RELAY_EVENT, TOLD_EVENT } from './handshake'
import { limitAsking } from './limit-asking'
import type { NoteWorld } from './note-port'
import { readTold } from './read-told'
import { startRelay } from './relay.browser'

const runtime = { sendMessage: vi.fn(), onMessage: { addListener: vi.fn() } }
vi.stubGlobal('browser', { runtime })

beforeEach(() => {
  runtime.sendMessage.mockReset().mockResolvedValue({ ok: true, output: null })
  runtime.onMessage.addListener.mockReset()
})

const HASH = `0x${'ab'.repeat(32)}`
const asked = (number: number, params: unknown = '[]', chain?: unknown) => [
  'asked',
  number,
  'personal_sign',
  params,
  chain,
]

/** A relay whose page has an observer that says whatever a test wants. */
function open(world: NoteWorld = {}) {
  const page = newPage()
  const isNew = startRelay(page as unknown as Window, world)
  const offer = () => {
    const port = new EventTarget()
    page.dispatchEvent(new FocusEvent(PORT_EVENT, { relatedTarget: port, cancelable: true }))
    const say = (detail: unknown) => port.dispatchEvent(new CustomEvent(TOLD_EVENT, { detail }))
    return { say, tell: (told: unknown) => say(JSON.stringify(told)) }
  }
  const sent = async (count: number) => {
    const calls = () => runtime.sendMessage.mock.calls.map(([envelope]) => envelope)
    for (let waits = 0; waits < 50 && calls().length < count; waits++) await pause()
    await pause()
    return calls()
  }
  const note = (message: unknown) => runtime.onMessage.addListener.mock.calls[0]?.[0](message)
  return { page, world, isNew, offer, sent, note }
}
const pause = () => new Promise<void>((done) => setTimeout(done, 5))

describe('the relay', () => {
  test('sends a request and its outcome under one name', async () => {
    const { offer, sent } = open()
    const port = offer()
    port.tell(asked(1, '["0x00"]', '0x1'))
    port.tell(['answered', 1, 'signed', undefined])
    const [first, second] = await sent(2)
    expect(first).toEqual({
      to: 'background',
      name: 'annotate.asked',
      input: {
        request: expect.stringMatching(/^[\w-]{1,40}$/),
        method: 'personal_sign',
        params: '["0x00"]',
        chainId: '0x1',
      },
    })
    expect(second).toEqual({
      to: 'background',
      name: 'annotate.answered',
      input: { request: first.input.request, outcome: 'signed' },
    })
  })

  test('says that it is here, and hears one port only', async () => {
    const page = newPage()
    const here = vi.fn()
    page.addEventListener(RELAY_EVENT, here)
    startRelay(page as unknown as Window, {})
    expect(here).toHaveBeenCalledOnce()
    const { offer, sent } = open()
    const [own, forged] = [offer(), offer()]
    forged.tell(asked(9))
    own.tell(asked(1))
    expect(await sent(2)).toHaveLength(1)
  })

  test('hears no port when the document is read', async () => {
    const { page, offer, sent } = open()
    page.dispatchEvent(new Event('DOMContentLoaded'))
    offer().tell(asked(1))
    expect(await sent(1)).toEqual([])
  })

  test('hears no port that comes later than the observer of a loaded page can', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(0)
    const { offer, sent } = open()
    clock.mockReturnValue(LATE_MS + 1)
    offer().tell(asked(1))
    clock.mockRestore()
    expect(await sent(1)).toEqual([])
  })

  test('says to who offers a port that it was taken, and works on no word within the call', () => {
    const page = newPage()
    startRelay(page as unknown as Window, {})
    const port = new EventTarget()
    const offered = () => new FocusEvent(PORT_EVENT, { relatedTarget: port, cancelable: true })
    expect([page.dispatchEvent(offered()), page.dispatchEvent(offered())]).toEqual([false, true])
    port.dispatchEvent(new CustomEvent(TOLD_EVENT, { detail: JSON.stringify(asked(1)) }))
    expect(runtime.sendMessage).not.toHaveBeenCalled()
  })

  test('takes no word that is not JSON', async () => {
    const { offer, sent } = open()
    const port = offer()
    for (const detail of ['', '[', undefined, null, asked(1)]) port.say(detail)
    port.tell(asked(2))
    expect(await sent(2)).toHaveLength(1)
  })

  test('tells an outcome once, and of no request that it did not send', async () => {
    const { offer, sent } = open()
    const port = offer()
    port.tell(['answered', 4, 'sent', HASH])
    port.tell(asked(4))
    port.tell(['answered', 4, 'sent', HASH])
    port.tell(['answered', 4, 'failed', undefined])
    expect((await sent(3)).map(({ name }) => name)).toEqual(['annotate.asked', 'annotate.answered'])
  })

  test('says once that a page floods, and lets no more through', async () => {
    const { offer, sent } = open()
    const port = offer()
    for (let at = 1; at <= 40; at++) port.tell(asked(at))
    const all = await sent(7)
    expect(all).toHaveLength(6)
    expect(all.at(-1)?.input).toMatchObject({ params: null, tooMany: true })
  })

  test('is silent when the extension is gone', async () => {
    runtime.sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.')
    })
    const { offer, sent } = open()
    const port = offer()
    port.tell(asked(1))
    await sent(1)
    runtime.sendMessage.mockReset().mockRejectedValue(new Error('no receiver'))
    port.tell(asked(2))
    expect(await sent(1)).toHaveLength(1)
  })

  test('goes on telling, however many requests were never answered', async () => {
    const clock = vi.spyOn(Date, 'now')
    const { offer, sent } = open()
    const port = offer()
    for (let number = 1; number <= 60; number++) {
      clock.mockReturnValue(number * 10_000)
      port.tell(asked(number))
      await sent(number)
    }
    clock.mockRestore()
    expect(await sent(60)).toHaveLength(60)
  })

  test('is there once in a frame', () => {
    const world = {}
    expect(open(world).isNew).toBe(true)
    expect(open(world).isNew).toBe(false)
  })

  test('touches the browser’s interface only when something is asked, and listens once', async () => {
    const { offer, sent } = open()
    const port = offer()
    expect(runtime.onMessage.addListener).not.toHaveBeenCalled()
    port.tell(asked(1))
    port.tell(asked(2))
    await sent(2)
    expect(runtime.onMessage.addListener).toHaveBeenCalledOnce()
  })
})

describe('notes', () => {
  /** None comes to a frame that has asked for nothing. */
  async function openAsked() {
    const opened = open()
    opened.offer().tell(asked(1))
    await opened.sent(1)
    runtime.sendMessage.mockClear()
    return opened
  }

  const shown = (id: string, headline: string) => ({ id: id as IntentId, headline }) as ShownNote

  test('wait for the drawing script, the latest of each', async () => {
    const { world, note } = await openAsked()
    note({ kind: 'note', origin: 'https://app.example', shown: shown('a', 'read') })
    note({ kind: 'note', origin: 'https://app.example', shown: shown('b', 'read') })
    note({ kind: 'note', origin: 'https://app.example', shown: shown('a', 'whole') })
    const show = vi.fn()
    world.holdfastNote = { show }
    world.holdfastRelay?.drawingIsThere()
    expect(show.mock.calls.map(([each]) => each.headline + each.id)).toEqual(['readb', 'wholea'])
    note({ kind: 'note', origin: 'https://app.example', shown: shown('c', 'read') })
    expect(show).toHaveBeenCalledTimes(3)
  })

  test('of another page that was in this frame before is not shown', async () => {
    const { world, note } = await openAsked()
    const show = vi.fn()
    world.holdfastNote = { show }
    note({ kind: 'note', origin: 'https://other.example', shown: shown('a', 'read') })
    note({ kind: 'note', shown: shown('a', 'read') })
    expect(show).not.toHaveBeenCalled()
  })

  test('what a person does in one reaches the background', async () => {
    const { world, note, sent } = await openAsked()
    const show = vi.fn()
    world.holdfastNote = { show }
    note({ kind: 'note', origin: 'https://app.example', shown: shown('a', 'read') })
    const act = show.mock.calls[0]?.[1]
    act('open', 'a')
    act('close', 'a')
    act('hide', 'a')
    expect((await sent(2)).map(({ name, input }) => [name, input])).toEqual([
      ['annotate.open', { id: 'a' }],
      ['annotate.hide', {}],
    ])
  })

  test('other messages are nothing to it', async () => {
    const { world, note } = await openAsked()
    world.holdfastNote = { show: vi.fn() }
    for (const message of [null, 'note', { kind: 'other' }, { to: 'background' }])
      expect(note(message)).toBeUndefined()
    expect(world.holdfastNote.show).not.toHaveBeenCalled()
  })
})

describe('what comes through the port is read by hand', () => {
  test.each([
    ['no list', { 0: 'asked' }],
    ['another word', ['seen', 1, 'personal_sign', '[]']],
    ['a number below one', asked(0)],
    ['a number that is none', ['asked', '1', 'personal_sign', '[]']],
    ['a method that is not watched', ['asked', 1, 'eth_call', '[]']],
    ['a method of the prototype', ['asked', 1, 'constructor', '[]']],
    ['parameters that are no text', asked(1, [])],
    ['an outcome that is none', ['answered', 1, 'stolen', undefined]],
  ])('%s is nothing', (_what, told) => expect(readTold(told)).toBeUndefined())

  test('a chain or a hash that looks like none is left out, what is too long is not kept', () => {
    expect(readTold(asked(1, 'x'.repeat(600_001), '1'))).toEqual({
      kind: 'asked',
      number: 1,
      request: { method: 'personal_sign', params: null },
    })
    expect(readTold(['answered', 1, 'sent', '0x12'])).toMatchObject({ outcome: { outcome: 'sent' } })
    expect(readTold(['answered', 1, 'signed', HASH])).toMatchObject({ outcome: { outcome: 'signed' } })
    expect(readTold(['answered', 1, 'sent', HASH])).toMatchObject({
      outcome: { outcome: 'sent', hash: HASH },
    })
  })
})

test('the limit opens again when a page has been quiet, and says the next flood again', () => {
  const limit = limitAsking()
  const times = (from: number, count: number) => Array.from({ length: count }, (_, at) => limit(from + at))
  expect(times(0, 8)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'too-many', 'drop', 'drop'])
  expect(times(20_000, 7)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'too-many', 'drop'])
})
