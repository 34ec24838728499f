/** One conversation, or the beginning of one: its messages, where the next question is typed, what would be sent. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useAnnounce } from '@/components/ui/live-region'
import { Skeleton } from '@/components/ui/skeleton'
import type { ChatState, ConversationId } from '@/lib/core/chat'
import type { IntentId } from '@/lib/core/note'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { useChatMessages } from '../assistant.hooks'
import { type Asking, useAsking } from './asking.hooks'
import { ChatFoot } from './chat-foot'
import { useChatNames } from './chat-names.hooks'
import { ExactValues } from './exact-values'
import { MessageList } from './message-list'
import { PreviewDialog } from './preview-dialog'
import { ReadyQuestions } from './ready-questions'
import { useStayAtEnd } from './stay-at-end.hooks'

export interface ChatProps {
  settings: AssistantSettings
  /** All of them; `null` until they are read. */
  conversations: readonly ConversationRow[] | null
  chosen: ConversationId | null
  /** A transaction that a new conversation is to explain. */
  about?: IntentId | undefined
  onOpen: (conversation: ConversationId | null) => void
}

/** Another conversation is another one of these. */
export function Chat(props: ChatProps) {
  const { settings, conversations, chosen, about, onOpen } = props
  const { t } = useT()
  const row = conversations?.find(({ id }) => id === chosen)
  const asking = useAsking({
    conversation: chosen ?? undefined,
    level: settings.level,
    about,
    beginsWith: about === undefined ? '' : t('Explain this transaction.'),
    onBegun: onOpen,
  })
  const level = row?.level ?? asking.level
  if (chosen !== null && conversations !== null && row === undefined)
    return (
      <EmptyState
        icon="assistant"
        sentence={t('This conversation is not there any more.')}
        action={<Button onClick={() => onOpen(null)}>{t('New conversation')}</Button>}
      />
    )
  return (
    <div className="flex min-h-[inherit] min-w-0 flex-col gap-4">
      {chosen === null ? (
        <Beginning asking={asking} isAbout={about !== undefined} isOn={settings.isOn} />
      ) : (
        <Messages conversation={row} id={chosen} asking={asking} isOn={settings.isOn} />
      )}
      <PreviewDialog asking={asking} conversation={chosen ?? undefined} level={level} about={about} />
    </div>
  )
}

function Beginning({ asking, isAbout, isOn }: { asking: Asking; isAbout: boolean; isOn: boolean }) {
  const { t } = useT()
  return (
    <>
      <div className="grid flex-1 **:scroll-mb-48">
        {isAbout ? (
          <p className="mx-auto max-w-md self-center py-10 text-center text-sm text-muted">
            {t(
              'The question is about one transaction. What Holdfast found out about it is sent with it; look at it before you send.',
            )}
          </p>
        ) : (
          <ReadyQuestions onAsk={asking.send} />
        )}
      </div>
      <ChatFoot asking={asking} isOn={isOn} isWriting={false} level={asking.level} isNew />
    </>
  )
}

interface MessagesProps {
  conversation: ConversationRow | undefined
  id: ConversationId
  asking: Asking
  isOn: boolean
}

function Messages({ conversation, id, asking, isOn }: MessagesProps) {
  const { t, sentence } = useT()
  const messages = useChatMessages(id)
  const { reveal, names } = useChatNames(conversation)
  const last = messages?.at(-1)
  const isWriting = last?.state === 'writing'
  const { end, stay } = useStayAtEnd(messages?.length ?? 0)
  useSaidWhenDone(last)
  const latest = useRef(asking)
  latest.current = asking
  const onRetry = useCallback(() => latest.current.retry(), [])
  const list = useMemo(
    () =>
      messages && (
        <MessageList
          messages={messages}
          reveal={reveal}
          names={names}
          pending={asking.act.pending}
          onRetry={onRetry}
        />
      ),
    [messages, reveal, names, asking.act.pending, onRetry],
  )
  return (
    <>
      {/* The field covers what is below it: what gets the focus stops above. */}
      <div ref={stay} className="min-w-0 flex-1 **:scroll-mb-48">
        <ExactValues>{list ?? <LoadingMessages />}</ExactValues>
        <div ref={end} className="h-px scroll-mb-40" />
      </div>
      {asking.act.error && asking.preview === null ? (
        <Banner tone="danger" title={t('It was not sent.')}>
          {sentence(asking.act.error.sentence)}
        </Banner>
      ) : null}
      {asking.stopping.error ? (
        <Banner tone="danger">{sentence(asking.stopping.error.sentence)}</Banner>
      ) : null}
      <ChatFoot
        asking={asking}
        isOn={isOn}
        isWriting={isWriting}
        level={conversation?.level ?? asking.level}
        isNew={false}
      />
    </>
  )
}

const LoadingMessages = () => (
  <div className="grid gap-4">
    <Skeleton className="h-10 w-2/3 justify-self-end" />
    <Skeleton className="h-32 w-full" />
  </div>
)

/** Once, when it ends; a screen reader is not made to read along with what is being written. */
function useSaidWhenDone(last: ChatMessageRow | undefined): void {
  const { t } = useT()
  const announce = useAnnounce()
  const before = useRef<ChatState>(undefined)
  const state = last?.state
  useEffect(() => {
    const wasWriting = before.current === 'writing'
    before.current = state
    if (!wasWriting || state === undefined || state === 'writing') return
    announce(state === 'done' ? t('The answer is complete.') : t('The answer has ended early.'))
  }, [state, announce, t])
}
