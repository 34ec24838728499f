/** The route `#/assistant/settings`: who answers, what it may see, the weekly summary, what answers cost, and how to end it. */
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useToast } from '@/components/ui/toast'
import { assistantMessages } from '@/lib/assistant/messages'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { useConnection } from '../setup/connection.hooks'
import { ConnectionForm } from '../setup/connection-form'
import { LevelChoice } from '../setup/level-choice'
import { CostList } from './cost-list'
import { DigestDay } from './digest-day'
import { EndIt } from './end-it'

export interface AssistantSettingsPageProps {
  settings: AssistantSettings
  hasKey: boolean
  answers: readonly ChatMessageRow[] | null
  conversations: readonly ConversationRow[] | null
}

export function AssistantSettingsPage({
  settings,
  hasKey,
  answers,
  conversations,
}: AssistantSettingsPageProps) {
  const { t, sentence } = useT()
  const toast = useToast()
  const connection = useConnection(settings, hasKey)
  const day = useAction()
  const { draft, change, saving } = connection
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t('Settings of the assistant')}
        actions={
          <a className={buttonClass('secondary', 'sm')} href="#/assistant">
            {t('Back to the conversations')}
          </a>
        }
      />
      <div className="grid gap-4">
        <Card title={t('Who answers')}>
          <ConnectionForm connection={connection} />
        </Card>
        <Card title={t('What it may see')}>
          <p className="mb-3 text-sm text-muted">
            {t('New conversations begin with it; those there are keep theirs.')}
          </p>
          <LevelChoice value={draft.level} onChange={(level) => change({ level })} />
        </Card>
        {saving.error ? <Banner tone="danger">{sentence(saving.error.sentence)}</Banner> : null}
        <div>
          <Button
            variant="primary"
            busy={saving.pending}
            onClick={() =>
              void connection
                .save(false)
                .then((isStored) => isStored && toast({ text: t('Saved.'), tone: 'good' }))
            }
          >
            {t('Save')}
          </Button>
        </div>
        <Card title={t('Weekly summary')}>
          <DigestDay
            day={settings.digestDay}
            pending={day.pending}
            onChange={(digestDay) =>
              void day.run(async () => {
                await call(assistantMessages['assistant.change'], { digestDay })
              })
            }
          />
          {day.error ? <Banner tone="danger">{sentence(day.error.sentence)}</Banner> : null}
        </Card>
        <Card title={t('What answers cost')} flush>
          <CostList answers={answers} conversations={conversations} />
        </Card>
        <EndIt hasKey={hasKey} />
      </div>
    </div>
  )
}
