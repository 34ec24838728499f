/** The routes `#/assistant`, `#/assistant/<conversation>`, `#/assistant/explain/<request of a page>` and `#/assistant/settings`. */
import { useState } from 'react'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Skeleton } from '@/components/ui/skeleton'
import type { ConversationId } from '@/lib/core/chat'
import type { IntentId } from '@/lib/core/note'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { useAnswers, useAssistantSettings, useAssistantState, useConversations } from './assistant.hooks'
import { Chat } from './chat/chat'
import { ConversationList } from './chat/conversation-list'
import { EarlierConversations } from './earlier-conversations'
import { AssistantSettingsPage } from './settings/assistant-settings-page'
import { SwitchOnPage } from './setup/switch-on-page'

export function AssistantPage({ rest }: RouteProps) {
  const { hidden, currency } = usePageFacts()
  const settings = useAssistantSettings()
  return (
    <MoneyDisplayProvider display={{ currency, hidden, compact: false }}>
      {settings === null ? <Waiting /> : <Page settings={settings} rest={rest} />}
    </MoneyDisplayProvider>
  )
}

function Waiting() {
  const { t } = useT()
  return (
    <>
      <PageHeader title={t('Assistant')} />
      <Skeleton className="h-96 w-full max-w-4xl" />
    </>
  )
}

function Page({ settings, rest: [first, second] }: { settings: AssistantSettings; rest: readonly string[] }) {
  if (first === 'settings') return <WithKey settings={settings} isSettings />
  if (!settings.isOn && (first === undefined || first === 'explain'))
    return <WithKey settings={settings} isSettings={false} />
  const about = first === 'explain' ? (second as IntentId | undefined) : undefined
  const chosen = first === undefined || first === 'explain' ? null : (first as ConversationId)
  return <Conversations settings={settings} chosen={chosen} about={about} />
}

/** Settings need to know whether a key is kept. */
function WithKey({ settings, isSettings }: { settings: AssistantSettings; isSettings: boolean }) {
  const { t } = useT()
  const { answer, error, again } = useAssistantState()
  const conversations = useConversations()
  const answers = useAnswers()
  if (answer === null)
    return error ? (
      <>
        <PageHeader title={t('Assistant')} />
        <ProblemBanner error={error} onAgain={again} />
      </>
    ) : (
      <Waiting />
    )
  if (isSettings && settings.isOn)
    return (
      <AssistantSettingsPage
        settings={settings}
        hasKey={answer.hasKey}
        answers={answers}
        conversations={conversations}
      />
    )
  return (
    <>
      <SwitchOnPage settings={settings} hasKey={answer.hasKey} onSwitchedOn={() => navigate('assistant')} />
      <EarlierConversations conversations={conversations} />
    </>
  )
}

interface ConversationsProps {
  settings: AssistantSettings
  chosen: ConversationId | null
  about: IntentId | undefined
}

const open = (conversation: ConversationId | null) =>
  navigate(conversation === null ? 'assistant' : `assistant/${conversation}`)

function Conversations({ settings, chosen, about }: ConversationsProps) {
  const { t } = useT()
  const { now } = usePageFacts()
  const conversations = useConversations()
  const [isListed, setListed] = useState(false)
  const list = (
    <ConversationList
      conversations={conversations}
      chosen={chosen}
      now={now}
      onOpen={(conversation) => {
        setListed(false)
        open(conversation)
      }}
    />
  )
  return (
    <>
      <PageHeader
        title={t('Assistant')}
        actions={
          <>
            <span className="lg:hidden">
              <Button size="sm" onClick={() => setListed(true)}>
                {t('Conversations')}
              </Button>
            </span>
            <Button size="sm" icon="add" onClick={() => open(null)}>
              {t('New conversation')}
            </Button>
            <a
              className={`${buttonClass('secondary', 'sm')} w-8 px-0!`}
              aria-label={t('Settings of the assistant')}
              href="#/assistant/settings"
            >
              <Icon name="settings" />
            </a>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <aside
          aria-label={t('Conversations')}
          className="sticky top-7 max-h-[calc(100dvh-8rem)] overflow-y-auto max-lg:hidden"
        >
          {list}
        </aside>
        <div className="min-h-[calc(100dvh-12rem)] w-full max-w-3xl nav:min-h-[calc(100dvh-8rem)]">
          <Chat
            // What is typed belongs to one conversation.
            key={`${chosen} ${about}`}
            settings={settings}
            conversations={conversations}
            chosen={chosen}
            about={about}
            onOpen={open}
          />
        </div>
      </div>
      {isListed ? (
        <Dialog open size="sm" title={t('Conversations')} onClose={() => setListed(false)}>
          {list}
        </Dialog>
      ) : null}
    </>
  )
}
