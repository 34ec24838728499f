/** The assistant through messages, as its page sends them, and what was stored of it. */
import { ABOUT_CALL } from '@/lib/assistant/chat/call-id'
import type { ConversationId, PrivacyLevel, ToldFigure } from '@/lib/core/chat'
import type { ChatMessageRow } from '@/lib/db/rows'
import { call } from '@/tests/harness/drive.mts'
import type { ModelEndpoint } from '@/tests/sandbox/model/model-endpoint'
import { SANDBOX_KEY, SANDBOX_MODEL } from '@/tests/sandbox/model/model-endpoint'
import type { RequestMessage, ScriptTurn } from '@/tests/sandbox/model/script'
import { eventually } from './as-a-person'
import type { World } from './open-world'
import { readStored } from './read-stored'

/** Keeps the key, chooses the model and switches on. */
export async function switchOn({ desk }: Pick<World, 'desk'>, level: PrivacyLevel): Promise<void> {
  await call(desk, 'assistant.key', { key: SANDBOX_KEY })
  await call(desk, 'assistant.change', { isOn: true, model: SANDBOX_MODEL, level })
}

/** Rows of a conversation, oldest first, as they lie on the disk. */
export async function messagesOf(
  { desk }: Pick<World, 'desk'>,
  conversation: ConversationId,
): Promise<ChatMessageRow[]> {
  const rows = (await readStored(desk)).tables.chatMessages as ChatMessageRow[]
  return rows.filter((row) => row.conversationId === conversation).toSorted((a, b) => a.at - b.at)
}

export interface Answered {
  conversation: ConversationId
  answer: ChatMessageRow
  figures: readonly ToldFigure[]
}

/** Asks, and waits for the end of the answer, whatever it is. */
export async function answered(
  world: Pick<World, 'desk'>,
  question: { text: string; level?: PrivacyLevel; conversation?: ConversationId; about?: object },
  seconds = 60,
): Promise<Answered> {
  const { conversation } = await call<{ conversation: ConversationId }>(world.desk, 'assistant.ask', question)
  const answer = await eventually(
    `the answer to: ${question.text}`,
    async () => {
      const last = (await messagesOf(world, conversation)).at(-1)
      if (last?.role !== 'assistant' || last.state === 'writing')
        throw new Error(
          `it is ${last?.state}: ${JSON.stringify(last?.calls.map(({ tool, state }) => [tool, state]))}`,
        )
      return last
    },
    seconds * 1000,
  )
  return { conversation, answer, figures: answer.calls.flatMap((each) => each.figures) }
}

/** What tools have told since the last question. */
export const toldSince = (messages: readonly RequestMessage[]): string[] =>
  messages
    .slice(messages.findLastIndex(({ role }) => role === 'user') + 1)
    .flatMap(({ role, content }) => (role === 'tool' ? [content ?? ''] : []))

/** A model that calls these rounds of tools for every question, and then says this. */
export const roundsThen =
  (rounds: readonly NonNullable<ScriptTurn['calls']>[], text: (told: readonly string[]) => string) =>
  (messages: readonly RequestMessage[]): ScriptTurn => {
    const since = messages.slice(messages.findLastIndex(({ role }) => role === 'user') + 1)
    // What Holdfast looks up by itself, because the user points at it, is no round of the model's.
    const own = since.filter(({ tool_calls }) => tool_calls?.some(({ id }) => id !== ABOUT_CALL))
    const calls = rounds[own.length]
    return calls ? { calls } : { text: text(toldSince(messages)) }
  }

/** Requests of the world outside that no server stands for and that no browser makes for itself. */
export const strangers = ({ sandbox }: Pick<World, 'sandbox'>): string[] =>
  sandbox
    .unexpected()
    .filter(({ isBrowser }) => !isBrowser)
    .map(({ method, host, path }) => `${method} ${host}${path}`)

/** Everything that the endpoint was sent, but for its header of the key. */
export const sentTo = (model: ModelEndpoint): string =>
  model
    .requests()
    .map(
      ({ path, headers: { authorization: _, ...headers }, body }) =>
        `${path}\n${JSON.stringify(headers)}\n${body}`,
    )
    .join('\n')
