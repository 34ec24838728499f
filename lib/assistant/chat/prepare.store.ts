/**
 * What the next question would send. The preview and the question itself come through here, with the same tokens in place of names,
 * so that what is shown is what is sent. Nothing is stored.
 */
import type { ModelRequest, ModelTool } from '@/lib/assistant/model/model'
import { knownAccounts } from '@/lib/assistant/privacy/known-accounts'
import { createVeil, type Veil } from '@/lib/assistant/privacy/veil'
import type { AssistantTool } from '@/lib/assistant/tools/define-tool'
import type { ConversationId, PrivacyLevel } from '@/lib/core/chat'
import type { IntentId } from '@/lib/core/note'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import { readSettings } from '@/lib/settings/settings.store'
import { ABOUT_CALL } from './call-id'
import type { ChatContext, OpenedModel } from './chat-context'
import { readConversation, readMessages } from './conversation-rows.store'
import { runCall } from './run-call'
import { type ChatCall, toModelMessages } from './to-model-messages'
import { trimContext } from './trim-context'

export interface Question {
  conversation?: ConversationId | undefined
  text: string
  level?: PrivacyLevel | undefined
  about?: { intent: IntentId } | undefined
}

export interface Prepared {
  /** The one that goes on; none: a new one begins. */
  conversation: ConversationRow | undefined
  level: PrivacyLevel
  veil: Veil
  figures: number
  before: readonly ChatMessageRow[]
  /** With which the answer begins. */
  calls: ChatCall[]
}

/** Tokens that a preview has drawn, until the question is asked: it must say the same words. Memory only. */
export type DrawnTokens = Map<ConversationId | 'new', ConversationRow['veil']>

/** @throws AppError `not-found` for a conversation that is gone */
export async function prepare(
  context: ChatContext,
  question: Question,
  drawn: DrawnTokens,
): Promise<Prepared> {
  const { db, randomBytes } = context
  const { conversation: id, about } = question
  const conversation = id === undefined ? undefined : await readConversation(db, id)
  const level = conversation?.level ?? question.level ?? (await readSettings(db)).assistant.level
  const keys = await db.accounts.toCollection().primaryKeys()
  const known = knownAccounts(await readWholeRows(keys, (key) => db.accounts.get(key)))
  const veil = createVeil({ entries: drawn.get(id ?? 'new') ?? conversation?.veil ?? [], known, randomBytes })
  const figures = conversation?.figures ?? 0
  const before = id === undefined ? [] : await readMessages(db, id)
  const calls = about ? [await aboutCall(context, about.intent, { veil, level, figures })] : []
  return { conversation, level, veil, figures, before, calls }
}

/** What the user points at is looked up by the tool that a model would use, and told as such. */
async function aboutCall(
  { tools, openWorld }: ChatContext,
  intent: IntentId,
  options: { veil: Veil; level: PrivacyLevel; figures: number },
): Promise<ChatCall> {
  const [name, input] = ['explain_transaction', JSON.stringify({ id: intent })]
  const world = openWorld(options.veil.accountOf)
  const outcome = await runCall({ name, input }, { tools, world, ...options })
  return { id: ABOUT_CALL, tool: name, input, before: 0, round: 0, ...outcome }
}

export interface RequestOptions {
  context: ChatContext
  opened: OpenedModel
  level: PrivacyLevel
  veil: Veil
  /** Questions and answers, the last one included. */
  messages: readonly ChatMessageRow[]
  isLast?: boolean
}

/** Room that is left for the answer, and for counting wrongly. */
const PART_OF_CONTEXT = 0.7
/** Of a model that does not tell: most take more, and a conversation seldom needs it. */
const USUAL_TOKENS = 64_000

/** The only place where a request is made. */
export async function requestFor(options: RequestOptions): Promise<ModelRequest> {
  const { context, opened, level, veil, messages, isLast = false } = options
  const { currency } = await readSettings(context.db)
  const facts = { level, currency, now: context.now(), language: context.language() }
  const tools = context.tools.map(toolFor)
  const said = toModelMessages(messages, veil.hide)
  const all = [{ role: 'system' as const, content: context.systemPrompt(facts) }, ...said]
  const room = (opened.context ?? USUAL_TOKENS) * PART_OF_CONTEXT
  return { messages: trimContext(all, room), tools, ...(isLast ? { isLast } : {}) }
}

const toolFor = ({ name, about: description, parameters }: AssistantTool): ModelTool => ({
  name,
  description,
  parameters,
})
