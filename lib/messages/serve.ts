/**
 * The background's side: checks name, sender and schema, then runs the handler or hands the message to the engine.
 * It knows no feature: the background entrypoint composes them.
 */
import * as v from 'valibot'
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Answer, Handlers, Messages } from './define'
import { isOwnContentScript, isOwnPage, type Sender } from './sender'

export interface ServerOptions {
  messages: Messages
  /** Handlers of all messages with `runsIn: 'background'`. */
  handlers: Readonly<Record<string, (input: never, sender: Sender) => Promise<unknown>>>
  /** Runs a checked message in the engine. */
  runInEngine: (name: string, input: unknown) => Promise<unknown>
  /** False while the vault or the screen is locked: then only messages that need nothing are served. */
  isOpen: () => Promise<boolean>
  ownId: string
  ownOrigin: string
}

const envelopeSchema = v.strictObject({ to: v.literal('background'), name: v.string(), input: v.unknown() })

/** Larger inputs are refused before their schema is looked at; a backup file is the largest honest one. */
const MAX_INPUT_CHARACTERS = 220 * 1024 * 1024

/**
 * @returns `undefined` for what is not addressed to the background, else a promise of the answer
 * @example const serve = createServer({ messages: { ...vaultMessages }, handlers, runInEngine, ownId, ownOrigin })
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
  if (!message) throw refused()
  const fromOwnPage = isOwnPage(sender, options.ownId, options.ownOrigin)
  if (!fromOwnPage && !(message.from === 'page' && isOwnContentScript(sender, options.ownId))) throw refused()
  if (typeof input === 'object' && input !== null && textSize(input) > MAX_INPUT_CHARACTERS) throw refused()
  // Here and not in the pages: the screen lock leaves the key in place, and a page that was forgotten open must not use it.
  if (message.needs === 'open' && !(await options.isOpen()))
    throw new AppError('locked', say('Holdfast is locked. Unlock it first.'))
  const checked = v.safeParse(message.schema, input)
  if (!checked.success)
    throw new AppError('invalid-input', say('The input was not accepted. Check the fields and try again.'), {
      cause: new Error(v.getDotPath(checked.issues[0]) ?? checked.issues[0].message),
    })
  // The engine applies the schema to the same raw input again: it trusts nobody, the worker included.
  if (message.runsIn === 'engine') return options.runInEngine(name, input)
  const handler = options.handlers[name]
  if (!handler) throw refused()
  return handler(checked.output as never, sender)
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
