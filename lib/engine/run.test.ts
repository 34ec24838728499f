import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { engineUi } from '@/lib/messages/define'
import { createEngineHost, type EngineChannel } from './host'
import type { Digest } from './protocol'
import { createEngine } from './run'

const digest: Digest = {
  nextDueAt: 1,
  badge: { text: '', direction: 'none' },
  locks: { screenLockMinutes: 15, vaultLockOnOsLock: false },
  demo: false,
  alerts: { unseen: 0, tell: [] },
  busy: false,
}

const SPOKEN = { language: 'en', locale: 'en' }

function setUp(dataKey: string | undefined = 'key') {
  const close = vi.fn(async () => {})
  const opened: string[] = []
  const open = async (key: string) => {
    opened.push(key)
    return {
      messages: { add: engineUi('add', v.strictObject({ n: v.number() })).returns<number>() },
      handlers: {
        add: async ({ n }: { n: number }) => n + 1,
        fail: async () => {
          throw new AppError('unreachable', say('No answer.'))
        },
        facts: async (_input: never, facts: { pinOnly: boolean }) => facts,
      },
      digest: async () => digest,
      close,
    }
  }
  const engine = createEngine({
    keyless: { messages: {}, handlers: { derive: async () => 'derived' } },
    open,
  })
  const channel: EngineChannel = { send: engine, isRunning: async () => true, close: async () => {} }
  const onDigest = vi.fn(async () => {})
  const host = createEngineHost({
    channel,
    dataKey: async () => dataKey,
    facts: async () => ({ pinOnly: true, origins: ['https://*/*'], ...SPOKEN }),
    onDigest,
  })
  return { engine, host, opened, close, onDigest }
}

describe('engine and host', () => {
  test('the key is handed over once, when it is needed', async () => {
    const { host, opened, onDigest } = setUp()
    expect(await host.run('add', { n: 1 })).toBe(2)
    expect(await host.run('add', { n: 2 })).toBe(3)
    expect(opened).toEqual(['key'])
    expect(onDigest).toHaveBeenCalledTimes(2)
  })

  test('key derivation needs no key', async () => {
    const { host, opened } = setUp(undefined)
    expect(await host.run('derive', {})).toBe('derived')
    expect(opened).toEqual([])
  })

  test('without a key the answer is "locked"', async () => {
    await expect(setUp('').host.run('add', { n: 1 })).resolves.toBe(2)
    const locked = createEngineHost({
      channel: { send: setUp().engine, isRunning: async () => true, close: async () => {} },
      dataKey: async () => undefined,
      facts: async () => ({ pinOnly: false, origins: [], ...SPOKEN }),
      onDigest: async () => {},
    })
    await expect(locked.run('add', { n: 1 })).rejects.toMatchObject({ code: 'locked' })
  })

  test('dropping closes the session, and the next job asks for the key again', async () => {
    const { host, opened, close } = setUp()
    await host.run('add', { n: 1 })
    await host.drop()
    expect(close).toHaveBeenCalledOnce()
    await host.run('add', { n: 1 })
    expect(opened).toEqual(['key', 'key'])
  })

  test('another key than before closes the old session first', async () => {
    const { engine, opened, close } = setUp()
    await engine({ to: 'engine', kind: 'key', dataKey: 'old' })
    await engine({ to: 'engine', kind: 'key', dataKey: 'old' })
    expect(close).not.toHaveBeenCalled()
    await engine({ to: 'engine', kind: 'key', dataKey: 'new' })
    expect(close).toHaveBeenCalledOnce()
    expect(opened).toEqual(['old', 'new'])
  })

  test('a lock that falls while the key is handed over leaves an engine without it', async () => {
    const { engine, close, onDigest } = setUp()
    let key: string | undefined = 'key'
    const send: EngineChannel['send'] = async (request) => {
      if (request.kind === 'key') key = undefined
      return engine(request)
    }
    const channel: EngineChannel = { send, isRunning: async () => true, close: vi.fn(async () => {}) }
    const host = createEngineHost({
      channel,
      dataKey: async () => key,
      facts: async () => ({ pinOnly: true, origins: ['https://*/*'], ...SPOKEN }),
      onDigest,
    })
    await expect(host.run('add', { n: 1 })).rejects.toMatchObject({ code: 'locked' })
    expect(close).toHaveBeenCalledOnce()
    expect(channel.close).toHaveBeenCalledOnce()
    expect(
      await engine({
        to: 'engine',
        kind: 'run',
        by: 'worker',
        name: 'add',
        input: { n: 1 },
        pinOnly: true,
        origins: [],
        ...SPOKEN,
      }),
    ).toEqual({
      ok: false,
      needsKey: true,
    })
  })

  test('a job that was locked out under way says so, and its digest is not told', async () => {
    const { engine, onDigest } = setUp()
    let key: string | undefined = 'key'
    const channel: EngineChannel = {
      send: async (request) => {
        const answer = await engine(request)
        if (request.kind === 'run' && request.name === 'fail' && key && !('needsKey' in answer)) {
          key = undefined
          throw new Error('the message channel closed')
        }
        return answer
      },
      isRunning: async () => true,
      close: async () => {},
    }
    const host = createEngineHost({
      channel,
      dataKey: async () => key,
      facts: async () => ({ pinOnly: true, origins: ['https://*/*'], ...SPOKEN }),
      onDigest,
    })
    await expect(host.run('fail', {})).rejects.toMatchObject({ code: 'locked' })
    expect(onDigest).not.toHaveBeenCalled()
  })

  test('a database that was closed by the lock is no damage', async () => {
    let closed = false
    let release = () => {}
    const engine = createEngine({
      keyless: { messages: {}, handlers: {} },
      open: async () => ({
        messages: {},
        handlers: {
          slow: async () => {
            await new Promise<void>((resolve) => {
              release = resolve
            })
            if (closed) throw new Error('DatabaseClosedError')
          },
        },
        digest: async () => digest,
        close: async () => {
          closed = true
        },
      }),
    })
    await engine({ to: 'engine', kind: 'key', dataKey: 'k' })
    const job = engine({
      to: 'engine',
      kind: 'run',
      by: 'worker',
      name: 'slow',
      input: {},
      pinOnly: false,
      origins: [],
      ...SPOKEN,
    })
    await Promise.resolve()
    await engine({ to: 'engine', kind: 'drop' })
    release()
    const answer = await job
    expect(answer).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(answer).not.toHaveProperty('digest')
  })

  test('an engine that does not answer is ended all the same', async () => {
    vi.useFakeTimers()
    const close = vi.fn(async () => {})
    const channel: EngineChannel = { send: () => new Promise(() => {}), isRunning: async () => true, close }
    const host = createEngineHost({
      channel,
      dataKey: async () => 'k',
      facts: async () => ({ pinOnly: true, origins: ['https://*/*'], ...SPOKEN }),
      onDigest: async () => {},
    })
    const dropping = host.drop()
    await vi.advanceTimersByTimeAsync(3_000)
    await dropping
    vi.useRealTimers()
    expect(close).toHaveBeenCalledOnce()
  })

  test('a session that could not be opened leaves the next try free', async () => {
    let tries = 0
    const engine = createEngine({
      keyless: { messages: {}, handlers: {} },
      open: async () => {
        tries += 1
        throw new AppError('vault-damaged', say('Damaged.'))
      },
    })
    for (let i = 0; i < 2; i++)
      expect(await engine({ to: 'engine', kind: 'key', dataKey: 'k' })).toMatchObject({
        ok: false,
        error: { code: 'vault-damaged' },
      })
    expect(tries).toBe(2)
    expect(await engine({ to: 'engine', kind: 'drop' })).toMatchObject({ ok: true })
  })

  test('an error keeps its code and sentence over the channel', async () => {
    await expect(setUp().host.run('fail', {})).rejects.toMatchObject({
      code: 'unreachable',
      message: 'No answer.',
    })
  })

  test('the engine checks inputs and names itself', async () => {
    const { host } = setUp()
    await expect(host.run('add', { n: 'x' })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(host.run('toString', {})).rejects.toMatchObject({ code: 'refused' })
    expect(await host.run('facts', {})).toMatchObject({ pinOnly: true, origins: ['https://*/*'] })
  })

  test('a page reaches messages only, never a job of the worker', async () => {
    const { host } = setUp()
    expect(await host.askForPage('add', { n: 1 })).toBe(2)
    for (const name of ['derive', 'facts', 'fail', 'engine.tick', 'constructor', '__proto__'])
      await expect(host.askForPage(name, {})).rejects.toMatchObject({ code: 'refused' })
  })
})
