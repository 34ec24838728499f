/**
 * The engine's side: holds the session (data key, open database) and runs jobs by name. Jobs of features and
 * internal jobs have one form; the engine entrypoint composes them.
 */
import * as v from 'valibot'
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Messages } from '@/lib/messages/define'
import type { Digest, EngineAnswer, EngineRequest } from './protocol'

/** `pinOnly`: the vault has no slot besides the PIN. */
export interface JobFacts {
  pinOnly: boolean
}

type AnyHandler = (input: never, facts: JobFacts) => Promise<unknown>

export interface EngineJobs {
  /** Messages of pages that run here; their input is checked again. */
  messages: Messages
  /** Handlers of the messages and of internal jobs, once the data key is here. */
  handlers: Readonly<Record<string, AnyHandler>>
  digest: () => Promise<Digest>
  close: () => Promise<void>
}

export interface EngineOptions {
  /** Jobs that need no data key (key derivation). */
  keyless: Readonly<Record<string, AnyHandler>>
  /** Opens the session for a data key. */
  open: (dataKey: string) => Promise<EngineJobs>
}

export function createEngine({ keyless, open }: EngineOptions): (request: EngineRequest) => Promise<EngineAnswer> {
  let session: Promise<EngineJobs> | undefined

  const drop = async () => {
    const closing = session
    session = undefined
    if (closing) await (await closing).close()
  }

  const run = async (name: string, input: unknown, facts: JobFacts): Promise<EngineAnswer> => {
    const free = Object.hasOwn(keyless, name) ? keyless[name] : undefined
    if (free) return { ok: true, output: await free(input as never, facts) }
    if (!session) return { ok: false, needsKey: true }
    const jobs = await session
    const message = Object.hasOwn(jobs.messages, name) ? jobs.messages[name] : undefined
    const handler = Object.hasOwn(jobs.handlers, name) ? jobs.handlers[name] : undefined
    if (!handler) throw new AppError('refused', say('This request is not allowed.'))
    const checked = message ? v.parse(message.schema, input) : input
    try {
      const output = await handler(checked as never, facts)
      return { ok: true, output, digest: await jobs.digest() }
    } catch (error) {
      return { ok: false, error: toErrorShape(error), digest: await jobs.digest() }
    }
  }

  return async (request) => {
    try {
      switch (request.kind) {
        case 'key':
          session ??= open(request.dataKey)
          session.catch(() => {
            session = undefined
          })
          await session
          return { ok: true, output: null }
        case 'drop':
          await drop()
          return { ok: true, output: null }
        case 'run':
          return await run(request.name, request.input, { pinOnly: request.pinOnly })
        default:
          request satisfies never
          throw new AppError('refused', say('This request is not allowed.'))
      }
    } catch (error) {
      return { ok: false, error: toErrorShape(error) }
    }
  }
}
