/** What a strategy has told: when it was due, what automatic mode did and did not do. Newest first. */
import { useT } from '@/components/shell/translation'
import { Badge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { type Sentence, say } from '@/lib/core/sentence'
import type { StrategyNotice } from '@/lib/db/rows'
import { formatAge, formatMoment } from '@/lib/i18n/format/format-time'
import { useShownSentence } from '../plan/plan-notes'

const WORDS: Readonly<Record<StrategyNotice['kind'], { word: Sentence; tone: Tone }>> = {
  due: { word: say('Due'), tone: 'accent' },
  acted: { word: say('Acted'), tone: 'good' },
  held: { word: say('Held back'), tone: 'warn' },
  off: { word: say('Switched off'), tone: 'warn' },
}

export function NoticesList({ notices, now }: { notices: readonly StrategyNotice[]; now: number }) {
  const { t, sentence, locale } = useT()
  const show = useShownSentence()
  if (notices.length === 0) return null
  return (
    <Card title={t('What it has told')}>
      <ol className="grid gap-2 text-sm">
        {notices.toReversed().map(({ at, kind, sentence: told, run }, index) => (
          <li key={`${at} ${notices.length - index}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Badge tone={WORDS[kind].tone}>{sentence(WORDS[kind].word)}</Badge>
            <span className="min-w-0 flex-1 basis-56">
              {show(told)}{' '}
              {run === undefined ? null : (
                <a className="text-accent hover:underline" href={`#/rebalance/runs/${run}`}>
                  {t('The run')}
                </a>
              )}
            </span>
            <span className="text-xs text-muted" title={formatMoment(at, { locale })}>
              {formatAge(at, now, locale)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
