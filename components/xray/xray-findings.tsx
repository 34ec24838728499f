/** What the X-ray found, gravest first, each with the way to its fix; and what it could not judge, with the reason. */
import { useT } from '@/components/shell/translation'
import { Badge, type Tone } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { XrayRuleView, XraySeverity } from '@/lib/analytics/views'
import { bySeverity, SEVERITY_WORDS, written } from './xray-words'

const TONES: Readonly<Record<XraySeverity, Tone>> = { high: 'danger', medium: 'warn', low: 'neutral' }

export function XrayFindings({ rules }: { rules: readonly XrayRuleView[] }) {
  const { t, sentence, locale } = useT()
  return (
    <Card title={t('What stands out')} flush>
      <ul className="divide-y divide-line border-t border-line">
        {bySeverity(rules).map(({ rule, finding: { id, sentence: told, severity, fix } }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
            <span className="shrink-0 sm:w-28">
              <Badge tone={TONES[severity]}>{sentence(SEVERITY_WORDS[severity])}</Badge>
            </span>
            <div className="min-w-0 flex-1 basis-56">
              <p className="text-sm break-words">{sentence(written(told, locale))}</p>
              <p className="text-xs text-muted">{sentence(rule.name)}</p>
            </div>
            <a className={buttonClass('secondary', 'sm')} href={`#/${fix.route}`}>
              {sentence(fix.label)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function XrayUnknowns({ rules }: { rules: readonly XrayRuleView[] }) {
  const { t, sentence, locale } = useT()
  return (
    <Card title={t('Could not be judged')} flush>
      <p className="px-4 pb-3 text-sm text-muted">
        {t('Something that these rules need is not known. That does not mean that all is well.')}
      </p>
      <ul className="divide-y divide-line border-t border-line">
        {rules.map(({ id, name, unknown }) => (
          <li key={id} className="px-4 py-3">
            <p className="text-sm font-medium">{sentence(name)}</p>
            {unknown ? (
              <p className="text-sm break-words text-muted">{sentence(written(unknown, locale))}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
