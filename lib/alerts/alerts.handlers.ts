/** The engine's side of alerts: rules, the inbox, settings, a test, and what a rule would say of this moment. */
import { type NoteDisplay, toldText } from '@/lib/annotate/told-text'
import { AppError } from '@/lib/core/errors'
import type { ToldSentence } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type AlertRuleRow, SETTLED } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { KeepUndo } from '@/lib/engine/undo'
import type { Handlers, InputOf, OutputOf } from '@/lib/messages/define'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import type { AlertFacts } from './alert-facts'
import type { AlertParams, AlertRule } from './define-alert-rule'
import type { alertMessages, ReadAlert } from './messages'
import { readRule, removeRule, saveRule, snoozeRule, switchRule } from './rules.store'
import { deleteFirings } from './telling/known-firings.store'
import type { CheckParams } from './telling/look-at-rules.store'
import { quietUntil } from './telling/quiet-hours'
import { hushRule, retime, settleSeen } from './telling/settle-firings.store'
import { storeTest } from './test-firing.store'

type Messages = typeof alertMessages
type Preview = OutputOf<Messages['alerts.preview']>

export interface AlertsDeps {
  context: Pick<EngineContext, 'db' | 'now' | 'randomBytes' | 'announce'>
  ruleOf: (kind: string) => AlertRule | undefined
  checkParams: CheckParams
  /** What a rule that is not stored needs, of now. */
  factsFor: (rule: AlertRule, params: AlertParams) => Promise<AlertFacts>
  nameOf: (row: AlertRuleRow) => Promise<ToldSentence>
  read: (text: string) => Promise<ReadAlert>
  display: () => Promise<NoteDisplay>
  /** A rule is new or another one: it is looked at now; nobody waits for it. */
  look: () => void
  keepUndo: KeepUndo
}

/** @example compose(alertMessages, createAlertsHandlers(deps)) */
export function createAlertsHandlers(deps: AlertsDeps): Handlers<Messages> {
  const { context } = deps
  const { db, now, announce } = context
  const changing = async <T>(act: () => Promise<T>): Promise<T> => {
    const done = await act()
    announce('alerts')
    return done
  }
  return {
    'alerts.save': async (input) => {
      const params = checked(deps, input)
      const id = await changing(() => saveRule(context, { ...input, params }))
      deps.look()
      return { id }
    },
    'alerts.switch': async ({ id, on }) => {
      await changing(() => switchRule(context, id, on))
      if (on) deps.look()
      return null
    },
    'alerts.remove': ({ id }) =>
      changing(async () => {
        const putBack = await removeRule(context, id)
        return deps.keepUndo(async () => {
          await changing(putBack)
          deps.look()
        })
      }),
    'alerts.snooze': ({ id, until }) =>
      changing(async () => {
        await snoozeRule(context, id, until)
        if (until !== null && until > now()) await hushRule(db, id)
        return null
      }),
    'alerts.test': ({ id }) =>
      changing(async () => {
        const row = id === undefined ? undefined : await readRule(db, id)
        await storeTest(context, row && { id: row.id, kind: row.kind, name: await deps.nameOf(row) })
        return null
      }),
    'alerts.preview': (input) => preview(deps, input),
    'alerts.seen': async ({ firings }) => {
      if ((await settleSeen(db, firings, now())) > 0) announce('alerts')
      return null
    },
    'alerts.clear': ({ firings }) =>
      changing(async () => {
        await db.transaction('rw', [db.firings, db.settings], async () => {
          const ids = firings === 'all' ? await db.firings.toCollection().primaryKeys() : firings
          await deleteFirings(db, ids, now())
        })
        return null
      }),
    'alerts.read': ({ text }) => deps.read(text),
    'alerts.change': (change) => changeSettings(deps, change),
  }
}

function ruleFor({ ruleOf }: Pick<AlertsDeps, 'ruleOf'>, kind: string): AlertRule {
  const rule = ruleOf(kind)
  if (rule) return rule
  throw new AppError('not-supported', say('This version of Holdfast does not know this kind of rule.'))
}

function checked(deps: AlertsDeps, { kind, params }: InputOf<Messages['alerts.save']>): AlertParams {
  const told = deps.checkParams(ruleFor(deps, kind), params)
  if ('params' in told) return told.params
  const [first] = told.problems
  throw new AppError('invalid-input', first ?? say('This rule cannot be saved as it is.'))
}

async function preview(
  deps: AlertsDeps,
  { kind, params: raw }: InputOf<Messages['alerts.preview']>,
): Promise<Preview> {
  const rule = ruleFor(deps, kind)
  const told = deps.checkParams(rule, raw)
  if ('problems' in told) return { problems: told.problems }
  const { params } = told
  const look = rule.look({ params, facts: await deps.factsFor(rule, params), memory: undefined })
  if (look.of === 'events') return { holds: false, sentence: look.why ?? say('It is told when it happens.') }
  if (look.holds === 'unknown')
    return { holds: 'unknown', sentence: look.why ?? say('It is not known whether this is so now.') }
  if (!look.holds || !look.words) return { holds: false, sentence: say('It is not so at the moment.') }
  const words = toldText(look.words.title, await deps.display(), false)
  return { holds: true, sentence: say('It is so already: {words}', { words }) }
}

async function changeSettings(
  { context: { db, now, announce } }: AlertsDeps,
  change: InputOf<Messages['alerts.change']>,
): Promise<OutputOf<Messages['alerts.change']>> {
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const { alerts } = await db.transaction('rw', db.settings, async () =>
    storeSettings(db, { alerts: { ...(await readSettings(db)).alerts, ...named } }),
  )
  // What waits for the end of quiet hours that are others now, or for notifications that are switched off.
  await retime(db, alerts.desktop ? (quietUntil(alerts.quiet, now()) ?? now()) : SETTLED)
  announce('settings')
  announce('alerts')
  return alerts
}
