/** Kind and time in force: what the venue does not offer stays in the list, and its reason can be read below. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { ORDER_KINDS, type OrderKind, TIMES_IN_FORCE, type TimeInForce } from '@/lib/core/order'
import type { OrderAbilities } from '@/lib/markets/market-rules'
import type { DraftProblem } from '@/lib/trading/draft'
import { FIELDS_OF_KIND } from '@/lib/trading/fields-of-kind'
import { KIND_WORDS } from './desk-words'
import { ProblemText } from './order-form-field'
import { TIME_WORDS } from './order-form-words'

export interface KindFieldsProps {
  kind: OrderKind
  timeInForce: TimeInForce
  abilities: OrderAbilities
  problems: { kind: DraftProblem | undefined; timeInForce: DraftProblem | undefined }
  onKind: (kind: OrderKind) => void
  onTime: (time: TimeInForce) => void
}

export function KindFields({ kind, timeInForce, abilities, problems, onKind, onTime }: KindFieldsProps) {
  const { t, sentence } = useT()
  const named = (name: string, offered: boolean) =>
    offered ? name : t('{kind} (not offered)', { kind: name })
  const times = TIMES_IN_FORCE.filter((time) => FIELDS_OF_KIND[kind].timesInForce.includes(time))
  return (
    <div className="grid gap-2">
      <Select
        label={t('Kind of order')}
        value={kind}
        options={ORDER_KINDS.map((each) => ({
          value: each,
          label: named(sentence(KIND_WORDS[each]), abilities.kinds[each].offered),
          disabled: !abilities.kinds[each].offered,
        }))}
        onChange={({ target }) => onKind(ORDER_KINDS.find((each) => each === target.value) ?? kind)}
      />
      {problems.kind ? <ProblemText problem={problems.kind} /> : null}
      {times.length > 1 ? (
        <Select
          label={t('In force')}
          value={timeInForce}
          options={times.map((each) => ({
            value: each,
            label: named(sentence(TIME_WORDS[each]), abilities.timesInForce[each].offered),
            disabled: !abilities.timesInForce[each].offered,
          }))}
          onChange={({ target }) => onTime(times.find((each) => each === target.value) ?? timeInForce)}
        />
      ) : null}
      {problems.timeInForce ? <ProblemText problem={problems.timeInForce} /> : null}
      <NotOffered abilities={abilities} />
    </div>
  )
}

/** A disabled option cannot be reached by a keyboard; its reason stands here for everybody. */
function NotOffered({ abilities }: { abilities: OrderAbilities }) {
  const { t, sentence } = useT()
  const missing = [
    ...ORDER_KINDS.map((each) => ({ name: KIND_WORDS[each], ability: abilities.kinds[each] })),
    ...TIMES_IN_FORCE.map((each) => ({ name: TIME_WORDS[each], ability: abilities.timesInForce[each] })),
  ].flatMap(({ name, ability }) =>
    ability.offered ? [] : [{ name: sentence(name), reason: ability.reason }],
  )
  if (missing.length === 0) return null
  return (
    <details className="text-xs text-muted">
      <summary className="min-h-6 cursor-pointer">{t('What is not offered here')}</summary>
      <dl className="mt-1 grid gap-1">
        {missing.map(({ name, reason }) => (
          <div key={name}>
            <dt className="font-medium text-ink">{name}</dt>
            <dd>{sentence(reason)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
