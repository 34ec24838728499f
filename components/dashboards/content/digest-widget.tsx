/** The summary of the week that the assistant wrote last; nothing is asked of a model here. */
import { useFirings } from '@/components/alerts/alert-tables.hooks'
import {
  useAssistantSettings,
  useChatMessages,
  useConversations,
} from '@/components/assistant/assistant.hooks'
import { AnswerRow } from '@/components/assistant/chat/answer-row'
import { useChatNames } from '@/components/assistant/chat/chat-names.hooks'
import { ExactValues } from '@/components/assistant/chat/exact-values'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import type { ConversationId } from '@/lib/core/chat'
import type { ChatMessageRow, FiringRow } from '@/lib/db/rows'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import type { WidgetProps } from '../define-widget'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'

/** `assistant/<conversation>`, as the summary was told. */
const conversationOf = ({ words }: FiringRow): ConversationId | undefined =>
  words.route.split('/')[1] as ConversationId | undefined

export function DigestWidget({ size }: WidgetProps) {
  const { t, locale } = useT()
  const firings = useFirings()
  const settings = useAssistantSettings()
  const told = firings?.find(({ kind }) => kind === 'assistant-digest')
  const conversation = told && conversationOf(told)
  return (
    <WidgetCard
      title={t('Your week')}
      href={told ? `#/${told.words.route}` : '#/assistant'}
      actions={told ? <span className="text-xs text-muted">{formatDay(told.at, { locale })}</span> : null}
    >
      <WidgetAnswer answer={firings === null ? null : settings}>
        {(known) =>
          conversation === undefined ? (
            <NoDigest settings={known} />
          ) : (
            <Digest key={conversation} conversation={conversation} isTall={size !== 's'} />
          )
        }
      </WidgetAnswer>
    </WidgetCard>
  )
}

function NoDigest({ settings }: { settings: AssistantSettings }) {
  const { t } = useT()
  if (!settings.isOn)
    return (
      <WidgetEmpty
        sentence={t('The assistant can sum up your week. It is off, and sends nothing.')}
        act={{ label: t('Look at the assistant'), href: '#/assistant' }}
      />
    )
  return settings.digestDay === null ? (
    <WidgetEmpty
      sentence={t('Choose a day on which the assistant sums up your week.')}
      act={{ label: t('Choose a day'), href: '#/assistant/settings' }}
    />
  ) : (
    <WidgetEmpty sentence={t('The first summary comes on the day that you chose.')} />
  )
}

function Digest({ conversation, isTall }: { conversation: ConversationId; isTall: boolean }) {
  const { t } = useT()
  const messages = useChatMessages(conversation)
  const row = useConversations()?.find(({ id }) => id === conversation)
  const { reveal, names } = useChatNames(row)
  const answered = messages && firstAnswer(messages)
  return (
    <WidgetAnswer answer={answered}>
      {(shown) =>
        shown.answer === undefined ? (
          <WidgetEmpty
            sentence={t('The conversation with the summary was removed.')}
            act={{ label: t('Look at the assistant'), href: '#/assistant' }}
          />
        ) : (
          <section
            aria-label={t('Your week')}
            // Keyboards reach it to scroll.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className={`overflow-y-auto px-4 pb-4 ${isTall ? 'max-h-96' : 'max-h-64'}`}
          >
            <ExactValues>
              <AnswerRow
                answer={shown.answer}
                figures={shown.answer.calls.flatMap(({ figures }) => figures)}
                told={shown.answer.calls.flatMap(({ sent }) => sent ?? [])}
                question={shown.question}
                reveal={reveal}
                names={names}
                canRetry={false}
                pending={false}
                onRetry={() => navigate(`assistant/${conversation}`)}
              />
            </ExactValues>
          </section>
        )
      }
    </WidgetAnswer>
  )
}

interface Summary {
  /** Its own numbers need no source. */
  question: string
  /** Absent: it was removed. */
  answer?: ChatMessageRow
}

/** The summary itself: what was asked afterwards stands in the conversation. */
function firstAnswer(messages: readonly ChatMessageRow[]): Summary {
  const answer = messages.find(({ role }) => role === 'assistant')
  const question = messages.find(({ role }) => role === 'user')?.text ?? ''
  return { question, ...(answer === undefined ? {} : { answer }) }
}
