/**
 * The engine's side of the ledger's Worker: starts it on the first question, asks, tells it what changed, and ends it on
 * lock. A Worker that breaks is started anew at the next question; nothing lives in it that is not in the database.
 */
import { AppError, fromErrorShape, toAppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { LedgerChange, LedgerKeys, LedgerReply, LedgerRequest } from './protocol'
import type { LedgerState } from './views'

/** The part of `Worker` that is used. */
export interface LedgerWorker {
  postMessage(request: LedgerRequest): void
  addEventListener(type: 'message', listener: (event: { data: LedgerReply }) => void): void
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void
  terminate(): void
}

export interface Ledger {
  ask: (name: string, input: unknown) => Promise<unknown>
  /** Tells a running ledger; one that is not running reads everything when it starts. */
  changed: (...changes: LedgerChange[]) => void
  wanted: () => Promise<unknown>
  isRunning: () => boolean
  close: () => void
}

export interface LedgerOptions {
  spawn: () => LedgerWorker
  keys: LedgerKeys
  onState: (state: LedgerState) => void
}

/** A request without its number, for each kind. */
type Question<R = LedgerRequest> = R extends { id: number } ? Omit<R, 'id'> : never

interface Running {
  worker: LedgerWorker
  waiting: Map<number, { resolve: (output: unknown) => void; reject: (error: AppError) => void }>
}

const broken = (cause: unknown) =>
  new AppError(
    'internal',
    say('The history could not be computed: memory may be short. Close other tabs and try again.'),
    { cause },
  )

/** @example const ledger = createLedger({ spawn: spawnLedgerWorker, keys, onState: () => context.announce('ledger') }) */
export function createLedger({ spawn, keys, onState }: LedgerOptions): Ledger {
  let running: Running | undefined
  let number = 0

  const end = (current: Running, error: AppError) => {
    if (running !== current) return // it has been ended already
    running = undefined
    current.worker.terminate()
    for (const { reject } of current.waiting.values()) reject(error)
    current.waiting.clear()
  }

  const receive = (current: Running, reply: LedgerReply) => {
    if (reply.kind === 'state') return onState(reply.state)
    const asked = current.waiting.get(reply.id)
    current.waiting.delete(reply.id)
    if (reply.ok) asked?.resolve(reply.output)
    else asked?.reject(fromErrorShape(reply.error))
  }

  const send = (current: Running, question: Question): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++number
      current.waiting.set(id, { resolve, reject })
      current.worker.postMessage({ id, ...question })
    })

  const started = (): Running => {
    if (running) return running
    const current: Running = { worker: spawn(), waiting: new Map() }
    running = current
    current.worker.addEventListener('message', ({ data }) => receive(current, data))
    current.worker.addEventListener('error', ({ message }) => end(current, broken(new Error(message))))
    // Questions wait in the Worker behind this one; when it fails, they fail with its reason.
    send(current, { kind: 'open', keys }).catch((error: unknown) => end(current, toAppError(error)))
    return current
  }

  return {
    ask: (name, input) => send(started(), { kind: 'ask', name, input }),
    wanted: () => send(started(), { kind: 'wanted' }),
    changed: (...changes) => {
      const current = running
      // A ledger that could not take it in would go on with what was: the next question starts a new one.
      if (current)
        send(current, { kind: 'changed', changes }).catch((error: unknown) => end(current, toAppError(error)))
    },
    isRunning: () => running !== undefined,
    close: () => {
      if (running) end(running, new AppError('locked', say('Holdfast is locked. Unlock it first.')))
    },
  }
}

/** Vite bundles the Worker's file from this expression. */
export const spawnLedgerWorker = (): LedgerWorker =>
  new Worker(new URL('./ledger.worker.ts', import.meta.url), { type: 'module' })
