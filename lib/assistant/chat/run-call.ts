/**
 * Runs one call that a model has written. Its name and input are untrusted: a tool that is none, an input that does not fit and a
 * tool that fails are told to the model in a sentence, and nothing else happens. What goes back passes the allow-list.
 */
import * as v from 'valibot'
import type { WrittenCall } from '@/lib/assistant/model/model'
import type { Veil } from '@/lib/assistant/privacy/veil'
import { writeTold } from '@/lib/assistant/privacy/write-told'
import type { AssistantTool } from '@/lib/assistant/tools/define-tool'
import { record, type Told } from '@/lib/assistant/tools/told'
import type { ToolWorld } from '@/lib/assistant/tools/tool-world'
import type { PrivacyLevel, ToolCall } from '@/lib/core/chat'
import { AppError, toAppError } from '@/lib/core/errors'
import { parseOutsideJson } from '@/lib/core/json-depth'
import { type Sentence, say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'

export interface CallOptions {
  tools: readonly AssistantTool[]
  world: ToolWorld
  veil: Veil
  level: PrivacyLevel
  /** How many figures the conversation has so far. */
  figures: number
}

export type CallOutcome = Pick<ToolCall, 'state' | 'sent' | 'figures' | 'proposal' | 'why'>

const SLOWEST_MS = 60_000
const MOST_CHARACTERS = 60_000

/** @example await runCall({ name: 'holdings', input: '{}' }, options) // { state: 'done', sent: '…', figures } */
export async function runCall({ name, input }: WrittenCall, options: CallOptions): Promise<CallOutcome> {
  const tool = options.tools.find((each) => each.name === name)
  if (!tool) return refused(say('There is no such tool.'), options)
  const read = parsed(input)
  if (!read) return refused(say('The input of the tool is no JSON object.'), options)
  const checked = v.safeParse(tool.input, read.value)
  if (!checked.success) return refused(unfit(checked.issues), options)
  try {
    const late = () => new AppError('unreachable', say('The tool took too long.'))
    const { told, proposal } = await within(SLOWEST_MS, tool.run(checked.output, options.world), late)
    return { state: 'done', ...(await written(told, options)), ...(proposal ? { proposal } : {}) }
  } catch (error) {
    return failed(error, options)
  }
}

/** An empty text is what some models write for no input. */
function parsed(input: string): { value: unknown } | undefined {
  try {
    const value: unknown = parseOutsideJson(input.trim() === '' ? '{}' : input)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value } : undefined
  } catch {
    // What it was is kept with the call; the model is told that it is none.
    return undefined
  }
}

/** Names of fields are the tool's own only where it knows them: what a model made up is not told back. */
function unfit(issues: readonly v.BaseIssue<unknown>[]): Sentence {
  const key = issues[0]?.path?.[0]?.key
  return typeof key === 'string' && /^[a-z_]{1,40}$/i.test(key)
    ? say('The input of the tool does not fit: {field}.', { field: key })
    : say('The input of the tool does not fit.')
}

async function written(told: Told, { world, veil, level, figures: before }: CallOptions) {
  const view = await world.portfolio()
  const netWorth = view && { money: view.netWorth, currency: view.currency }
  const { text: sent, figures } = writeTold(told, { veil, level, netWorth, firstFigure: before + 1 })
  if (sent.length > MOST_CHARACTERS)
    throw new AppError('too-large', say('The answer is too long for a model. Ask for less at once.'))
  return { sent, figures }
}

const refused = async (why: Sentence, options: CallOptions): Promise<CallOutcome> => ({
  state: 'refused',
  sent: await toldWhy(why, options),
  figures: [],
  why,
})

async function failed(error: unknown, options: CallOptions): Promise<CallOutcome> {
  const { sentence: why } = toAppError(error)
  return { state: 'failed', sent: await toldWhy(why, options), figures: [], why }
}

/** A sentence of ours may name an account: it passes the veil too. */
async function toldWhy(why: Sentence, options: CallOptions): Promise<string> {
  try {
    return (await written(record({ error: { is: 'unknown', why } }), options)).sent
  } catch {
    // It may not be told as it is: then only that it failed.
    return '{"error":"unknown: the tool failed"}'
  }
}
