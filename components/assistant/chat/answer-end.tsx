/** How an answer ended, in a sentence, with what can be done; and what it took. */
import { useRouteLink } from '@/components/assistant/surface'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import type { ErrorCode } from '@/lib/core/errors'
import type { ChatMessageRow } from '@/lib/db/rows'
import { formatClock } from '@/lib/i18n/format/format-time'
import { CostText, TokenText } from './cost-text'

export interface AnswerEndProps {
  answer: ChatMessageRow
  /** Only the last one can be asked again. */
  canRetry: boolean
  pending: boolean
  onRetry: () => void
}

/** What the settings can mend. */
const BY_SETTINGS: ReadonlySet<ErrorCode> = new Set([
  'credentials-refused',
  'permission-missing',
  'not-found',
  'invalid-input',
])

export function AnswerEnd({ answer, canRetry, pending, onRetry }: AnswerEndProps) {
  const { t, sentence, locale } = useT()
  const link = useRouteLink()
  const again = canRetry ? (
    <Button size="sm" busy={pending} onClick={onRetry}>
      {t('Ask again')}
    </Button>
  ) : undefined
  const { error } = answer
  switch (answer.state) {
    case 'writing':
      return null
    case 'done':
      return <Took answer={answer} />
    case 'stopped':
      return <Banner action={again}>{t('You stopped it. What was written so far stays.')}</Banner>
    case 'cut':
      return (
        <Banner tone="warn" action={again}>
          {t('It broke off before the end: what stands above is not the whole answer.')}{' '}
          {error ? sentence(error.sentence) : null}
        </Banner>
      )
    case 'failed':
      return (
        <Banner
          tone="danger"
          title={t('No answer came.')}
          action={
            <span className="flex flex-wrap gap-2">
              {error && BY_SETTINGS.has(error.code) ? (
                <a className={buttonClass('secondary', 'sm')} {...link('#/assistant/settings')}>
                  {t('Settings of the assistant')}
                </a>
              ) : null}
              {again}
            </span>
          }
        >
          {error ? sentence(error.sentence) : null}
          {error?.retryAt === undefined
            ? null
            : ` ${t('It can be asked again at {time}.', { time: formatClock(error.retryAt, { locale }) })}`}
        </Banner>
      )
    default: {
      const never: never = answer.state
      return never
    }
  }
}

function Took({ answer: { model, use, costUsd } }: { answer: ChatMessageRow }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      {model === undefined ? null : <span className="min-w-0 break-all">{model}</span>}
      <TokenText use={use} />
      <CostText usd={costUsd} />
    </p>
  )
}
