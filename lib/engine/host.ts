/** The worker's view of the engine. `offscreen-channel.browser.ts` and `inline-channel.ts` implement its channel. */
import { AppError, fromErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Digest, EngineAnswer, EngineRequest } from './protocol'
import type { JobFacts } from './run'

type Asked = Pick<Extract<EngineRequest, { kind: 'run' }>, 'by' | 'name' | 'input'>

export interface EngineChannel {
  /** Starts the engine when it is not running, then sends. */
  send: (request: EngineRequest) => Promise<EngineAnswer>
  isRunning: () => Promise<boolean>
  close: () => Promise<void>
}

export interface EngineHost {
  /** @throws AppError of the job, or `locked` when the job needs the data key and there is none */
  run: (name: string, input: unknown) => Promise<unknown>
  /** The same in the name of a page: messages only, and their input is checked. */
  askForPage: (name: string, input: unknown) => Promise<unknown>
  /**
   * Makes a running engine forget the key, waits for its acknowledgement, and ends it: whatever a job still holds goes
   * with it. An engine that does not answer within 3 s is ended all the same. Does not start one.
   */
  drop: () => Promise<void>
  /** The first half of `drop`: the engine stays for those who are waiting for its keyless jobs. */
  forget: () => Promise<void>
  /** Closes the engine when no job is under way. */
  closeWhenIdle: () => Promise<void>
}

export interface EngineHostOptions {
  channel: EngineChannel
  /** The data key (base64) while the vault is open or screen-locked. */
  dataKey: () => Promise<string | undefined>
  /** What comes with every job. */
  facts: () => Promise<JobFacts>
  onDigest: (digest: Digest) => Promise<void>
}

const DROP_MS = 3_000
const locked = (cause?: unknown) =>
  new AppError('locked', say('Holdfast is locked. Unlock it first.'), cause === undefined ? {} : { cause })

export function createEngineHost({ channel, dataKey, facts, onDigest }: EngineHostOptions): EngineHost {
  let underWay = 0

  async function forget(): Promise<void> {
    if (!(await channel.isRunning())) return
    const silence = new Promise<void>((resolve) => setTimeout(resolve, DROP_MS))
    const dropped = channel.send({ to: 'engine', kind: 'drop' }).then(
      () => undefined,
      () => undefined, // an engine that cannot be reached is ended below
    )
    await Promise.race([dropped, silence])
  }

  async function drop(): Promise<void> {
    await forget()
    if (await channel.isRunning()) await channel.close()
  }

  /** The lock may fall while the key is on its way: whoever comes second takes it back. */
  async function handOver(): Promise<void> {
    const key = await dataKey()
    if (key === undefined) throw locked()
    const answer = await channel.send({ to: 'engine', kind: 'key', dataKey: key })
    if ((await dataKey()) !== key) {
      await drop()
      throw locked()
    }
    if (!('needsKey' in answer) && !answer.ok) throw fromErrorShape(answer.error)
  }

  async function ask({ by, name, input }: Asked): Promise<Exclude<EngineAnswer, { needsKey: true }>> {
    const { origins, ...told } = await facts()
    const request: EngineRequest = {
      to: 'engine',
      kind: 'run',
      by,
      name,
      input,
      origins: [...origins],
      ...told,
    }
    const first = await channel.send(request)
    if (!('needsKey' in first)) return first
    await handOver()
    const second = await channel.send(request)
    if ('needsKey' in second) throw locked()
    return second
  }

  async function answerOf(asked: Asked) {
    const keyBefore = await dataKey()
    try {
      const answer = await ask(asked)
      // A result of the time before a lock neither paints the badge nor sets an alarm.
      if (answer.digest && (await dataKey()) !== undefined) await onDigest(answer.digest)
      return answer
    } catch (error) {
      // The engine was ended under the job by a lock: that is no fault of the job.
      if (keyBefore !== undefined && (await dataKey()) === undefined) throw locked(error)
      throw error
    }
  }

  async function run(asked: Asked): Promise<unknown> {
    underWay += 1
    try {
      const answer = await answerOf(asked)
      if (!answer.ok) throw fromErrorShape(answer.error)
      return answer.output
    } finally {
      underWay -= 1
    }
  }

  return {
    run: (name, input) => run({ by: 'worker', name, input }),
    askForPage: (name, input) => run({ by: 'page', name, input }),
    drop,
    forget,
    closeWhenIdle: async () => {
      if (underWay === 0 && (await channel.isRunning())) await channel.close()
    },
  }
}
