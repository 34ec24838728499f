import { describe, expect, test, vi } from 'vitest'
import { createLedger, type LedgerWorker } from './ledger.client'
import type { LedgerReply, LedgerRequest } from './protocol'

const keys = { rowKey: new Uint8Array(32), indexKey: new Uint8Array(32), segmentKey: new Uint8Array(32) }

/** A Worker that answers by a script and can be broken. */
function fakeWorker(answer: (request: LedgerRequest) => unknown) {
  let onMessage: (event: { data: LedgerReply }) => void = () => {}
  let onError: (event: { message: string }) => void = () => {}
  const seen: LedgerRequest[] = []
  const terminate = vi.fn()
  const worker: LedgerWorker = {
    postMessage: (request) => {
      seen.push(request)
      void Promise.resolve()
        .then(() => answer(request))
        .then(
          (output) => onMessage({ data: { kind: 'reply', id: request.id, ok: true, output } }),
          (error: unknown) =>
            onMessage({
              data: {
                kind: 'reply',
                id: request.id,
                ok: false,
                error: { code: 'internal', sentence: { template: String(error) } },
              },
            }),
        )
    },
    addEventListener: (type: string, listener: never) => {
      if (type === 'message') onMessage = listener
      else onError = listener
    },
    terminate,
  }
  return {
    worker,
    terminate,
    seen,
    break: (message: string) => onError({ message }),
    tell: (data: LedgerReply) => onMessage({ data }),
  }
}

const setUp = (answer: (request: LedgerRequest) => unknown) => {
  const workers: ReturnType<typeof fakeWorker>[] = []
  const onState = vi.fn()
  const ledger = createLedger({
    spawn: () => {
      const next = fakeWorker(answer)
      workers.push(next)
      return next.worker
    },
    keys,
    onState,
  })
  return { ledger, workers, onState }
}

describe('the ledger', () => {
  test('starts with its first question and hands the keys over once', async () => {
    const { ledger, workers } = setUp((request) => (request.kind === 'ask' ? request.input : null))
    expect(ledger.isRunning()).toBe(false)
    ledger.changed('entries')
    expect(workers).toHaveLength(0)
    expect(await ledger.ask('ledger.state', 1)).toBe(1)
    expect(await ledger.ask('ledger.state', 2)).toBe(2)
    expect(workers[0]?.seen.map(({ kind }) => kind)).toEqual(['open', 'ask', 'ask'])
    expect(workers).toHaveLength(1)
  })

  test('that cannot open says why, and the next question tries again', async () => {
    let works = false
    const { ledger, workers } = setUp((request) => {
      if (request.kind === 'open' && !works) throw new Error('no database')
      return null
    })
    await Promise.allSettled([ledger.ask('ledger.state', {})])
    await Promise.resolve()
    expect(ledger.isRunning()).toBe(false)
    expect(workers[0]?.terminate).toHaveBeenCalled()
    works = true
    await expect(ledger.ask('ledger.state', {})).resolves.toBeNull()
    expect(workers).toHaveLength(2)
  })

  test('that breaks fails what waits for it with a sentence', async () => {
    const { ledger, workers } = setUp((request) => (request.kind === 'ask' ? new Promise(() => {}) : null))
    const asked = ledger.ask('ledger.entries', {})
    workers[0]?.break('out of memory')
    await expect(asked).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('memory'),
    })
    expect(ledger.isRunning()).toBe(false)
  })

  test('is ended by a lock, and what waits is told so', async () => {
    const { ledger, workers } = setUp((request) => (request.kind === 'ask' ? new Promise(() => {}) : null))
    const asked = ledger.ask('ledger.entries', {})
    ledger.close()
    await expect(asked).rejects.toMatchObject({ code: 'locked' })
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  })

  test('is told what changed; one that cannot take it in is started anew', async () => {
    const { ledger, workers, onState } = setUp((request) => {
      if (request.kind === 'changed') throw new Error('damaged')
      return null
    })
    await ledger.ask('ledger.state', {})
    workers[0]?.tell({
      kind: 'state',
      state: { revision: 1, phase: 'ready', entries: 0, pricesWanted: 0, currency: 'usd' },
    })
    expect(onState).toHaveBeenCalledOnce()
    ledger.changed('entries', 'prices')
    await vi.waitFor(() => expect(ledger.isRunning()).toBe(false))
  })
})
