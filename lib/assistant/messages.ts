/** Messages of the assistant. All run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import type { ChatMessageId, ConversationId } from '@/lib/core/chat'
import { PRIVACY_LEVELS } from '@/lib/core/chat'
import type { UndoId } from '@/lib/core/ids'
import type { IntentId } from '@/lib/core/note'
import { engineUi } from '@/lib/messages/define'
import { id } from '@/lib/messages/id-fields'
import { assistantChange, PROVIDERS } from '@/lib/settings/assistant-settings'

const conversation = v.strictObject({ conversation: id<ConversationId>() })
const question = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(8000))

/** Where the assistant stands, for its page. */
export interface AssistantState {
  isOn: boolean
  /** A key is kept for the endpoint; the key itself is told to no page. */
  hasKey: boolean
  /** Host that questions go to; `null`: nowhere, the browser's own model answers. */
  host: string | null
  /** The browser's own model; absent where this browser has none. `download`: after a click of the user's, in a page. */
  browserModel?: 'download' | 'downloading' | 'ready'
}

export interface ModelChoice {
  id: string
  /** US dollars for a million tokens, where the endpoint tells. */
  prices?: { input: number; output: number }
  /** Largest context (tokens), where it tells. */
  context?: number
}

/** What would be sent, letter by letter, and to whom. No key is in it. */
export interface SentPreview {
  host: string | null
  /** The request's body, as JSON with line breaks. */
  body: string
}

export const assistantMessages = {
  'assistant.state': engineUi('assistant.state', v.strictObject({})).returns<AssistantState>(),
  'assistant.change': engineUi('assistant.change', assistantChange).returns<AssistantState>(),
  /** `null` forgets it. */
  'assistant.key': engineUi(
    'assistant.key',
    v.strictObject({ key: v.nullable(v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7e]{1,500}$/))) }),
  ).returns<AssistantState>(),
  /** Asks the endpoint for its models; sends the key, and nothing else. */
  'assistant.models': engineUi(
    'assistant.models',
    v.strictObject({
      provider: v.picklist(PROVIDERS),
      baseUrl: v.optional(v.pipe(v.string(), v.url(), v.maxLength(500))),
    }),
  ).returns<readonly ModelChoice[]>(),
  /** What the next question would send; nothing is sent or stored. */
  'assistant.preview': engineUi(
    'assistant.preview',
    v.strictObject({
      conversation: v.optional(id<ConversationId>()),
      text: v.pipe(v.string(), v.maxLength(8000)),
      level: v.picklist(PRIVACY_LEVELS),
      /** As with `assistant.ask`. */
      about: v.optional(v.strictObject({ intent: id<IntentId>() })),
    }),
  ).returns<SentPreview>(),
  /** Begins an answer, which is told over the chat port and stored; answers at once. `about`: an annotated transaction to explain. */
  'assistant.ask': engineUi(
    'assistant.ask',
    v.strictObject({
      conversation: v.optional(id<ConversationId>()),
      text: question,
      /** Of a new conversation; one that exists keeps its own. */
      level: v.optional(v.picklist(PRIVACY_LEVELS)),
      about: v.optional(v.strictObject({ intent: id<IntentId>() })),
    }),
  ).returns<{ conversation: ConversationId; answer: ChatMessageId }>(),
  /** Ends the answer under way; what was written stays. */
  'assistant.stop': engineUi('assistant.stop', conversation).returns<null>(),
  /** Asks the last question again in place of its answer, which has failed, was cut or stopped. */
  'assistant.retry': engineUi('assistant.retry', conversation).returns<{ answer: ChatMessageId }>(),
  'assistant.rename': engineUi(
    'assistant.rename',
    v.strictObject({
      ...conversation.entries,
      title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
    }),
  ).returns<null>(),
  'assistant.remove': engineUi('assistant.remove', conversation).returns<{ undo: UndoId }>(),
  /** Conversations in which all words stand, newest first. */
  'assistant.search': engineUi(
    'assistant.search',
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(200)) }),
  ).returns<readonly ConversationId[]>(),
  /** With real names, as it stands on the page. */
  'assistant.export': engineUi(
    'assistant.export',
    v.strictObject({ ...conversation.entries, format: v.picklist(['markdown', 'json']) }),
  ).returns<{ fileName: string; text: string }>(),
  /** Before a page connects to the chat port. */
  'assistant.listen': engineUi('assistant.listen', v.strictObject({})).returns<null>(),
} as const
