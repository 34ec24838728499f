/** What would be sent, letter by letter, and to whom. Before a first question it is where that question is sent from. */
import { useState } from 'react'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useAsked } from '@/components/shell/asked.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { assistantMessages, type SentPreview } from '@/lib/assistant/messages'
import type { ConversationId, PrivacyLevel } from '@/lib/core/chat'
import { PRIVACY_LEVELS } from '@/lib/core/chat'
import type { IntentId } from '@/lib/core/note'
import { call } from '@/lib/messages/call.browser'
import { useAssistantState } from '../assistant.hooks'
import { levelName } from '../setup/level-choice'
import type { Asking } from './asking.hooks'
import { SentParts } from './sent-parts'

export interface PreviewDialogProps {
  asking: Asking
  conversation: ConversationId | undefined
  /** Of the conversation. */
  level: PrivacyLevel
  about?: IntentId | undefined
}

export function PreviewDialog({ asking, conversation, level, about }: PreviewDialogProps) {
  const { t, sentence } = useT()
  const { preview, act } = asking
  const text = preview?.text ?? ''
  const state = useAssistantState()
  const isAbout = conversation === undefined && about !== undefined
  const asked = useAsked<SentPreview>(preview && `preview ${conversation} ${level} ${text}`, () =>
    call(assistantMessages['assistant.preview'], {
      text,
      level,
      ...(conversation === undefined ? {} : { conversation }),
      ...(isAbout ? { about: { intent: about } } : {}),
    }),
  )
  if (preview === null) return null
  const { answer, error } = asked
  return (
    <Dialog
      open
      size="lg"
      title={t('What will be sent')}
      onClose={asking.closePreview}
      footer={
        preview.isFirst ? (
          <>
            <Button onClick={asking.closePreview}>{t('Do not send')}</Button>
            <Button
              variant="primary"
              busy={act.pending}
              disabled={answer === null}
              onClick={asking.sendFirst}
            >
              {answer?.host === null || answer === null
                ? t('Send')
                : t('Send to {host}', { host: answer.host })}
            </Button>
          </>
        ) : (
          <Button onClick={asking.closePreview}>{t('Close')}</Button>
        )
      }
    >
      <div className="grid gap-3 text-sm">
        {error ? <ProblemBanner error={error} onAgain={asked.again} /> : null}
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
        {answer ? <Receiver host={answer.host} hasKey={state.answer?.hasKey ?? false} /> : null}
        {conversation === undefined ? (
          <Select
            controlSize="sm"
            className="max-w-xs"
            label={t('What it may see')}
            value={level}
            options={PRIVACY_LEVELS.map((each) => ({ value: each, label: levelName(each, t) }))}
            onChange={({ target }) => {
              const chosen = PRIVACY_LEVELS.find((each) => each === target.value)
              if (chosen) asking.setLevel(chosen)
            }}
          />
        ) : null}
        {answer ? <Body body={answer.body} /> : error ? null : <Skeleton className="h-64 w-full" />}
        <p className="text-xs text-muted">
          {t(
            'While it answers it may ask Holdfast for more. What it asks and what it gets stands above the answer, and is written at the same level.',
          )}
        </p>
      </div>
    </Dialog>
  )
}

function Receiver({ host, hasKey }: { host: string | null; hasKey: boolean }) {
  const { t } = useT()
  return (
    <p>
      {host === null
        ? t('To the model of this browser. It does not leave this computer.')
        : hasKey
          ? t('To {host}, with your key for it, which is not shown here.', { host })
          : t('To {host}.', { host })}
    </p>
  )
}

/** What it tells of amounts is not on the screen while these are hidden, unless it is asked for here. */
function Body({ body }: { body: string }) {
  const { t } = useT()
  const { hidden } = useMoneyDisplay()
  const [isShown, setShown] = useState(false)
  if (hidden && !isShown)
    return (
      <div className="grid justify-items-start gap-2 rounded-lg bg-sunken p-3">
        <p className="text-muted">{t('Amounts are hidden, and amounts may stand in it.')}</p>
        <Button size="sm" onClick={() => setShown(true)}>
          {t('Show it all the same')}
        </Button>
      </div>
    )
  return <SentParts body={body} />
}
