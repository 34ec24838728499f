/** The worker's view of the engine. `offscreen-host.browser.ts` and `inline-host.ts` implement it. */
import { AppError, fromErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Digest, EngineAnswer, EngineRequest } from './protocol'

export interface EngineChannel {
  /** Starts the engine when it is not running, then sends. */
  send: (request: EngineRequest) => Promise<EngineAnswer>
  isRunning: () => Promise<boolean>
  close: () => Promise<void>
}

export interface EngineHost {
  /** @throws AppError of the job, or `locked` when the job needs the data key and there is none */
  run: (name: string, input: unknown) => Promise<unknown>
  /** Forgets the key in a running engine and waits for its acknowledgement; does not start one. */
  drop: () => Promise<void>
  /** Closes the engine when no job is under way. */
  closeWhenIdle: () => Promise<void>
}

export interface EngineHostOptions {
  channel: EngineChannel
  /** The data key (base64) while the vault is open or screen-locked. */
  dataKey: () => Promise<string | undefined>
  /** The vault has no slot besides the PIN: keys that can trade are not stored. */
  pinOnly: () => Promise<boolean>
  onDigest: (digest: Digest) => Promise<void>
}

export function createEngineHost({ channel, dataKey, pinOnly, onDigest }: EngineHostOptions): EngineHost {
  let underWay = 0

  async function ask(name: string, input: unknown): Promise<Exclude<EngineAnswer, { needsKey: true }>> {
    const request: EngineRequest = { to: 'engine', kind: 'run', name, input, pinOnly: await pinOnly() }
    const first = await channel.send(request)
    if (!('needsKey' in first)) return first
    const key = await dataKey()
    if (key === undefined) throw new AppError('locked', say('Holdfast is locked. Unlock it first.'))
    await channel.send({ to: 'engine', kind: 'key', dataKey: key })
    const second = await channel.send(request)
    if ('needsKey' in second) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
    return second
  }

  return {
    run: async (name, input) => {
      underWay += 1
      try {
        const answer = await ask(name, input)
        if (answer.digest) await onDigest(answer.digest)
        if (!answer.ok) throw fromErrorShape(answer.error)
        return answer.output
      } finally {
        underWay -= 1
      }
    },
    drop: async () => {
      if (await channel.isRunning()) await channel.send({ to: 'engine', kind: 'drop' })
    },
    closeWhenIdle: async () => {
      if (underWay === 0 && (await channel.isRunning())) await channel.close()
    },
  }
}
