import { describe, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { engineUi } from '@/lib/messages/define'
import { createEngineHost, type EngineChannel } from './host'
import type { Digest } from './protocol'
import { createEngine } from './run'

const digest: Digest = { nextDueAt: 1, badge: { text: '', direction: 'none' }, locks: { screenLockMinutes: 15, vaultLockOnOsLock: false }, demo: false }

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
  const engine = createEngine({ keyless: { derive: async () => 'derived' }, open })
  const channel: EngineChannel = { send: engine, isRunning: async () => true, close: async () => {} }
  const onDigest = vi.fn(async () => {})
  const host = createEngineHost({ channel, dataKey: async () => dataKey, pinOnly: async () => true, onDigest })
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
      pinOnly: async () => false,
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

  test('an error keeps its code and sentence over the channel', async () => {
    await expect(setUp().host.run('fail', {})).rejects.toMatchObject({ code: 'unreachable', message: 'No answer.' })
  })

  test('the engine checks inputs and names itself', async () => {
    const { host } = setUp()
    await expect(host.run('add', { n: 'x' })).rejects.toMatchObject({ code: 'internal' })
    await expect(host.run('toString', {})).rejects.toMatchObject({ code: 'refused' })
    expect(await host.run('facts', {})).toEqual({ pinOnly: true })
  })
})
