/** Conversations and their messages on the disk. Rows that are damaged keep no other from being read. */
import type { ChatMessageId, ConversationId } from '@/lib/core/chat'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import type { PutBack } from '@/lib/engine/undo'

export const noConversation = () => new AppError('not-found', say('This conversation is no more.'))

/** @throws AppError `not-found` */
export async function readConversation(db: Database, id: ConversationId): Promise<ConversationRow> {
  const row = await db.conversations.get(id)
  if (!row) throw noConversation()
  return row
}

/** Oldest first. */
export async function readMessages(db: Database, id: ConversationId): Promise<ChatMessageRow[]> {
  const keys = await db.chatMessages.where('conversationId').equals(id).primaryKeys()
  const rows = await readWholeRows(keys, (key) => db.chatMessages.get(key))
  return rows.toSorted((a, b) => a.at - b.at)
}

/** @throws AppError `not-found` */
export async function renameConversation(db: Database, id: ConversationId, title: string): Promise<void> {
  await db.transaction('rw', db.conversations, async () => {
    await db.conversations.put({ ...(await readConversation(db, id)), title })
  })
}

/** @returns what puts it back with all its messages */
export async function removeConversation(db: Database, id: ConversationId): Promise<PutBack> {
  const tables = [db.conversations, db.chatMessages]
  const removed = await db.transaction('rw', tables, async () => {
    // One that is damaged can be deleted, too, and is not missed.
    const [conversation] = await readWholeRows([id], (each) => db.conversations.get(each))
    const messages = await readMessages(db, id)
    await db.chatMessages.bulkDelete(await db.chatMessages.where('conversationId').equals(id).primaryKeys())
    await db.conversations.delete(id)
    return { conversation, messages }
  })
  return () =>
    db.transaction('rw', tables, async () => {
      if (removed.conversation) await db.conversations.add(removed.conversation)
      await db.chatMessages.bulkAdd(removed.messages)
    })
}

/** Answers that are being written, by a row of their own: when the engine opens, they are found without reading everything. */
const WRITING = 'assistant-writing'
const isIds = (value: unknown): value is ChatMessageId[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

export async function readWriting(db: Database): Promise<ChatMessageId[]> {
  const row = await db.settings.get(WRITING)
  return isIds(row?.value) ? row.value : []
}

/** Within a transaction over settings. */
export async function markWriting(db: Database, id: ChatMessageId, isWriting: boolean): Promise<void> {
  const others = (await readWriting(db)).filter((each) => each !== id)
  await db.settings.put({ key: WRITING, value: isWriting ? [...others, id] : others })
}

/** What the last life of the engine was writing was cut there; what was written stays. Called when the engine opens. */
export async function recoverAnswers(db: Database): Promise<void> {
  if ((await readWriting(db)).length === 0) return
  await db.transaction('rw', [db.chatMessages, db.settings], async () => {
    const rows = await readWholeRows(await readWriting(db), (id) => db.chatMessages.get(id))
    for (const row of rows) if (row.state === 'writing') await db.chatMessages.put(cut(row))
    await db.settings.put({ key: WRITING, value: [] })
  })
}

const cut = (row: ChatMessageRow): ChatMessageRow => ({
  ...row,
  state: 'cut',
  calls: row.calls.map((call) =>
    call.state === 'running'
      ? { ...call, state: 'failed', why: say('Holdfast was stopped while the tool ran.') }
      : call,
  ),
})
