/**
 * The engine's side: holds the session (data key, open database) and runs jobs by name. Jobs of features and
 * internal jobs have one form; the engine entrypoint composes them.
 */
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { checkInput } from '@/lib/messages/check-input'
import type { Messages } from '@/lib/messages/define'
import type { Digest, EngineAnswer, EngineRequest } from './protocol'

/** What the engine cannot ask the browser itself; comes with every job. */
export interface JobFacts {
  /** The vault has no slot besides the PIN. */
  pinOnly: boolean
  /** Match patterns of the hosts that the browser lets us reach. */
  origins: readonly string[]
  /** What the person reads, and how their numbers look: `de`, `de-AT`. */
  language: string
  locale: string
}

type AnyHandler = (input: never, facts: JobFacts) => Promise<unknown>

export interface EngineJobs {
  /** Messages of pages that run here; their input is checked again. */
  messages: Messages
  /** Handlers of the messages and of internal jobs, once the data key is here. */
  handlers: Readonly<Record<string, AnyHandler>>
  /** Called before each handler. */
  learn?: (facts: JobFacts) => void
  digest: () => Promise<Digest>
  close: () => Promise<void>
}

export interface EngineOptions {
  /** What needs no data key. Of the worker's jobs (key derivation) and of pages' messages, as in `EngineJobs`. */
  keyless: Pick<EngineJobs, 'messages' | 'handlers'>
  /** Opens the session for a data key. */
  open: (dataKey: string) => Promise<EngineJobs>
}

interface Session {
  dataKey: string
  jobs: Promise<EngineJobs>
}

type RunRequest = Extract<EngineRequest, { kind: 'run' }>

const refused = () => new AppError('refused', say('This request is not allowed.'))

export function createEngine({
  keyless,
  open,
}: EngineOptions): (request: EngineRequest) => Promise<EngineAnswer> {
  let session: Session | undefined

  const drop = async () => {
    const closing = session
    session = undefined
    // A session that could not be opened has nothing to close.
    const jobs = await closing?.jobs.catch(() => undefined)
    await jobs?.close()
  }

  /** Another key than before: the vault was replaced and the lock of the old one did not reach this engine. */
  const take = async (dataKey: string) => {
    if (session && session.dataKey !== dataKey) await drop()
    const opening = (session ??= { dataKey, jobs: open(dataKey) })
    await opening.jobs.catch((error: unknown) => {
      if (session === opening) session = undefined
      throw error
    })
  }

  const run = async ({ by, name, input, ...facts }: RunRequest): Promise<EngineAnswer> => {
    const free = jobOf(keyless, by, name)
    if (free) return { ok: true, output: await free(input, facts) }
    const current = session
    if (!current) return { ok: false, needsKey: true }
    const jobs = await current.jobs
    const job = jobOf(jobs, by, name)
    if (!job) throw refused()
    jobs.learn?.(facts)
    try {
      const output = await job(input, facts)
      return { ok: true, output, digest: await jobs.digest() }
    } catch (error) {
      // Locked under the job: its database is closed, and that is no damage. Nothing of it is told any more.
      if (session !== current)
        throw new AppError('locked', say('Holdfast is locked. Unlock it first.'), { cause: error })
      return { ok: false, error: toErrorShape(error), digest: await jobs.digest() }
    }
  }

  return async (request) => {
    try {
      switch (request.kind) {
        case 'key':
          await take(request.dataKey)
          return { ok: true, output: null }
        case 'drop':
          await drop()
          return { ok: true, output: null }
        case 'run':
          return await run(request)
        default:
          request satisfies never
          throw refused()
      }
    } catch (error) {
      return { ok: false, error: toErrorShape(error) }
    }
  }
}

/** A page asks by messages, whose input is checked; what has no message is a job of the worker's own. */
function jobOf(
  { messages, handlers }: Pick<EngineJobs, 'messages' | 'handlers'>,
  by: RunRequest['by'],
  name: string,
): ((input: unknown, facts: JobFacts) => Promise<unknown>) | undefined {
  const message = Object.hasOwn(messages, name) ? messages[name] : undefined
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (!handler || (by === 'page' && !message)) return undefined
  return async (input, facts) =>
    handler((message ? checkInput(message.schema, input) : input) as never, facts)
}
