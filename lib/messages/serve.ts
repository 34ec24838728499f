/**
 * The background's side: checks the sender, whether Holdfast is open, and of its own messages the schema. What is no message of its
 * own is handed to the engine, which knows its messages and checks their input: so the worker that wakes for every alarm loads
 * none of them.
 */
import * as v from 'valibot'
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { checkInput } from './check-input'
import type { Answer, Handlers, Messages } from './define'
import { isOwnContentScript, isOwnPage, type Sender } from './sender'

export interface ServerOptions {
  /** The background's own. */
  messages: Messages
  handlers: Readonly<Record<string, (input: never, sender: Sender) => Promise<unknown>>>
  /** Asks the engine, in the name of a page: it refuses what is no message. */
  runInEngine: (name: string, input: unknown) => Promise<unknown>
  /** False while the vault or the screen is locked: then only messages that need nothing are served. */
  isOpen: () => Promise<boolean>
  /** Messages of the engine that are answered all the same. */
  answeredLocked: ReadonlySet<string>
  ownId: string
  ownOrigin: string
}

const envelopeSchema = v.strictObject({ to: v.literal('background'), name: v.string(), input: v.unknown() })

/** Larger inputs are refused before their schema is looked at; a backup file is the largest honest one. */
const MAX_INPUT_CHARACTERS = 220 * 1024 * 1024

/**
 * @returns `undefined` for what is not addressed to the background, else a promise of the answer
 * @example const serve = createServer({ messages: vaultMessages, handlers, runInEngine, isOpen, answeredLocked, ownId, ownOrigin })
 */
export function createServer(options: ServerOptions) {
  return (received: unknown, sender: Sender): Promise<Answer> | undefined => {
    const envelope = v.safeParse(envelopeSchema, received)
    if (!envelope.success) return undefined
    return answer(options, envelope.output.name, envelope.output.input, sender)
  }
}

async function answer(options: ServerOptions, name: string, input: unknown, sender: Sender): Promise<Answer> {
  try {
    return { ok: true, output: await dispatch(options, name, input, sender) }
  } catch (error) {
    return { ok: false, error: toErrorShape(error) }
  }
}

async function dispatch(
  options: ServerOptions,
  name: string,
  input: unknown,
  sender: Sender,
): Promise<unknown> {
  const refused = () => new AppError('refused', say('This request is not allowed.'))
  const message = Object.hasOwn(options.messages, name) ? options.messages[name] : undefined
  const fromOwnPage = isOwnPage(sender, options.ownId, options.ownOrigin)
  if (!fromOwnPage && !(message?.from === 'page' && isOwnContentScript(sender, options.ownId)))
    throw refused()
  if (typeof input === 'object' && input !== null && textSize(input) > MAX_INPUT_CHARACTERS) throw refused()
  if (!message) return askEngine(options, name, input)
  const handler = options.handlers[name]
  if (!handler) throw refused()
  return handler(checkInput(message.schema, input) as never, sender)
}

/** Whether it is open is asked here: the screen lock leaves the key in place, and a page that was forgotten open must not use it. */
async function askEngine(
  { answeredLocked, isOpen, runInEngine }: ServerOptions,
  name: string,
  input: unknown,
): Promise<unknown> {
  if (!answeredLocked.has(name) && !(await isOpen()))
    throw new AppError('locked', say('Holdfast is locked. Unlock it first.'))
  return runInEngine(name, input)
}

function textSize(input: object): number {
  let size = 0
  for (const value of Object.values(input)) if (typeof value === 'string') size += value.length
  return size
}

/** Checks that every message of the features has its handler, and forgets the types. */
export function compose<M extends Messages, Facts>(
  _messages: M,
  handlers: Handlers<M, Facts>,
): Readonly<Record<string, (input: never, facts: Facts) => Promise<unknown>>> {
  return handlers
}
