import { expect, test, vi } from 'vitest'
import { createInlineChannel } from './inline-channel'
import type { EngineAnswer, EngineRequest } from './protocol'

const request: EngineRequest = {
  to: 'engine',
  kind: 'run',
  by: 'worker',
  name: 'engine.tick',
  input: {},
  pinOnly: false,
  origins: [],
  language: 'en',
  locale: 'en',
}
const done: EngineAnswer = { ok: true, output: null }

test('the event page is kept awake exactly as long as jobs run', async () => {
  let finish = (_answer: EngineAnswer) => {}
  let awake = 0
  const stayAwake = () => {
    awake += 1
    return () => {
      awake -= 1
    }
  }
  const channel = createInlineChannel({
    load: async () => () => new Promise((resolve) => (finish = resolve)),
    stayAwake,
  })
  const answer = channel.send(request)
  await vi.waitFor(() => expect(awake).toBe(1))
  await new Promise((resolve) => setTimeout(resolve))
  finish(done)
  expect(await answer).toEqual(done)
  expect(awake).toBe(0)
})

test('a failed job lets the event page rest as well', async () => {
  const rest = vi.fn<() => void>()
  const channel = createInlineChannel({
    load: async () => async () => {
      throw new Error('broken')
    },
    stayAwake: () => rest,
  })
  await expect(channel.send(request)).rejects.toThrow('broken')
  expect(rest).toHaveBeenCalledOnce()
})

test('the engine is loaded on first use, once, and again after a failed load', async () => {
  const load = vi.fn<() => Promise<() => Promise<EngineAnswer>>>()
  load.mockRejectedValueOnce(new Error('chunk not found')).mockResolvedValue(async () => done)
  const channel = createInlineChannel({ load, stayAwake: () => () => {} })
  expect(await channel.isRunning()).toBe(false)
  await expect(channel.send(request)).rejects.toThrow('chunk not found')
  expect(await channel.isRunning()).toBe(false)
  expect(await Promise.all([channel.send(request), channel.send(request)])).toEqual([done, done])
  expect(load).toHaveBeenCalledTimes(2)
})
