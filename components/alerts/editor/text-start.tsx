/** An alert from text that was marked on a page: filled in where the text could be read, and shown where it could not. */

import { useAsked } from '@/components/shell/asked.hooks'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Skeleton } from '@/components/ui/skeleton'
import type { AlertRule } from '@/lib/alerts/define-alert-rule'
import { alertMessages, type ReadAlert } from '@/lib/alerts/messages'
import { alertRule } from '@/lib/alerts/registry'
import { cleanText } from '@/lib/assets/clean-text'
import { call } from '@/lib/messages/call.browser'
import type { AlertWorld } from '../alert-world.hooks'
import { ChooseRule } from './choose-rule'
import { EditRule, startOf } from './edit-rule'
import { dropHandedText, readHandedText } from './handed-text.browser'

export interface TextStartProps {
  world: AlertWorld
  rules: readonly AlertRule[]
  /** Under which the text was handed over. */
  id: string
}

interface Read {
  /** `undefined`: it is gone. */
  text: string | undefined
  alert: ReadAlert | undefined
}

async function read(id: string): Promise<Read> {
  const { text } = await readHandedText(id)
  return { text, alert: text === undefined ? undefined : await call(alertMessages['alerts.read'], { text }) }
}

export function TextStart({ world, rules, id }: TextStartProps) {
  const { t, sentence } = useT()
  const { answer, error, again } = useAsked(`text ${id}`, () => read(id))
  if (error) return <ProblemBanner error={error} onAgain={again} />
  if (answer === null) return <Skeleton className="h-96 w-full" />
  const { text, alert } = answer
  const rule = alert && 'kind' in alert ? alertRule(alert.kind) : undefined
  if (alert && 'kind' in alert && rule)
    return (
      <EditRule
        world={world}
        rule={rule}
        start={startOf(rule, alert.params)}
        draftKey={`text ${id}`}
        notice={
          <Banner title={sentence(alert.words)}>
            {t('Read from “{text}”. Nothing is saved yet.', { text: shown(text) })}
          </Banner>
        }
        onSaved={() => void dropHandedText(id)}
      />
    )
  return (
    <>
      <PageHeader title={t('New alert')} lead={t('Choose what Holdfast is to look at for you.')} />
      <Banner
        tone="warn"
        className="mb-4 max-w-5xl"
        title={
          text === undefined ? t('The text is not there any more.') : t('This could not be read as an alert.')
        }
      >
        {text === undefined ? null : <p>“{shown(text)}”</p>}
        {alert && 'unknown' in alert ? <p>{sentence(alert.unknown)}</p> : null}
      </Banner>
      <ChooseRule rules={rules} isPart />
    </>
  )
}

/** It comes from a page: without signs that nobody sees, and short. */
const shown = (text: string | undefined): string => cleanText(text ?? '')
