/** What the pages of the assistant follow: its settings, conversations and messages. Reading only; nothing is asked of a model here. */
import { useEffect } from 'react'
import { type Asked, useAsked } from '@/components/shell/asked.hooks'
import { useTables } from '@/components/shell/live.hooks'
import { type AssistantState, assistantMessages } from '@/lib/assistant/messages'
import type { ConversationId } from '@/lib/core/chat'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { call } from '@/lib/messages/call.browser'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { readSettings } from '@/lib/settings/settings.store'

/** `null` until they are read, and while locked: nobody is told "off" before it is known. */
export const useAssistantSettings = (): AssistantSettings | null =>
  useTables<AssistantSettings | null>(async (db) => (await readSettings(db)).assistant, null)

/** Newest first; `null` until the first answer. A damaged one hides no other. */
export const useConversations = (): readonly ConversationRow[] | null =>
  useTables<readonly ConversationRow[] | null>(async (db) => {
    const keys = await db.conversations.orderBy('at').reverse().primaryKeys()
    return readWholeRows(keys, (id) => db.conversations.get(id))
  }, null)

/** In the order of their times; `null` until the first answer. Another conversation needs another `key` of who asks. */
export const useChatMessages = (conversation: ConversationId): readonly ChatMessageRow[] | null =>
  useTables<readonly ChatMessageRow[] | null>(async (db) => {
    const keys = await db.chatMessages.where('conversationId').equals(conversation).primaryKeys()
    const rows = await readWholeRows(keys, (id) => db.chatMessages.get(id))
    return rows.toSorted((a, b) => a.at - b.at)
  }, null)

/** So many are listed with what they cost. */
const COUNTED = 200

/** Answers of all conversations, newest first; `null` until the first answer. */
export const useAnswers = (): readonly ChatMessageRow[] | null =>
  useTables<readonly ChatMessageRow[] | null>(async (db) => {
    const keys = await db.chatMessages.orderBy('at').reverse().limit(COUNTED).primaryKeys()
    const rows = await readWholeRows(keys, (id) => db.chatMessages.get(id))
    return rows.filter(({ role }) => role === 'assistant')
  }, null)

/** Whether a key is kept, and where questions go; asked again when something of it changes. */
export function useAssistantState(): Asked<AssistantState> {
  const asked = useAsked('assistant state', () => call(assistantMessages['assistant.state'], {}))
  const { again } = asked
  useEffect(
    () => onNotice(({ kind }) => void ((kind === 'assistant' || kind === 'settings') && again())),
    [again],
  )
  return asked
}
