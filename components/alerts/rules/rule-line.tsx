/** One rule in the list: its switch, what it looks for, how it fares, and a menu of what can be done with it. */
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Menu, type MenuAct } from '@/components/ui/menu'
import { Switch } from '@/components/ui/switch'
import type { AlertRuleRow } from '@/lib/db/rows'
import { formatAge, formatMoment } from '@/lib/i18n/format/format-time'
import { repeatWords } from '../alert-words'
import { snoozeEnds } from './snooze-ends'

export interface RuleLineProps {
  rule: AlertRuleRow
  name: string
  /** Where the name is the user's own. */
  looksFor: string | undefined
  /** This version has its plug-in. */
  isKnown: boolean
  /** ms since epoch */
  now: number
  onSwitch: (on: boolean) => void
  onSnooze: (until: number | null) => void
  onTest: () => void
  onCopy: () => void
  onRemove: () => void
}

export function RuleLine(props: RuleLineProps) {
  const { rule, name, looksFor, isKnown, now } = props
  const { t, sentence, locale } = useT()
  const isSnoozed = rule.snoozedUntil !== undefined && rule.snoozedUntil > now
  return (
    <li className="flex items-start gap-3 py-2.5 pe-2 ps-4">
      <Switch
        label={t('On: {name}', { name })}
        labelHidden
        checked={rule.on}
        disabled={!isKnown}
        onChange={({ target }) => props.onSwitch(target.checked)}
      />
      <div className={classNames('min-w-0 flex-1', !rule.on && 'text-muted')}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
          {isKnown ? (
            <a
              href={`#/alerts/rule/${rule.id}`}
              className="min-w-0 rounded font-medium break-words hover:underline"
            >
              {name}
            </a>
          ) : (
            <span className="min-w-0 font-medium break-words">{name}</span>
          )}
          {rule.on ? null : <Badge>{isDone(rule) ? t('Off, it has fired') : t('Off')}</Badge>}
          {rule.on && rule.episode ? <Badge tone="accent">{t('It is so now')}</Badge> : null}
          {isSnoozed ? (
            <Badge tone="warn">
              {t('Snoozed until {time}', { time: formatMoment(rule.snoozedUntil ?? now, { locale }) })}
            </Badge>
          ) : null}
        </p>
        {looksFor === undefined ? null : <p className="text-sm break-words text-muted">{looksFor}</p>}
        <p className="text-xs text-muted">
          <Fares rule={rule} now={now} />
        </p>
        {rule.on && rule.problem ? (
          <p className="mt-0.5 flex gap-1.5 text-xs text-warn">
            <Icon name="alert" size={14} className="mt-px" />
            <span className="min-w-0 break-words">{sentence(rule.problem)}</span>
          </p>
        ) : null}
      </div>
      <Menu
        label={t('More for {name}', { name })}
        labelHidden
        icon="dots"
        size="sm"
        variant="quiet"
        alignment="end"
        acts={useActs(props, isSnoozed)}
      />
    </li>
  )
}

/** It was to tell once, and has. */
const isDone = ({ repeat, firedAt }: AlertRuleRow): boolean => repeat.kind === 'once' && firedAt !== undefined

/** When it looked, when it found something, and how often it tells. */
function Fares({ rule, now }: { rule: AlertRuleRow; now: number }) {
  const { t, sentence, locale } = useT()
  const age = (at: number) => formatAge(at, Math.max(now, at), locale)
  const parts = [
    ...(rule.on
      ? [
          rule.lookedAt === undefined
            ? t('not looked at yet')
            : t('looked at {age}', { age: age(rule.lookedAt) }),
        ]
      : []),
    rule.firedAt === undefined ? t('never fired') : t('fired {age}', { age: age(rule.firedAt) }),
    sentence(repeatWords(rule.repeat, sentence)),
    ...(rule.isStarting ? [t('set up by Holdfast')] : []),
  ]
  return parts.join(' · ')
}

function useActs(props: RuleLineProps, isSnoozed: boolean): MenuAct[] {
  const { t, sentence } = useT()
  const { rule, isKnown, now, onSnooze } = props
  const remove: MenuAct = { label: t('Remove…'), icon: 'trash', danger: true, run: props.onRemove }
  if (!isKnown) return [remove]
  return [
    { label: t('Edit'), icon: 'edit', run: () => navigate(`alerts/rule/${rule.id}`) },
    { label: t('Send a test'), icon: 'bell', run: props.onTest },
    { label: t('Make a copy'), icon: 'copy', run: props.onCopy },
    ...(isSnoozed
      ? [{ label: t('End the snooze'), icon: 'play' as const, run: () => onSnooze(null) }]
      : snoozeEnds(now).map(({ words, until }) => ({
          label: sentence(words),
          icon: 'pause' as const,
          run: () => onSnooze(until),
        }))),
    remove,
  ]
}
