/** Messages of alerts. All run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import type { AlertRuleId, FiringId } from '@/lib/core/alert'
import type { UndoId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import { alertParamsSchema, repeatSchema } from '@/lib/db/alert-schema'
import { engineUi } from '@/lib/messages/define'
import { id } from '@/lib/messages/id-fields'
import { type AlertSettings, alertChange } from '@/lib/settings/alert-settings'

const ruleId = v.strictObject({ id: id<AlertRuleId>() })
const time = v.pipe(v.number(), v.integer(), v.minValue(0))
const kind = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const firings = v.union([v.literal('all'), v.pipe(v.array(id<FiringId>()), v.minLength(1), v.maxLength(500))])

/** What a piece of text was read as: `alert eth 3200`, or a price that was marked on a page. */
export type ReadAlert =
  | { kind: string; params: Readonly<Record<string, unknown>>; words: Sentence }
  | { unknown: Sentence }

export const alertMessages = {
  /** Adds a rule, or changes one; what it remembered is forgotten then. @throws AppError `invalid-input` naming the field */
  'alerts.save': engineUi(
    'alerts.save',
    v.strictObject({
      id: v.optional(id<AlertRuleId>()),
      kind,
      name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
      params: alertParamsSchema,
      repeat: repeatSchema,
    }),
  ).returns<{ id: AlertRuleId }>(),
  'alerts.switch': engineUi(
    'alerts.switch',
    v.strictObject({ ...ruleId.entries, on: v.boolean() }),
  ).returns<null>(),
  'alerts.remove': engineUi('alerts.remove', ruleId).returns<{ undo: UndoId }>(),
  /** Not told until then; `null` ends it. */
  'alerts.snooze': engineUi(
    'alerts.snooze',
    v.strictObject({ ...ruleId.entries, until: v.nullable(time) }),
  ).returns<null>(),
  /** Tells now, marked as a test, through everything that a firing goes through. */
  'alerts.test': engineUi(
    'alerts.test',
    v.strictObject({ id: v.optional(id<AlertRuleId>()) }),
  ).returns<null>(),
  /** What a rule would say of this moment; nothing is stored. */
  'alerts.preview': engineUi('alerts.preview', v.strictObject({ kind, params: alertParamsSchema })).returns<
    { holds: boolean | 'unknown'; sentence: Sentence } | { problems: (Sentence & { key: string })[] }
  >(),
  'alerts.seen': engineUi('alerts.seen', v.strictObject({ firings })).returns<null>(),
  'alerts.clear': engineUi('alerts.clear', v.strictObject({ firings })).returns<null>(),
  /** Reads text as a rule: of a selection, of the address bar. */
  'alerts.read': engineUi(
    'alerts.read',
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(300)) }),
  ).returns<ReadAlert>(),
  'alerts.change': engineUi('alerts.change', alertChange).returns<AlertSettings>(),
} as const
