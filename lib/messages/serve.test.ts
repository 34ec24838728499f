import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { page, ui } from './define'
import { createServer } from './serve'

const ID = 'abcdef'
const ORIGIN = `chrome-extension://${ID}`
const messages = {
  'vault.lock': ui('vault.lock', v.strictObject({ now: v.boolean() })).returns<string>(),
  'note.show': page('note.show', v.strictObject({})).returns<string>(),
}

function setUp(isOpen = true) {
  const lock = vi.fn(async () => 'locked')
  const runInEngine = vi.fn(async () => 'from the engine')
  const serve = createServer({
    messages,
    handlers: { 'vault.lock': lock, 'note.show': async () => 'note' },
    runInEngine,
    isOpen: async () => isOpen,
    answeredLocked: new Set(['backup.inspect']),
    ownId: ID,
    ownOrigin: ORIGIN,
  })
  return { serve, lock, runInEngine }
}

const ownPage = { id: ID, origin: ORIGIN, url: `${ORIGIN}/options.html` }
const envelope = (name: string, input: unknown) => ({ to: 'background', name, input })

describe('the server answers', () => {
  test('an own page with a right input', async () => {
    const { serve } = setUp()
    expect(await serve(envelope('vault.lock', { now: true }), ownPage)).toEqual({
      ok: true,
      output: 'locked',
    })
  })

  test('from the engine what it does not know itself, in the name of a page', async () => {
    const { serve, runInEngine } = setUp()
    expect(await serve(envelope('accounts.add', { label: 'x' }), ownPage)).toEqual({
      ok: true,
      output: 'from the engine',
    })
    expect(runInEngine).toHaveBeenCalledWith('accounts.add', { label: 'x' })
  })

  test('a content script only what pages may ask', async () => {
    const { serve } = setUp()
    const script = { id: ID, origin: 'https://app.example', url: 'https://app.example/swap' }
    expect(await serve(envelope('note.show', {}), script)).toEqual({ ok: true, output: 'note' })
    expect(await serve(envelope('vault.lock', { now: true }), script)).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
  })

  test('a content script never from the engine', async () => {
    const { serve, runInEngine } = setUp()
    const script = { id: ID, origin: 'https://app.example', url: 'https://app.example/swap' }
    for (const name of ['accounts.add', 'backup.inspect', 'constructor'])
      expect(await serve(envelope(name, {}), script)).toMatchObject({
        ok: false,
        error: { code: 'refused' },
      })
    expect(runInEngine).not.toHaveBeenCalled()
  })
})

describe('while the vault or the screen is locked', () => {
  test('what needs an open vault is refused before it reaches the engine, whatever the input', async () => {
    const { serve, runInEngine } = setUp(false)
    for (const input of [{ label: 'x' }, 'nonsense'])
      expect(await serve(envelope('accounts.add', input), ownPage)).toMatchObject({
        ok: false,
        error: { code: 'locked' },
      })
    expect(runInEngine).not.toHaveBeenCalled()
  })

  test('the vault itself and the check of a backup file still answer', async () => {
    const { serve, runInEngine } = setUp(false)
    expect(await serve(envelope('vault.lock', { now: true }), ownPage)).toMatchObject({ ok: true })
    expect(await serve(envelope('backup.inspect', {}), ownPage)).toMatchObject({ ok: true })
    expect(runInEngine).toHaveBeenCalledWith('backup.inspect', {})
  })
})

describe('the server refuses', () => {
  test.each([
    [
      'another extension',
      { id: 'evil', origin: 'chrome-extension://evil', url: 'chrome-extension://evil/x.html' },
    ],
    [
      'our id with a foreign origin',
      { id: ID, origin: 'https://evil.example', url: `${ORIGIN}/options.html` },
    ],
    ['our id on a page', { id: ID, url: 'https://evil.example/' }],
    ['an origin that only begins like ours', { id: ID, url: `${ORIGIN}.evil.example/` }],
    ['nobody', {}],
  ])('%s', async (_who, sender) => {
    const { serve, lock } = setUp()
    expect(await serve(envelope('vault.lock', { now: true }), sender)).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    expect(lock).not.toHaveBeenCalled()
  })

  test.each([
    ['a mistyped input', 'vault.lock', { now: 'yes' }, 'invalid-input'],
    ['a field too many', 'vault.lock', { now: true, extra: 1 }, 'invalid-input'],
    ['no input', 'vault.lock', undefined, 'invalid-input'],
  ])('%s', async (_what, name, input, code) => {
    const { serve, lock, runInEngine } = setUp()
    expect(await serve(envelope(name, input), ownPage)).toMatchObject({ ok: false, error: { code } })
    expect(lock).not.toHaveBeenCalled()
    expect(runInEngine).not.toHaveBeenCalled()
  })

  test.each([
    ['text'],
    [null],
    [{ to: 'engine', kind: 'drop' }],
    [{ name: 'vault.lock', input: {} }],
  ])('what is not addressed to it: %j', (received) =>
    expect(setUp().serve(received, ownPage)).toBeUndefined())
})
