/**
 * Asking in one conversation: what is typed, what would be sent, sending, stopping, asking again. The first question of a conversation
 * is sent after its preview was on the screen, and only then.
 */
import { useState } from 'react'
import { type Action, useAction } from '@/components/ui/action.hooks'
import { assistantMessages } from '@/lib/assistant/messages'
import type { ConversationId, PrivacyLevel } from '@/lib/core/chat'
import type { IntentId } from '@/lib/core/note'
import { call } from '@/lib/messages/call.browser'

export interface AskingQuestion {
  conversation: ConversationId | undefined
  /** What a new conversation begins with. */
  level: PrivacyLevel
  /** A transaction that the first question is about. */
  about?: IntentId | undefined
  beginsWith?: string
  onBegun: (conversation: ConversationId) => void
}

export interface Asking {
  text: string
  setText: (text: string) => void
  level: PrivacyLevel
  setLevel: (level: PrivacyLevel) => void
  act: Action
  /** Apart from the others: a question that follows at once is not held up by it. */
  stopping: Action
  /** What is being previewed; `isFirst`: it is sent from there. */
  preview: { text: string; isFirst: boolean } | null
  /** Sends what is typed, or what is handed; a first question is shown first. */
  send: (text?: string) => void
  sendFirst: () => void
  look: () => void
  closePreview: () => void
  stop: () => void
  retry: () => void
}

export function useAsking({
  conversation,
  level: begins,
  about,
  beginsWith = '',
  onBegun,
}: AskingQuestion): Asking {
  const [text, setText] = useState(beginsWith)
  const [level, setLevel] = useState(begins)
  const [preview, setPreview] = useState<Asking['preview']>(null)
  const act = useAction()
  const stopping = useAction()
  const ask = (question: string) =>
    void act.run(async () => {
      const begun = await call(assistantMessages['assistant.ask'], {
        text: question,
        ...(conversation === undefined ? { level } : { conversation }),
        ...(conversation === undefined && about !== undefined ? { about: { intent: about } } : {}),
      })
      setText('')
      setPreview(null)
      if (conversation === undefined) onBegun(begun.conversation)
    })
  return {
    text,
    setText,
    level,
    setLevel,
    act,
    stopping,
    preview,
    send: (handed) => {
      const question = (handed ?? text).trim()
      if (question === '') return
      if (conversation !== undefined) return ask(question)
      setText(question)
      setPreview({ text: question, isFirst: true })
    },
    sendFirst: () => preview && ask(preview.text),
    look: () => setPreview({ text, isFirst: false }),
    closePreview: () => setPreview(null),
    stop: () => {
      if (conversation === undefined) return
      void stopping.run(async () => {
        await call(assistantMessages['assistant.stop'], { conversation })
      })
    },
    retry: () => {
      if (conversation === undefined) return
      void act.run(async () => {
        await call(assistantMessages['assistant.retry'], { conversation })
      })
    },
  }
}
