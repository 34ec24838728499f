/**
 * Runs the checks that are due, all at once and each with a limit of time, and turns what they find into lines. A check that
 * fails or is late is told as not run: never silence. Pure but for what the checks ask through their sources.
 */
import { AppError, toAppError } from '@/lib/core/errors'
import type { NoteLevel, NoteLine, NotRun } from '@/lib/core/note'
import { type Sentence, say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { AnnotationSettings } from '@/lib/settings/annotation-settings'
import type { AnnotationCheck, CheckFinding, CheckInput } from '../define-check'
import type { NoteSources } from '../note-sources'

export interface CheckRun {
  checks: readonly AnnotationCheck[]
  /** The person's choices, by the check's id. */
  choices: AnnotationSettings['checks']
  sources: NoteSources
  input: CheckInput
  /** `bytes`: only what needs nothing else. */
  pass: 'read' | 'whole'
  /** Longest wait for one check (ms). */
  patienceMs: number
}

export interface CheckOutcome {
  /** In the order of the registry. */
  lines: NoteLine[]
  notRun: NotRun[]
}

type Choice = AnnotationSettings['checks'][string]

/** @example const { lines, notRun } = await runChecks({ checks, choices: {}, sources, input, pass: 'whole', patienceMs: 6_000 }) */
export async function runChecks(run: CheckRun): Promise<CheckOutcome> {
  const due = run.checks.filter(
    ({ id, needs }) => choiceOf(run, id)?.muted !== true && (run.pass === 'whole' || needs === 'bytes'),
  )
  const outcomes = await Promise.all(due.map((check) => outcomeOf(check, run)))
  return {
    lines: outcomes.flatMap(({ lines }) => lines),
    notRun: outcomes.flatMap(({ notRun }) => notRun),
  }
}

const choiceOf = ({ choices }: CheckRun, id: string): Choice | undefined =>
  Object.hasOwn(choices, id) ? choices[id] : undefined

async function outcomeOf(check: AnnotationCheck, run: CheckRun): Promise<CheckOutcome> {
  const { id, title } = check
  const untold = (why: Sentence): CheckOutcome => ({
    lines: [],
    notRun: [{ check: id, title, why, ...(check.isPersonal ? { isPrivate: true } : {}) }],
  })
  const choice = choiceOf(run, id)
  try {
    const late = () => new AppError('unavailable', say('It took too long.'))
    // Made in a promise of its own: a check that throws at once is no different from one that rejects.
    const work = Promise.resolve().then(() => check.run(run.input, run.sources, thresholdOf(check, choice)))
    const result = await within(run.patienceMs, work, late)
    if (result === undefined) return { lines: [], notRun: [] }
    if ('notRun' in result) return untold(result.notRun)
    return { lines: result.map((finding) => lineOf(id, finding, choice)), notRun: [] }
  } catch (error) {
    return untold(toAppError(error).sentence)
  }
}

/** The person's, within what the check allows. */
export function thresholdOf({ threshold }: AnnotationCheck, choice: Choice | undefined): number {
  if (!threshold) return 0
  const { least, most } = threshold
  return Math.min(most, Math.max(least, choice?.threshold ?? threshold.default))
}

const RANK: Readonly<Record<NoteLevel, number>> = { good: 0, info: 1, care: 2, danger: 3 }

function lineOf(
  id: string,
  { about, level, ...finding }: CheckFinding,
  choice: Choice | undefined,
): NoteLine {
  const most = choice?.atMost
  return {
    ...finding,
    what: about === undefined ? id : `${id}:${about}`,
    level: most !== undefined && RANK[level] > RANK[most] ? most : level,
  }
}

/** @example worstOf([{ level: 'info' }, { level: 'care' }]) // 'care' */
export function worstOf(lines: readonly Pick<NoteLine, 'level'>[]): NoteLevel {
  return lines.reduce<NoteLevel>((worst, { level }) => (RANK[level] > RANK[worst] ? level : worst), 'info')
}
