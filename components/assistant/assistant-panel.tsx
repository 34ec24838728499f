/** The assistant as a tab of the side panel: one conversation at a time; its settings and what it links to open in a tab. */
import { useState } from 'react'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { LiveRegion } from '@/components/ui/live-region'
import { Skeleton } from '@/components/ui/skeleton'
import type { ConversationId } from '@/lib/core/chat'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { useAssistantSettings, useConversations } from './assistant.hooks'
import { Chat } from './chat/chat'
import { ConversationList } from './chat/conversation-list'
import { SurfaceProvider, useRouteLink } from './surface'

export function AssistantPanel() {
  const { hidden, currency } = usePageFacts()
  const settings = useAssistantSettings()
  return (
    <SurfaceProvider surface="panel">
      <LiveRegion>
        <MoneyDisplayProvider display={{ currency, hidden, compact: false }}>
          {settings === null ? (
            <Skeleton className="h-64 w-full" />
          ) : settings.isOn ? (
            <Panel settings={settings} />
          ) : (
            <Off />
          )}
        </MoneyDisplayProvider>
      </LiveRegion>
    </SurfaceProvider>
  )
}

function Off() {
  const { t } = useT()
  const link = useRouteLink()
  return (
    <EmptyState
      icon="assistant"
      sentence={t(
        'Ask about your portfolio in plain words. It is off, and nothing is sent, until you choose who answers and what it may see.',
      )}
      action={
        <a className={buttonClass('primary', 'sm')} {...link('#/assistant')}>
          {t('Set it up in a tab')}
        </a>
      }
    />
  )
}

function Panel({ settings }: { settings: AssistantSettings }) {
  const { t } = useT()
  const { now } = usePageFacts()
  const link = useRouteLink()
  const conversations = useConversations()
  const [chosen, setChosen] = useState<ConversationId | null>(null)
  const [isListed, setListed] = useState(false)
  const title = conversations?.find(({ id }) => id === chosen)?.title
  return (
    <div className="flex min-h-full flex-col gap-2 px-2">
      <div className="flex items-center gap-1">
        <h2 className="min-w-0 flex-1 truncate text-sm font-medium">{title ?? t('New conversation')}</h2>
        <Button size="sm" variant="quiet" onClick={() => setListed(true)}>
          {t('Conversations')}
        </Button>
        <IconButton icon="add" label={t('New conversation')} onClick={() => setChosen(null)} />
        <a
          className={`${buttonClass('quiet', 'sm')} w-8 px-0!`}
          aria-label={t('Settings of the assistant')}
          {...link('#/assistant/settings')}
        >
          <Icon name="settings" />
        </a>
      </div>
      <div className="flex min-h-0 flex-1 flex-col">
        <Chat
          key={chosen}
          settings={settings}
          conversations={conversations}
          chosen={chosen}
          onOpen={setChosen}
        />
      </div>
      {isListed ? (
        <Dialog open size="sm" title={t('Conversations')} onClose={() => setListed(false)}>
          <ConversationList
            conversations={conversations}
            chosen={chosen}
            now={now}
            onOpen={(conversation) => {
              setListed(false)
              setChosen(conversation)
            }}
          />
        </Dialog>
      ) : null}
    </div>
  )
}
