/** How often a rule tells, in plain words. */
import { useId } from 'react'
import { useT } from '@/components/shell/translation'
import { Radio } from '@/components/ui/radio'
import { REPEAT_KINDS, type RepeatKind, SPAN_KEY } from './rule-draft'
import type { RuleForm } from './rule-form.hooks'
import { SpanField } from './span-field'

export function RepeatField({ form }: { form: Pick<RuleForm, 'draft' | 'change' | 'said'> }) {
  const { t } = useT()
  const name = useId()
  const { draft, change, said } = form
  const words: Readonly<Record<RepeatKind, { label: string; hint: string }>> = {
    once: { label: t('Once'), hint: t('Then the rule is switched off; you can switch it on again.') },
    each: {
      label: t('Every time'),
      hint: t('Each event; and for something that lasts, each time it begins.'),
    },
    every: {
      label: t('At most once in a while'),
      hint: t('Again while it goes on, but not more often than this.'),
    },
    'back-off': {
      label: t('Less and less often'),
      hint: t('Again after 1, 2 and 7 days while it goes on, then no more until it has ended.'),
    },
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t('How often it tells')}</legend>
      {REPEAT_KINDS.map((kind) => (
        <Radio
          key={kind}
          name={name}
          {...words[kind]}
          checked={draft.repeat === kind}
          onChange={() => change({ repeat: kind })}
        />
      ))}
      {draft.repeat === 'every' ? (
        <SpanField
          label={t('Not more often than every')}
          value={draft.span}
          error={said(SPAN_KEY)}
          onChange={(span) => change({ span })}
        />
      ) : null}
    </fieldset>
  )
}
