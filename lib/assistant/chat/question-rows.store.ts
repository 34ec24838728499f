/** A question and its answer that is to come, as rows: stored together, before anything is sent. */
import type { ChatMessageId, ConversationId } from '@/lib/core/chat'
import { randomId } from '@/lib/core/ids'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import type { ChatContext, OpenedModel } from './chat-context'
import { markWriting, noConversation } from './conversation-rows.store'
import type { Prepared, Question } from './prepare.store'

interface NewRows {
  prepared: Prepared
  question: Pick<Question, 'text'>
  opened: OpenedModel
  conversation: ConversationId
}

/** @example const { user, answer } = rowsOf(context, { prepared, question, opened, conversation }) */
export function rowsOf(
  { now, randomBytes }: ChatContext,
  { prepared, question, opened, conversation }: NewRows,
) {
  // In order, whatever the clock does.
  const at = Math.max(now(), (prepared.before.at(-1)?.at ?? 0) + 1)
  const user: ChatMessageRow = {
    id: randomId(randomBytes(16)),
    conversationId: conversation,
    at,
    role: 'user',
    text: question.text,
    state: 'done',
    calls: [],
  }
  const answer: ChatMessageRow = {
    ...user,
    id: randomId(randomBytes(16)),
    at: at + 1,
    role: 'assistant',
    text: '',
    state: 'writing',
    calls: prepared.calls,
    model: opened.model.id,
  }
  return { user, answer }
}

export interface NewQuestion {
  /** Absent: the question is there already, and its answer is written anew. */
  user?: ChatMessageRow
  answer: ChatMessageRow
  /** Whose place the answer takes. */
  replaces?: ChatMessageId
  prepared: Prepared
  opened: OpenedModel
  conversation: ConversationId
  isNew: boolean
  title: string
}

/** In one transaction, with what the conversation knows by now. */
export async function storeQuestion(context: ChatContext, asked: NewQuestion): Promise<void> {
  const { db } = context
  const { user, answer, replaces, prepared, conversation: id, isNew, title } = asked
  await db.transaction('rw', [db.conversations, db.chatMessages, db.settings], async () => {
    const kept = await db.conversations.get(id)
    if (!kept && !isNew) throw noConversation()
    const { at } = answer
    const row: ConversationRow = kept ?? {
      id,
      at,
      startedAt: at,
      title,
      level: prepared.level,
      veil: [],
      figures: prepared.figures,
    }
    await db.conversations.put({ ...row, at, veil: prepared.veil.entries() })
    if (replaces !== undefined) await db.chatMessages.delete(replaces)
    if (user) await db.chatMessages.add(user)
    await db.chatMessages.add(answer)
    await markWriting(db, answer.id, true)
  })
  context.announce()
}
