/** Asks the engine what the rule in a form would say now, once the form has rested, and again with each reading. */
import { useEffect } from 'react'
import { type Asked, useAsked } from '@/components/shell/asked.hooks'
import { useRested } from '@/components/shell/rested.hooks'
import type { AlertParams } from '@/lib/alerts/define-alert-rule'
import { alertMessages } from '@/lib/alerts/messages'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { call } from '@/lib/messages/call.browser'
import type { PreviewAnswer } from './preview-card'

/** @param params `undefined` while something is missing: nothing is asked */
export function useRulePreview(kind: string, params: AlertParams | undefined): Asked<PreviewAnswer> {
  const key = params === undefined ? null : `${kind} ${JSON.stringify(params)}`
  const rested = useRested(key)
  const asked = useAsked<PreviewAnswer>(rested !== null && rested === key ? rested : null, () =>
    call(alertMessages['alerts.preview'], { kind, params: { ...params } }),
  )
  const { again } = asked
  useEffect(() => onNotice((notice) => void (notice.kind === 'view' && again())), [again])
  return asked
}
