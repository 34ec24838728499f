/** The form of one rule: what is in it, and what it says. Pure. */
import { checkParams, type ParamProblem } from '@/lib/alerts/check-params'
import type { AlertParams, AlertRule } from '@/lib/alerts/define-alert-rule'
import type { AlertRepeat } from '@/lib/core/alert'
import { say } from '@/lib/core/sentence'
import { type DraftFacts, type FieldDrafts, fieldDrafts, readFields } from './field-draft'
import { readSpan, type SpanDraft, spanDraft } from './span-draft'

/** `each`: every time; `every`: not more often than once in a stretch of time. */
export const REPEAT_KINDS = ['once', 'each', 'every', 'back-off'] as const
export type RepeatKind = (typeof REPEAT_KINDS)[number]

export interface RuleDraft {
  fields: FieldDrafts
  /** The user's own; empty: what it looks for is its name. */
  name: string
  repeat: RepeatKind
  /** Of `every`. */
  span: SpanDraft
}

/** What a form begins with. */
export interface RuleStart {
  params: AlertParams
  repeat: AlertRepeat
  name?: string
}

const USUAL_MINUTES = 60
const LONGEST_MINUTES = 525_600

export const ruleDraft = (rule: AlertRule, start: RuleStart, facts: DraftFacts): RuleDraft => ({
  fields: fieldDrafts(rule.fields, start.params, facts),
  name: start.name ?? '',
  repeat: repeatKind(start.repeat),
  span: spanDraft(
    start.repeat.kind === 'every' && start.repeat.minutes > 0 ? start.repeat.minutes : USUAL_MINUTES,
  ),
})

const repeatKind = (repeat: AlertRepeat): RepeatKind =>
  repeat.kind === 'every' ? (repeat.minutes === 0 ? 'each' : 'every') : repeat.kind

/** Where the problem of the repeat's stretch of time is told; no field is called so. */
export const SPAN_KEY = ' span'

export type RuleReading =
  | { params: AlertParams; repeat: AlertRepeat; name: string }
  | {
      problems: readonly ParamProblem[]
      /** What the rule looks for is whole; only how often it tells is not. */
      params?: AlertParams
    }

export function readRule(rule: AlertRule, draft: RuleDraft, locale: string): RuleReading {
  const { raw, problems: unread } = readFields(rule.fields, draft.fields, locale)
  const checked = checkParams(rule, raw)
  const repeat = readRepeat(draft)
  const wrong = [
    ...unread,
    ...('problems' in checked
      ? checked.problems.filter(({ key }) => !unread.some((each) => each.key === key))
      : []),
    ...('problem' in repeat ? [repeat.problem] : []),
  ]
  if (wrong.length === 0 && 'params' in checked && 'kind' in repeat)
    return { params: checked.params, repeat, name: draft.name.trim() }
  return unread.length === 0 && 'params' in checked
    ? { problems: wrong, params: checked.params }
    : { problems: wrong }
}

function readRepeat({ repeat, span }: RuleDraft): AlertRepeat | { problem: ParamProblem } {
  switch (repeat) {
    case 'once':
    case 'back-off':
      return { kind: repeat }
    case 'each':
      return { kind: 'every', minutes: 0 }
    case 'every': {
      const minutes = readSpan(span)
      return minutes !== undefined && minutes > 0 && minutes <= LONGEST_MINUTES
        ? { kind: 'every', minutes }
        : { problem: { key: SPAN_KEY, ...say('Enter a whole number, a year at most.') } }
    }
    default:
      return repeat satisfies never
  }
}
